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

/**
 * Rows as CSV: UTF-8 without BOM, comma, CRLF and a final CRLF, minimal quoting, empty for missing.
 * The columns are always given, so an empty table still has its header.
 */
export function toCsv(columns: readonly string[], rows: readonly object[]): string {
  const data = rows.map((row) => columns.map((column) => cellOf((row as Record<string, unknown>)[column])));
  return Papa.unparse([[...columns], ...data], { newline: '\r\n' }) + '\r\n';
}

/** The rows of a dataset as CSV, in the order of its columns. */
export const datasetCsv = (dataset: Dataset, rows: readonly object[]): string =>
  toCsv(columnsOf(dataset), rows);

/** Cells that a spreadsheet would take for a formula. */
const FORMULA = /^[=+\-@\t\r\n]/;
export const looksLikeFormula = (cell: string): boolean => FORMULA.test(cell);
