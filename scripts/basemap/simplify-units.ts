import type { MultiLineString } from 'geojson';
import { presimplify, simplify, type Triangle } from 'topojson-simplify';
import { topology as makeTopology } from 'topojson-server';
import { largestRings } from './filter-rings.ts';
import { bareArc, polygonsOf, shapesOf, type UnitTopology } from './unit-topology.ts';
import type { Units } from './units.ts';

interface Simplification {
  /** Least triangle area (Visvalingam) a point must span to stay, in square map units. */
  least: number;
  /** Area of a triangle as this map values it. */
  weight: (triangle: Triangle) => number;
  /** Units whose largest ring is smaller keep all their points, in square map units; default none. */
  wholeBelow?: number;
}

/** Finer than anything drawn; it makes coordinates that differ by a rounding error equal. */
const QUANTIZATION = 1e7;

/** Units and disputed stretches (`partly`) on shared arcs, each arc thinned once for all who use it. */
export function simplifyUnits(units: Units, partly: MultiLineString, options: Simplification): UnitTopology {
  const exact = makeTopology({ units, partly }, QUANTIZATION) as UnitTopology;
  const weighted = presimplify(exact, options.weight);
  const sizes = largestRings(weighted);
  const spared = shapesOf(weighted)
    .filter(({ properties }) => (sizes.get(properties?.unit ?? '') ?? 0) < (options.wholeBelow ?? 0))
    .flatMap((shape) => polygonsOf(shape).flat(2).map(bareArc));
  for (const arc of spared) {
    for (const point of weighted.arcs[arc] ?? []) point[2] = Infinity;
  }
  return simplify(weighted, options.least);
}
