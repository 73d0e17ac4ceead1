import {
  checkReferences,
  checkRows,
  DATASET_NAMES,
  describeViolation,
  type Tables,
} from '../../src/lib/datasets/index.ts';
import { checkSpans, describeSpanProblem } from './check-spans.ts';

/**
 * Everything that must hold before a table is written: the schemas, the references, and that every span stands in
 * its article to the letter. Returns what does not, in words; an empty list is good.
 * @param texts article id → extracted text
 */
export function verify(tables: Tables, texts: ReadonlyMap<string, string>): string[] {
  const violations = DATASET_NAMES.flatMap((name) => checkRows(name, tables[name]).violations);
  if (violations.length > 0) return violations.map(describeViolation);
  return [
    ...checkReferences(tables).map(describeViolation),
    ...checkSpans(tables, texts).map(describeSpanProblem),
  ];
}
