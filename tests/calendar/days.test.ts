import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as days from '../../scripts/calendar/days.ts';

const day = (iso: string): number => days.dayOf(iso) ?? Number.NaN;
const anyDay = fc.integer({ min: -200_000, max: 200_000 });

it.each([
  ['1970-01-01', 0],
  ['1970-01-02', 1],
  ['1969-12-31', -1],
  ['2025-03-03', 20150],
  ['2024-02-29', 19782],
  ['2025-02-29', null],
  ['2025-13-01', null],
  ['2025-3-1', null],
  ['2025-03-03T00:00', null],
])('%s is day %s', (iso, expected) => {
  expect(days.dayOf(iso)).toBe(expected);
});

it.each([
  [2025, 3, 2, '2025-03-02'],
  [2025, 2, 30, null],
  [2025, 0, 1, null],
  [2025, 13, 1, null],
])('%d-%d-%d', (year, month, date, iso) => {
  const found = days.dayFrom(year, month, date);
  expect(found === null ? null : days.isoOf(found)).toBe(iso);
});

it.each([
  ['2025-03-03', 0, '2025-03-03'],
  ['2025-03-02', 6, '2025-02-24'],
  ['2025-01-01', 2, '2024-12-30'],
  ['1969-12-31', 2, '1969-12-29'],
])('%s is weekday %d of the week of %s', (iso, weekday, monday) => {
  expect(days.weekdayOf(day(iso))).toBe(weekday);
  expect(days.isoOf(days.mondayOf(day(iso)))).toBe(monday);
});

describe('laws', () => {
  it('a day comes back from its ISO date', () => {
    fc.assert(
      fc.property(anyDay, (one) => {
        expect(days.dayOf(days.isoOf(one))).toBe(one);
      }),
    );
  });

  it('weekdays follow one another, and a week begins on a Monday', () => {
    fc.assert(
      fc.property(anyDay, (one) => {
        expect(days.weekdayOf(one + 1)).toBe((days.weekdayOf(one) + 1) % 7);
        expect(days.weekdayOf(days.mondayOf(one))).toBe(0);
        expect(one - days.mondayOf(one)).toBe(days.weekdayOf(one));
      }),
    );
  });
});

it.each([
  [2025, 2, '2025-02-01', '2025-02-28'],
  [2024, 2, '2024-02-01', '2024-02-29'],
  [2025, 0, '2024-12-01', '2024-12-31'],
  [2025, 14, '2026-02-01', '2026-02-28'],
])('month %d-%d', (year, month, first, last) => {
  expect(days.monthSpan(year, month).map(days.isoOf)).toEqual([first, last]);
});

it('a year runs from January to December', () => {
  expect(days.yearSpan(2024).map(days.isoOf)).toEqual(['2024-01-01', '2024-12-31']);
  expect([days.yearOf(day('2024-12-31')), days.monthOf(day('2024-12-31'))]).toEqual([2024, 12]);
});

it.each([
  ['2025-03-02', '2025-03-02', '2 March 2025'],
  ['2025-03-01', '2025-03-02', '1–2 March 2025'],
  ['2025-02-28', '2025-03-02', '28 February–2 March 2025'],
  ['2024-12-30', '2025-01-02', '30 December 2024–2 January 2025'],
])('%s to %s reads %s', (start, end, words) => {
  expect(days.readableSpan(day(start), day(end))).toBe(words);
});
