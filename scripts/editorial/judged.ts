import type { Actor, Evidence, Meeting, Place, Relation, Tables } from '../../src/lib/datasets/index.ts';
import { digest } from '../text/digest.ts';
import { byCodePoint } from '../text/order.ts';
import type { RecordKey } from './entry.ts';
import type { Waiting } from './problem.ts';

/** Somebody or some place that a search found. */
export interface Hit {
  id: string;
  name: string;
  /** What tells it from others of the name: kind, role or country. */
  note: string;
}

/** What the overlay asks of those who read the articles. */
export interface Lookups {
  /** The text of an article that is in the folder now; null of one that is not. */
  text: (article: string) => string | null;
  /** Evidence for a passage, from and to in UTF-16 units of the article's text. */
  cite: (article: string, span: { start: number; end: number }) => Evidence;
  /** Somebody the lexicons know, as a record without mentions. */
  actor: (id: string) => Actor | null;
  /** A place of the gazetteer, as a record without mentions. */
  place: (id: string) => Place | null;
  /** The side of whoever acts for an actor; null in a dossier without sides. */
  side: (affiliation: string) => string | null;
  /** Those the lexicons and the articles know by a name, the whole name first, then beginnings. */
  findActors: (query: string, limit: number) => Hit[];
  /** The same for places and towns, capitals and large ones first. */
  findPlaces: (query: string, limit: number) => Hit[];
  /** The ties that follow from who was in which meeting, and who acts for whom. */
  met: (meetings: readonly Meeting[], actors: readonly Actor[]) => Relation[];
}

/** How one record stands with the editor. */
export interface Standing {
  /** Digest of the machine's values; of the given ones for what an editor added. */
  saw: string;
  /** It was judged, and is read otherwise now: it waits again. */
  isStale: boolean;
  /** Ids of the live entries on it. */
  entries: string[];
}

/** A record that is no longer there, and where its readers are led. */
export interface Withdrawn {
  record: RecordKey;
  /** The record it became part of; null when it was taken out. */
  into: RecordKey | null;
  reason: string;
  by: string;
  on: string;
  /** Whether the public had seen it. */
  public: boolean;
}

/** The tables with the editor's judgements in them. */
export interface Judged {
  tables: Tables;
  standings: ReadonlyMap<RecordKey, Standing>;
  withdrawn: readonly Withdrawn[];
  /** Judgements of articles that are not here now. */
  waiting: readonly Waiting[];
  /** Digest of what a judgement of a record would see: what was read of it, or what an editor made. Null of none. */
  saw: (record: RecordKey) => string | null;
}

/** Columns that say how a record is known and not what it says; they may change without a new look. */
const NOT_JUDGED: ReadonlySet<string> = new Set([
  'id',
  'confidence',
  'review',
  'evidence',
  'former_ids',
  'participants',
  'variants',
  'last_seen',
  'weight',
  'first',
  'last',
  'articles',
  'mentions',
  'aliases',
]);

/** The columns of a record that an editor judges. */
export const judgedColumns = (row: object): string[] =>
  Object.keys(row).filter((name) => !NOT_JUDGED.has(name));

/** A digest of what a record says. */
export function sawOf(row: object): string {
  const values = row as Record<string, unknown>;
  return digest(
    JSON.stringify(
      judgedColumns(row)
        .sort(byCodePoint)
        .map((name) => [name, values[name]]),
    ),
    8,
  );
}
