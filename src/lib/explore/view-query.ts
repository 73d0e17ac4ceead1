import type { NamedView } from '../datasets/views.ts';
import { STATE_KEYS } from './state-keys.ts';
import { NOTHING_CHOSEN } from './state.ts';
import { formatState } from './url.ts';

/** The state of a view, as the query that the front page would have for it. */
export const queryOfView = ({ state: { q, ...state } }: NamedView): string =>
  formatState({ ...NOTHING_CHOSEN, ...state, query: q });

const queryOf = (pairs: readonly (readonly [string, string])[]): string =>
  pairs.length === 0
    ? ''
    : `?${pairs.map(([key, value]) => `${key}=${encodeURIComponent(value)}`).join('&')}`;

/**
 * The whole state of a page that shows a view: what its address says goes over the view, key by key, and a key with
 * nothing behind it takes the view's away.
 */
export function over(view: string, search: string): string {
  if (view === '') return search;
  const [base, top] = [new URLSearchParams(view), new URLSearchParams(search)];
  const pairs = STATE_KEYS.map((key) => [key, top.get(key) ?? base.get(key) ?? ''] as const);
  return queryOf(pairs.filter(([, value]) => value !== ''));
}

/** What an address has to say on top of a view for the page to have a state: the inverse of `over`. */
export function onTopOf(view: string, query: string): string {
  if (view === '') return query;
  const [base, whole] = [new URLSearchParams(view), new URLSearchParams(query)];
  const pairs = STATE_KEYS.map((key) => [key, whole.get(key) ?? ''] as const);
  return queryOf(pairs.filter(([key, value]) => value !== (base.get(key) ?? '')));
}

/** Where what the page shows has a page of its own, from the root of the site, and the query that goes with it. */
export interface ShownState {
  /** Empty for the front page, which has every state, and `views/<id>/` for a view. */
  folder: string;
  /** Empty where the page shows just this. */
  query: string;
  /** Title of the view; null where it has none. */
  title: string | null;
}

export function shownState(views: readonly NamedView[], query: string): ShownState {
  const view = query === '' ? undefined : views.find((one) => queryOfView(one) === query);
  return view === undefined
    ? { folder: '', query, title: null }
    : { folder: folderOfView(view.id), query: '', title: view.title };
}

export const folderOfView = (id: string): string => `views/${id}/`;

export const viewNamed = (views: readonly NamedView[], id: string): NamedView | null =>
  views.find((view) => view.id === id) ?? null;
