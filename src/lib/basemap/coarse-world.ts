import type { CoarseWorld } from './types.ts';
import world from './world-coarse.json';

/** About 7 kB in brotli: import it where pages are prerendered, so that it travels once, in the HTML. */
export const coarseWorld: CoarseWorld = world;
