import { geoContains } from 'd3-geo';
import { describe, expect, it } from 'vitest';
import { coarseArea } from '../../src/lib/basemap/coarse-area.ts';
import { coarseRegionIds, coarseRegionPath } from '../../src/lib/basemap/coarse-regions.ts';
import { geometryPath } from '../../src/lib/basemap/geometry-path.ts';
import { readRegions } from '../../src/lib/basemap/fine-regions.ts';
import { usStates } from './maps.ts';

const places = [
  { place: 'Anchorage', state: 'Alaska', id: 5879092, lat: 61.2, lon: -149.7 },
  { place: 'Tampa', state: 'Florida', id: 4155751, lat: 28.0, lon: -82.3 },
  { place: 'Honolulu', state: 'Hawaii', id: 5855797, lat: 21.45, lon: -158.0 },
  { place: 'Washington', state: 'District of Columbia', id: 4138106, lat: 38.9, lon: -77.02 },
  { place: 'Austin', state: 'Texas', id: 4736286, lat: 30.27, lon: -97.74 },
];

describe('regions', () => {
  it('are the fifty states and the District of Columbia, keyed by GeoNames id', () => {
    const ids = usStates.features.map(({ properties }) => properties.geonameId);
    expect(new Set(ids).size).toBe(51);
    expect([...coarseRegionIds]).toEqual(ids.toSorted((a, b) => a - b));
  });

  it.each(places)('$place lies in $state and in no other state', ({ state, id, lat, lon }) => {
    const found = usStates.features.filter(({ geometry }) => geoContains(geometry, [lon, lat]));
    expect(found.map(({ properties }) => [properties.geonameId, properties.name])).toEqual([[id, state]]);
  });

  it.each(places.filter(({ state }) => state !== 'District of Columbia'))(
    'the coarse path of $state holds $place',
    ({ id, lat, lon }) => {
      expect(geoContains(coarseArea(coarseRegionPath(id) ?? ''), [lon, lat])).toBe(true);
    },
  );

  it('have a path from the fine area too', () => {
    const alaska = usStates.features.find(({ properties }) => properties.geonameId === 5879092);
    expect(alaska && geoContains(coarseArea(geometryPath(alaska.geometry)), [-149.7, 61.2])).toBe(true);
  });

  it('without a polygon have no path', () => {
    expect(coarseRegionPath(694422)).toBeUndefined();
  });

  it('name the file and the remedy when they cannot be read', () => {
    expect(() => readRegions({ type: 'Topology', arcs: [], objects: { states: {} } }, 'a.json')).toThrow(
      'a.json has no collection "regions" (its objects: states)',
    );
  });
});
