import { flushSync } from 'svelte';
import { LAYER } from '../lib/charts/props.ts';
import type { Tables } from '../lib/datasets/index.ts';
import type { Visible } from '../lib/explore/visible.ts';
import { pause } from '../lib/load/pause.ts';

/** More records than this are drawn view by view. */
const MANY = 2_000;
const LAYERS = LAYER.marks;

export const isMany = ({ meetings, positions }: Pick<Tables, 'meetings' | 'positions'>): boolean =>
  meetings.length + positions.length > MANY;

let queue = Promise.resolve();

/** Does one thing after the others that were asked for before, in a task of its own. Returns how to leave it undone. */
export function inTurn(act: () => void): () => void {
  let isWanted = true;
  queue = queue.then(async () => {
    if (!isWanted) return;
    await pause();
    if (isWanted) act();
  });
  return () => void (isWanted = false);
}

/** Whose turn it is to be drawn: with many records each view gets a task of its own, so that the page answers between them. */
export class Turns {
  /** Steps that are done. */
  drawn = $state(0);
  /** What each view shows; a view behind the first shows the former selection until its turn. */
  #shown = $state.raw<readonly Visible[]>([]);
  readonly #views: number;
  /** More records than one task can draw. */
  readonly many: boolean;
  #latest: Visible | null = null;

  constructor(views: number, tables: Tables) {
    this.#views = views;
    this.many = isMany(tables);
  }

  /** What stands above the views comes first. */
  readonly hasHead = $derived(this.drawn > 0);

  /** Layers of a view that are drawn. */
  layersOf = (view: number): number => Math.min(LAYERS, Math.max(0, this.drawn - 1 - LAYERS * view));

  /** Draws the head and the views one after another; each step, and its layout by `layOut`, in a task of its own. */
  async drawAll(layOut: () => void): Promise<void> {
    while (this.drawn < 1 + LAYERS * this.#views) {
      await pause();
      this.drawn += 1;
      flushSync();
      await pause();
      layOut();
    }
  }

  /** Hands a new selection to the views, to each in its turn; a later selection overtakes. */
  async show(visible: Visible): Promise<void> {
    this.#latest = visible;
    if (!this.many) return;
    for (let view = 0; view < this.#views; view += 1) {
      await pause();
      if (this.#latest !== visible) return;
      this.#shown = Array.from({ length: this.#views }, (_, index) =>
        index <= view ? visible : (this.#shown[index] ?? visible),
      );
    }
  }

  visibleIn(view: number, visible: Visible): Visible {
    return this.many ? (this.#shown[view] ?? visible) : visible;
  }
}
