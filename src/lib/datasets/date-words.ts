import type { DateFields } from './fields.ts';
import { MONTHS } from './month-names.ts';

const monthOf = (iso: string): string => MONTHS[Number(iso.slice(5, 7)) - 1] ?? '';
const yearOf = (iso: string): number => Number(iso.slice(0, 4));
const dayOf = (iso: string): number => Number(iso.slice(8, 10));

/** "2025-03-02" → "2 March 2025". */
export const formatDay = (iso: string): string => `${dayOf(iso)} ${monthOf(iso)} ${yearOf(iso)}`;

/** The first of two days, without what the last one says too: "24 February", "8". */
function withoutShared(start: string, end: string): string {
  if (start.slice(0, 7) === end.slice(0, 7)) return `${dayOf(start)}`;
  return yearOf(start) === yearOf(end) ? `${dayOf(start)} ${monthOf(start)}` : formatDay(start);
}

/** Two days with what they share said once: "8–9 December 2025", "24 February – 2 March 2025". */
export function formatRange(start: string, end: string): string {
  if (start === end) return formatDay(start);
  const first = withoutShared(start, end);
  return `${first}${first.includes(' ') ? ' – ' : '–'}${formatDay(end)}`;
}

const nextDay = (iso: string): string => {
  const date = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? '' : new Date(date.getTime() + 86_400_000).toISOString().slice(0, 10);
};

export type Interval = Pick<DateFields, 'start' | 'end' | 'precision'> & Partial<Pick<DateFields, 'extent'>>;

/**
 * A dated record's date in words, no finer than its precision: "2 March 2025", "week of 24 February 2025",
 * "March 2025", "8–9 December 2025", "between 22 and 24 August 2025", "22 or 23 August 2025", "date not told".
 */
export function formatInterval({ start, end, precision, extent = null }: Interval): string {
  const [first, last] = [start ?? end, end ?? start];
  if (first === null || last === null) return 'date not told';
  if (precision === 'week') return `week of ${formatDay(first)}`;
  if (precision === 'month') return `${monthOf(first)} ${yearOf(first)}`;
  if (precision === 'year') return `${yearOf(first)}`;
  if (start === null) return `by ${formatDay(last)}`;
  if (end === null) return `from ${formatDay(first)}`;
  if (first === last || extent !== 'within') return formatRange(first, last);
  const from = withoutShared(first, last);
  return nextDay(first) === last ? `${from} or ${formatDay(last)}` : `between ${from} and ${formatDay(last)}`;
}
