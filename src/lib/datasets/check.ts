import * as v from 'valibot';
import { DATASETS, type Rows, type Tables } from './all.ts';
import { REFERENCES } from './references.ts';
import { DATASET_NAMES, type DatasetName } from './vocabulary.ts';

/** A row that does not fit its schema, or a reference that leads nowhere. */
export interface Violation {
  dataset: DatasetName;
  /** The record's id, or its number from 1 when it has none. */
  record: string;
  field: string;
  problem: string;
}

/** How many rows of a dataset were checked, and the ids they had. */
export interface CheckedSoFar {
  rows: number;
  ids: Set<string>;
}

/** How a violation reads in a message. */
export const describeViolation = (violation: Violation): string =>
  `${violation.dataset} ${violation.record}, ${violation.field}: ${violation.problem}`;

const asRecord = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

/**
 * Checks the rows of one dataset against its schema. Returns the rows that fit and what is wrong with the others.
 * `sofar`: what was checked of the dataset before, when it is checked in slices.
 */
export function checkRows<Name extends DatasetName>(
  name: Name,
  rows: unknown,
  sofar: CheckedSoFar = { rows: 0, ids: new Set() },
): { rows: Rows[Name][]; violations: Violation[] } {
  if (!Array.isArray(rows)) {
    return {
      rows: [],
      violations: [{ dataset: name, record: '-', field: '-', problem: 'is not a list of records' }],
    };
  }
  const good: Rows[Name][] = [];
  const violations = violationsOf(name, rows, (row) => void good.push(row), sofar);
  return { rows: good, violations };
}

/** What is wrong with the rows of one dataset, one by one; nothing is kept of those that fit. */
export function violationsOf<Name extends DatasetName>(
  name: Name,
  rows: readonly unknown[],
  onGood: (row: Rows[Name]) => void = () => undefined,
  sofar: CheckedSoFar = { rows: 0, ids: new Set() },
): Violation[] {
  const violations: Violation[] = [];
  const { ids: seen, rows: before } = sofar;
  rows.forEach((row, index) => {
    const result = v.safeParse(DATASETS[name].row, row);
    const { id } = asRecord(row);
    const record = typeof id === 'string' ? id : `number ${before + index + 1}`;
    if (result.success) onGood(result.output as unknown as Rows[Name]);
    else {
      for (const issue of result.issues) {
        violations.push({ dataset: name, record, field: v.getDotPath(issue) ?? '-', problem: issue.message });
      }
    }
    if (seen.has(record)) violations.push({ dataset: name, record, field: 'id', problem: 'stands twice' });
    seen.add(record);
  });
  sofar.rows += rows.length;
  return violations;
}

/** Checks that every reference of every row leads to a record. */
export function checkReferences(tables: Tables): Violation[] {
  const ids = Object.fromEntries(
    Object.entries(tables).map(([name, rows]) => [name, new Set(rows.map((row) => row.id))]),
  ) as Record<DatasetName, Set<string>>;
  const violations: Violation[] = [];
  for (const dataset of DATASET_NAMES) {
    for (const row of tables[dataset]) {
      for (const { field, refersTo } of REFERENCES[dataset]) {
        const value = asRecord(row)[field];
        for (const target of Array.isArray(value) ? value : value === null ? [] : [value]) {
          if (ids[refersTo].has(String(target))) continue;
          const problem = `refers to ${refersTo} ${String(target)}, which is not there`;
          violations.push({ dataset, record: row.id, field, problem });
        }
      }
    }
  }
  return violations;
}
