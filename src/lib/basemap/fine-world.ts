import type { GeoJsonProperties, MultiLineString } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { asTopology, readAreas } from './topology-file.ts';
import type { CountryProperties, FineWorld } from './types.ts';

/** Below the site's base path; a dossier may name another file. */
export const FINE_WORLD_FILE = 'basemap/world-fine.topo.json';

function readLines(topology: Topology, name: string): MultiLineString | undefined {
  const object = topology.objects[name];
  return object?.type === 'MultiLineString' ? feature(topology, object).geometry : undefined;
}

/**
 * Turns the fetched JSON of the fine map into GeoJSON ready for Leaflet and d3-geo; `file` is named in errors.
 *
 * A file chosen by a dossier must be TopoJSON in degrees, cut at the antimeridian, without a ring around a
 * pole, with:
 * - `objects.countries`: a GeometryCollection of Polygon and MultiPolygon whose properties hold `code`
 *   (ISO 3166-1 alpha-2, XK for Kosovo, empty for no country) and `name`;
 * - `objects.borders`, optional: a MultiLineString drawn solid; by default every arc two countries share;
 * - `objects.disputed`, optional: a MultiLineString drawn dashed; by default none.
 */
export function readFineWorld(json: unknown, file: string = FINE_WORLD_FILE): FineWorld {
  const topology = asTopology(json, file, 'countries');
  const readProperties = (properties: GeoJsonProperties): CountryProperties => {
    const { code, name } = properties ?? {};
    if (typeof code !== 'string' || typeof name !== 'string') {
      const shown = JSON.stringify(properties);
      throw new Error(
        `${file}: a country has the properties ${shown}; it needs the strings "code" and "name"`,
      );
    }
    return { code, name };
  };
  const areas = topology.objects['countries'] as GeometryCollection;
  return {
    countries: { type: 'FeatureCollection', features: readAreas(topology, 'countries', readProperties) },
    borders: readLines(topology, 'borders') ?? mesh(topology, areas, (a, b) => a !== b),
    disputed: readLines(topology, 'disputed') ?? { type: 'MultiLineString', coordinates: [] },
  };
}
