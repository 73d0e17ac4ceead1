import { codePointOffsets } from '../text/code-points.ts';
import type { Passage } from './entry.ts';
import type { Lookups } from './judged.ts';

/** A passage in its article, in UTF-16 units; or why it is not there. */
export type FoundPassage =
  { start: number; end: number } | { problem: 'no-article' | 'not-there' | 'more-than-once' };

/** Finds the words of a passage; where they stand more than once its `start` says which. */
export function findPassage(
  { article, quote, start }: Passage,
  lookups: Pick<Lookups, 'text'>,
): FoundPassage {
  const text = lookups.text(article);
  if (text === null) return { problem: 'no-article' };
  const places: number[] = [];
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) places.push(at);
  const spanAt = (at: number) => ({ start: at, end: at + quote.length });
  if (start !== undefined) {
    const codePointOf = codePointOffsets(text);
    const place = places.find((at) => codePointOf(at) === start);
    if (place !== undefined) return spanAt(place);
  }
  const [first, second] = places;
  if (first === undefined) return { problem: 'not-there' };
  // Its number is wrong, but there is no other place the words could mean.
  return second === undefined ? spanAt(first) : { problem: 'more-than-once' };
}

/** What is wrong with a passage that was not found, in words. */
export function describePassage(passage: Passage, problem: string): { problem: string; wayOut: string } {
  const quote = `“${passage.quote.length > 80 ? `${passage.quote.slice(0, 77)}…` : passage.quote}”`;
  if (problem === 'more-than-once')
    return {
      problem: `${quote} stands more than once in ${passage.article}.`,
      wayOut: 'Give more of the sentence, or the number of its first character as "start".',
    };
  if (problem === 'no-article')
    return { problem: `There is no article ${passage.article}.`, wayOut: 'Correct the id, or put it back.' };
  return {
    problem: `${quote} does not stand in ${passage.article}.`,
    wayOut: 'Copy the words from the article, to the letter.',
  };
}
