import type { Tables } from '../lib/datasets/index.ts';
import { joinsOf } from '../lib/explore/joins.ts';
import { kinOf } from '../lib/explore/kin.ts';
import { prepareTimeline } from '../lib/layout/timeline-items.ts';
import { lookup } from '../lib/layout/lookup.ts';
import { pause } from '../lib/load/pause.ts';
import { uncheckedIds } from '../lib/ui/unreviewed.ts';

const STEPS: readonly ((tables: Tables) => unknown)[] = [
  joinsOf,
  lookup,
  (tables) => kinOf(tables, ''),
  prepareTimeline,
  uncheckedIds,
];

/** Builds the look-ups that the views share, one after another, so that the page answers in between. */
export async function prepare(tables: Tables): Promise<void> {
  for (const step of STEPS) {
    step(tables);
    await pause();
  }
}
