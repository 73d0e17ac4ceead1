import type { GroundedTime } from '../model.ts';
import { SPEECH } from './cues.ts';
import { isQuoted, normAt, type SentenceView, type View } from './view.ts';

/** Tokens between a verb of saying and the day it was said on: "said Friday", "on Wednesday, the minister said". */
const SAID_WITHIN = 5;

/** The day on which something was said, where the words put a verb of saying beside it; else the article's own serves. */
export function toldOn(view: View, sentence: SentenceView): GroundedTime['interval'] | null {
  const told = sentence.times.find(({ start, end, future, interval }) => {
    if (future || interval.precision !== 'day' || isQuoted(sentence, start)) return false;
    const from = tokenFrom(view, start, sentence.from);
    const to = Math.min(sentence.to, tokenFrom(view, end, from) + SAID_WITHIN);
    for (let at = Math.max(sentence.from, from - SAID_WITHIN); at < to; at++)
      if (SPEECH.has(normAt(view, at))) return true;
    return false;
  });
  return told?.interval ?? null;
}

/** The first token at or behind an offset, looked for from a token on. */
function tokenFrom({ tokens }: View, offset: number, from: number): number {
  let at = from;
  while ((tokens[at]?.start ?? Infinity) < offset) at++;
  return at;
}
