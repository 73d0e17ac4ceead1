import { DATASET_NAMES, type DatasetName, type Reference, REFERENCES } from '../../src/lib/datasets/index.ts';

/** Any record, by column. */
export type Row = Record<string, unknown> & { id: string };
export type Rows = Record<DatasetName, Row[]>;

export const idsOf = (rows: readonly { id: string }[]): Set<string> => new Set(rows.map((row) => row.id));

/** The row without references that lead nowhere; null when it cannot stand without one of them. */
function mend(row: Row, references: Reference[], ids: Record<DatasetName, ReadonlySet<string>>): Row | null {
  let mended = row;
  for (const { field, refersTo, isOptional } of references) {
    const value = row[field];
    const known = ids[refersTo];
    if (Array.isArray(value)) {
      const kept = value.filter((id) => known.has(String(id)));
      if (kept.length === value.length) continue;
      if (field === 'evidence' && kept.length === 0) return null;
      mended = { ...mended, [field]: kept };
    } else if (value !== null && !known.has(String(value))) {
      if (!isOptional) return null;
      mended = { ...mended, [field]: null };
    }
  }
  return mended;
}

/** Drops and mends rows until every reference leads somewhere. */
export function settle(rows: Rows): Rows {
  for (;;) {
    const ids = Object.fromEntries(DATASET_NAMES.map((name) => [name, idsOf(rows[name])])) as Record<
      DatasetName,
      Set<string>
    >;
    let isSettled = true;
    const next = Object.fromEntries(
      DATASET_NAMES.map((name) => [
        name,
        rows[name].flatMap((row) => {
          const mended = mend(row, REFERENCES[name], ids);
          if (mended !== row) isSettled = false;
          return mended ? [mended] : [];
        }),
      ]),
    ) as Rows;
    rows = next;
    if (isSettled) return rows;
  }
}
