import type { Correction } from '../../datasets/corrections.ts';
import { formatDay, formatRange } from '../../datasets/date-words.ts';
import { wordFor } from '../words.ts';
import type { Link } from './card.ts';
import type { Lookup } from './lookup.ts';

/** What one column said and says. Null: nothing, or it is not told. */
export interface Move {
  word: string;
  from: string | null;
  to: string | null;
}

/** One judgement of an editor that readers are told of: all the columns it changed. */
export interface Change {
  /** Id of the first row of the log that tells it. */
  id: string;
  record: string;
  /** ISO day; null where the log has none. */
  on: string | null;
  /** "Edited", "Withdrawn", "Merged into …". */
  verb: string;
  /** The record it leads to, when it was merged or split. */
  other: Link | null;
  /** What changed, in words: "date, place". */
  what: string[];
  moves: Move[];
  reason: string;
  by: string;
}

/** A date is one thing to a reader and seven columns to a program. */
const DATE_FIELDS: ReadonlySet<string> = new Set([
  'start',
  'end',
  'extent',
  'precision',
  'edtf',
  'date_basis',
  'date_reason',
]);
const FIELD_WORDS: Readonly<Record<string, string>> = {
  part_of: 'larger meeting',
  on_behalf_of: 'on whose behalf',
  voice: 'on whose word',
  evidence: 'passages it stands on',
  quote: 'words',
  as_mentioned: 'words',
  last_seen: 'last reported',
  resolved_by: 'how the name was read',
};
const wordOf = (field: string): string =>
  DATE_FIELDS.has(field) ? 'date' : (FIELD_WORDS[field] ?? wordFor(field).toLowerCase());

/** Columns that hold ids of other records. */
const POINTING: ReadonlySet<string> = new Set([
  'place',
  'actor',
  'participants',
  'proposals',
  'proposal',
  'meeting',
  'part_of',
  'on_behalf_of',
  'voice',
  'speaker',
  'affiliation',
  'source',
  'target',
  'within',
  'record',
]);
/** Columns that hold one of a few terms. */
const TERMS: ReadonlySet<string> = new Set(['status', 'format', 'kind', 'stance', 'role', 'attendance']);
const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;

function spell(lookup: Lookup, field: string, value: string | null): string | null {
  if (value === null) return null;
  if (ISO_DAY.test(value)) return formatDay(value);
  if (POINTING.has(field)) return value.split(', ').map(lookup.nameOf).join(', ');
  return TERMS.has(field) ? wordFor(value) : value;
}

/** First and last day as one date. */
function dateMove(rows: readonly Correction[]): Move[] {
  const [start, end] = ['start', 'end'].map((name) => rows.find(({ field }) => field === name));
  const day = (side: 'from' | 'to'): string | null => {
    const [first, last] = [start?.[side] ?? null, end?.[side] ?? null];
    if (first === null || last === null)
      return first === null && last === null ? null : formatDay(first ?? last ?? '');
    return formatRange(first, last);
  };
  return start || end ? [{ word: 'date', from: day('from'), to: day('to') }] : [];
}

const MERGED = 'merged into ';
const SPLIT = 'split: the other is ';

/** What happened to the record as a whole: the log has it in these words. */
function verbOf(to: string | null): { verb: string; other: string | null } {
  if (to?.startsWith(MERGED)) return { verb: 'Merged into', other: to.slice(MERGED.length) };
  if (to?.startsWith(SPLIT)) return { verb: 'Split from', other: to.slice(SPLIT.length) };
  const verbs: Readonly<Record<string, string>> = {
    merged: 'Merged into another record',
    split: 'Split in two',
    withdrawn: 'Withdrawn',
    published: 'Published again',
  };
  return { verb: (to === null ? undefined : verbs[to]) ?? 'Edited', other: null };
}

function changeOf(lookup: Lookup, rows: readonly [Correction, ...Correction[]]): Change {
  const [{ id, record, on, reason, by, field, to }] = rows;
  const common = { id, record, on, reason, by };
  if (field === null) {
    const { verb, other } = verbOf(to);
    const link = other === null ? null : { id: other, label: lookup.nameOf(other) };
    return { ...common, verb, other: link, what: [], moves: [] };
  }
  const others = rows.flatMap((row): Move[] => {
    if (row.field === null || DATE_FIELDS.has(row.field)) return [];
    const [from, now] = [row.from, row.to].map((value) => spell(lookup, row.field ?? '', value));
    return [{ word: wordOf(row.field), from: from ?? null, to: now ?? null }];
  });
  return {
    ...common,
    verb: 'Edited',
    other: null,
    what: [...new Set(rows.flatMap((row) => (row.field === null ? [] : [wordOf(row.field)])))],
    moves: [...dateMove(rows), ...others].filter(({ from, to: now }) => from !== null || now !== null),
  };
}

/** The log as a reader's list, in its order: rows of one judgement stand together. */
export function changesIn(lookup: Lookup, log: readonly Correction[]): Change[] {
  const groups = new Map<string, [Correction, ...Correction[]]>();
  for (const row of log) {
    const key = JSON.stringify([row.record, row.on, row.by, row.reason, row.field === null ? row.id : '']);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()].map((rows) => changeOf(lookup, rows));
}

/** Words that are written small within a sentence. */
const SMALL =
  /^(?:A|An|The|It|Its|This|That|These|Those|He|She|They|There|In|On|At|By|Of|Both|One|Two|No|Not|Nobody|All|Another|Only|What|Who|When|Some|His|Her|Their|As|After|Before|According)\b/;

/** A reason behind "because": "The agency put it right." → "the agency put it right." */
export function becauseOf(reason: string): string {
  const text = reason.trim();
  const small = SMALL.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
  return /[.!?…]$/.test(small) ? small : `${small}.`;
}

/** "Edited on 4 March 2025: date, place", or "On 4 March 2025 merged into", before a link to the other record. */
export function headOf({ verb, on, what, other }: Change): string {
  if (other !== null) return on === null ? verb : `On ${formatDay(on)} ${verb.toLowerCase()}`;
  const day = on === null ? '' : ` on ${formatDay(on)}`;
  return `${verb}${day}${what.length === 0 ? '' : `: ${what.join(', ')}`}`;
}

/** "3 March 2025 → 4 March 2025", with words for nothing. */
export const moveText = ({ word, from, to }: Move): string =>
  from === null ? `${word}: now ${to ?? 'empty'}` : `${word}: ${from} → ${to ?? 'empty'}`;
