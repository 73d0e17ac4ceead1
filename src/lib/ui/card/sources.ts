import { linkToWords } from '../links.ts';
import { headlineOf, outletOf, publishedOn } from './article.ts';
import type { Source } from './card.ts';
import type { Lookup } from './lookup.ts';

/** The sentences some evidence stands in. Evidence that is not there is left out. */
export function sourcesOf(lookup: Lookup, evidence: readonly string[], verbatim = true): Source[] {
  return evidence.flatMap((id) => {
    const span = lookup.find('evidence', id);
    const article = span && lookup.find('articles', span.article);
    if (!span || !article) return [];
    return [
      {
        id,
        article: article.id,
        prefix: span.prefix ?? '',
        quote: span.quote,
        suffix: span.suffix ?? '',
        outlet: outletOf(article),
        file: article.file,
        title: headlineOf(article),
        date: publishedOn(article),
        link: linkToWords(article.url, span.quote),
        verbatim,
        alsoFor: [],
      },
    ];
  });
}
