import { geoContains } from 'd3-geo';
import { readFileSync } from 'node:fs';
import { coarseCountryArea, coarseCountryCodes } from '../../src/lib/basemap/coarse-countries.ts';
import { readRegions, US_STATES_FILE } from '../../src/lib/basemap/fine-regions.ts';
import { FINE_WORLD_FILE, readFineWorld } from '../../src/lib/basemap/fine-world.ts';
import type { Area } from '../../scripts/basemap/antimeridian.ts';

export const repository = new URL('../../', import.meta.url);

export const readStatic = (file: string): unknown =>
  JSON.parse(readFileSync(new URL(`static/${file}`, repository), 'utf8'));

export const fineWorld = readFineWorld(readStatic(FINE_WORLD_FILE));
export const usStates = readRegions(readStatic(US_STATES_FILE));

export interface NamedArea {
  code: string;
  area: Area;
}

export const fineAreas: readonly NamedArea[] = fineWorld.countries.features.map(
  ({ properties, geometry }) => ({
    code: properties.code,
    area: geometry,
  }),
);

export const coarseAreas: readonly NamedArea[] = coarseCountryCodes.flatMap((code) => {
  const area = coarseCountryArea(code);
  return area ? [{ code, area }] : [];
});

/** Codes of every area that holds the point on the sphere; one, unless areas overlap or it is at sea. */
export const codesAt = (areas: readonly NamedArea[], lat: number, lon: number): string[] =>
  areas.filter(({ area }) => geoContains(area, [lon, lat])).map(({ code }) => code);

export const ringsOf = (area: Area) => (area.type === 'Polygon' ? area.coordinates : area.coordinates.flat());
