import type { Article } from '../../datasets/articles.ts';
import { spellDay, spellSpan } from '../dates.ts';

export const NO_HEADLINE = 'Untitled story';

/** When an article was published, as finely as it is known. */
export function publishedOn(article: Article): string {
  const { published: day, published_start: start, published_end: end, published_basis: basis } = article;
  const note = basis === 'inferred' ? ', date inferred from the text' : '';
  if (start !== null && end !== null) return `${spellSpan(start, end)}${note}`;
  return day === null ? 'date unknown' : `${spellDay(day)}${note}`;
}

/** What an article goes by: its outlet, else its headline, else that it has none. */
export const outletOf = (article: Article): string => article.publisher ?? article.title ?? NO_HEADLINE;

/** The headline, where the outlet goes before it. */
export const headlineOf = ({ publisher, title }: Article): string | null =>
  publisher === null ? null : (title ?? NO_HEADLINE);

/** "Bloomberg News, Untitled story, 8 to 9 December 2025, date inferred from the text". */
export const nameOfArticle = (article: Article): string =>
  [outletOf(article), headlineOf(article), publishedOn(article)].filter((part) => part !== null).join(', ');
