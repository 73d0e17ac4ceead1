import { headlineOf, publishedOn } from '../../datasets/article-words.ts';
import type { Article } from '../../datasets/articles.ts';
import type { Lookup } from './lookup.ts';

/** When an article was published, and whether that was worked out. */
export const datedAs = (article: Article): string =>
  `${publishedOn(article)}${article.published_basis === 'inferred' ? ', date inferred from the text' : ''}`;

/** What an article goes by: its outlet, else its headline, else its first words. */
export const outletOf = ({ tables }: Lookup, article: Article): string =>
  article.publisher ?? headlineOf(tables, article);

/** The headline, where the outlet goes before it. */
export const headlineBehind = ({ tables }: Lookup, article: Article): string | null =>
  article.publisher === null ? null : headlineOf(tables, article);

/** "Bloomberg News, Talks go on, 8 or 9 December 2025, date inferred from the text". */
export const nameOfArticle = (lookup: Lookup, article: Article): string =>
  [outletOf(lookup, article), headlineBehind(lookup, article), datedAs(article)]
    .filter((part) => part !== null)
    .join(', ');

export const FLAG_WORDS: Readonly<Record<string, string>> = {
  'machine-translated': 'Translated by a machine',
  garbled: 'Garbled: words are missing or out of order',
  'contradicts-known-facts': 'Contradicts what is known',
  truncated: 'Only the beginning was read',
  'not-read': 'Not read: no reader for its language',
};

/** Flags that make every quotation of an article doubtful, and so stand beside each. */
const CAUTIONS: readonly string[] = ['machine-translated', 'garbled', 'contradicts-known-facts'];

/** What a reader should know of an article before they trust a quotation of it; null: nothing. */
export function cautionOf({ flags }: Article): string | null {
  const cautions = CAUTIONS.flatMap((flag) =>
    flags.some((one) => one === flag) ? (FLAG_WORDS[flag] ?? []) : [],
  );
  return cautions.length === 0 ? null : `${cautions.join('. ')}.`;
}
