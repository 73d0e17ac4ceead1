import { cellOf, columnsOf, csvLines, type Dataset, looksLikeFormula } from '../../src/lib/datasets/index.ts';

const BYTE_ORDER_MARK = '\uFEFF';

/** A cell that a spreadsheet would compute gets an apostrophe before it, however many lines it has. */
const disarm = (cell: string): string => (looksLikeFormula(cell) ? `'${cell}` : cell);

/** Numbers may begin with a minus sign. */
const cellFor = (value: unknown): string =>
  typeof value === 'number' ? cellOf(value) : disarm(cellOf(value));

/** A table for spreadsheets: with a byte order mark, so that Excel reads UTF-8, and no cell that starts a formula. */
export function* excelCsv(columns: readonly string[], rows: readonly object[]): Generator<string> {
  yield BYTE_ORDER_MARK;
  yield* csvLines(columns, rows, cellFor);
}

export const datasetExcelCsv = (dataset: Dataset, rows: readonly object[]): Generator<string> =>
  excelCsv(columnsOf(dataset), rows);
