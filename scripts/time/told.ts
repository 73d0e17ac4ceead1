import type { Article } from '../model.ts';
import { findTimes } from './expressions.ts';
import { hintsIn } from './hints.ts';
import { directionOf } from './tense.ts';
import type { Direction, TimeExpression } from './values.ts';

/** An expression of time with the sentence that tells it. */
export interface Told {
  expression: TimeExpression;
  direction: Direction;
  sentence: string;
  /** Where the sentence begins in the text. */
  offset: number;
  /** The sentence's number in the article. */
  number: number;
}

/** Every expression of time in the narrative, with its sentence. */
export function timesOf({ text, tokens, sentences }: Article): Told[] {
  const told: Told[] = [];
  let at = 0;
  for (const { start, end, number } of sentences) {
    while (at < tokens.length && (tokens[at]?.start ?? 0) < start) at++;
    const from = at;
    while (at < tokens.length && (tokens[at]?.start ?? 0) < end) at++;
    const hints = hintsIn(tokens, from, at);
    if (hints === 0) continue;
    const sentence = text.slice(start, end);
    for (const expression of findTimes(sentence, hints))
      told.push({
        expression: { ...expression, start: expression.start + start, end: expression.end + start },
        direction: directionOf(sentence, expression),
        sentence,
        offset: start,
        number,
      });
  }
  return told;
}
