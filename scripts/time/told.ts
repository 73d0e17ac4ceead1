import type { Article } from '../model.ts';
import { findTimes } from './expressions.ts';
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
export function timesOf(article: Article): Told[] {
  return article.sentences.flatMap((sentence) => {
    const text = article.text.slice(sentence.start, sentence.end);
    return findTimes(text).map((expression) => ({
      expression: {
        ...expression,
        start: expression.start + sentence.start,
        end: expression.end + sentence.start,
      },
      direction: directionOf(text, expression),
      sentence: text,
      offset: sentence.start,
      number: sentence.number,
    }));
  });
}
