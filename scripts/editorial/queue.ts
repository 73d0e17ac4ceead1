import {
  type Confidence,
  REVIEWED_KINDS,
  type ReviewedKind,
  type Tables,
} from '../../src/lib/datasets/index.ts';
import { byCodePoint } from '../text/order.ts';
import { keyOf, type RecordKey } from './entry.ts';
import type { Judged } from './judged.ts';

/** A record that an editor has not judged as it is read now. */
export interface Waits {
  key: RecordKey;
  dataset: ReviewedKind;
  /** It was judged, and is read otherwise now. */
  isStale: boolean;
  /** Accounts disagree on it. */
  isInConflict: boolean;
  confidence: Confidence;
  /** Spans it stands on, and how often those who act in it are named. */
  mentions: number;
}

/** Records that are judged together: a meeting with who was in it, a proposal with the stances on it. */
export interface QueueGroup {
  /** The meeting or proposal, whether or not it waits itself; else the record. */
  lead: RecordKey;
  /** Those that wait, the lead first, then what matters most. */
  waits: Waits[];
}

export interface Progress {
  reviewed: number;
  all: number;
}

const SURENESS: Readonly<Record<Confidence, number>> = { low: 0, medium: 1, high: 2 };

/** What matters first: a changed reading, accounts that disagree, little sureness, many mentions; then the id. */
export const byUrgency = (a: Waits, b: Waits): number =>
  Number(b.isStale) - Number(a.isStale) ||
  Number(b.isInConflict) - Number(a.isInConflict) ||
  SURENESS[a.confidence] - SURENESS[b.confidence] ||
  b.mentions - a.mentions ||
  byCodePoint(a.key, b.key);

/** Ties of having met follow from meetings, and are not asked for. */
export const isDerived = (dataset: string, row: object): boolean =>
  dataset === 'relations' && 'kind' in row && row.kind === 'met';

/** Those who act in a record. */
function actorsOf(tables: Tables): (dataset: ReviewedKind, row: object) => string[] {
  const stances = new Map<string, string[]>();
  for (const { proposal, actor } of tables.positions)
    stances.set(proposal, [...(stances.get(proposal) ?? []), actor]);
  const NAMING = ['participants', 'actor', 'speaker', 'source', 'target'] as const;
  return (dataset, row) => {
    const values = row as Readonly<Record<string, unknown>>;
    if (dataset === 'proposals') return stances.get(String(values.id)) ?? [];
    return NAMING.flatMap((name) => values[name] ?? []).map(String);
  };
}

/** The group a record is judged in. */
function leadOf(dataset: ReviewedKind, row: object): RecordKey {
  const { id, meeting, proposal } = row as { id: string; meeting?: string; proposal?: string };
  if (dataset === 'participations' && meeting !== undefined) return keyOf('meetings', meeting);
  if (dataset === 'positions' && proposal !== undefined) return keyOf('proposals', proposal);
  return keyOf(dataset, id);
}

/**
 * What waits for the editor, what matters most first, and how far the review has come. Records that were taken out
 * or made part of others count as reviewed.
 */
export function queueOf({ tables, standings, withdrawn }: Judged): {
  queue: QueueGroup[];
  progress: Progress;
} {
  const named = new Map(tables.actors.map((actor) => [actor.id, actor.mentions]));
  const inConflict = new Set(tables.conflicts.map((conflict) => conflict.record));
  const actors = actorsOf(tables);
  const groups = new Map<RecordKey, Waits[]>();
  let [all, waiting] = [0, 0];
  for (const dataset of REVIEWED_KINDS) {
    for (const row of tables[dataset]) {
      if (isDerived(dataset, row)) continue;
      all++;
      const key = keyOf(dataset, row.id);
      const isStale = standings.get(key)?.isStale === true;
      if (row.review !== 'machine' && !isStale) continue;
      waiting++;
      const mentions =
        row.evidence.length +
        [...new Set(actors(dataset, row))].reduce((sum, actor) => sum + (named.get(actor) ?? 0), 0);
      const one: Waits = {
        key,
        dataset,
        isStale,
        isInConflict: inConflict.has(row.id),
        confidence: row.confidence,
        mentions,
      };
      const lead = leadOf(dataset, row);
      groups.set(lead, [...(groups.get(lead) ?? []), one]);
    }
  }
  const queue = [...groups]
    .map(([lead, waits]) => ({ lead, waits, first: [...waits].sort(byUrgency)[0] }))
    .sort((a, b) => (a.first && b.first ? byUrgency(a.first, b.first) : 0))
    .map(({ lead, waits }) => ({
      lead,
      waits: [...waits].sort((a, b) => Number(b.key === lead) - Number(a.key === lead) || byUrgency(a, b)),
    }));
  const reviewedNames = new Set<string>(REVIEWED_KINDS);
  const gone = withdrawn.filter(({ record }) => reviewedNames.has(record.slice(0, record.indexOf('/'))));
  return { queue, progress: { reviewed: all - waiting + gone.length, all: all + gone.length } };
}
