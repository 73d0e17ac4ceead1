import {
  dayFrom,
  isoOf,
  mondayOf,
  monthOf,
  monthSpan,
  readableDay,
  readableSpan,
  weekdayOf,
  WEEKDAYS,
  yearOf,
  yearSpan,
  type Day,
} from '../calendar/days.ts';
import type { DateBasis, Precision } from '../../src/lib/datasets/index.ts';
import type { Interval } from '../model.ts';
import type { Direction, TimeValue } from './values.ts';

/** The day, or the days, from which an article speaks. */
export interface Anchor {
  start: Day;
  end: Day;
  /** True when the day itself was worked out and stands nowhere. */
  inferred: boolean;
}

interface Grounded {
  start: Day;
  end: Day;
  precision: Precision;
}

const backTo = (day: Day, weekday: number): Day => day - ((weekdayOf(day) - weekday + 7) % 7);
const onTo = (day: Day, weekday: number): Day => day + ((weekday - weekdayOf(day) + 7) % 7);
const span = ([start, end]: [Day, Day], precision: Precision): Grounded => ({ start, end, precision });
const single = (day: Day): Grounded => ({ start: day, end: day, precision: 'day' });

function groundWeekday(
  weekday: number,
  shift: 'last' | 'next' | 'this' | null,
  from: Day,
  direction: Direction,
): Grounded {
  if (shift === 'last') return single(backTo(from - 1, weekday));
  if (shift === 'next') return single(onTo(from + 1, weekday));
  if (shift === 'this') return single(mondayOf(from) + weekday);
  return single(direction === 'future' ? onTo(from, weekday) : backTo(from, weekday));
}

/** The year that brings a month nearest before (or after) the day it is told from. */
function yearFor(month: number, day: number, from: Day, direction: Direction): number {
  const year = yearOf(from);
  const here = dayFrom(year, month, day) ?? monthSpan(year, month)[0];
  if (direction === 'future') return here < from - 31 ? year + 1 : year;
  // A day or two ahead is this year's even when the verb looks back ("ahead of talks on 5 May").
  return here > from + 45 ? year - 1 : year;
}

function groundDate(
  value: Extract<TimeValue, { kind: 'date' }>,
  from: Day,
  direction: Direction,
): Grounded | null {
  const { month, day, until } = value;
  if (month === null) return value.year === null ? null : span(yearSpan(value.year), 'year');
  const year = value.year ?? yearFor(month, day ?? 1, from, direction);
  if (day === null) return span(monthSpan(year, month), 'month');
  const start = dayFrom(year, month, day);
  if (start === null) return null;
  if (!until) return single(start);
  const end = dayFrom(until.year ?? (until.month < month ? year + 1 : year), until.month, until.day);
  return end !== null && end >= start ? { start, end, precision: end === start ? 'day' : 'range' } : null;
}

const DAYS: Record<'day' | 'week' | 'month' | 'year', number> = { day: 1, week: 7, month: 30, year: 365 };

function groundFrom(value: TimeValue, from: Day, direction: Direction): Grounded | null {
  switch (value.kind) {
    case 'weekday':
      return groundWeekday(value.weekday, value.shift, from, direction);
    case 'day':
      return single(from + value.offset);
    case 'week':
      return span([mondayOf(from) + 7 * value.offset, mondayOf(from) + 7 * value.offset + 6], 'week');
    case 'weekend': {
      // "the weekend" told from Monday to Thursday is the one before; told of what is to come, the one ahead.
      const shift =
        value.offset === 0 ? (direction === 'future' || weekdayOf(from) >= 5 ? 0 : -1) : value.offset;
      const saturday = mondayOf(from) + 5 + 7 * shift;
      return { start: saturday, end: saturday + 1, precision: 'range' };
    }
    case 'month':
      return span(monthSpan(yearOf(from), monthOf(from) + value.offset), 'month');
    case 'year':
      return span(yearSpan(yearOf(from) + value.offset), 'year');
    case 'distance': {
      const at = from + value.amount * DAYS[value.unit];
      if (value.unit === 'day' && !value.rough) return single(at);
      const slack = value.unit === 'day' ? 2 : value.unit === 'week' ? 3 : value.unit === 'month' ? 20 : 200;
      return { start: at - slack, end: at + slack, precision: value.unit === 'day' ? 'range' : value.unit };
    }
    case 'around': {
      const reach = value.unit === 'day' ? 7 : value.unit === 'week' ? 28 : 90;
      return value.direction === 'future'
        ? { start: from, end: from + reach, precision: 'range' }
        : { start: from - reach, end: from, precision: 'range' };
    }
    case 'date':
      return groundDate(value, from, direction);
  }
}

/** What the words say without any article: a full date, a month of a year, a year. */
/** Where a day lies seen from the article's, which may be several. */
function sideOf(grounded: Grounded, anchor: Anchor, direction: Direction): string {
  if (grounded.end < anchor.start) return 'before';
  if (grounded.start > anchor.end) return 'after';
  return direction === 'future' ? 'on or after' : 'on or before';
}

const isAbsolute = (value: TimeValue): boolean => value.kind === 'date' && value.year !== null;

function reasonFor(
  words: string,
  value: TimeValue,
  grounded: Grounded,
  anchor: Anchor,
  direction: Direction,
): string {
  if (isAbsolute(value)) return `The article says “${words}”.`;
  const when = readableSpan(grounded.start, grounded.end);
  const from = anchor.inferred
    ? `the article's date, itself worked out as ${readableSpan(anchor.start, anchor.end)}`
    : `the article's ${readableDay(anchor.end)}`;
  if (value.kind === 'weekday' && grounded.start === grounded.end) {
    const name = WEEKDAYS[value.weekday] ?? '';
    if (anchor.start === anchor.end && grounded.start === anchor.start)
      return `“${words}” is the ${name} of ${from}.`;
    return `“${words}” is the ${name} ${sideOf(grounded, anchor, direction)} ${from}.`;
  }
  return `“${words}” is ${when}, counted from ${from}.`;
}

/**
 * Places an expression on the calendar, as told from the anchor. Where the anchor is several days, the result covers
 * what each of them would give. Null when the words give no day.
 */
export function ground(
  words: string,
  value: TimeValue,
  anchor: Anchor | null,
  direction: Direction,
): Interval | null {
  if (!anchor && !isAbsolute(value)) return null;
  const from = anchor ?? { start: 0, end: 0, inferred: false };
  let all: Grounded | null = null;
  for (let day = from.start; day <= from.end; day++) {
    const one = groundFrom(value, day, direction);
    if (!one) return null;
    all = all
      ? { start: Math.min(all.start, one.start), end: Math.max(all.end, one.end), precision: all.precision }
      : one;
  }
  if (!all) return null;
  const precision = all.precision === 'day' && all.start !== all.end ? 'range' : all.precision;
  const basis: DateBasis = isAbsolute(value) ? 'stated' : from.inferred ? 'inferred' : 'relative';
  const lasted = value.kind === 'date' && value.until !== null;
  return {
    start: isoOf(all.start),
    end: isoOf(all.end),
    precision,
    extent: all.start === all.end || lasted ? 'throughout' : 'within',
    basis,
    reason: reasonFor(words, value, all, from, direction),
  };
}
