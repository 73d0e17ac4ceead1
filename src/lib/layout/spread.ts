import { clamp, round } from './order.ts';
import type { Box } from './place-labels.ts';

/** A disc that is moved, and made smaller where there is no room. */
export interface Disc {
  x: number;
  y: number;
  r: number;
}

/** Most times the discs are moved apart before all of them shrink. */
const ROUNDS = 80;
const MOST_SHRINKS = 8;
const SHRINK = 0.88;
/** Room between two discs: so many px, less for small ones. They may come nearer by the slack. */
const APART = 7;
const APART_IN_RADII = 0.8;
const SLACK = 0.55;

const roomOf = (a: Disc, b: Disc): number => a.r + b.r + Math.min(APART, APART_IN_RADII * (a.r + b.r));

function keepInside(discs: readonly Disc[], box: Box): void {
  for (const disc of discs) {
    disc.x = clamp(disc.x, box.x + disc.r, box.x + box.width - disc.r);
    disc.y = clamp(disc.y, box.y + disc.r, box.y + box.height - disc.r);
  }
}

/** Moves two discs apart if they are too near. Tells whether they were. */
function part(a: Disc, b: Disc): boolean {
  const least = roomOf(a, b);
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const distance = Math.hypot(dx, dy);
  if (distance >= least - SLACK * (least - a.r - b.r)) return false;
  const push = (least - distance) / 2;
  const [ux, uy] = distance > 0.01 ? [dx / distance, dy / distance] : [0.8, 0.6];
  [a.x, a.y, b.x, b.y] = [a.x - ux * push, a.y - uy * push, b.x + ux * push, b.y + uy * push];
  return true;
}

/** Columns of the grid are told apart up to this many. */
const COLUMNS = 4096;

/** One pass over all pairs that lie near, in the order given, so that the same discs give the same result. */
function pushApart(discs: readonly Disc[], cell: number): boolean {
  const grid = new Map<number, Disc[]>();
  let moved = false;
  for (const disc of discs) {
    const [column, row] = [Math.floor(disc.x / cell), Math.floor(disc.y / cell)];
    for (let dx = -1; dx <= 1; dx++)
      for (let dy = -1; dy <= 1; dy++)
        for (const other of grid.get((column + dx) * COLUMNS + row + dy) ?? [])
          if (part(other, disc)) moved = true;
    const key = column * COLUMNS + row;
    const mates = grid.get(key);
    if (mates) mates.push(disc);
    else grid.set(key, [disc]);
  }
  return moved;
}

/** Moves discs apart within the box until none overlap; where they find no room, all of them shrink. */
export function spreadApart(discs: readonly Disc[], box: Box): void {
  for (let shrunk = 0; shrunk < MOST_SHRINKS; shrunk++) {
    const largest = discs.reduce((most, disc) => Math.max(most, disc.r), 1);
    for (let turn = 0; turn < ROUNDS; turn++) {
      keepInside(discs, box);
      if (!pushApart(discs, 2 * largest + APART)) return;
    }
    for (const disc of discs) disc.r = round(disc.r * SHRINK);
  }
}
