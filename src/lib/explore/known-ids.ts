import type { Tables } from '../datasets/all.ts';
import type { Withdrawal } from '../datasets/withdrawn.ts';
import type { KnownIds } from './url.ts';

const idsOf = (rows: readonly { id: string }[]) => rows.map((row) => row.id);

/** What a URL may name, given these tables: what is there, what it was called before, and what is gone. */
export function knownIds(tables: Tables, withdrawn: readonly Withdrawal[] = []): KnownIds {
  const records = new Set([
    ...idsOf(tables.meetings),
    ...idsOf(tables.proposals),
    ...idsOf(tables.positions),
    ...idsOf(tables.actors),
    ...idsOf(tables.places),
    ...idsOf(tables.relations),
    ...idsOf(tables.statements),
  ]);
  const renamed = new Map<string, string>();
  for (const row of [...tables.meetings, ...tables.proposals]) {
    for (const former of row.former_ids) if (!records.has(former)) renamed.set(former, row.id);
  }
  const gone = new Map<string, Withdrawal>();
  for (const withdrawal of withdrawn) {
    const { id, into } = withdrawal;
    if (records.has(id)) continue;
    if (into !== null && records.has(into)) renamed.set(id, into);
    else gone.set(id, withdrawal);
  }
  return {
    records,
    actors: new Set(idsOf(tables.actors)),
    places: new Set(idsOf(tables.places)),
    proposals: new Set(idsOf(tables.proposals)),
    renamed,
    gone,
  };
}
