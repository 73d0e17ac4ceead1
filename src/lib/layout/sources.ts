import type { Article, Evidence } from '../datasets/index.ts';
import { formatInterval } from './dates.ts';
import type { Lookup } from './lookup.ts';

/** Words a record stands on, and where they stand. */
export interface Source {
  id: string;
  quote: string;
  /** "AFP, 3 March 2025". */
  outlet: string;
  file: string;
}

/** When an article was published, as finely as it is known: "3 March 2025", "between 15 and 17 March 2025". */
export function publishedOn(article: Article): string {
  const [start, end] = [
    article.published_start ?? article.published,
    article.published_end ?? article.published,
  ];
  if (start === null && end === null) return 'undated';
  return formatInterval({ start, end, precision: 'range', extent: 'within' });
}

/** The outlet of an article and its day, or what is known of it. */
export function outletOf(article: string, names: Lookup): string {
  const row = names.article.get(article);
  if (!row) return article;
  return `${row.publisher ?? row.title ?? 'Untitled story'}, ${publishedOn(row)}`;
}

/** The spans of some evidence, in its order; what is not there is left out. */
export function sourcesOf(evidence: readonly string[], names: Lookup): Source[] {
  return evidence
    .map((id) => names.evidence.get(id))
    .filter((span): span is Evidence => span !== undefined)
    .map((span) => ({
      id: span.id,
      quote: span.quote,
      outlet: outletOf(span.article, names),
      file: names.article.get(span.article)?.file ?? '',
    }));
}
