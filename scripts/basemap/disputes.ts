import type { Position } from 'geojson';

/** A stretch of border drawn dashed; without a box, all of it. */
interface Dispute {
  units: readonly [string, string];
  /** Only the segments whose middle lies in [west, south, east, north], in degrees. */
  box?: readonly [number, number, number, number];
}

/** Each of these is explained to readers in src/lib/basemap/borders-policy.ts: keep the two together. */
export const DISPUTES: readonly Dispute[] = [
  { units: ['CYN', 'CYP'] },
  { units: ['SOL', 'SOM'] },
  { units: ['ESH', 'MAR'] },
  { units: ['SRB', 'XKX'] },
  { units: ['ISR', 'PSE'] },
  { units: ['ISR', 'SYR'] },
  { units: ['SDN', 'SSD'] },
  { units: ['CHN', 'IND'] },
  { units: ['IND', 'KAS'] },
  { units: ['KAS', 'PAK'] },
  { units: ['CHN', 'KAS'] },
  { units: ['CHN', 'PAK'] },
  { units: ['IND', 'PAK'], box: [73, 32.4, 78, 37] },
  { units: ['EGY', 'SDN'], box: [33.1, 21.5, 37, 23] },
];

export function findDispute(a: string, b: string): Dispute | undefined {
  return DISPUTES.find(({ units: [p, q] }) => (a === p && b === q) || (a === q && b === p));
}

/** Cuts a line into the stretches whose segments have their middle inside the box. */
export function stretchesInside(line: readonly Position[], box: NonNullable<Dispute['box']>): Position[][] {
  const [west, south, east, north] = box;
  const stretches: Position[][] = [];
  let open: Position[] | undefined;
  for (let index = 1; index < line.length; index += 1) {
    const from = line[index - 1] ?? [];
    const to = line[index] ?? [];
    const lon = ((from[0] ?? NaN) + (to[0] ?? NaN)) / 2;
    const lat = ((from[1] ?? NaN) + (to[1] ?? NaN)) / 2;
    if (lon < west || lon > east || lat < south || lat > north) {
      open = undefined;
    } else if (open) {
      open.push(to);
    } else {
      stretches.push((open = [from, to]));
    }
  }
  return stretches;
}
