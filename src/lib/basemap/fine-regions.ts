import { asTopology, readAreas } from './topology-file.ts';
import type { Regions } from './types.ts';

/** Below the site's base path: the states of the United States. */
export const US_STATES_FILE = 'basemap/regions/us-states.topo.json';

/**
 * Turns the fetched JSON of a regions file into GeoJSON; find a region by `properties.geonameId`. The file is
 * TopoJSON in degrees, cut at the antimeridian, with `objects.regions`: a GeometryCollection of areas whose
 * properties hold `geonameId` (number), `code` (ISO 3166-2) and `name`.
 */
export function readRegions(json: unknown, file: string = US_STATES_FILE): Regions {
  const topology = asTopology(json, file, 'regions');
  const features = readAreas(topology, 'regions', (properties) => {
    const { geonameId, code, name } = properties ?? {};
    if (typeof geonameId !== 'number' || typeof code !== 'string' || typeof name !== 'string') {
      const shown = JSON.stringify(properties);
      throw new Error(
        `${file}: a region has the properties ${shown}; it needs "geonameId", "code" and "name"`,
      );
    }
    return { geonameId, code, name };
  });
  return { type: 'FeatureCollection', features };
}
