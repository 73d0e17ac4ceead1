import { geoArea, geoEquirectangular } from 'd3-geo';
import { geoProject } from 'd3-geo-projection';
import type { FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';

export type Area = Polygon | MultiPolygon;

function mapPolygons(area: Area, change: (rings: Position[][]) => Position[][]): Area {
  return area.type === 'Polygon'
    ? { ...area, coordinates: change(area.coordinates) }
    : { ...area, coordinates: area.coordinates.map(change) };
}

const isSmallerSide = (ring: Position[]) => geoArea({ type: 'Polygon', coordinates: [ring] }) < 2 * Math.PI;

/** Winding as d3-geo reads it on the sphere, where rings may still cross the antimeridian. */
const windOnSphere = (rings: Position[][]) =>
  rings.map((ring, index) => (isSmallerSide(ring) === (index === 0) ? ring : ring.toReversed()));

const flip = (rings: Position[][]) => rings.map((ring) => ring.map(([x = 0, y = 0]): Position => [x, -y]));

const change = <P>(areas: FeatureCollection<Area, P>, by: (rings: Position[][]) => Position[][]) => ({
  ...areas,
  features: areas.features.map((area) => ({ ...area, geometry: mapPolygons(area.geometry, by) })),
});

/**
 * Degrees in, degrees out, but split along ±180°, where a plane map would draw a band across the world.
 * The projection leaves y pointing down and the flip comes after: with reflectY, geoProject takes holes for
 * areas of their own, and South Africa would cover Lesotho.
 */
export function cutAtAntimeridian<P>(areas: FeatureCollection<Area, P>): FeatureCollection<Area, P> {
  const degrees = geoEquirectangular()
    .scale(180 / Math.PI)
    .translate([0, 0])
    .precision(0);
  return change(geoProject(change(areas, windOnSphere), degrees), flip);
}
