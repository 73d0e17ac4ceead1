import { byCodePoint } from '../text/order.ts';
import type { JudgedDataset } from './entry.ts';
import type { Row, Workbench } from './workbench.ts';

const listOf = (row: Row, field: string): string[] =>
  Array.isArray(row[field]) ? row[field].map((value: unknown) => String(value)) : [];

const union = (a: readonly string[], b: readonly string[]): string[] => [...new Set([...a, ...b])];

/** One row of two: what the kept one says, and all that both stand on. */
function joined(kept: Row, gone: Row): Row {
  const row: Row = { ...kept, evidence: union(listOf(kept, 'evidence'), listOf(gone, 'evidence')) };
  if ('former_ids' in kept)
    row.former_ids = union(listOf(kept, 'former_ids'), [gone.id, ...listOf(gone, 'former_ids')]).sort(
      byCodePoint,
    );
  for (const field of ['variants', 'aliases', 'proposals'])
    if (field in kept)
      row[field] = union(listOf(kept, field), listOf(gone, field))
        .filter((id) => id !== kept.id && id !== gone.id)
        .sort(byCodePoint);
  return row;
}

/** What makes two rows below a merged record one: the same party, in the same part. */
const SAME: Partial<Record<JudgedDataset, (row: Row) => string>> = {
  participations: (row) => JSON.stringify([row.meeting, row.actor]),
  positions: (row) => JSON.stringify([row.proposal, row.actor, row.stance, row.voice, row.start]),
  relations: (row) => JSON.stringify([row.kind, row.source, row.target, row.voice]),
  proposal_links: (row) => JSON.stringify([row.kind, row.source, row.target]),
};

/** Rows that became equal are one, under the first id. */
function joinEqual(bench: Workbench): void {
  for (const [name, same] of Object.entries(SAME) as [JudgedDataset, (row: Row) => string][]) {
    const kept = new Map<string, Row>();
    for (const row of bench.all(name).sort((a, b) => byCodePoint(a.id, b.id))) {
      // Nobody has a tie with themselves, and no proposal follows from itself.
      if ('source' in row && row.source === row.target) {
        bench.delete(name, row.id);
        continue;
      }
      const key = same(row);
      const first = kept.get(key);
      if (first === undefined) {
        kept.set(key, row);
        continue;
      }
      const both = joined(first, row);
      kept.set(key, both);
      bench.put(name, both);
      bench.delete(name, row.id);
      bench.refer(name, row.id, first.id);
    }
  }
}

/** Counts of an actor or a place, from the mentions that are its own now. */
function recount(bench: Workbench, dataset: 'actors' | 'places', row: Row): Row {
  const own = bench.all('mentions').filter(({ entity }) => entity === row.id);
  if (dataset === 'places') return { ...row, mentions: own.length };
  return { ...row, mentions: own.length, articles: new Set(own.map(({ article }) => article)).size };
}

/** Makes one record part of another, with all that refers to it. */
export function mergeRecords(bench: Workbench, dataset: JudgedDataset, from: string, into: string): void {
  const [gone, kept] = [bench.get(dataset, from), bench.get(dataset, into)];
  if (!gone || !kept) return;
  bench.put(dataset, joined(kept, gone));
  bench.delete(dataset, from);
  bench.refer(dataset, from, into);
  const row = bench.get(dataset, into);
  if (row && (dataset === 'actors' || dataset === 'places')) bench.put(dataset, recount(bench, dataset, row));
  if (row && 'part_of' in row && row.part_of === into) bench.put(dataset, { ...row, part_of: null });
  joinEqual(bench);
}
