import type { Tables } from '../datasets/all.ts';
import type { KnownIds } from './url.ts';

const idsOf = (rows: readonly { id: string }[]) => rows.map((row) => row.id);

/** What a URL may name, given these tables. */
export function knownIds(tables: Tables): KnownIds {
  const renamed = new Map<string, string>();
  for (const row of [...tables.meetings, ...tables.proposals]) {
    for (const former of row.former_ids) renamed.set(former, row.id);
  }
  return {
    records: new Set([
      ...idsOf(tables.meetings),
      ...idsOf(tables.proposals),
      ...idsOf(tables.positions),
      ...idsOf(tables.actors),
      ...idsOf(tables.places),
      ...idsOf(tables.relations),
      ...idsOf(tables.statements),
    ]),
    actors: new Set(idsOf(tables.actors)),
    places: new Set(idsOf(tables.places)),
    proposals: new Set(idsOf(tables.proposals)),
    renamed,
  };
}
