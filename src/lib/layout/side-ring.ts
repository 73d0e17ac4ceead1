import { byCodePoint, round } from './order.ts';

/** How strongly two sides are tied: the sum of their actors' ties. */
export type SidePull = (a: string, b: string) => number;

/** Above this many sides the number of orders is too great to try them all. */
const MOST_TRIED = 7;

function* permutations(items: readonly string[]): Generator<string[]> {
  if (items.length === 0) yield [];
  for (const [index, item] of items.entries()) {
    const rest = [...items.slice(0, index), ...items.slice(index + 1)];
    for (const tail of permutations(rest)) yield [item, ...tail];
  }
}

const cost = (ring: readonly string[], pull: SidePull): number => {
  let sum = 0;
  for (let i = 0; i < ring.length; i++) {
    for (let j = i + 1; j < ring.length; j++) {
      const steps = Math.min(j - i, ring.length - (j - i));
      sum += steps * pull(ring[i] ?? '', ring[j] ?? '');
    }
  }
  return sum;
};

/** The sides in a ring such that those with most ties stand next to one another. Ties go to the first by id. */
export function ringOrder(sides: readonly string[], pull: SidePull): string[] {
  const [first, ...rest] = [...sides].sort(byCodePoint);
  if (first === undefined) return [];
  if (sides.length > MOST_TRIED) return [first, ...rest];
  let best = [first, ...rest];
  let least = cost(best, pull);
  for (const tail of permutations(rest)) {
    const sum = cost([first, ...tail], pull);
    if (sum >= least) continue;
    best = [first, ...tail];
    least = sum;
  }
  return best;
}

/**
 * Where each side is held, in units of the ring's radius. A side's share of the ring grows with the root of
 * its number of actors. One side alone stands in the middle.
 */
export function ringAnchors(
  ring: readonly string[],
  sizeOf: (side: string) => number,
): Map<string, [x: number, y: number]> {
  if (ring.length < 2) return new Map(ring.map((side) => [side, [0, 0]]));
  const shares = ring.map((side) => Math.sqrt(sizeOf(side)) + 0.6);
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const anchors = new Map<string, [number, number]>();
  let turned = 0;
  for (const [index, side] of ring.entries()) {
    const share = shares[index] ?? 0;
    const angle = ((turned + share / 2) / whole) * 2 * Math.PI - Math.PI;
    anchors.set(side, [round(Math.cos(angle), 3), round(Math.sin(angle), 3)]);
    turned += share;
  }
  return anchors;
}
