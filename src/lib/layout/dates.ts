import type { DateFields } from '../datasets/index.ts';
import { MONTHS } from '../datasets/month-names.ts';
import { civilDay, dayNumber, isoDay, type CivilDay } from './day.ts';

export const monthName = (month: number): string => MONTHS[month - 1] ?? '';
export const shortMonth = (month: number): string => monthName(month).slice(0, 3);

const civil = (iso: string): CivilDay => civilDay(dayNumber(iso));

/** "2025-03-02" → "2 March 2025". */
export function formatDay(iso: string): string {
  const { day, month, year } = civil(iso);
  return `${day} ${monthName(month)} ${year}`;
}

/** "2025-03-02" → "2 Mar". */
export function formatShortDay(iso: string): string {
  const { day, month } = civil(iso);
  return `${day} ${shortMonth(month)}`;
}

/** Two days with what they share said once: "8–9 December 2025", "24 February – 2 March 2025". */
function formatRange(start: string, end: string): string {
  const [a, b] = [civil(start), civil(end)];
  if (a.year !== b.year) return `${formatDay(start)} – ${formatDay(end)}`;
  if (a.month !== b.month) return `${a.day} ${monthName(a.month)} – ${formatDay(end)}`;
  if (a.day !== b.day) return `${a.day}–${formatDay(end)}`;
  return formatDay(start);
}

export type Interval = Pick<DateFields, 'start' | 'end' | 'precision'> & Partial<Pick<DateFields, 'extent'>>;

/**
 * A dated record's date in words, no finer than its precision: "2 March 2025", "week of 24 February 2025",
 * "March 2025", "8–9 December 2025", "between 22 and 24 August 2025", "date not told".
 */
export function formatInterval({ start, end, precision, extent = null }: Interval): string {
  const [first, last] = [start ?? end, end ?? start];
  if (first === null || last === null) return 'date not told';
  const { month, year } = civil(first);
  if (precision === 'week') return `week of ${formatDay(first)}`;
  if (precision === 'month') return `${monthName(month)} ${year}`;
  if (precision === 'year') return `${year}`;
  if (start === null) return `by ${formatDay(last)}`;
  if (end === null) return `from ${formatDay(first)}`;
  if (first !== last && extent === 'within') {
    const [a, b] = [civil(first), civil(last)];
    const shared = a.year === b.year && a.month === b.month ? `${a.day}` : formatDay(first);
    return `between ${shared} and ${formatDay(last)}`;
  }
  return formatRange(first, last);
}

/** First to last day in words: "3–9 March 2025". */
export const formatSpanOfDays = ({ start, end }: { start: number; end: number }): string =>
  formatRange(isoDay(start), isoDay(end));

/** A number of empty days as a reader would say it: "5 months", "3 weeks". */
export function formatSpan(days: number): string {
  if (days < 14) return days === 1 ? '1 day' : `${days} days`;
  if (days < 60) return `${Math.round(days / 7)} weeks`;
  if (days < 700) return `${Math.round(days / 30.44)} months`;
  return `${Math.round(days / 365.25)} years`;
}
