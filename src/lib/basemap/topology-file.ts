import { feature } from 'topojson-client';
import type { Feature, GeoJsonProperties, MultiPolygon, Polygon } from 'geojson';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { rewind } from './rewind.ts';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** Checks that fetched JSON is TopoJSON with the collection; `file` is named in the error. */
export function asTopology(json: unknown, file: string, collection: string): Topology {
  if (!isRecord(json) || json['type'] !== 'Topology' || !Array.isArray(json['arcs'])) {
    throw new Error(`${file} is not TopoJSON: it needs "type": "Topology" and "arcs"`);
  }
  const objects = isRecord(json['objects']) ? json['objects'] : {};
  const found = objects[collection];
  if (!isRecord(found) || found['type'] !== 'GeometryCollection') {
    const names = Object.keys(objects).join(', ') || 'none';
    throw new Error(`${file} has no collection "${collection}" (its objects: ${names}); rename or add it`);
  }
  return json as unknown as Topology;
}

/** The areas of a collection, rings wound for d3-geo; `read` checks each area's properties. */
export function readAreas<P>(
  topology: Topology,
  collection: string,
  read: (properties: GeoJsonProperties) => P,
): Feature<Polygon | MultiPolygon, P>[] {
  const object = topology.objects[collection] as GeometryCollection;
  return feature(topology, object).features.flatMap(({ geometry, properties }) => {
    if (geometry?.type !== 'Polygon' && geometry?.type !== 'MultiPolygon') return [];
    return [{ type: 'Feature' as const, properties: read(properties), geometry: rewind(geometry) }];
  });
}
