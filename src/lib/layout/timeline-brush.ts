import { dayNumber, isoDay, type DayNumber } from './day.ts';
import { clamp, round } from './order.ts';
import { elasticAxis, foldLength, type DaySpan, type TimeAxis } from './timeline-axis.ts';

/** ISO days, inclusive; null: open on that side. */
export interface ChosenDays {
  from: string | null;
  to: string | null;
}

/** How many records lie on a stretch of the axis, shown and in all. */
export interface Bar {
  x: number;
  all: number;
  shown: number;
}

/** The whole of a dossier's days on one short axis. */
export interface Overview {
  axis: TimeAxis;
  /** First and last day told, without the room the axis keeps around them. */
  bounds: DaySpan;
  bars: Bar[];
  /** Records on the fullest stretch. */
  most: number;
}

export const BAR = 6;
const FOLD = 14;

const boundsOf = (spans: readonly DaySpan[]): DaySpan => {
  let [start, end] = [Infinity, -Infinity];
  for (const span of spans) {
    start = Math.min(start, span.start);
    end = Math.max(end, span.end);
  }
  return { start, end };
};

/** An overview from px to px; null when nothing has a date. */
export function overviewOf(
  spans: readonly { span: DaySpan; shown: boolean }[],
  { from, to }: { from: number; to: number },
): Overview | null {
  if (spans.length === 0) return null;
  const days = spans.map(({ span }) => span);
  const bounds = boundsOf(days);
  const axis = elasticAxis(days, { from, to, open: false, foldLength: foldLength(days, to - from, FOLD) });
  const bars = new Map<number, Bar>();
  let most = 0;
  for (const { span, shown } of spans) {
    const x = axis.at((span.start + span.end + 1) / 2);
    const key = Math.floor((x - from) / BAR);
    const bar = bars.get(key) ?? { x: round(from + key * BAR), all: 0, shown: 0 };
    bar.all += 1;
    if (shown) bar.shown += 1;
    most = Math.max(most, bar.all);
    bars.set(key, bar);
  }
  return { axis, bounds, bars: [...bars.values()].sort((a, b) => a.x - b.x), most };
}

/** The days chosen, within the bounds; an open side ends with them. */
export function spanOfDays({ from, to }: ChosenDays, bounds: DaySpan): DaySpan {
  const start = clamp(from === null ? bounds.start : dayNumber(from), bounds.start, bounds.end);
  const end = clamp(to === null ? bounds.end : dayNumber(to), bounds.start, bounds.end);
  return start <= end ? { start, end } : { start: end, end: start };
}

/** A side that reaches the bounds is open: what has no date is then filtered by nothing. */
export const daysOfSpan = ({ start, end }: DaySpan, bounds: DaySpan): ChosenDays => ({
  from: start <= bounds.start ? null : isoDay(start),
  to: end >= bounds.end ? null : isoDay(end),
});

/** The days between two places on the axis, whichever lies first. */
export function spanBetween({ axis, bounds }: Overview, one: number, other: number): DaySpan {
  const day = (x: number): DayNumber => clamp(axis.dayAt(x), bounds.start, bounds.end);
  return { start: day(Math.min(one, other)), end: day(Math.max(one, other)) };
}

/** The span as long as it was, moved along the axis and stopped at the bounds. */
export function movedSpan({ axis, bounds }: Overview, span: DaySpan, grabbed: number, now: number): DaySpan {
  const days = clamp(axis.dayAt(now) - axis.dayAt(grabbed), bounds.start - span.start, bounds.end - span.end);
  return { start: span.start + days, end: span.end + days };
}

export type Side = 'start' | 'end';

const clampSide = (span: DaySpan, side: Side, day: DayNumber, bounds: DaySpan): DaySpan =>
  side === 'start'
    ? { start: clamp(day, bounds.start, span.end), end: span.end }
    : { start: span.start, end: clamp(day, span.start, bounds.end) };

/** One side moved to a place on the axis, never beyond the other. */
export const draggedSide = ({ axis, bounds }: Overview, span: DaySpan, side: Side, x: number): DaySpan =>
  clampSide(span, side, axis.dayAt(x), bounds);

const STEPS: Record<string, number> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -7,
  PageUp: 7,
};

/** One side moved by a key: arrows a day, page keys a week, Home and End as far as it goes. Null: no such key. */
export function steppedSide(span: DaySpan, side: Side, key: string, bounds: DaySpan): DaySpan | null {
  if (key === 'Home') return clampSide(span, side, -Infinity, bounds);
  if (key === 'End') return clampSide(span, side, Infinity, bounds);
  const step = STEPS[key];
  return step === undefined ? null : clampSide(span, side, span[side] + step, bounds);
}
