import type { MultiLineString, Position } from 'geojson';
import { feature, mergeArcs } from 'topojson-client';
import { planarTriangleArea } from 'topojson-simplify';
import { FRAME_SIZE, unprojectMercator } from '../../src/lib/basemap/mercator.ts';
import type { CoarseWorld } from '../../src/lib/basemap/types.ts';
import { emphasisAt } from './emphasis.ts';
import { filterRings, ringArea, sharedArcs } from './filter-rings.ts';
import { areaPath, linePath, projectArea, projectLine } from './frame-areas.ts';
import { linesBetween, mergeByCountry } from './merge-units.ts';
import { roundArcs } from './round-arcs.ts';
import { simplifyUnits } from './simplify-units.ts';
import { bareArc, shapesOf } from './unit-topology.ts';
import type { Units } from './units.ts';

/** Square frame units, before emphasis. */
const LEAST_TRIANGLE = 10;

/** Square frame units; smaller islands and states are left to the fine map. */
const LEAST_RING = 20;

const emphasisInFrame = ([x = 0, y = 0]: Position) => emphasisAt(...unprojectMercator(x, y));

const isLargeEnough = (ring: Position[]) => ringArea(ring) * emphasisInFrame(ring[0] ?? []) >= LEAST_RING;

export interface Coarse {
  world: CoarseWorld;
  /** Country code → path of its area, in the very points `world` is made of. */
  countries: Record<string, string>;
}

/** The world in frame units; `partly` are the disputed stretches of otherwise undisputed borders. */
export function makeCoarse(units: Units, partly: MultiLineString): Coarse {
  const features = units.features.map((unit) => ({ ...unit, geometry: projectArea(unit.geometry) }));
  const lines = { ...partly, coordinates: partly.coordinates.map(projectLine) };
  const simplified = simplifyUnits({ type: 'FeatureCollection', features }, lines, {
    least: LEAST_TRIANGLE,
    weight: (triangle) => planarTriangleArea(triangle) * emphasisInFrame(triangle[1]),
  });
  const rounded = roundArcs(simplified);
  const shared = sharedArcs(rounded);
  const topology = filterRings(rounded, (ring, arcs) => {
    const isAttached = arcs.some((arc) => shared.has(bareArc(arc)));
    return ringArea(ring) > 0 && (isAttached || isLargeEnough(ring));
  });
  const land = feature(topology, mergeArcs(topology, shapesOf(topology)));
  const { borders, disputed } = linesBetween(topology);

  const countries = mergeByCountry(topology)
    .filter(({ properties }) => properties?.code)
    .map((shape): [string, string] => [
      shape.properties?.code ?? '',
      areaPath(feature(topology, shape).geometry),
    ]);
  return {
    world: {
      size: FRAME_SIZE,
      land: areaPath(land.geometry, isLargeEnough),
      borders: linePath(feature(topology, borders).geometry),
      disputed: linePath(feature(topology, disputed).geometry),
    },
    countries: Object.fromEntries(countries),
  };
}
