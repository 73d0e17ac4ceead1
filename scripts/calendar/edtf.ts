import type { DateFields, Extent } from '../../src/lib/datasets/index.ts';
import { dayOf, monthSpan, yearSpan } from './days.ts';

/** The interval as an EDTF string: a day, a whole month or year, a/b for what lasted, [a..b] for some day within. */
export function edtfOf(start: string, end: string, extent: Extent): string {
  if (start === end) return start;
  const [year, month] = start.split('-').map(Number);
  const [first, last] = [dayOf(start), dayOf(end)];
  if (extent === 'within' && year && month && first !== null && last !== null) {
    const [monthStart, monthEnd] = monthSpan(year, month);
    if (first === monthStart && last === monthEnd) return start.slice(0, 7);
    const [yearStart, yearEnd] = yearSpan(year);
    if (first === yearStart && last === yearEnd) return start.slice(0, 4);
  }
  return extent === 'within' ? `[${start}..${end}]` : `${start}/${end}`;
}

/** The date columns of what has none. */
export const NO_DATE: DateFields = {
  start: null,
  end: null,
  extent: null,
  precision: 'unknown',
  edtf: null,
  date_basis: null,
  date_reason: null,
};
