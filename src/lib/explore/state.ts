import { VIEW_KINDS, VIEW_STATUSES } from '../datasets/vocabulary.ts';

/** What a reader has chosen: the one selection that all views share. */
export interface ExploreState {
  /** Id of the record whose sources are open. */
  select: string | null;
  actors: readonly string[];
  place: string | null;
  proposal: string | null;
  /** ISO days, inclusive. */
  from: string | null;
  to: string | null;
  /** Meeting formats, proposal kinds and kinds of tie; each narrows its own records only. */
  kinds: readonly string[];
  /** Statuses of meetings and of proposals; each narrows its own records only. */
  status: readonly string[];
  /** Words to look for. */
  query: string;
  /** Only what an editor has checked. */
  reviewed: boolean;
}

export const NOTHING_CHOSEN: ExploreState = {
  select: null,
  actors: [],
  place: null,
  proposal: null,
  from: null,
  to: null,
  kinds: [],
  status: [],
  query: '',
  reviewed: false,
};

export const KINDS: readonly string[] = VIEW_KINDS;
export const STATUSES: readonly string[] = VIEW_STATUSES;

/** Whether anything but an open record narrows the views. */
export const isFiltered = (state: ExploreState): boolean =>
  state.actors.length > 0 ||
  state.place !== null ||
  state.proposal !== null ||
  state.from !== null ||
  state.to !== null ||
  state.kinds.length > 0 ||
  state.status.length > 0 ||
  state.query !== '' ||
  state.reviewed;
