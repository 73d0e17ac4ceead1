import type { Relation, Statement } from '../../src/lib/datasets/index.ts';
import type { RelationFinding } from '../model.ts';
import { findVariants } from '../reconcile/variants.ts';
import { byCodePoint, sortedBy } from '../text/order.ts';
import { slug } from '../text/slug.ts';
import { Citations } from './citations.ts';
import { articleInterval, dateFieldsOf } from './dates.ts';
import { publishedIso } from '../time/publication.ts';
import type { Reading } from './reading.ts';
import type { Trace } from './trace.ts';

/** Words as said, with the same words elsewhere. */
export function statementRows(
  readings: readonly Reading[],
  citations: Citations,
  trace?: Trace,
): Statement[] {
  const all = readings.flatMap((reading) => reading.statements.map((finding) => ({ reading, finding })));
  const rows = all.map(({ reading: { article, publication }, finding }): Statement => ({
    id: slug(
      `say ${Citations.shortName(article)} ${citations.codePoint(article, finding.span.start)} ${finding.quote}`,
      8,
    ),
    speaker: finding.speaker,
    on_behalf_of: finding.on_behalf_of,
    kind: finding.kind,
    verb: finding.verb,
    quote: finding.quote,
    ...dateFieldsOf(finding.when ?? (finding.earlier ? null : articleInterval(publication))),
    article: article.id,
    translated: finding.translated,
    variants: [],
    confidence: finding.confidence,
    review: 'machine',
    evidence: [citations.cite(article.id, finding.span)],
  }));
  rows.forEach(({ id, article }, index) => {
    const told = all[index];
    if (told) trace?.add(id, 'statement', article, [told.finding]);
  });
  for (const [i, j] of findVariants(all.map(({ finding }) => finding))) {
    const [a, b] = [rows[i], rows[j]];
    if (!a || !b) continue;
    a.variants.push(b.id);
    b.variants.push(a.id);
    // Two wordings of the same words cannot both be the speaker's own.
    if (a.quote !== b.quote) a.translated = b.translated = true;
  }
  for (const row of rows) row.variants.sort(byCodePoint);
  return sortedBy(rows, (row) => row.id);
}

export const tieId = ({ kind, source, target }: RelationFinding): string =>
  slug(`tie ${kind} ${source} ${target}`, 40);

/** Support and criticism, one record a pair and kind. */
export function relationRows(readings: readonly Reading[], citations: Citations): Relation[] {
  const ties = new Map<string, Relation & { told: Set<string>; cited: Set<string> }>();
  for (const { article, publication, relations } of readings) {
    for (const finding of relations) {
      const id = tieId(finding);
      const tie = ties.get(id) ?? {
        id,
        source: finding.source,
        target: finding.target,
        kind: finding.kind,
        voice: finding.voice,
        weight: 0,
        first: null,
        last: null,
        confidence: finding.confidence,
        review: 'machine' as const,
        evidence: [],
        told: new Set<string>(),
        cited: new Set<string>(),
      };
      tie.told.add(article.id);
      tie.weight = tie.told.size;
      const [first, last] = [publishedIso(publication.start), publishedIso(publication.end)];
      if (first && (!tie.first || first < tie.first)) tie.first = first;
      if (last && (!tie.last || last > tie.last)) tie.last = last;
      tie.cited.add(citations.cite(article.id, finding.span));
      ties.set(id, tie);
    }
  }
  return [...ties.values()].map(({ told: _told, cited, ...row }) => ({ ...row, evidence: [...cited] }));
}
