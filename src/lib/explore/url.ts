import type { Withdrawal } from '../datasets/withdrawn.ts';
import { spanOf } from './span.ts';
import { KINDS, NOTHING_CHOSEN, STATUSES, type ExploreState } from './state.ts';

/** The ids a URL may name; anything else in it is ignored and reported. */
export interface KnownIds {
  records: ReadonlySet<string>;
  actors: ReadonlySet<string>;
  places: ReadonlySet<string>;
  proposals: ReadonlySet<string>;
  /** Former id → the id it has now, or that of the record it was merged into. */
  renamed: ReadonlyMap<string, string>;
  /** Records that were there and were withdrawn. */
  gone: ReadonlyMap<string, Withdrawal>;
}

export interface ParsedState {
  state: ExploreState;
  /** What was not understood, as "key=value", cut short. */
  ignored: string[];
  /** What it named that has been withdrawn since. */
  gone: Withdrawal[];
}

/** Between the items of a list; stands in no id and needs no escape in a URL. */
const LIST = '~';
const LONGEST_QUERY = 200;
const MOST_ITEMS = 50;
const MOST_REPORTED = 5;
const LONGEST_REPORTED = 60;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A day of the calendar as YYYY-MM-DD; 30 February is none. */
export function isDay(text: string): boolean {
  if (!DAY.test(text)) return false;
  const time = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(text);
}

const shorten = (text: string) =>
  text.length > LONGEST_REPORTED ? `${text.slice(0, LONGEST_REPORTED - 1)}…` : text;

/** Reads a state from the query of a URL. Never throws, whatever stands there. */
export function parseState(search: string, known: KnownIds): ParsedState {
  const params = new URLSearchParams(search);
  const ignored: string[] = [];
  const gone: Withdrawal[] = [];
  const ignore = (key: string, value: string): null => {
    const withdrawal = known.gone.get(value);
    if (withdrawal !== undefined) {
      if (!gone.includes(withdrawal)) gone.push(withdrawal);
      return null;
    }
    if (ignored.length < MOST_REPORTED) ignored.push(shorten(`${key}=${value}`));
    return null;
  };
  const one = (key: string, accepts: (value: string) => boolean): string | null => {
    const value = params.get(key);
    if (value === null || value === '') return null;
    const current = known.renamed.get(value) ?? value;
    return accepts(current) ? current : ignore(key, value);
  };
  const several = (key: string, accepts: (value: string) => boolean): string[] => {
    const value = params.get(key);
    if (!value) return [];
    const items = new Set<string>();
    for (const item of value.split(LIST)) {
      const current = known.renamed.get(item) ?? item;
      if (accepts(current) && items.size < MOST_ITEMS) items.add(current);
      else ignore(key, item);
    }
    return [...items].sort();
  };
  const state: ExploreState = {
    select: one('select', (id) => known.records.has(id)),
    actors: several('actors', (id) => known.actors.has(id)),
    place: one('place', (id) => known.places.has(id)),
    proposal: one('proposal', (id) => known.proposals.has(id)),
    from: one('from', isDay),
    to: one('to', isDay),
    kinds: several('kinds', (kind) => KINDS.includes(kind)),
    status: several('status', (status) => STATUSES.includes(status)),
    query: (params.get('q') ?? '').slice(0, LONGEST_QUERY).trim(),
    reviewed: one('reviewed', (value) => value === '1') !== null,
  };
  return { state: { ...state, ...spanOf(state) }, ignored, gone };
}

/** Writes a state as a query with its "?", or as nothing when nothing is chosen. Equal states give equal queries. */
export function formatState(state: ExploreState): string {
  const { from, to } = spanOf(state);
  const pairs: [string, string | null][] = [
    ['select', state.select],
    ['actors', [...state.actors].sort().join(LIST)],
    ['place', state.place],
    ['proposal', state.proposal],
    ['from', from],
    ['to', to],
    ['kinds', [...state.kinds].sort().join(LIST)],
    ['status', [...state.status].sort().join(LIST)],
    ['q', state.query.slice(0, LONGEST_QUERY).trim()],
    ['reviewed', state.reviewed ? '1' : null],
  ];
  const query = pairs
    .filter((pair): pair is [string, string] => pair[1] !== null && pair[1] !== '')
    .map(([key, value]) => `${key}=${encodeURIComponent(value)}`)
    .join('&');
  return query === '' ? '' : `?${query}`;
}

/** The query that opens one record and nothing else. */
export const permalinkQuery = (id: string): string => formatState({ ...NOTHING_CHOSEN, select: id });
