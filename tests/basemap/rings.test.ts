import { geoArea } from 'd3-geo';
import { describe, expect, it } from 'vitest';
import { coarseWorld } from '../../src/lib/basemap/coarse-world.ts';
import { FRAME_SIZE } from '../../src/lib/basemap/mercator.ts';
import { parseRelativePath } from '../../src/lib/basemap/relative-path.ts';
import { rewind } from '../../src/lib/basemap/rewind.ts';
import { codesAt, coarseAreas, fineAreas, ringsOf, usStates, type NamedArea } from './maps.ts';

/** Square kilometres on the ground. */
const squareKilometres = ({ area }: NamedArea) => geoArea(area) * 6371.0088 ** 2;

const maps = [
  { map: 'fine', areas: fineAreas },
  { map: 'coarse', areas: coarseAreas },
];

/** Longest step east or west between neighbours of any ring, in degrees. */
const longestStep = (areas: readonly NamedArea[]) =>
  Math.max(
    ...areas.flatMap(({ area }) =>
      ringsOf(area).flatMap((ring) =>
        ring.slice(1).map(([lon = 0], index) => Math.abs(lon - (ring[index]?.[0] ?? NaN))),
      ),
    ),
  );

describe.each(maps)('the areas of the $map map', ({ areas }) => {
  const find = (code: string) => areas.find((area) => area.code === code) ?? { code, area: areas[0]!.area };

  it.each([
    ['ZA', 1_220_000],
    ['KG', 199_000],
    ['RU', 17_000_000],
    ['UA', 600_000],
    ['US', 9_400_000],
    ['FR', 640_000],
  ])('give %s its size, so no ring is inverted', (code, expected) => {
    expect(find(code).code).toBe(code);
    expect(squareKilometres(find(code)) / expected).toBeGreaterThan(0.85);
    expect(squareKilometres(find(code)) / expected).toBeLessThan(1.15);
  });

  it('never hold more than Russia does', () => {
    const largest = areas.filter((area) => squareKilometres(area) > 12_000_000);
    expect(largest.map(({ code }) => code)).toEqual(['RU']);
  });

  it('keep Lesotho out of South Africa', () => {
    expect(codesAt(areas, -29.5, 28.2)).toEqual(['LS']);
    expect(codesAt(areas, -25.75, 28.19)).toEqual(['ZA']);
    expect(codesAt(areas, 42.87, 74.6)).toEqual(['KG']);
  });

  it('draw no band across the antimeridian', () => {
    expect(longestStep(areas)).toBeLessThan(40);
  });

  it('reach the antimeridian from both sides', () => {
    const sides = ringsOf(find('RU').area).map((ring) => Math.sign(ring[0]?.[0] ?? 0));
    expect(new Set(sides)).toEqual(new Set([-1, 1]));
    expect(codesAt(areas, 66.5, -175)).toEqual(['RU']);
    expect(codesAt(areas, 67, 178)).toEqual(['RU']);
    expect(codesAt(areas, -17.8, 178)).toEqual(['FJ']);
    expect(codesAt(areas, 61.2, -149.9)).toEqual(['US']);
  });

  it('leave Antarctica out', () => {
    expect(codesAt(areas, -80, 90)).toEqual([]);
  });
});

it('the land of the coarse map stays in the frame and in its pieces', () => {
  const rings = parseRelativePath(coarseWorld.land);
  for (const ring of rings) {
    for (const [index, [x, y]] of ring.entries()) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(FRAME_SIZE);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(FRAME_SIZE);
      const [next] = ring[(index + 1) % ring.length] ?? [x];
      expect(Math.abs(next - x)).toBeLessThan(FRAME_SIZE / 8);
    }
  }
});

it('Alaska is cut in two, without a band', () => {
  const alaska = usStates.features.filter(({ properties }) => properties.code === 'US-AK');
  const areas = alaska.map(({ geometry }) => ({ code: 'US-AK', area: geometry }));
  expect(areas).toHaveLength(1);
  expect(longestStep(areas)).toBeLessThan(20);
});

it('rewind turns a ring the other way and drops one without area', () => {
  const square = [
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 1],
    [0, 0],
  ];
  const needle = [
    [0, 0],
    [1, 1],
    [0, 0],
  ];
  const turned = rewind({ type: 'MultiPolygon', coordinates: [[square], [needle]] });
  expect(turned.coordinates).toEqual([[square.toReversed()]]);
  expect(geoArea(turned)).toBeLessThan(0.001);
});
