import {
  dayFrom,
  isoOf,
  mondayOf,
  monthOf,
  monthSpan,
  weekdayOf,
  yearOf,
  yearSpan,
  type Day,
} from '../calendar/days.ts';
import type { DateBasis, Precision } from '../../src/lib/datasets/index.ts';
import type { Interval } from '../model.ts';
import { isAbsolute, reasonFor } from './reasons.ts';
import type { Direction, Part, TimeValue } from './values.ts';

/** The day, or the days, from which an article speaks. */
export interface Anchor {
  start: Day;
  end: Day;
  /** True when the day itself was worked out and stands nowhere. */
  inferred: boolean;
}

export interface Grounded {
  start: Day;
  end: Day;
  precision: Precision;
}

type Value<K extends TimeValue['kind']> = Extract<TimeValue, { kind: K }>;

const backTo = (day: Day, weekday: number): Day => day - ((weekdayOf(day) - weekday + 7) % 7);
const onTo = (day: Day, weekday: number): Day => day + ((weekday - weekdayOf(day) + 7) % 7);
const span = ([start, end]: [Day, Day], precision: Precision): Grounded => ({ start, end, precision });
const single = (day: Day): Grounded => ({ start: day, end: day, precision: 'day' });

function weekdayFrom({ weekday, shift, weeks }: Value<'weekday'>, from: Day, direction: Direction): Day {
  if (weeks !== undefined) return mondayOf(from) + 7 * weeks + weekday;
  if (shift === 'last') return backTo(from - 1, weekday);
  if (shift === 'next') return onTo(from + 1, weekday);
  if (shift === 'this') return mondayOf(from) + weekday;
  return direction === 'future' ? onTo(from, weekday) : backTo(from, weekday);
}

function groundWeekday(value: Value<'weekday'>, from: Day, direction: Direction): Grounded {
  if (value.until === undefined) return single(weekdayFrom(value, from, direction));
  if (direction === 'future') {
    const start = weekdayFrom(value, from, direction);
    return { start, end: onTo(start + 1, value.until), precision: 'range' };
  }
  // The last of the days is past, and the first lies before it.
  const end = backTo(from, value.until);
  return { start: backTo(end - 1, value.weekday), end, precision: 'range' };
}

/** The year that brings a month nearest before (or after) the day it is told from. */
function yearFor(month: number, day: number, from: Day, direction: Direction): number {
  const year = yearOf(from);
  const here = dayFrom(year, month, day) ?? monthSpan(year, month)[0];
  if (direction === 'future') return here < from - 31 ? year + 1 : year;
  // A day or two ahead is this year's even when the verb looks back ("ahead of talks on 5 May").
  return here > from + 45 ? year - 1 : year;
}

/** The year nearest to the likely one in which the day falls on its weekday; the likely one when none near does. */
function yearWithWeekday(likely: number, month: number, day: number, weekday: number): number {
  const fits = (year: number): boolean => {
    const at = dayFrom(year, month, day);
    return at !== null && weekdayOf(at) === weekday;
  };
  return [likely, likely - 1, likely + 1].find(fits) ?? likely;
}

const THIRDS: Record<'early' | 'mid' | 'late', number> = { early: 0, mid: 1, late: 2 };

/** "early March" is its first third; "earlier this month" ends, "later this month" begins with the day it is told on. */
function partOf(whole: Grounded, part: Part | undefined, from: Day): Grounded {
  if (!part) return whole;
  if (part === 'earlier') return { ...whole, end: Math.max(whole.start, Math.min(whole.end, from)) };
  if (part === 'later') return { ...whole, start: Math.min(whole.end, Math.max(whole.start, from)) };
  const length = whole.end - whole.start + 1;
  const third = THIRDS[part];
  return {
    start: whole.start + Math.floor((third * length) / 3),
    end: whole.start + Math.ceil(((third + 1) * length) / 3) - 1,
    precision: 'range',
  };
}

/** "on the 18th": of the month it is told in, or the one before or after. */
function dayOfSomeMonth(day: number, from: Day, direction: Direction): Grounded | null {
  for (const step of direction === 'future' ? [0, 1, 2] : [0, -1, -2]) {
    const [first] = monthSpan(yearOf(from), monthOf(from) + step);
    const at = dayFrom(yearOf(first), monthOf(first), day);
    if (at !== null && (direction === 'future' ? at >= from : at <= from)) return single(at);
  }
  return null;
}

function groundDate(value: Value<'date'>, from: Day, direction: Direction): Grounded | null {
  const { month, day, until, part } = value;
  if (month === null) {
    if (value.year !== null) return partOf(span(yearSpan(value.year), 'year'), part, from);
    return day === null ? null : dayOfSomeMonth(day, from, direction);
  }
  const told = value.years === undefined ? value.year : yearOf(from) + value.years;
  let year = told ?? yearFor(month, day ?? 1, from, direction);
  if (day === null) return partOf(span(monthSpan(year, month), 'month'), part, from);
  if (told === null && value.weekday !== undefined) year = yearWithWeekday(year, month, day, value.weekday);
  const start = dayFrom(year, month, day);
  if (start === null) return null;
  if (!until) return single(start);
  const end = dayFrom(until.year ?? (until.month < month ? year + 1 : year), until.month, until.day);
  return end !== null && end >= start ? { start, end, precision: end === start ? 'day' : 'range' } : null;
}

const DAYS: Record<'day' | 'week' | 'month' | 'year', number> = { day: 1, week: 7, month: 30, year: 365 };
const SLACK: Record<'day' | 'week' | 'month' | 'year', number> = { day: 2, week: 3, month: 20, year: 200 };
/** How far "recent" and "coming" reach when no number is told, in days. */
const REACH: Record<'day' | 'week' | 'month', number> = { day: 7, week: 28, month: 90 };

function groundSeason({ season, shift, year }: Value<'season'>, from: Day, direction: Direction): Grounded {
  const of = (at: number): [Day, Day] => [monthSpan(at, 3 + 3 * season)[0], monthSpan(at, 5 + 3 * season)[1]];
  if (year !== null) return span(of(year), 'range');
  const here = yearOf(from);
  const years = [here - 2, here - 1, here, here + 1].map(of);
  const ended = years.filter(([, end]) => end < from).at(-1);
  const begun = years.filter(([start]) => start <= from).at(-1);
  const ahead = years.find(([start]) => start > from);
  const next = shift === 'next' || (shift !== 'last' && direction === 'future');
  return span((next ? ahead : shift === 'last' ? ended : begun) ?? of(here), 'range');
}

function groundDistance(amount: number, unit: keyof typeof DAYS, rough: boolean, from: Day): Grounded {
  const at = from + amount * DAYS[unit];
  if (unit === 'day' && !rough) return single(at);
  const slack = SLACK[unit];
  return { start: at - slack, end: at + slack, precision: unit === 'day' ? 'range' : unit };
}

/** "the weekend" told from Monday to Thursday is the one before; told of what is to come, the one ahead. */
function groundWeekend(offset: number, from: Day, direction: Direction): Grounded {
  const shift = offset === 0 ? (direction === 'future' || weekdayOf(from) >= 5 ? 0 : -1) : offset;
  const saturday = mondayOf(from) + 5 + 7 * shift;
  return { start: saturday, end: saturday + 1, precision: 'range' };
}

function groundFrom(value: TimeValue, from: Day, direction: Direction): Grounded | null {
  switch (value.kind) {
    case 'weekday':
      return groundWeekday(value, from, direction);
    case 'day':
      return single(from + value.offset);
    case 'week': {
      const monday = mondayOf(from) + 7 * value.offset;
      return partOf(span([monday, monday + 6], 'week'), value.part, from);
    }
    case 'weekend':
      return groundWeekend(value.offset, from, direction);
    case 'month':
      return partOf(span(monthSpan(yearOf(from), monthOf(from) + value.offset), 'month'), value.part, from);
    case 'year':
      return partOf(span(yearSpan(yearOf(from) + value.offset), 'year'), value.part, from);
    case 'season':
      return groundSeason(value, from, direction);
    case 'distance':
      return groundDistance(value.amount, value.unit, value.rough, from);
    case 'sequel':
      return value.weekday === undefined
        ? groundDistance(value.amount, value.unit, value.rough || value.unit === 'month', from)
        : single(onTo(from + 1, value.weekday));
    case 'around': {
      const reach = value.amount === undefined ? REACH[value.unit] : value.amount * DAYS[value.unit];
      return value.direction === 'future'
        ? { start: from, end: from + reach, precision: 'range' }
        : { start: from - reach, end: from, precision: 'range' };
    }
    case 'date':
      return groundDate(value, from, direction);
  }
}

/**
 * Places an expression on the calendar, as told from the anchor. Where the anchor is several days, the result covers
 * what each of them would give. Null when the words give no day.
 * @param told the words that told the anchor's day, where that is not the article's own.
 */
export function ground(
  words: string,
  value: TimeValue,
  anchor: Anchor | null,
  direction: Direction,
  told: string | null = null,
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
  const lasted =
    (value.kind === 'date' && value.until !== null) ||
    (value.kind === 'weekday' && value.until !== undefined);
  return {
    start: isoOf(all.start),
    end: isoOf(all.end),
    precision,
    extent: all.start === all.end || lasted ? 'throughout' : 'within',
    basis,
    reason: reasonFor(words, value, all, { ...from, told }, direction),
  };
}
