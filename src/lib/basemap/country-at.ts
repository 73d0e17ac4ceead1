import type { Position } from 'geojson';
import type { Countries } from './types.ts';

/** Even–odd rule on plain degrees: sound because no ring crosses the antimeridian. */
function isInside(lat: number, lon: number, ring: readonly Position[]): boolean {
  let inside = false;
  for (let index = 1; index < ring.length; index += 1) {
    const [x0 = 0, y0 = 0] = ring[index - 1] ?? [];
    const [x1 = 0, y1 = 0] = ring[index] ?? [];
    if (y0 > lat !== y1 > lat && lon < x0 + ((lat - y0) / (y1 - y0)) * (x1 - x0)) inside = !inside;
  }
  return inside;
}

/**
 * Code of the country a point lies in under the borders of this map: empty inside an area given to no
 * country, undefined at sea (also for a town the simplified coast leaves outside).
 */
export function countryAt({ features }: Countries, lat: number, lon: number): string | undefined {
  const found = features.find(({ geometry }) => {
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    return polygons.some((rings) => rings.filter((ring) => isInside(lat, lon, ring)).length % 2 === 1);
  });
  return found?.properties.code;
}
