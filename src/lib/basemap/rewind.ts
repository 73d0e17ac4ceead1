import type { MultiPolygon, Polygon, Position } from 'geojson';

/** Twice the signed area in square degrees; positive when the ring runs counter-clockwise. */
function signedArea(ring: readonly Position[]): number {
  let sum = 0;
  for (let index = 0; index < ring.length; index += 1) {
    const [x0 = 0, y0 = 0] = ring[index] ?? [];
    const [x1 = 0, y1 = 0] = ring[(index + 1) % ring.length] ?? [];
    sum += x0 * y1 - x1 * y0;
  }
  return sum;
}

const wind = (ring: Position[], clockwise: boolean) =>
  signedArea(ring) < 0 === clockwise ? ring : ring.toReversed();

/** A ring without area would mean "the whole globe but nothing" to d3-geo. */
const hasArea = (ring: Position[]) => signedArea(ring) !== 0;

const rewindRings = (rings: Position[][]) =>
  rings.filter(hasArea).map((ring, index) => wind(ring, index === 0));

/**
 * Exterior rings clockwise and holes counter-clockwise, which d3-geo takes as "the smaller side is inside";
 * the order RFC 7946 asks for would fill the rest of the globe. Rings must not cross the antimeridian.
 */
export function rewind(geometry: Polygon | MultiPolygon): Polygon | MultiPolygon {
  if (geometry.type === 'Polygon') return { ...geometry, coordinates: rewindRings(geometry.coordinates) };
  const polygons = geometry.coordinates.filter(([exterior]) => exterior && hasArea(exterior));
  return { ...geometry, coordinates: polygons.map(rewindRings) };
}
