import paths from './regions-coarse.json';

const pathById: Readonly<Record<string, string>> = paths;

/**
 * SVG path data of a region in frame units, by GeoNames id, for the map drawn without a script; undefined for
 * a region without a polygon (draw a soft disc). Its coast comes from another source than coarseWorld.land
 * and is off by a unit here and there: clip it to the land where that shows.
 */
export function coarseRegionPath(geonameId: number): string | undefined {
  return pathById[String(geonameId)];
}

/** GeoNames ids of the regions that have a polygon. */
export const coarseRegionIds: readonly number[] = Object.keys(pathById).map(Number);
