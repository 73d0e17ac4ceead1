import { dayFrom, readableDay, weekdayOf, yearOf, yearSpan, type Day } from '../calendar/days.ts';
import { AFAR, type News } from './known-events.ts';
import type { Told } from './told.ts';
import type { TimeValue } from './values.ts';
import type { Window } from './window.ts';

type DateValue = Extract<TimeValue, { kind: 'date' }>;
interface ToldDate {
  told: Told;
  value: DateValue;
  past: boolean;
}

const datesIn = (told: readonly Told[]): ToldDate[] =>
  told.flatMap((one) => {
    const { expression, direction } = one;
    const { value } = expression;
    if (value.kind !== 'date' || value.day === null || value.month === null) return [];
    return [{ told: one, value, past: direction === 'past' }];
  });

const lastDayOf = ({ year, month, day, until }: DateValue, inYear: number): Day | null =>
  until
    ? dayFrom(until.year ?? inYear, until.month, until.day)
    : dayFrom(year ?? inYear, month ?? 1, day ?? 1);

/** Years in which a day without a year can lie: with its weekday, not before what the article knows of. */
function yearsFor(value: DateValue, window: Window): number[] {
  if (window.low === null) return [];
  const first = yearOf(window.low);
  const last = window.high === null ? first + 1 : yearOf(window.high);
  // Without an end and without a weekday, only the year that the article is known to reach.
  const open = window.high === null && value.weekday === undefined;
  const years = Array.from(
    { length: Math.max(0, Math.min(last, first + 6) - first + 1) },
    (_, index) => first + index,
  );
  return years.filter((year) => {
    const day = dayFrom(year, value.month ?? 1, value.day ?? 1);
    if (day === null || (window.high !== null && day > window.high)) return false;
    if (open && year !== first) return false;
    if (window.low !== null && lastOfYear(day) < window.low) return false;
    return value.weekday === undefined || weekdayOf(day) === value.weekday;
  });
}
/** A date without a year is of the year it is told in, or of the one before it, told in winter. */
const lastOfYear = (day: Day): Day => yearSpan(yearOf(day))[1] + 31;

/**
 * Narrows an article's day by the whole dates it tells of: it is not older than what it tells as past, and not younger
 * than what it tells as to come.
 */
export function useWholeDates(window: Window, told: readonly Told[]): void {
  for (const { value, past, told: one } of datesIn(told)) {
    if (value.year === null) continue;
    const day = lastDayOf(value, value.year);
    if (day === null) continue;
    if (past && !value.until)
      window.narrow(day, null, `it tells of ${readableDay(day)} as past`, one.expression);
    else if (!past) window.narrow(null, day, `it tells of ${readableDay(day)} as to come`, one.expression);
  }
}

/** Narrows an article's day by dates without a year, where only one year is left for them. */
export function useYearlessDates(window: Window, told: readonly Told[]): void {
  for (const { value, past, told: one } of datesIn(told)) {
    if (value.year !== null || value.until || value.years !== undefined || !past) continue;
    const years = yearsFor(value, window);
    const day = years.length === 1 && years[0] !== undefined ? lastDayOf(value, years[0]) : null;
    if (day !== null) window.narrow(day, null, `it tells of ${readableDay(day)} as past`, one.expression);
  }
}

/** Days that the opening tells as past: news is told within days. */
export function newsDates(window: Window, told: readonly Told[], opening: number): News[] {
  const latestYear = Math.max(
    0,
    ...told.flatMap(({ expression: { value } }) =>
      value.kind === 'date' && value.year !== null ? [value.year] : [],
    ),
  );
  return datesIn(told).flatMap(({ value, past, told: one }) => {
    if (!past || one.number > opening || value.years !== undefined || AFAR.test(one.sentence)) return [];
    const years = value.year === null ? yearsFor(value, window) : [value.year];
    const day = years.length === 1 && years[0] !== undefined ? lastDayOf(value, years[0]) : null;
    if (day === null || yearOf(day) < latestYear) return [];
    return [{ day, reason: `it opens with what happened on ${readableDay(day)}`, span: one.expression }];
  });
}
