import type { DateFields } from '../../lib/datasets/fields.ts';

type Interval = Pick<DateFields, 'start' | 'end' | 'extent'>;

/** A day, month or year (ISO 8601), no finer than both ends agree on; undefined when not even the year is known. */
export function sharedDate(start: string | null, end: string | null): string | undefined {
  if (start === null || end === null) return undefined;
  return [10, 7, 4].map((length) => start.slice(0, length)).find((part) => end.startsWith(part));
}

/**
 * When an event began and ended, only as exactly as it is known: some day of March is March, some day from March to May
 * is the year, and of two days from two years nothing is said.
 */
export function eventDates({ start, end, extent }: Interval): { startDate?: string; endDate?: string } {
  const lasted = extent !== 'within' && start !== end;
  if (lasted) {
    return { ...(start === null ? {} : { startDate: start }), ...(end === null ? {} : { endDate: end }) };
  }
  const date = sharedDate(start, end);
  return date === undefined ? {} : { startDate: date };
}
