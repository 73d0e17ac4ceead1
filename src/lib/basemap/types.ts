import type { FeatureCollection, MultiLineString, MultiPolygon, Polygon } from 'geojson';

export interface CountryProperties {
  /** ISO 3166-1 alpha-2, XK for Kosovo; empty for an area the policy gives to no country. */
  code: string;
  /** English short name. */
  name: string;
}

export interface RegionProperties {
  /** GeoNames id, the key under which `places` know the region. */
  geonameId: number;
  /** ISO 3166-2, such as US-AK. */
  code: string;
  name: string;
}

export type Countries = FeatureCollection<Polygon | MultiPolygon, CountryProperties>;
export type Regions = FeatureCollection<Polygon | MultiPolygon, RegionProperties>;

/** The fine map, in degrees [lon, lat], cut at the antimeridian, exterior rings clockwise as d3-geo wants. */
export interface FineWorld {
  countries: Countries;
  /** Borders nobody disputes: draw solid. Coasts are not in it. */
  borders: MultiLineString;
  /** Lines at least one party does not accept as a border: draw dashed. */
  disputed: MultiLineString;
}

/** The coarse map as SVG path data of relative integers, in frame units (see mercator.ts). */
export interface CoarseWorld {
  /** Side of the square frame: use as `viewBox="0 0 size size"` or any window into it. */
  size: number;
  /** All land as one shape: fill it, do not stroke it (it is cut along the antimeridian). */
  land: string;
  /** Open lines: stroke, `fill="none"`. */
  borders: string;
  /** Open lines: stroke dashed, `fill="none"`. */
  disputed: string;
}
