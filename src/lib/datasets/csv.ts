import Papa from 'papaparse';
import { columnsOf, type Dataset } from './dataset.ts';

/** Between the items of a list in one cell. */
export const LIST_SEPARATOR = '|';

type Cell = string;

/** One value as the text of a CSV cell: empty for what is missing, items joined by "|". Objects become JSON. */
export function cellOf(value: unknown): Cell {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) {
    return value.some((item) => typeof item === 'object' && item !== null)
      ? JSON.stringify(value)
      : value.map(cellOf).join(LIST_SEPARATOR);
  }
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** Rows that are written at once. */
const BATCH = 500;

/**
 * Rows as CSV, some at a time: UTF-8 without BOM, comma, CRLF and a final CRLF, minimal quoting, empty for missing.
 * The columns are always given, so an empty table still has its header.
 */
export function* csvLines(
  columns: readonly string[],
  rows: Iterable<object>,
  cell: (value: unknown) => Cell = cellOf,
): Generator<string> {
  const written = (lines: readonly (readonly Cell[])[]) =>
    `${Papa.unparse(lines as Cell[][], { newline: '\r\n' })}\r\n`;
  let batch: (readonly Cell[])[] = [columns];
  for (const row of rows) {
    batch.push(columns.map((name) => cell((row as Record<string, unknown>)[name])));
    if (batch.length < BATCH) continue;
    yield written(batch);
    batch = [];
  }
  if (batch.length > 0) yield written(batch);
}

export const toCsv = (columns: readonly string[], rows: readonly object[]): string =>
  [...csvLines(columns, rows)].join('');

/** The rows of a dataset as CSV, in the order of its columns. */
export const datasetCsv = (dataset: Dataset, rows: readonly object[]): Generator<string> =>
  csvLines(columnsOf(dataset), rows);

/** Cells that a spreadsheet would take for a formula. */
const FORMULA = /^[=+\-@\t\r\n]/;
export const looksLikeFormula = (cell: string): boolean => FORMULA.test(cell);
