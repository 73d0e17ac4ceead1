import type { Tables } from '../../src/lib/datasets/index.ts';
import { JUDGED_DATASETS, type JudgedDataset, keyOf, type RecordKey, splitKey } from './entry.ts';
import type { Withdrawn } from './judged.ts';

/** Which records readers find now, and under which id. */
export interface PublishedIds {
  /** The id a record is published under: its own, or the one it became; null when it is not published. */
  now: (key: RecordKey) => string | null;
  /** The id of the record that one was merged into, step by step; null when that is not published. */
  into: (key: RecordKey) => string | null;
}

/** Former id → the id of today, of one dataset. */
function renamed(rows: readonly { id: string }[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const row of rows)
    for (const former of (row as { former_ids?: string[] }).former_ids ?? []) found.set(former, row.id);
  return found;
}

export function publishedIds(published: Tables, withdrawn: readonly Withdrawn[]): PublishedIds {
  const here = new Set<RecordKey>(
    JUDGED_DATASETS.flatMap((dataset) =>
      (published[dataset] as { id: string }[]).map(({ id }) => keyOf(dataset, id)),
    ),
  );
  const former = new Map<JudgedDataset, Map<string, string>>(
    JUDGED_DATASETS.map((dataset) => [dataset, renamed(published[dataset])]),
  );
  const becomes = new Map(withdrawn.map(({ record, into }) => [record, into]));
  const now = (key: RecordKey): string | null => {
    const { dataset, id } = splitKey(key);
    if (here.has(key)) return id;
    // What was merged is a former name of the record it became part of, and yet a record of its own.
    if (becomes.has(key)) return null;
    return former.get(dataset)?.get(id) ?? null;
  };
  const into = (key: RecordKey): string | null => {
    const seen = new Set<RecordKey>();
    for (let at = becomes.get(key) ?? null; at !== null && !seen.has(at); at = becomes.get(at) ?? null) {
      seen.add(at);
      const id = now(at);
      if (id !== null) return id;
    }
    return null;
  };
  return { now, into };
}
