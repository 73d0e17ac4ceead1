import { feature } from 'topojson-client';
import type { Position } from 'geojson';
import type { MultiPolygon, Topology } from 'topojson-specification';
import {
  bareArc,
  polygonsOf,
  shapesOf,
  type ArcRing,
  type UnitShape,
  type UnitTopology,
} from './unit-topology.ts';

export type RingTest = (ring: Position[], arcs: ArcRing, unit: string) => boolean;

/** The points of a ring of arcs. */
export function ringPoints(topology: Topology, ring: ArcRing): Position[] {
  return feature(topology, { type: 'Polygon', arcs: [ring] }).geometry.coordinates[0] ?? [];
}

/** Absolute area in square map units. */
export function ringArea(ring: readonly Position[]): number {
  let sum = 0;
  for (let index = 1; index < ring.length; index += 1) {
    const [x0 = 0, y0 = 0] = ring[index - 1] ?? [];
    const [x1 = 0, y1 = 0] = ring[index] ?? [];
    sum += x0 * y1 - x1 * y0;
  }
  return Math.abs(sum) / 2;
}

/** Arcs that more than one unit uses: what lies along them cannot vanish without leaving a gap. */
export function sharedArcs(topology: UnitTopology): Set<number> {
  const users = new Map<number, string>();
  const shared = new Set<number>();
  for (const shape of shapesOf(topology)) {
    const unit = shape.properties?.unit ?? '';
    for (const index of polygonsOf(shape).flat(2).map(bareArc)) {
      if ((users.get(index) ?? unit) !== unit) shared.add(index);
      users.set(index, unit);
    }
  }
  return shared;
}

/** Area of the largest ring of each unit. */
export function largestRings(topology: UnitTopology): Map<string, number> {
  return new Map(
    shapesOf(topology).map((shape) => [
      shape.properties?.unit ?? '',
      Math.max(...polygonsOf(shape).map(([exterior = []]) => ringArea(ringPoints(topology, exterior)))),
    ]),
  );
}

/** Drops the rings that fail the test, a polygon with its exterior, and the units left without one. */
export function filterRings(topology: UnitTopology, keep: RingTest): UnitTopology {
  const geometries = shapesOf(topology).flatMap(
    (shape): MultiPolygon<NonNullable<UnitShape['properties']>>[] => {
      const { properties } = shape;
      if (!properties) return [];
      const passes = (ring: ArcRing) => keep(ringPoints(topology, ring), ring, properties.unit);
      const arcs = polygonsOf(shape)
        .filter(([exterior]) => exterior && passes(exterior))
        .map(([exterior = [], ...holes]) => [exterior, ...holes.filter(passes)]);
      return arcs.length > 0 ? [{ type: 'MultiPolygon', properties, arcs }] : [];
    },
  );
  return { ...topology, objects: { ...topology.objects, units: { type: 'GeometryCollection', geometries } } };
}
