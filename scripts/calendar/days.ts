import { MONTHS } from '../../src/lib/datasets/month-names.ts';

/** Days are whole numbers since 1970-01-01, in the proleptic Gregorian calendar and without a time zone. */
export type Day = number;

const MS_PER_DAY = 86_400_000;

/** The day of an ISO date such as "2025-03-02"; null when there is no such day. */
export function dayOf(iso: string): Day | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  if (!match) return null;
  const day = dayFrom(Number(match[1]), Number(match[2]), Number(match[3]));
  return day !== null && isoOf(day) === iso ? day : null;
}

/** The day of a year, a month from 1 and a day of the month; null when there is none. */
export function dayFrom(year: number, month: number, date: number): Day | null {
  const ms = Date.UTC(year, month - 1, date);
  // No month is shorter.
  if (month >= 1 && month <= 12 && date >= 1 && date <= 28) return ms / MS_PER_DAY;
  const check = new Date(ms);
  return check.getUTCMonth() === month - 1 && check.getUTCDate() === date ? ms / MS_PER_DAY : null;
}

const two = (number: number): string => (number < 10 ? `0${number}` : String(number));
export function isoOf(day: Day): string {
  const date = new Date(day * MS_PER_DAY);
  const year = date.getUTCFullYear();
  if (year < 1000 || year > 9999) return date.toISOString().slice(0, 10);
  return `${year}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}`;
}

/** 0 is Monday, 6 is Sunday. */
export const weekdayOf = (day: Day): number => (((day + 3) % 7) + 7) % 7;

/** The Monday of the day's ISO week. */
export const mondayOf = (day: Day): Day => day - weekdayOf(day);

export const yearOf = (day: Day): number => new Date(day * MS_PER_DAY).getUTCFullYear();
export const monthOf = (day: Day): number => new Date(day * MS_PER_DAY).getUTCMonth() + 1;

/** First and last day of a month; the month may lie outside 1..12 and then counts on into other years. */
export function monthSpan(year: number, month: number): [Day, Day] {
  return [Date.UTC(year, month - 1, 1) / MS_PER_DAY, Date.UTC(year, month, 0) / MS_PER_DAY];
}

export const yearSpan = (year: number): [Day, Day] => [monthSpan(year, 1)[0], monthSpan(year, 12)[1]];

export const WEEKDAYS = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const;

/** "2 March 2025". */
export function readableDay(day: Day): string {
  const date = new Date(day * MS_PER_DAY);
  return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
}

/** "2 March 2025", "1–2 March 2025", "28 February–2 March 2025" or "30 December 2024–2 January 2025". */
export function readableSpan(start: Day, end: Day): string {
  if (start === end) return readableDay(start);
  const [fromDate = '', fromMonth = '', fromYear = ''] = readableDay(start).split(' ');
  const to = readableDay(end);
  const [, toMonth, toYear] = to.split(' ');
  if (fromYear !== toYear) return `${readableDay(start)}–${to}`;
  return fromMonth === toMonth ? `${fromDate}–${to}` : `${fromDate} ${fromMonth}–${to}`;
}
