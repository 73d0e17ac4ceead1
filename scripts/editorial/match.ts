import type { Evidence } from '../../src/lib/datasets/index.ts';
import { codePointOffsets } from '../text/code-points.ts';
import { byCodePoint } from '../text/order.ts';
import { type Passage, type RecordKey, splitKey } from './entry.ts';
import { findPassage } from './find-passage.ts';
import type { Lookups } from './judged.ts';
import type { Row, Workbench } from './workbench.ts';

/** The record that a judgement is about, or why there is none. */
export type Match = { id: string } | { absent: string } | { candidates: string[] };

const MOST_CANDIDATES = 3;

const tokens = (id: string): Set<string> => new Set(id.split('-'));

/** Share of words that two ids have in common, 0 to 1 (Jaccard). */
function likeness(a: string, b: string): number {
  const [first, second] = [tokens(a), tokens(b)];
  const common = [...first].filter((token) => second.has(token)).length;
  return common / (first.size + second.size - common);
}

/** Ids must be this much alike before words that several records stand on tell which one is meant. */
const ALIKE = 0.5;

const evidenceOf = (bench: Workbench, row: Row): Evidence[] =>
  (Array.isArray(row.evidence) ? row.evidence : []).flatMap((id: unknown) => {
    const found = bench.get('evidence', String(id));
    return found ? [found as unknown as Evidence] : [];
  });

/** Records of a dataset by how near in the text they stand to a passage, in code points. */
function byNearness(bench: Workbench, rows: readonly Row[], at: Passage, lookups: Lookups): [Row, number][] {
  const text = lookups.text(at.article) ?? '';
  const found = findPassage(at, lookups);
  const place = 'problem' in found ? (at.start ?? null) : codePointOffsets(text)(found.start);
  const length = [...at.quote].length;
  return rows.flatMap((row): [Row, number][] => {
    const gaps = evidenceOf(bench, row)
      .filter(({ article }) => article === at.article)
      .map(({ start, end, quote }) => {
        if (quote === at.quote) return 0;
        if (place === null) return Infinity;
        return start < place + length && place < end ? 1 : Math.abs(start - place) + 2;
      });
    return gaps.length === 0 ? [] : [[row, Math.min(...gaps)]];
  });
}

/**
 * Finds the record of a judgement: by its id, else by the words it stood on, when the machine reads it under another
 * id now. Among several records of the same words the one with the likest id is meant, if one is much alike.
 */
export function matchRecord(
  bench: Workbench,
  record: RecordKey,
  at: Passage | undefined,
  isTaken: (key: RecordKey) => boolean,
  lookups: Lookups,
): Match {
  const { dataset, id } = splitKey(record);
  if (bench.get(dataset, id)) return { id };
  if (at && lookups.text(at.article) === null) return { absent: at.article };
  const rows = bench.all(dataset).filter((row) => !isTaken(`${dataset}/${row.id}`));
  const near = at ? byNearness(bench, rows, at, lookups) : [];
  for (const reach of [0, 1]) {
    const hits = near.filter(([, gap]) => gap === reach).map(([row]) => row.id);
    const [only, another] = hits;
    if (only !== undefined && another === undefined && likeness(only, id) > 0) return { id: only };
    const ranked = hits
      .map((hit) => ({ hit, alike: likeness(hit, id) }))
      .sort((a, b) => b.alike - a.alike || byCodePoint(a.hit, b.hit));
    const [best, next] = ranked;
    if (best && next && best.alike >= ALIKE && best.alike > next.alike) return { id: best.hit };
  }
  const ranked = (near.length > 0 ? near : rows.map((row): [Row, number] => [row, 0]))
    .map(([row, gap]) => ({ id: row.id, gap, alike: likeness(row.id, id) }))
    .sort((a, b) => a.gap - b.gap || b.alike - a.alike || byCodePoint(a.id, b.id));
  return { candidates: ranked.slice(0, MOST_CANDIDATES).map((one) => one.id) };
}
