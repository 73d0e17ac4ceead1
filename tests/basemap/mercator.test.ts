import { geoMercator } from 'd3-geo';
import { describe, expect, it } from 'vitest';
import {
  FRAME_FACTOR,
  FRAME_SIZE,
  MAX_LATITUDE,
  projectMercator,
  unitsPerKilometre,
  unprojectMercator,
} from '../../src/lib/basemap/mercator.ts';

const cities = [
  [50.45, 30.52],
  [61.22, -149.9],
  [-33.87, 151.21],
  [0, 0],
  [71.3, -156.8],
] as const;

describe('the frame', () => {
  it('is Leaflet’s world at zoom 0 times an integer', () => {
    expect(Number.isInteger(FRAME_FACTOR)).toBe(true);
    expect(FRAME_SIZE).toBe(256 * FRAME_FACTOR);
    expect(projectMercator(0, 0)).toEqual([FRAME_SIZE / 2, FRAME_SIZE / 2]);
    expect(projectMercator(0, 180)[0]).toBe(FRAME_SIZE);
    expect(projectMercator(MAX_LATITUDE, 0)[1]).toBeCloseTo(0, 6);
    expect(projectMercator(-MAX_LATITUDE, 0)[1]).toBeCloseTo(FRAME_SIZE, 6);
  });

  it.each(cities)('agrees with the spherical Mercator of d3-geo at %f, %f', (lat, lon) => {
    const mercator = geoMercator()
      .scale(FRAME_SIZE / (2 * Math.PI))
      .translate([FRAME_SIZE / 2, FRAME_SIZE / 2]);
    const [x = 0, y = 0] = mercator([lon, lat]) ?? [];
    expect(projectMercator(lat, lon)[0]).toBeCloseTo(x, 6);
    expect(projectMercator(lat, lon)[1]).toBeCloseTo(y, 6);
  });

  it.each(cities)('is left again by the inverse at %f, %f', (lat, lon) => {
    const [back, forth] = unprojectMercator(...projectMercator(lat, lon));
    expect(back).toBeCloseTo(lat, 9);
    expect(forth).toBeCloseTo(lon, 9);
  });

  it('ends at its edge for the poles', () => {
    expect(projectMercator(90, 0)).toEqual(projectMercator(MAX_LATITUDE, 0));
    expect(projectMercator(-90, 0)).toEqual(projectMercator(-MAX_LATITUDE, 0));
  });

  it('stretches a kilometre with the latitude', () => {
    const tenthOfDegree = projectMercator(60.45, 0)[1] - projectMercator(60.55, 0)[1];
    const kilometres = 40075.016686 / 3600;
    expect(unitsPerKilometre(60.5) * kilometres).toBeCloseTo(tenthOfDegree, 3);
  });
});
