import type { View } from './view.ts';

/** Of an article with more than this share in quotation marks, the words are read as its own. */
const PRINTED_IN_QUOTES = 0.85;

/** A document printed whole in quotation marks, each paragraph opened anew. */
export function isPrintedInQuotes({ article, sentences }: View): boolean {
  if (article.quotations.length === 0) return false;
  let [all, quoted] = [0, 0];
  for (const { start, end, zone } of article.sentences) if (zone === 'narrative') all += end - start;
  for (const { outer } of article.quotations) quoted += outer.end - outer.start;
  return sentences.length > 3 && quoted > all * PRINTED_IN_QUOTES;
}
