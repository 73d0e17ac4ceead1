import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Interval } from '../../scripts/model.ts';
import { mayCoincide, narrower } from '../../scripts/reconcile/intervals.ts';
import { isoOf } from '../../scripts/calendar/days.ts';
import { daysOf } from '../read.ts';

const days = (start: string, end = start, basis: Interval['basis'] = 'relative'): Interval => ({
  start,
  end,
  precision: 'range',
  extent: 'within',
  basis,
  reason: '',
});
const WEEK = days('2025-02-24', '2025-03-02');

it.each([
  ['one in the other', WEEK, days('2025-02-28'), true],
  ['a shared day', WEEK, days('2025-03-02', '2025-03-09'), true],
  ['days that only touch', WEEK, days('2025-03-03'), false],
  ['an unknown one', WEEK, null, true],
  ['two unknown ones', null, null, true],
])('may coincide: %s', (_, a, b, may) => {
  expect(mayCoincide(a, b)).toBe(may);
  expect(mayCoincide(b, a)).toBe(may);
});

describe('the narrower', () => {
  it.each([
    ['a day of a week', WEEK, days('2025-02-28'), '2025-02-28'],
    ['the known one', null, WEEK, '2025-02-24..2025-03-02'],
    ['the shorter of two ranges', days('2025-02-20', '2025-03-02'), WEEK, '2025-02-24..2025-03-02'],
    [
      'the firmer of two days',
      days('2025-02-28', '2025-02-28', 'inferred'),
      days('2025-03-01'),
      '2025-03-01',
    ],
    ['the stated of two days', days('2025-02-28', '2025-02-28', 'stated'), days('2025-03-01'), '2025-02-28'],
    ['the first of two alike', days('2025-02-28'), days('2025-03-01'), '2025-02-28'],
  ])('%s', (_, a, b, expected) => {
    expect(daysOf(narrower(a, b))).toBe(expected);
  });

  it('none of none', () => {
    expect(narrower(null, null)).toBeNull();
  });

  it('is never wider than either', () => {
    const interval = fc
      .tuple(fc.nat(9000), fc.nat(60))
      .map(([from, length]) => days(isoOf(from), isoOf(from + length)));
    const width = (one: Interval | null) => (one ? Date.parse(one.end) - Date.parse(one.start) : Number.NaN);
    fc.assert(
      fc.property(interval, interval, (a, b) => {
        expect(width(narrower(a, b))).toBe(Math.min(width(a), width(b)));
      }),
    );
  });
});
