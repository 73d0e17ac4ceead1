import type { MultiLineString } from 'geojson';
import { describe, expect, it } from 'vitest';
import { coarseCountryCodes, coarseCountryPath } from '../../src/lib/basemap/coarse-countries.ts';
import { coarseWorld } from '../../src/lib/basemap/coarse-world.ts';
import { unprojectMercator } from '../../src/lib/basemap/mercator.ts';
import { parseRelativePath, type FramePoint } from '../../src/lib/basemap/relative-path.ts';
import { codesAt, coarseAreas, fineAreas, fineWorld } from './maps.ts';

const edge = (a: FramePoint, b: FramePoint) => [a.join(), b.join()].sort().join(' ');

function edgesOf(path: string, closed: boolean): string[] {
  return parseRelativePath(path).flatMap((line) => {
    const next = closed ? [...line.slice(1), ...line.slice(0, 1)] : line.slice(1);
    return next.flatMap((point, index) => (line[index] ? [edge(line[index], point)] : []));
  });
}

const countryEdges = coarseCountryCodes.flatMap((code) => edgesOf(coarseCountryPath(code) ?? '', true));
const edgeUses = new Map<string, number>();
for (const key of countryEdges) edgeUses.set(key, (edgeUses.get(key) ?? 0) + 1);

/** Whether a stretch of the lines runs through the box of [south, west, north, east] degrees. */
function crosses(lines: [number, number][][], [south, west, north, east]: [number, number, number, number]) {
  return lines.some((line) =>
    line.some(([lat, lon]) => lat > south && lat < north && lon > west && lon < east),
  );
}

const coarseLines = (path: string) =>
  parseRelativePath(path).map((line) => line.map(([x, y]) => unprojectMercator(x, y)));
const fineLines = ({ coordinates }: MultiLineString) =>
  coordinates.map((line) => line.map(([lon = 0, lat = 0]): [number, number] => [lat, lon]));

const maps = [
  {
    map: 'fine',
    areas: fineAreas,
    solid: fineLines(fineWorld.borders),
    dashed: fineLines(fineWorld.disputed),
  },
  {
    map: 'coarse',
    areas: coarseAreas,
    solid: coarseLines(coarseWorld.borders),
    dashed: coarseLines(coarseWorld.disputed),
  },
];

describe('what the coarse map draws is made of the countries the borders are asserted on', () => {
  it('solid borders are edges of two countries', () => {
    const edges = edgesOf(coarseWorld.borders, false);
    expect(edges.length).toBeGreaterThan(1000);
    expect(edges.filter((key) => (edgeUses.get(key) ?? 0) < 2)).toEqual([]);
  });

  it('coasts are edges of a country', () => {
    const edges = edgesOf(coarseWorld.land, true);
    expect(edges.length).toBeGreaterThan(2000);
    expect(edges.filter((key) => !edgeUses.has(key))).toEqual([]);
  });
});

describe.each(maps)('the lines of the $map map', ({ areas, solid, dashed }) => {
  it.each([
    ['the isthmus and the land of Crimea', [44.3, 32.4, 46.2, 36.5]],
    ['the Donbas west of the border', [47.4, 36.5, 49, 38.1]],
  ] as const)('leave %s without any line', (_name, box) => {
    expect(crosses([...solid, ...dashed], [...box])).toBe(false);
  });

  it.each([
    ['across Cyprus', [34.8, 32.6, 35.4, 34.1]],
    ['between Somaliland and Somalia', [8, 47, 11.5, 49.5]],
    ['south of Morocco', [27.5, -13, 27.8, -8.6]],
    ['north of Kosovo', [42.7, 20.3, 43.4, 21.6]],
    ['around the West Bank', [31.2, 34.8, 32.6, 35.6]],
    ['through Kashmir', [33, 73.5, 35.2, 78]],
    ['north of South Sudan', [9.2, 26, 10.5, 33]],
    ['west of the Halaib Triangle', [21.7, 33.1, 22.3, 34.5]],
  ] as const)('are dashed %s', (_name, box) => {
    expect(crosses(dashed, [...box])).toBe(true);
  });

  it.each([
    ['Poland and Germany', [51, 14, 53.5, 15.1]],
    ['India and Pakistan south of Kashmir', [25, 69.5, 30, 74]],
  ] as const)('are solid between %s', (_name, box) => {
    expect(crosses(solid, [...box])).toBe(true);
    expect(crosses(dashed, [...box])).toBe(false);
  });

  it('bound areas that are there', () => {
    expect(codesAt(areas, 52.2, 21)).toEqual(['PL']);
  });
});
