import type { Token } from '../model.ts';
import { WordNotes } from '../text/words.ts';

/** What rules wait for, each a bit: which words have it. */
const CUES: { bit: number; fits: (norm: string) => boolean }[] = [];
/** Bits of a small integer. */
const MOST = 30;

/** A kind of words that a rule waits for: a sentence without them is spared the rule. Declared as modules load. */
export function cueWhere(fits: (norm: string) => boolean): number {
  if (CUES.length === MOST) throw new Error(`No more than ${MOST} kinds of words can be told apart.`);
  const bit = 1 << CUES.length;
  CUES.push({ bit, fits });
  return bit;
}

export function cueOf(words: Iterable<string>): number {
  const known = new Set(words);
  return cueWhere((norm) => known.has(norm));
}

const CUES_OF = new WordNotes((norm) => {
  let cues = 0;
  for (const { bit, fits } of CUES) if (fits(norm)) cues |= bit;
  return cues;
});

/** The kinds of one word, joined. */
export const cuesOf = ({ word }: Token): number => CUES_OF.of(word);

/** True when a sentence has a word of a kind. */
export const hasCue = ({ cues }: { cues: number }, cue: number): boolean => (cues & cue) !== 0;
