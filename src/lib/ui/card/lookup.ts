import type { Rows, Tables } from '../../datasets/all.ts';
import type { DatasetName } from '../../datasets/dataset.ts';

/** Records by id, and the readable names of those that others refer to. */
export interface Lookup {
  tables: Tables;
  find<Name extends DatasetName>(dataset: Name, id: string | null): Rows[Name] | null;
  /** The name or title of any record; its id when it has neither. */
  nameOf(id: string): string;
}

const built = new WeakMap<Tables, Lookup>();

function build(tables: Tables): Lookup {
  const maps = new Map(
    Object.entries(tables).map(([name, rows]) => [
      name,
      new Map((rows as { id: string }[]).map((row) => [row.id, row])),
    ]),
  );
  const find = <Name extends DatasetName>(dataset: Name, id: string | null) =>
    id === null ? null : ((maps.get(dataset)?.get(id) as Rows[Name] | undefined) ?? null);
  return {
    tables,
    find,
    nameOf: (id) =>
      find('actors', id)?.name ??
      find('meetings', id)?.title ??
      find('proposals', id)?.title ??
      find('places', id)?.name ??
      id,
  };
}

export function lookupOf(tables: Tables): Lookup {
  const known = built.get(tables);
  if (known) return known;
  const lookup = build(tables);
  built.set(tables, lookup);
  return lookup;
}
