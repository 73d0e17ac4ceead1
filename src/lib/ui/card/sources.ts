import type { Article } from '../../datasets/articles.ts';
import { spellDay, spellSpan } from '../dates.ts';
import { linkToWords } from '../links.ts';
import type { Source } from './card.ts';
import type { Lookup } from './lookup.ts';

const DATE_NOTES: Readonly<Record<string, string>> = {
  inferred: ', date inferred from the text',
  given: '',
  stated: '',
  unknown: '',
};

function published(article: Article): string {
  const { published: day, published_start: start, published_end: end, published_basis: basis } = article;
  const note = DATE_NOTES[basis] ?? '';
  if (day !== null) return `${spellDay(day)}${note}`;
  if (start !== null && end !== null) return `${spellSpan(start, end)}${note}`;
  return 'date unknown';
}

/** What an article goes by: its outlet, else its headline, else its file. */
export const outletOf = (article: Article): string => article.publisher ?? article.title ?? article.file;

/** The sentences some evidence stands in. Evidence that is not there is left out. */
export function sourcesOf(lookup: Lookup, evidence: readonly string[], verbatim = true): Source[] {
  return evidence.flatMap((id) => {
    const span = lookup.find('evidence', id);
    const article = span && lookup.find('articles', span.article);
    if (!span || !article) return [];
    return [
      {
        id,
        prefix: span.prefix ?? '',
        quote: span.quote,
        suffix: span.suffix ?? '',
        outlet: outletOf(article),
        title: article.publisher === null ? null : article.title,
        date: published(article),
        link: linkToWords(article.url, span.quote),
        verbatim,
      },
    ];
  });
}
