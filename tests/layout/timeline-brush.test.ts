import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  daysOfSpan,
  draggedSide,
  movedSpan,
  overviewOf,
  spanBetween,
  spanOfDays,
  steppedSide,
} from '../../src/lib/layout/timeline-brush.ts';
import { elasticAxis } from '../../src/lib/layout/timeline-axis.ts';
import { dayNumber, isoDay } from '../../src/lib/layout/day.ts';

const marks = [
  ['2025-02-24', '2025-03-02'],
  ['2025-03-15', '2025-03-15'],
  ['2025-08-15', '2025-08-22'],
].map(([start = '', end = '']) => ({
  span: { start: dayNumber(start), end: dayNumber(end) },
  shown: true,
}));
const overview = overviewOf(marks, { from: 12, to: 900 });
if (!overview) throw new Error('no overview');
const { axis, bounds } = overview;
const x = fc.integer({ min: -50, max: 1000 });
const all = { start: dayNumber('2025-02-24'), end: dayNumber('2025-08-22') };

describe('the axis, read backwards', () => {
  it('gives each day the place it was read from, folded or not', () => {
    const days = marks.map(({ span }) => span);
    for (const open of [true, false]) {
      const both = elasticAxis(days, { from: 0, to: 900, open });
      for (let day = all.start; day <= all.end; day += 1)
        expect(Math.abs(both.dayAt(both.at(day + 0.5)) - day)).toBeLessThanOrEqual(open ? 0 : 1);
    }
  });
});

describe('brushing', () => {
  it('begins and ends with the days told, and reads the same from either side', () => {
    expect(bounds).toEqual(all);
    fc.assert(
      fc.property(x, x, (one, other) => {
        const span = spanBetween(overview, one, other);
        expect(span).toEqual(spanBetween(overview, other, one));
        expect(span.start).toBeGreaterThanOrEqual(bounds.start);
        expect(span.end).toBeLessThanOrEqual(bounds.end);
        expect(span.start).toBeLessThanOrEqual(span.end);
      }),
    );
  });

  it('goes over a folded gap', () => {
    const [before, after] = [dayNumber('2025-03-15'), dayNumber('2025-08-15')];
    const span = spanBetween(overview, axis.at(before + 0.5), axis.at(after + 0.5));
    expect([isoDay(span.start), isoDay(span.end)]).toEqual(['2025-03-15', '2025-08-15']);
  });

  it('moves a span as long as it was, and stops at the ends', () => {
    fc.assert(
      fc.property(x, x, x, x, (one, other, grabbed, now) => {
        const span = spanBetween(overview, one, other);
        const moved = movedSpan(overview, span, grabbed, now);
        expect(moved.end - moved.start).toBe(span.end - span.start);
        expect(moved.start).toBeGreaterThanOrEqual(bounds.start);
        expect(moved.end).toBeLessThanOrEqual(bounds.end);
      }),
    );
  });

  it('never drags one side beyond the other', () => {
    fc.assert(
      fc.property(x, x, x, fc.constantFrom('start' as const, 'end' as const), (one, other, to, side) => {
        const dragged = draggedSide(overview, spanBetween(overview, one, other), side, to);
        expect(dragged.start).toBeLessThanOrEqual(dragged.end);
      }),
    );
  });

  it('takes a day by an arrow, a week by a page key, and all by Home and End', () => {
    const span = { start: bounds.start + 10, end: bounds.start + 20 };
    expect(steppedSide(span, 'start', 'ArrowRight', bounds)?.start).toBe(span.start + 1);
    expect(steppedSide(span, 'end', 'PageUp', bounds)?.end).toBe(span.end + 7);
    expect(steppedSide(span, 'start', 'End', bounds)?.start).toBe(span.end);
    expect(steppedSide(span, 'end', 'End', bounds)?.end).toBe(bounds.end);
    expect(steppedSide(span, 'end', 'x', bounds)).toBeNull();
  });

  it('leaves a side open that reaches the end, and reads back what it wrote', () => {
    expect(daysOfSpan(bounds, bounds)).toEqual({ from: null, to: null });
    const span = { start: bounds.start + 3, end: bounds.end };
    const days = daysOfSpan(span, bounds);
    expect(days.to).toBeNull();
    expect(spanOfDays(days, bounds)).toEqual(span);
  });
});
