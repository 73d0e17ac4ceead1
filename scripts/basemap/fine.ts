import type { MultiLineString } from 'geojson';
import { quantize } from 'topojson-client';
import { filter, planarTriangleArea } from 'topojson-simplify';
import type { Topology } from 'topojson-specification';
import { filterRings, largestRings, ringArea, sharedArcs } from './filter-rings.ts';
import { linesBetween, mergeByCountry } from './merge-units.ts';
import { simplifyUnits } from './simplify-units.ts';
import { bareArc } from './unit-topology.ts';
import type { Units } from './units.ts';

/** Square degrees: about 8 × 8 km at the equator. Four times as much halves the file and loses small states. */
const LEAST_AREA = 0.005;

/** Steps across the map, about 400 m at the equator. */
const QUANTIZATION = 1e5;

/**
 * The world in degrees as TopoJSON with the objects `countries`, `borders` and `disputed`. Every unit keeps
 * its largest ring, however small; other islands below LEAST_AREA go.
 */
export function makeFine(units: Units, partly: MultiLineString): Topology {
  const simplified = simplifyUnits(units, partly, {
    least: LEAST_AREA,
    weight: planarTriangleArea,
    wholeBelow: 4 * LEAST_AREA,
  });
  const topology = quantize(simplified, QUANTIZATION);
  const shared = sharedArcs(topology);
  const largest = largestRings(topology);
  const kept = filterRings(topology, (ring, arcs, unit) => {
    const area = ringArea(ring);
    if (area === 0) return false;
    return area >= LEAST_AREA || area === largest.get(unit) || arcs.some((arc) => shared.has(bareArc(arc)));
  });
  const countries = { type: 'GeometryCollection' as const, geometries: mergeByCountry(kept) };
  return filter({ ...kept, objects: { countries, ...linesBetween(kept) } }, () => true);
}
