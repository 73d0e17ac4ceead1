import type { Evidence } from '../datasets/index.ts';
import { formatDay } from './dates.ts';
import type { Lookup } from './lookup.ts';

/** Words a record stands on, and where they stand. */
export interface Source {
  id: string;
  quote: string;
  /** "AFP, 3 March 2025". */
  outlet: string;
}

/** The outlet of an article and its day, or what is known of it. */
export function outletOf(article: string, names: Lookup): string {
  const row = names.article.get(article);
  if (!row) return article;
  const day = row.published === null ? 'undated' : formatDay(row.published);
  return `${row.publisher ?? row.title ?? row.file}, ${day}`;
}

/** The spans of some evidence, in its order; what is not there is left out. */
export function sourcesOf(evidence: readonly string[], names: Lookup): Source[] {
  return evidence
    .map((id) => names.evidence.get(id))
    .filter((span): span is Evidence => span !== undefined)
    .map((span) => ({ id: span.id, quote: span.quote, outlet: outletOf(span.article, names) }));
}
