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
