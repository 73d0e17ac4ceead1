import type {
  GeometryCollection,
  MultiLineString,
  MultiPolygon,
  Polygon,
  Topology,
} from 'topojson-specification';
import type { UnitProperties } from './units.ts';

export type UnitShape = Polygon<UnitProperties> | MultiPolygon<UnitProperties>;

/** Units with the arcs they share; `partly` holds the disputed stretches as arcs of the same topology. */
export type UnitTopology = Topology<{ units: GeometryCollection<UnitProperties>; partly: MultiLineString }>;

/** One ring as arcs, a reversed arc as its complement. */
export type ArcRing = number[];

/** The arc itself, whichever way it is run. */
export const bareArc = (arc: number): number => (arc < 0 ? ~arc : arc);

/** The units that still have a shape. */
export function shapesOf(topology: UnitTopology): UnitShape[] {
  return topology.objects.units.geometries.filter(
    (geometry): geometry is UnitShape => geometry.type === 'Polygon' || geometry.type === 'MultiPolygon',
  );
}

export function polygonsOf(shape: UnitShape): ArcRing[][] {
  return shape.type === 'Polygon' ? [shape.arcs] : shape.arcs;
}
