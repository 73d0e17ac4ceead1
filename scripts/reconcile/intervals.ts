import { dayOf } from '../calendar/days.ts';
import type { Interval } from '../model.ts';

/** True when both may be the same days; an unknown date contradicts nothing. */
export const mayCoincide = (a: Interval | null, b: Interval | null): boolean =>
  !a || !b || (a.start <= b.end && b.start <= a.end);

const width = ({ start, end }: Interval): number => (dayOf(end) ?? 0) - (dayOf(start) ?? 0);
const FIRMNESS: Record<Interval['basis'], number> = {
  editor: 5,
  stated: 4,
  relative: 3,
  'known-event': 2,
  inferred: 1,
};

/** The narrower of two; the firmer when they are as wide. */
export function narrower(a: Interval | null, b: Interval | null): Interval | null {
  if (!a || !b) return a ?? b;
  const difference = width(a) - width(b);
  if (difference !== 0) return difference < 0 ? a : b;
  return FIRMNESS[a.basis] >= FIRMNESS[b.basis] ? a : b;
}
