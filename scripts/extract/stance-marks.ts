import { WordNotes } from '../text/words.ts';
import { NOUN_WORDS } from './proposal-nouns.ts';
import { CUE_WORDS } from './stance-cues.ts';
import type { SentenceView, View } from './view.ts';

/** The words at which a rule of proposals and stances begins to read. */
const WORDS = {
  cue: CUE_WORDS,
  name: NOUN_WORDS,
  duty: "must should shall ought has have had need needs needed will would could won't wouldn't 'll we'll cannot can't going".split(
    ' ',
  ),
  waiting: 'until unless before without'.split(' '),
  only: ['only'],
  being: 'is was be'.split(' '),
  according: ['according'],
  under: ['under'],
  helper:
    "did does do has have had is are was were will would didn't doesn't don't hasn't haven't hadn't isn't aren't wasn't weren't won't wouldn't".split(
      ' ',
    ),
  getting:
    'has have had enjoys enjoy enjoyed won win wins drew draws draw drawn gained gains secured received receives earned earns met meets attracted garnered faces faced face sparked prompted provoked greeted'.split(
      ' ',
    ),
} satisfies Record<string, Iterable<string>>;

/** The tokens of a sentence at which each rule begins to read, in order. */
export type Marks = Record<keyof typeof WORDS, number[]>;

const KNOWN = new Map<string, (keyof Marks)[]>();
for (const rule of Object.keys(WORDS) as (keyof Marks)[])
  for (const word of WORDS[rule]) KNOWN.set(word, [...(KNOWN.get(word) ?? []), rule]);
const RULES = new WordNotes((norm) => KNOWN.get(norm) ?? null);

export function marksOf({ tokens }: View, { from, to }: SentenceView): Marks {
  const marks: Marks = {
    cue: [],
    name: [],
    duty: [],
    waiting: [],
    only: [],
    being: [],
    according: [],
    under: [],
    helper: [],
    getting: [],
  };
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    const rules = token && RULES.of(token.word);
    if (rules) for (const rule of rules) marks[rule].push(at);
  }
  return marks;
}
