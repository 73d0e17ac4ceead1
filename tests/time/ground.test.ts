import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, isoOf, mondayOf } from '../../scripts/calendar/days.ts';
import { findTimes } from '../../scripts/time/expressions.ts';
import { ground, type Anchor } from '../../scripts/time/ground.ts';
import type { Direction } from '../../scripts/time/values.ts';
import { daysOf } from '../read.ts';

const day = (iso: string): number => dayOf(iso) ?? Number.NaN;
const from = (start: string, end = start, inferred = false): Anchor => ({
  start: day(start),
  end: day(end),
  inferred,
});
const MONDAY = from('2025-03-03');

/** Grounds the first time in the words. */
function groundWords(words: string, anchor: Anchor | null = MONDAY, direction: Direction = 'past') {
  const [time] = findTimes(words);
  if (!time) throw new Error(`no time in ${words}`);
  return ground(words.slice(time.start, time.end), time.value, anchor, direction);
}

describe('told as past on Monday 3 March 2025', () => {
  it.each([
    ['Friday', '2025-02-28', 'day'],
    ['Tuesday', '2025-02-25', 'day'],
    ['Sunday', '2025-03-02', 'day'],
    ['Monday', '2025-03-03', 'day'],
    ['last Monday', '2025-02-24', 'day'],
    ['next Monday', '2025-03-10', 'day'],
    ['next Friday', '2025-03-07', 'day'],
    ['this Friday', '2025-03-07', 'day'],
    ['last week', '2025-02-24..2025-03-02', 'week'],
    ['this week', '2025-03-03..2025-03-09', 'week'],
    ['next week', '2025-03-10..2025-03-16', 'week'],
    ['the weekend', '2025-03-01..2025-03-02', 'range'],
    ['last weekend', '2025-03-01..2025-03-02', 'range'],
    ['last month', '2025-02-01..2025-02-28', 'month'],
    ['last year', '2024-01-01..2024-12-31', 'year'],
    ['yesterday', '2025-03-02', 'day'],
    ['tomorrow', '2025-03-04', 'day'],
    ['two days ago', '2025-03-01', 'day'],
    ['a few days ago', '2025-02-26..2025-03-02', 'range'],
    ['three weeks ago', '2025-02-07..2025-02-13', 'week'],
    ['in recent weeks', '2025-02-03..2025-03-03', 'range'],
    ['in the coming days', '2025-03-03..2025-03-10', 'range'],
    ['in February', '2025-02-01..2025-02-28', 'month'],
    ['in December', '2024-12-01..2024-12-31', 'month'],
    ['15 August', '2024-08-15', 'day'],
    ['5 March', '2025-03-05', 'day'],
    ['December 30 to January 2', '2024-12-30..2025-01-02', 'range'],
    ['March 3-5, 2024', '2024-03-03..2024-03-05', 'range'],
    ['in 2022', '2022-01-01..2022-12-31', 'year'],
    ['Friday last week', '2025-02-28', 'day'],
    ['Tuesday next week', '2025-03-11', 'day'],
    ['Tuesday to Thursday', '2025-02-25..2025-02-27', 'range'],
    ['Sunday and Monday', '2025-03-02..2025-03-03', 'range'],
    ['Monday, August 18', '2025-08-18', 'day'],
    ['Friday, August 16', '2024-08-16', 'day'],
    ['earlier this week', '2025-03-03', 'week'],
    ['later this month', '2025-03-03..2025-03-31', 'month'],
    ['early last month', '2025-02-01..2025-02-10', 'range'],
    ['in mid-February', '2025-02-10..2025-02-19', 'range'],
    ['in March last year', '2024-03-01..2024-03-31', 'month'],
    ['in March of the previous year', '2024-03-01..2024-03-31', 'month'],
    ['on the 18th', '2025-02-18', 'day'],
    ['on the 31st', '2025-01-31', 'day'],
    ['last summer', '2024-06-01..2024-08-31', 'range'],
    ['in the winter', '2024-12-01..2025-02-28', 'range'],
    ['last night', '2025-03-02', 'day'],
    ['over the past three days', '2025-02-28..2025-03-03', 'range'],
  ])('%s is %s', (words, days, precision) => {
    const interval = groundWords(words);
    expect([daysOf(interval), interval?.precision]).toEqual([days, precision]);
  });
});

it.each([
  ['Friday', '2025-03-07'],
  ['Sunday', '2025-03-09'],
  ['Monday', '2025-03-03'],
  ['the weekend', '2025-03-08..2025-03-09'],
  ['in December', '2025-12-01..2025-12-31'],
  ['15 January', '2026-01-15'],
  ['15 February', '2025-02-15'],
  ['Tuesday and Wednesday', '2025-03-04..2025-03-05'],
  ['on the 18th', '2025-03-18'],
  ['next spring', '2026-03-01..2026-05-31'],
  ['in the next two weeks', '2025-03-03..2025-03-17'],
])('told as to come, %s is %s', (words, days) => {
  expect(daysOf(groundWords(words, MONDAY, 'future'))).toBe(days);
});

it.each([
  ['2025-03-08', '2025-03-08..2025-03-09'],
  ['2025-03-09', '2025-03-08..2025-03-09'],
  ['2025-03-07', '2025-03-01..2025-03-02'],
])('the weekend told on %s is %s', (today, days) => {
  expect(daysOf(groundWords('the weekend', from(today)))).toBe(days);
});

describe('what a date rests on', () => {
  it.each([
    ['2 March 2025', MONDAY, 'stated', 'The article says “2 March 2025”.'],
    ['Monday', MONDAY, 'relative', "“Monday” is the Monday of the article's 3 March 2025."],
    ['Friday', MONDAY, 'relative', "“Friday” is the Friday before the article's 3 March 2025."],
    [
      'last week',
      MONDAY,
      'relative',
      "“last week” is 24 February–2 March 2025, counted from the article's 3 March 2025.",
    ],
    [
      'Friday',
      from('2025-03-03', '2025-03-05', true),
      'inferred',
      "“Friday” is the Friday before the article's date, itself worked out as 3–5 March 2025.",
    ],
    ['2 March 2025', from('2025-03-03', '2025-03-05', true), 'stated', 'The article says “2 March 2025”.'],
  ])('%s', (words, anchor, basis, reason) => {
    expect(groundWords(words, anchor)).toMatchObject({ basis, reason });
  });
});

it('covers what each day of a wide anchor would give', () => {
  const wide = from('2025-03-06', '2025-03-08', true);
  expect(groundWords('Friday', wide)).toMatchObject({
    start: '2025-02-28',
    end: '2025-03-07',
    precision: 'range',
    extent: 'within',
  });
  expect(daysOf(groundWords('last week', from('2025-03-02', '2025-03-03', true)))).toBe(
    '2025-02-17..2025-03-02',
  );
});

it('tells some day within from all days of a range', () => {
  expect(groundWords('last week')?.extent).toBe('within');
  expect(groundWords('March 3-5, 2024')?.extent).toBe('throughout');
  expect(groundWords('Friday')?.extent).toBe('throughout');
});

it('without an article’s date, only full dates are known', () => {
  expect(daysOf(groundWords('2 March 2025', null))).toBe('2025-03-02');
  expect(daysOf(groundWords('May 2024', null))).toBe('2024-05-01..2024-05-31');
  expect(groundWords('Friday', null)).toBeNull();
  expect(groundWords('5 March', null)).toBeNull();
});

it('gives no day for 31 February', () => {
  expect(groundWords('31 February 2025')).toBeNull();
});

describe('laws', () => {
  const anyDay = fc.integer({ min: day('2020-01-01'), max: day('2030-01-01') });
  const groundedOn = (words: string, at: number, direction: Direction) =>
    groundWords(words, { start: at, end: at, inferred: false }, direction);

  it('a past weekday is 0 to 6 days back, one to come 0 to 6 ahead', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom('Monday', 'Wednesday', 'Sunday'), (at, word) => {
        const back = at - day(groundedOn(word, at, 'past')?.start ?? '');
        const ahead = day(groundedOn(word, at, 'future')?.start ?? '') - at;
        expect(back).toBeGreaterThanOrEqual(0);
        expect(back).toBeLessThanOrEqual(6);
        expect(ahead).toBe(back === 0 ? 0 : 7 - back);
      }),
    );
  });

  it('last week is the ISO week before, and a wider anchor never narrows', () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.nat(6),
        fc.constantFrom('last week', 'Friday', 'yesterday'),
        (at, more, words) => {
          expect(groundedOn('last week', at, 'past')).toMatchObject({
            start: isoOf(mondayOf(at) - 7),
            end: isoOf(mondayOf(at) - 1),
          });
          const one = groundedOn(words, at, 'past');
          const wide = groundWords(words, { start: at, end: at + more, inferred: true });
          expect(one && wide && wide.start <= one.start && wide.end >= one.end).toBe(true);
        },
      ),
    );
  });
});
