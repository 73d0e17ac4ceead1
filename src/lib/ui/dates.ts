import type { DateFields } from '../datasets/fields.ts';
import { MONTHS } from '../datasets/month-names.ts';

interface Day {
  year: string;
  month: string;
  day: number;
}

const partsOf = (iso: string): Day => ({
  year: iso.slice(0, 4),
  month: MONTHS[Number(iso.slice(5, 7)) - 1] ?? '',
  day: Number(iso.slice(8, 10)),
});

/** An ISO day as "2 March 2025". */
export function spellDay(iso: string): string {
  const { year, month, day } = partsOf(iso);
  return `${day} ${month} ${year}`;
}

/** Two ISO days as "24 February to 2 March 2025", saying the month and the year once where they agree. */
export function spellSpan(start: string, end: string): string {
  if (start === end) return spellDay(start);
  const from = partsOf(start);
  const sameYear = from.year === end.slice(0, 4);
  const sameMonth = sameYear && start.slice(0, 7) === end.slice(0, 7);
  const first = [from.day, ...(sameMonth ? [] : [from.month]), ...(sameYear ? [] : [from.year])].join(' ');
  return `${first} to ${spellDay(end)}`;
}

type Interval = Pick<DateFields, 'start' | 'end' | 'extent' | 'precision'>;

/** When a record was, no finer than its words. */
export function spellDate({ start, end, extent, precision }: Interval): string {
  if (start === null && end === null) return 'No date told';
  if (start === null) return `By ${spellDay(end ?? '')}`;
  if (end === null) return `From ${spellDay(start)}`;
  if (start === end) return spellDay(start);
  const { month, year } = partsOf(start);
  if (precision === 'month' && start.slice(0, 7) === end.slice(0, 7)) return `${month} ${year}`;
  if (precision === 'year' && year === end.slice(0, 4)) return year;
  return extent === 'within' ? `Some day from ${spellSpan(start, end)}` : spellSpan(start, end);
}
