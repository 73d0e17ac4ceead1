import { ACTS, FIRST_PERSON_WORDS, PRAISE_WORDS } from './acts.ts';
import { REPORTING } from './cues.ts';
import type { SentenceView, View } from './view.ts';

/** Kinds of words that rules wait for; a sentence without them is spared the rule. */
export const Cue = { act: 1, reporting: 2, pronoun: 4, praise: 8, firstPerson: 16 } as const;

const CUES = new Map<string, number>();
const add = (words: Iterable<string>, cue: number) => {
  for (const word of words) CUES.set(word, (CUES.get(word) ?? 0) | cue);
};
add(ACTS.keys(), Cue.act);
add([...REPORTING, 'according'], Cue.reporting);
add(['he', 'she', 'they', 'it'], Cue.pronoun);
add(PRAISE_WORDS, Cue.praise);
add(FIRST_PERSON_WORDS, Cue.firstPerson);

const cuesOf = new WeakMap<SentenceView, number>();

/** True when a sentence has a word of a kind. */
export function hasCue(view: View, sentence: SentenceView, cue: number): boolean {
  let cues = cuesOf.get(sentence);
  if (cues === undefined) {
    cues = 0;
    for (let at = sentence.from; at < sentence.to; at++) cues |= CUES.get(view.tokens[at]?.norm ?? '') ?? 0;
    cuesOf.set(sentence, cues);
  }
  return (cues & cue) !== 0;
}
