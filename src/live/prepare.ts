import type { Tables } from '../lib/datasets/index.ts';
import { joinsOf } from '../lib/explore/joins.ts';
import { kinOf } from '../lib/explore/kin.ts';
import { prepareSearch } from '../lib/explore/search.ts';
import { prepareSuggestions } from '../lib/explore/suggest.ts';
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

/** Reads ahead what the first search needs, once the views stand. */
export async function prepareSearches(tables: Tables): Promise<void> {
  const joins = joinsOf(tables);
  while (!prepareSearch(joins)) await pause();
  prepareSuggestions(tables);
}
