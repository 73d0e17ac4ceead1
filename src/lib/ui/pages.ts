export const ROWS_A_PAGE = 100;

/** One page of a long list. Numbers count from 1. */
export interface Page<Row> {
  rows: readonly Row[];
  number: number;
  /** How many pages there are; at least one. */
  of: number;
  /** Number of the first and the last row on it; 0 of an empty list. */
  first: number;
  last: number;
  all: number;
}

export const pageCount = (rows: number): number => Math.max(1, Math.ceil(rows / ROWS_A_PAGE));

/** The page with this number; the last one when there are fewer, the first for what is no number. */
export function pageOf<Row>(rows: readonly Row[], wanted: number): Page<Row> {
  const of = pageCount(rows.length);
  const number = Math.min(of, Math.max(1, Math.trunc(wanted) || 1));
  const start = (number - 1) * ROWS_A_PAGE;
  const shown = rows.slice(start, start + ROWS_A_PAGE);
  return {
    rows: shown,
    number,
    of,
    first: shown.length === 0 ? 0 : start + 1,
    last: start + shown.length,
    all: rows.length,
  };
}

/** "12,000": the same on every machine. */
export const grouped = (count: number): string => String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');

/** "Rows 1–100 of 5,000". */
export const spanOfPage = ({ first, last, all }: Pick<Page<unknown>, 'first' | 'last' | 'all'>): string =>
  `Rows ${grouped(first)}–${grouped(last)} of ${grouped(all)}`;
