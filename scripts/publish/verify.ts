import {
  checkReferences,
  DATASET_NAMES,
  type DatasetName,
  describeViolation,
  type Tables,
  violationsOf,
} from '../../src/lib/datasets/index.ts';
import { checkSpans, describeSpanProblem } from './check-spans.ts';

/**
 * Everything that must hold before a table is written: the schemas, the references, and that every span stands in
 * its article to the letter. Returns what does not, in words; an empty list is good.
 * @param texts article id → extracted text
 * @param before tables that were found to be good: of rows that are still the same objects only the references are
 * looked at again
 */
export function verify(
  tables: Tables,
  texts: ReadonlyMap<string, string>,
  before: Tables | null = null,
): string[] {
  const rows = before ? changedSince(tables, before) : tables;
  const violations = DATASET_NAMES.flatMap((name) => violationsOf(name, rows[name]));
  if (violations.length > 0) return violations.map(describeViolation);
  return [
    ...checkReferences(tables).map(describeViolation),
    ...checkSpans({ ...rows, articles: tables.articles }, texts).map(describeSpanProblem),
  ];
}

/** The rows that are not the same objects as before; all of them where some were left out. */
function changedSince(tables: Tables, before: Tables): Tables {
  const changed = (name: DatasetName): object[] => {
    const [rows, old] = [tables[name], before[name]];
    return rows.length === old.length ? rows.filter((row, index) => row !== old[index]) : rows;
  };
  return Object.fromEntries(DATASET_NAMES.map((name) => [name, changed(name)])) as unknown as Tables;
}
