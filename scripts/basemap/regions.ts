import type { MultiLineString } from 'geojson';
import { merge, quantize } from 'topojson-client';
import { filter, planarTriangleArea } from 'topojson-simplify';
import type { MultiPolygon, Topology } from 'topojson-specification';
import type { RegionProperties } from '../../src/lib/basemap/types.ts';
import { filterRings, largestRings, ringArea, type RingTest } from './filter-rings.ts';
import { areaPath, projectArea } from './frame-areas.ts';
import { roundArcs } from './round-arcs.ts';
import { simplifyUnits } from './simplify-units.ts';
import { stateGeonameId } from './us-states.ts';
import { shapesOf, type UnitTopology } from './unit-topology.ts';
import type { Units } from './units.ts';

/** Square degrees; finer than the countries, because a region is looked at closer. */
const LEAST_FINE = 0.002;

/** Square frame units: for a point of an outline, for an island, for a region that is simplified at all. */
const LEAST_COARSE = { triangle: 6, island: 2, region: 60 };

const NO_LINES: MultiLineString = { type: 'MultiLineString', coordinates: [] };

/** Drops small islands, but never all of a region. */
function dropIslands(topology: UnitTopology, least: number): UnitTopology {
  const largest = largestRings(topology);
  const keep: RingTest = (ring, _arcs, unit) =>
    ringArea(ring) >= least || ringArea(ring) === largest.get(unit);
  return filterRings(topology, keep);
}

/** Regions in degrees as TopoJSON with the object `regions`. */
export function makeFineRegions(units: Units): Topology {
  const simplified = simplifyUnits(units, NO_LINES, { least: LEAST_FINE, weight: planarTriangleArea });
  const kept = dropIslands(quantize(simplified, 1e5), LEAST_FINE);
  const geometries = shapesOf(kept).map((shape): MultiPolygon<RegionProperties> => {
    const { unit: code = '', name = '' } = shape.properties ?? {};
    const arcs = shape.type === 'Polygon' ? [shape.arcs] : shape.arcs;
    return { type: 'MultiPolygon', properties: { geonameId: stateGeonameId(code), code, name }, arcs };
  });
  return filter({ ...kept, objects: { regions: { type: 'GeometryCollection', geometries } } }, () => true);
}

/** GeoNames id → path in frame units, for the map drawn without a script. */
export function makeCoarseRegions(units: Units): Record<string, string> {
  const features = units.features.map((unit) => ({ ...unit, geometry: projectArea(unit.geometry) }));
  const simplified = simplifyUnits({ type: 'FeatureCollection', features }, NO_LINES, {
    least: LEAST_COARSE.triangle,
    weight: planarTriangleArea,
    wholeBelow: LEAST_COARSE.region,
  });
  const kept = dropIslands(roundArcs(simplified), LEAST_COARSE.island);
  const paths = shapesOf(kept).map((shape): [number, string] => {
    return [stateGeonameId(shape.properties?.unit ?? ''), areaPath(merge(kept, [shape]))];
  });
  return Object.fromEntries(paths.sort(([a], [b]) => a - b));
}
