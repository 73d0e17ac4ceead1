import { describe, expect, it } from 'vitest';
import { geometryPath } from '../../src/lib/basemap/geometry-path.ts';
import { coarseArea } from '../../src/lib/basemap/coarse-area.ts';
import { projectMercator } from '../../src/lib/basemap/mercator.ts';
import { parseRelativePath, relativePath } from '../../src/lib/basemap/relative-path.ts';

describe('relativePath', () => {
  it('writes integers relative to the point before, and after z to the ring’s start', () => {
    const first = [
      [10, 10],
      [13, 6],
      [18, 12],
    ] as const;
    const second = [
      [20, 20],
      [25, 20],
      [20, 15],
    ] as const;
    expect(relativePath([first, second], true)).toBe('m10 10 3-4 5 6zm10 10 5 0-5-5z');
    expect(relativePath([first, second], false)).toBe('m10 10 3-4 5 6m2 8 5 0-5-5');
  });

  it('rounds each point by itself, so that errors do not add up', () => {
    const line = Array.from({ length: 101 }, (_, index) => [index * 0.6, 0] as const);
    expect(parseRelativePath(relativePath([line], false))[0]?.at(-1)).toEqual([60, 0]);
  });

  it('leaves out what collapses', () => {
    const speck = [
      [1, 1],
      [1.2, 1.1],
      [1, 1.3],
      [1, 1],
    ] as const;
    expect(relativePath([speck], true)).toBe('');
    expect(relativePath([speck], false)).toBe('');
  });

  it('is read back by parseRelativePath', () => {
    const rings = [
      [
        [3, 4],
        [-7, 40],
        [0, 0],
      ],
      [
        [100, -100],
        [100, 5],
        [90, 5],
      ],
    ] as const;
    expect(parseRelativePath(relativePath(rings, true))).toEqual(rings);
    expect(parseRelativePath(relativePath(rings, false))).toEqual(rings);
  });
});

describe('geometryPath', () => {
  const ring = [
    [0, 0],
    [0, 10],
    [10, 10],
    [10, 0],
    [0, 0],
  ];

  it('draws areas and lines in the frame', () => {
    const corner = projectMercator(10, 10).map(Math.round);
    expect(geometryPath({ type: 'LineString', coordinates: [ring[0]!, ring[2]!] })).toBe(
      `m1024 1024 ${corner[0]! - 1024}${corner[1]! - 1024}`,
    );
    expect(geometryPath({ type: 'Polygon', coordinates: [ring] })).toMatch(/^m1024 1024.*z$/);
    expect(geometryPath({ type: 'Point', coordinates: [1, 2] })).toBe('');
  });

  it('says what to do with a collection', () => {
    expect(() => geometryPath({ type: 'GeometryCollection', geometries: [] })).toThrow(
      /each of its geometries/,
    );
  });

  it('is turned back into an area with its hole', () => {
    const hole = [
      [4, 4],
      [6, 4],
      [6, 6],
      [4, 6],
      [4, 4],
    ];
    const area = coarseArea(geometryPath({ type: 'Polygon', coordinates: [ring, hole] }));
    expect(area.coordinates.map((polygon) => polygon.length)).toEqual([2]);
  });
});
