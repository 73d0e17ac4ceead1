import type { Rows, Tables } from '../../datasets/all.ts';
import type { DatasetName } from '../../datasets/vocabulary.ts';

/** Records by id and by what they refer to, and the readable names of those that others refer to. */
export interface Lookup {
  tables: Tables;
  find<Name extends DatasetName>(dataset: Name, id: string | null): Rows[Name] | null;
  /** The rows of a dataset whose column holds this id, alone or in a list; in the order of the dataset. */
  naming<Name extends DatasetName>(
    dataset: Name,
    column: keyof Rows[Name] & string,
    id: string,
  ): readonly Rows[Name][];
  /** The name or title of any record; its id when it has neither. */
  nameOf(id: string): string;
}

const built = new WeakMap<Tables, Lookup>();

/** Each map is made when it is first asked for. */
function build(tables: Tables): Lookup {
  const byId = new Map<string, ReadonlyMap<string, unknown>>();
  const byColumn = new Map<string, ReadonlyMap<string, readonly unknown[]>>();

  function rowsById(dataset: DatasetName) {
    const known = byId.get(dataset);
    if (known) return known;
    const rows = new Map((tables[dataset] as { id: string }[]).map((row) => [row.id, row]));
    byId.set(dataset, rows);
    return rows;
  }
  function rowsByColumn(dataset: DatasetName, column: string) {
    const key = `${dataset} ${column}`;
    const known = byColumn.get(key);
    if (known) return known;
    const groups = new Map<string, unknown[]>();
    for (const row of tables[dataset] as unknown as Record<string, unknown>[]) {
      for (const name of new Set([row[column]].flat())) {
        if (typeof name !== 'string') continue;
        const group = groups.get(name);
        if (group) group.push(row);
        else groups.set(name, [row]);
      }
    }
    byColumn.set(key, groups);
    return groups;
  }

  const find = <Name extends DatasetName>(dataset: Name, id: string | null) =>
    id === null ? null : ((rowsById(dataset).get(id) as Rows[Name] | undefined) ?? null);
  return {
    tables,
    find,
    naming: <Name extends DatasetName>(dataset: Name, column: keyof Rows[Name] & string, id: string) =>
      (rowsByColumn(dataset, column).get(id) ?? []) as readonly Rows[Name][],
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
