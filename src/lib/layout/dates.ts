import { formatRange } from '../datasets/date-words.ts';
import { MONTHS } from '../datasets/month-names.ts';
import { civilDay, dayNumber, isoDay, type CivilDay } from './day.ts';

export { formatDay, formatInterval, type Interval } from '../datasets/date-words.ts';

export const monthName = (month: number): string => MONTHS[month - 1] ?? '';
export const shortMonth = (month: number): string => monthName(month).slice(0, 3);

const civil = (iso: string): CivilDay => civilDay(dayNumber(iso));

/** "2025-03-02" → "2 Mar". */
export function formatShortDay(iso: string): string {
  const { day, month } = civil(iso);
  return `${day} ${shortMonth(month)}`;
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
