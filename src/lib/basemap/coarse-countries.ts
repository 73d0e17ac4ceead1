import paths from './countries-coarse.json';
import { coarseArea } from './coarse-area.ts';
import type { MultiPolygon } from 'geojson';

const pathByCode: Readonly<Record<string, string>> = paths;

/** Codes of the countries large enough for the coarse map, in code order. */
export const coarseCountryCodes: readonly string[] = Object.keys(pathByCode);

/** SVG path data of one country in frame units, on the very points of coarseWorld's land and borders. */
export function coarseCountryPath(code: string): string | undefined {
  return pathByCode[code];
}

/** The same area in degrees, for d3-geo. */
export function coarseCountryArea(code: string): MultiPolygon | undefined {
  const path = pathByCode[code];
  return path === undefined ? undefined : coarseArea(path);
}
