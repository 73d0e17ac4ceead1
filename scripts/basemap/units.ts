import type { Feature, FeatureCollection, GeoJsonProperties, MultiLineString } from 'geojson';
import { feature, mesh } from 'topojson-client';
import { topology as makeTopology } from 'topojson-server';
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification';
import { cutAtAntimeridian, type Area } from './antimeridian.ts';
import { countryCode, countryName } from './country-codes.ts';
import { DISPUTES, stretchesInside } from './disputes.ts';

export interface UnitProperties {
  /** The piece of the source: alpha-3 code, more pieces than countries. */
  unit: string;
  code: string;
  name: string;
}

export type Units = FeatureCollection<Area, UnitProperties>;

/** The areas of one object of a topology. */
export function areasOf<P extends GeoJsonProperties>(source: Topology, key: string): Feature<Area, P>[] {
  const object = source.objects[key];
  if (object?.type !== 'GeometryCollection') {
    throw new Error(
      `The source has no collection "${key}"; it has ${Object.keys(source.objects).join(', ')}`,
    );
  }
  return feature(source, object as GeometryCollection<P & object>).features as Feature<Area, P>[];
}

/** Every unit of the world but Antarctica, cut at the antimeridian, in the order of the source. */
export function worldUnits(source: Topology): Units {
  const features = areasOf<{ name: string; a3: string }>(source, 'countries')
    .filter(({ properties }) => properties.a3 !== 'ATA')
    .map(({ geometry, properties: { a3, name } }): Feature<Area, UnitProperties> => {
      const properties = { unit: a3, code: countryCode(a3), name: countryName(a3, name) };
      return { type: 'Feature', properties, geometry };
    });
  return cutAtAntimeridian({ type: 'FeatureCollection', features });
}

/** The disputed stretches of borders that are undisputed elsewhere. */
export function partlyDisputed(units: Units): MultiLineString {
  const topology = makeTopology({ units }) as Topology<{ units: GeometryCollection<UnitProperties> }>;
  const unitOf = (object: GeometryObject) => (object.properties as UnitProperties).unit;
  const coordinates = DISPUTES.flatMap(({ units: pair, box }) => {
    if (!box) return [];
    const isPair = (a: GeometryObject, b: GeometryObject) =>
      a !== b && pair.includes(unitOf(a)) && pair.includes(unitOf(b));
    const lines = mesh(topology, topology.objects.units, isPair).coordinates;
    return lines.flatMap((line) => stretchesInside(line, box));
  });
  return { type: 'MultiLineString', coordinates };
}
