import type { Evidence } from '../datasets/index.ts';
import { headlineOf, publishedOn } from '../datasets/article-words.ts';
import { around } from '../datasets/sentence-words.ts';
import type { Lookup } from './lookup.ts';

/** Words a record stands on, and where they stand. */
export interface Source {
  id: string;
  /** What stands before and behind the words in their sentence. */
  prefix: string;
  quote: string;
  suffix: string;
  /** "AFP, 3 March 2025". */
  outlet: string;
  file: string;
}

/** The outlet of an article and its day, or what is known of it. */
export function outletOf(article: string, names: Lookup): string {
  const row = names.article.get(article);
  if (!row) return article;
  return `${row.publisher ?? headlineOf(names, row)}, ${publishedOn(row)}`;
}

/** The spans of some evidence, in its order; what is not there is left out. */
export function sourcesOf(evidence: readonly string[], names: Lookup): Source[] {
  return evidence
    .map((id) => names.evidence.get(id))
    .filter((span): span is Evidence => span !== undefined)
    .map((span) => ({
      id: span.id,
      quote: span.quote,
      ...around(names.evidence, span),
      outlet: outletOf(span.article, names),
      file: names.article.get(span.article)?.file ?? '',
    }));
}
