import type { Tables } from '../datasets/all.ts';
import { headlineOf } from '../datasets/article-words.ts';
import { datedAs } from './card/article.ts';
import { lookupOf } from './card/lookup.ts';
import { byCodePoint, byStart } from './card/order.ts';
import { formatInterval } from '../datasets/date-words.ts';
import type { Collection } from './record-path.ts';
import { countOf, wordFor } from './words.ts';

/** One record in the list of its collection. */
export interface IndexRow {
  id: string;
  title: string;
  /** Empty for what has no date. */
  date: string;
  notes: string[];
}

const lower = (term: string): string => wordFor(term).toLowerCase();
const notesOf = (...notes: (string | null | undefined)[]): string[] =>
  notes.filter((note): note is string => typeof note === 'string' && note !== '');
const byName = (one: { name: string; id: string }, other: { name: string; id: string }): number =>
  byCodePoint(one.name, other.name) || byCodePoint(one.id, other.id);

const LISTS: Record<Collection, (tables: Tables) => IndexRow[]> = {
  meetings: (tables) => {
    const { nameOf } = lookupOf(tables);
    return [...tables.meetings].sort(byStart).map((row) => ({
      id: row.id,
      title: row.title,
      date: formatInterval(row),
      notes: notesOf(row.place === null ? null : nameOf(row.place), lower(row.status)),
    }));
  },
  proposals: (tables) => {
    const { naming } = lookupOf(tables);
    return [...tables.proposals].sort(byStart).map((row) => ({
      id: row.id,
      title: row.title,
      date: formatInterval(row),
      notes: notesOf(lower(row.status), countOf(naming('positions', 'proposal', row.id).length, 'stance')),
    }));
  },
  actors: (tables) => {
    const { naming } = lookupOf(tables);
    return [...tables.actors].sort(byName).map((row) => ({
      id: row.id,
      title: row.name,
      date: '',
      notes: notesOf(
        row.role ?? lower(row.kind),
        countOf(naming('meetings', 'participants', row.id).length, 'meeting'),
      ),
    }));
  },
  places: (tables) => {
    const { naming, nameOf } = lookupOf(tables);
    return [...tables.places].sort(byName).map((row) => ({
      id: row.id,
      title: row.name,
      date: '',
      notes: notesOf(
        row.within === null ? lower(row.kind) : `in ${nameOf(row.within)}`,
        countOf(naming('meetings', 'place', row.id).length, 'meeting'),
      ),
    }));
  },
  articles: (tables) =>
    [...tables.articles]
      .sort((one, other) =>
        byStart({ id: one.id, start: one.published }, { id: other.id, start: other.published }),
      )
      .map((row) => ({
        id: row.id,
        title: headlineOf(tables, row),
        date: datedAs(row),
        notes: notesOf(row.publisher, countOf(row.words, 'word')),
      })),
};

const built = new WeakMap<Tables, Map<Collection, readonly IndexRow[]>>();

/** Every record of a collection: what has a date in its order, the others by name. */
export function indexRows(tables: Tables, collection: Collection): readonly IndexRow[] {
  const lists = built.get(tables) ?? new Map<Collection, readonly IndexRow[]>();
  built.set(tables, lists);
  const known = lists.get(collection);
  if (known) return known;
  const rows = LISTS[collection](tables);
  lists.set(collection, rows);
  return rows;
}

/** What a reader calls each collection. */
export const COLLECTION_WORDS: Readonly<Record<Collection, string>> = {
  meetings: 'Meetings',
  proposals: 'Proposals',
  actors: 'Actors',
  places: 'Places',
  articles: 'Articles',
};
