import type { GroundedTime } from '../model.ts';
import { SPEECH } from './cues.ts';
import { isQuoted, type SentenceView, type View } from './view.ts';

/** Tokens between a verb of saying and the day it was said on: "said Friday", "on Wednesday, the minister said". */
const SAID_WITHIN = 5;

/** The day on which something was said, where the words put a verb of saying beside it; else the article's own serves. */
export function toldOn(view: View, sentence: SentenceView): GroundedTime['interval'] | null {
  const told = sentence.times.find(({ start, end, future, interval }) => {
    if (future || interval.precision !== 'day' || isQuoted(sentence, start)) return false;
    const from = view.tokens.findIndex((token) => token.start >= start);
    const to = view.tokens.findIndex((token) => token.start >= end);
    return view.tokens
      .slice(Math.max(sentence.from, from - SAID_WITHIN), Math.min(sentence.to, to + SAID_WITHIN))
      .some((token) => SPEECH.has(token.norm));
  });
  return told?.interval ?? null;
}
