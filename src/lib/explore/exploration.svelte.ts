import { untrack } from 'svelte';
import type { Tables } from '../datasets/all.ts';
import type { Withdrawal } from '../datasets/withdrawn.ts';
import { kinOf } from './kin.ts';
import { knownIds } from './known-ids.ts';
import { NOTHING_CHOSEN, type ExploreState } from './state.ts';
import { formatState, parseState } from './url.ts';
import { countsOf, visibleUnder } from './visible.ts';

/** Where the state is kept beside the page: the browser's history, or nothing in an embed. */
export interface History {
  read(): string;
  push(query: string): void;
  replace(query: string): void;
  /** Calls back when the reader goes back or forward. Returns how to stop. */
  listen(changed: () => void): () => void;
}

/** The one selection of a page: its state, what follows from it, and its place in the history. */
export class Exploration {
  readonly tables: Tables;
  readonly #history: History;
  readonly #withdrawn: readonly Withdrawal[];
  #state = $state.raw<ExploreState>(NOTHING_CHOSEN);
  #ignored = $state.raw<readonly string[]>([]);
  #gone = $state.raw<readonly Withdrawal[]>([]);
  #hovered = $state.raw<string | null>(null);
  /** The query that stands in the history. */
  #written = '';

  /** What each view shows. An open record alone narrows nothing, so opening one computes nothing anew. */
  #filters = $derived(formatState({ ...this.#state, select: null }));
  visible = $derived.by(() => {
    void this.#filters;
    return untrack(() => visibleUnder(this.tables, this.#state));
  });
  counts = $derived.by(() => countsOf(this.tables, this.visible));
  /** What lights up: the kin of the mark under the pointer, else of the open record. */
  lit = $derived.by(() => kinOf(this.tables, this.#hovered ?? this.#state.select));

  constructor(tables: Tables, history: History, withdrawn: readonly Withdrawal[] = []) {
    this.tables = tables;
    this.#withdrawn = withdrawn;
    this.#history = history;
    this.#read();
  }

  get state(): ExploreState {
    return this.#state;
  }

  /** What the URL named and nobody knows. */
  get ignored(): readonly string[] {
    return this.#ignored;
  }

  /** What the URL named and that was withdrawn. */
  get gone(): readonly Withdrawal[] {
    return this.#gone;
  }

  get query(): string {
    return formatState(this.#state);
  }

  #read(): void {
    const known = knownIds(this.tables, this.#withdrawn);
    const { state, ignored, gone } = parseState(this.#history.read(), known);
    this.#state = state;
    this.#written = formatState(state);
    this.#ignored = ignored;
    this.#gone = gone;
  }

  /** Follows the back and forward buttons. Returns how to stop. */
  follow(): () => void {
    return this.#history.listen(() => this.#read());
  }

  /** Changes part of the state. `typing` replaces the entry in the history, so that back undoes a search as a whole. */
  set(change: Partial<ExploreState>, typing = false): void {
    const next = { ...this.#state, ...change };
    const query = formatState(next);
    this.#state = next;
    if (query === this.#written) return;
    this.#written = query;
    this.#ignored = [];
    this.#gone = [];
    if (typing) this.#history.replace(query);
    else this.#history.push(query);
  }

  /** Shows a change that may still be taken back, as while a hand drags: the history learns of it from the next `set`. */
  preview(change: Partial<ExploreState>): void {
    this.#state = { ...this.#state, ...change };
  }

  /** Opens a record. Choosing an actor, a place or a proposal narrows all views to it too. */
  choose(id: string): void {
    const { tables } = this;
    const has = (rows: readonly { id: string }[]) => rows.some((row) => row.id === id);
    if (has(tables.meetings)) this.set({ select: id });
    else if (has(tables.proposals)) this.set({ select: id, proposal: id });
    else if (has(tables.actors)) this.set({ select: id, actors: [id] });
    else if (has(tables.places)) this.set({ select: id, place: id });
    else this.set({ select: id });
  }

  close(): void {
    this.set({ select: null });
  }

  clear(): void {
    this.set({ ...NOTHING_CHOSEN, select: this.#state.select });
  }

  hover(id: string | null): void {
    this.#hovered = id;
  }
}
