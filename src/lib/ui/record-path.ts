import type { Tables } from '../datasets/all.ts';
import type { DatasetName } from '../datasets/vocabulary.ts';
import { type Lookup, lookupOf } from './card/lookup.ts';

/** The datasets whose records have a page of their own, under this name. */
export const COLLECTIONS = ['meetings', 'proposals', 'actors', 'places', 'articles'] as const;
export type Collection = (typeof COLLECTIONS)[number];

export const isCollection = (name: string): name is Collection =>
  (COLLECTIONS as readonly string[]).includes(name);

/** Of an id that several datasets use, the first of them is meant. */
const IN_ORDER = [
  'meetings',
  'proposals',
  'positions',
  'actors',
  'places',
  'relations',
  'statements',
  'articles',
  'participations',
  'proposal_links',
  'evidence',
  'conflicts',
] as const satisfies readonly DatasetName[];
type Placed = (typeof IN_ORDER)[number];

/** Where a record with a page of its own is told of, from the root of the site. */
export const pagePath = (collection: Collection, id: string): string => `${collection}/${id}/`;

/** The page a record without one of its own stands on. */
const HOMES: Record<Exclude<Placed, Collection>, (lookup: Lookup, id: string) => string | undefined> = {
  positions: ({ find }, id) => pageOf('proposals', find('positions', id)?.proposal),
  relations: ({ find }, id) => pageOf('actors', find('relations', id)?.source),
  statements: ({ find }, id) => pageOf('articles', find('statements', id)?.article),
  participations: ({ find }, id) => pageOf('meetings', find('participations', id)?.meeting),
  proposal_links: ({ find }, id) => pageOf('proposals', find('proposal_links', id)?.source),
  evidence: ({ find }, id) => pageOf('articles', find('evidence', id)?.article),
  conflicts: (lookup, id) => {
    const conflict = lookup.find('conflicts', id);
    return conflict === null ? undefined : pathIn(lookup, conflict.record)?.replace(/#.*$/s, '');
  },
};
const pageOf = (collection: Collection, id: string | undefined): string | undefined =>
  id === undefined ? undefined : pagePath(collection, id);

function pathIn(lookup: Lookup, id: string): string | undefined {
  for (const dataset of IN_ORDER) {
    if (isCollection(dataset)) {
      if (lookup.find(dataset, id) !== null) return pagePath(dataset, id);
      continue;
    }
    const home = HOMES[dataset](lookup, id);
    // A link between two proposals stands there under the name of the other one.
    if (home !== undefined) return dataset === 'proposal_links' ? home : `${home}#${id}`;
  }
  return undefined;
}

/**
 * Where a record is told of, from the root of the site: its own page, or its place on the page of the record it belongs
 * to. An id that is no record's leads to the list of what was withdrawn.
 */
export const recordPath = (tables: Tables, id: string): string =>
  pathIn(lookupOf(tables), id) ?? `withdrawn/#${id}`;
