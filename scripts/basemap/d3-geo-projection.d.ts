declare module 'd3-geo-projection' {
  import type { FeatureCollection, Geometry } from 'geojson';
  import type { GeoProjection } from 'd3-geo';

  /** Applies the projection to every coordinate, clipping (and so cutting at the antimeridian) on the way. */
  export function geoProject<G extends Geometry, P>(
    object: FeatureCollection<G, P>,
    projection: GeoProjection,
  ): FeatureCollection<G, P>;
}
