import type { Tables } from '../datasets/all.ts';

/** How many records nobody has checked, of how many that are checked as such. */
export function unreviewed(tables: Tables): { unchecked: number; all: number } {
  const { meetings, proposals, positions, statements, relations } = tables;
  const rows = [...meetings, ...proposals, ...positions, ...statements, ...relations];
  return { unchecked: rows.filter((row) => row.review === 'machine').length, all: rows.length };
}
