import { byCodePoint } from './order.ts';

/** Where a mark is, for pointers and arrow keys. */
export interface Spot {
  id: string;
  x: number;
  y: number;
  /** Radius of the mark itself: distances are counted from its edge. */
  r?: number;
}

/** How far from a mark's edge a pointer may be and still mean it, in px: 24 px across for the smallest mark. */
export const REACH = 12;

const nearer = (a: { d: number; id: string }, b: { d: number; id: string }) =>
  a.d !== b.d ? a.d < b.d : byCodePoint(a.id, b.id) < 0;

/** The mark nearest to a point, if one is within reach. */
export function nearestSpot(spots: readonly Spot[], x: number, y: number, reach = REACH): string | null {
  let best: { d: number; id: string } | null = null;
  for (const spot of spots) {
    const d = Math.hypot(spot.x - x, spot.y - y) - (spot.r ?? 0);
    if (d > reach) continue;
    const candidate = { d, id: spot.id };
    if (best === null || nearer(candidate, best)) best = candidate;
  }
  return best?.id ?? null;
}

export type Direction = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown';

const AXES: Record<Direction, [x: number, y: number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

export const isDirection = (key: string): key is Direction => key in AXES;

/** The mark to walk to from another in a direction: within 60° of it, the nearest; straying sideways counts double. */
export function spotTowards(spots: readonly Spot[], from: string, direction: Direction): string | null {
  const start = spots.find((spot) => spot.id === from);
  if (!start) return null;
  const [ax, ay] = AXES[direction];
  let best: { d: number; id: string } | null = null;
  for (const spot of spots) {
    if (spot.id === from) continue;
    const [dx, dy] = [spot.x - start.x, spot.y - start.y];
    const along = dx * ax + dy * ay;
    const aside = Math.abs(dx * ay) + Math.abs(dy * ax);
    if (along <= 0 || aside > along * 1.75) continue;
    const candidate = { d: along + 2 * aside, id: spot.id };
    if (best === null || nearer(candidate, best)) best = candidate;
  }
  return best?.id ?? null;
}
