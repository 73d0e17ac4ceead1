import type { Rows } from '../../src/lib/datasets/index.ts';
import type { Entry, RecordKey } from '../editorial/entry.ts';
import type { Intention } from '../editorial/intention.ts';
import type { Hit } from '../editorial/judged.ts';
import type { Waiting } from '../editorial/problem.ts';
import type { Progress, QueueGroup } from '../editorial/queue.ts';

/** What the desk's server and its page say to each other. */

/** The datasets that the page shows or looks names up in. */
export const SHOWN_DATASETS = [
  'articles',
  'actors',
  'places',
  'meetings',
  'participations',
  'proposals',
  'proposal_links',
  'positions',
  'statements',
  'relations',
  'conflicts',
  'evidence',
] as const;
export type ShownTables = { [Name in (typeof SHOWN_DATASETS)[number]]: readonly Rows[Name][] };

/** Something that could not be done, and the way out. */
export interface Fault {
  error: string;
  way_out: string;
}

/** A record that was taken out or made part of another, as it was read. */
export interface Gone {
  record: RecordKey;
  into: RecordKey | null;
  reason: string;
  row: Readonly<Record<string, unknown>> | null;
}

/** Everything the page shows. */
export interface DeskState {
  /** SHA-256 of the corrections file; "none" while there is no file. */
  version: string;
  title: string;
  /** Path of the corrections file. */
  file: string;
  /** Whether it is known what the public has: changes to it are logged for the public. */
  hasPublished: boolean;
  queue: QueueGroup[];
  progress: Progress;
  tables: ShownTables;
  gone: Gone[];
  /** Records read otherwise than when they were judged. */
  stale: RecordKey[];
  /** Every entry of the file that stands, with its line. */
  entries: (Entry & { line: number })[];
  /** Judgements of articles that are not here. */
  waiting: readonly Waiting[];
  /** How many steps this desk can take back. */
  undo: number;
}

/** The corrections file cannot be used as it stands. */
export interface BrokenState {
  version: string;
  title: string;
  file: string;
  broken: Fault;
}

export interface JudgeRequest {
  /** The version of the file that the editor saw. */
  version: string;
  entries: Intention[];
}

export interface JudgeAnswer {
  state: DeskState;
  /** The records that were judged; of an undo, those that wait again. */
  records: RecordKey[];
}

/** Refused because the file is another one by now: with the state as it is. */
export type ChangedAnswer = Fault & { state: DeskState | BrokenState };

export type HitsAnswer = { hits: Hit[] };
export type ArticleAnswer = { id: string; text: string };

export const isBroken = (state: DeskState | BrokenState): state is BrokenState => 'broken' in state;
