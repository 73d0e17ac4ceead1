import type { Tables } from '../datasets/all.ts';
import { REVIEWED_KINDS } from '../datasets/vocabulary.ts';

/** How many records nobody has checked, of how many that are checked as such. */
export function unreviewed(tables: Tables): { unchecked: number; all: number } {
  const rows = REVIEWED_KINDS.flatMap((name) => tables[name] as readonly { review: string }[]);
  return { unchecked: rows.filter((row) => row.review === 'machine').length, all: rows.length };
}

const built = new WeakMap<Tables, ReadonlySet<string>>();

/** The records nobody has checked: every view marks them. */
export function uncheckedIds(tables: Tables): ReadonlySet<string> {
  const known = built.get(tables);
  if (known) return known;
  const ids = new Set(
    REVIEWED_KINDS.flatMap((name) => tables[name] as readonly { id: string; review: string }[])
      .filter((row) => row.review === 'machine')
      .map((row) => row.id),
  );
  built.set(tables, ids);
  return ids;
}
