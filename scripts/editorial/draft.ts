import * as v from 'valibot';
import type { Tables } from '../../src/lib/datasets/index.ts';
import { sortedBy } from '../text/order.ts';
import { freeId, nameOfNew } from './draft-id.ts';
import { DraftError, footing, passageIn, type TextOf } from './draft-passage.ts';
import { replacedBy, withEarlier } from './draft-replaced.ts';
import {
  type Action,
  type Entry,
  entrySchema,
  keyOf,
  type Passage,
  type RecordKey,
  splitKey,
} from './entry.ts';
import type { Intention } from './intention.ts';
import type { Judged } from './judged.ts';
import type { Ledger } from './ledger.ts';
import { entryId } from './line.ts';
import type { PlacedEntry } from './parse.ts';

type Values = Readonly<Record<string, unknown>>;
type Row = Values & { id: string; evidence?: readonly string[] };

/** What entries are drafted from. */
export interface DraftContext {
  /** As it stands, with the live judgements in it. */
  judged: Judged;
  /** As the machine read it: what was taken out stands there still. */
  machine: Tables;
  ledger: Ledger;
  /** The records that have been published. */
  published: ReadonlySet<RecordKey>;
  text: TextOf;
  /** The role of who judges. */
  by: string;
  /** The day, as 2025-03-02. */
  on: string;
}

/** The record as it stands; as it was read when it was taken out. */
export function recordAt(
  key: RecordKey,
  { judged, machine }: Pick<DraftContext, 'judged' | 'machine'>,
): Row | null {
  const { dataset, id } = splitKey(key);
  const among = (tables: Tables) => (tables[dataset] as readonly Row[]).find((row) => row.id === id);
  return among(judged.tables) ?? among(machine) ?? null;
}

/** Every id that a record has, had or was given. */
function takenIds({ judged, machine, ledger }: DraftContext): Set<string> {
  const taken = new Set<string>();
  for (const tables of [judged.tables, machine])
    for (const rows of Object.values(tables) as { id: string; former_ids?: readonly string[] }[][])
      for (const { id, former_ids = [] } of rows) for (const one of [id, ...former_ids]) taken.add(one);
  for (const entry of ledger.all) {
    taken.add(splitKey(entry.record).id);
    if (entry.action === 'split') taken.add(entry.as);
  }
  return taken;
}

/** The columns that change, as the public has them. */
function wasOf(published: Values | null, set: Values | undefined): Values | undefined {
  const columns = Object.keys(set ?? {}).filter((name) => published !== null && name in published);
  return columns.length > 0
    ? Object.fromEntries(columns.map((name) => [name, published?.[name]]))
    : undefined;
}

interface Standpoint {
  record: RecordKey;
  live: readonly PlacedEntry[];
  /** Digest of what was read of it; null for a record that only entries made. */
  saw: string | null;
  taken: ReadonlySet<string>;
}

/** What the action itself says, and the entries that only it takes the place of. */
function saidBy(
  intention: Intention,
  { record, live, saw, taken }: Standpoint,
  text: TextOf,
): { action: Action; fields: Values; earlier: PlacedEntry[] } {
  const { action, reason } = intention;
  if (action === 'merge') return { action, fields: { into: intention.into, reason }, earlier: [] };
  if (action === 'reject') return { action, fields: { reason }, earlier: [] };
  if (action === 'confirm') {
    const { earlier, ...fields } = withEarlier(reason === undefined ? {} : { reason }, live, saw);
    // An edit that saw another reading holds for this one too.
    return earlier.length > 0
      ? { action: 'edit', fields, earlier }
      : { action, fields: { reason }, earlier: [] };
  }
  const passages = (intention.evidence ?? []).map((passage) => passageIn(passage, text));
  if (action === 'edit') {
    const { set = {} } = intention;
    const drop = (intention.drop ?? []).map((passage) => passageIn(passage, text));
    const { earlier, ...fields } = withEarlier({ set, evidence: passages, drop, reason }, live, saw);
    return { action, fields, earlier };
  }
  const fields = { set: intention.set, reason, evidence: passages.length > 0 ? passages : undefined };
  return action === 'add'
    ? { action, fields, earlier: [] }
    : { action, fields: { ...fields, as: freeId(splitKey(record).id, taken) }, earlier: [] };
}

/** Records that no reading has: an editor added them, or parted them from others. */
function madeBy({ live }: Ledger): Set<RecordKey> {
  return new Set(
    live.flatMap((entry): RecordKey[] => {
      if (entry.action === 'add') return [entry.record];
      return entry.action === 'split' ? [keyOf(splitKey(entry.record).dataset, entry.as)] : [];
    }),
  );
}

/** The words a record stands on, those that a judgement of it named while it was there. */
function placeOf(
  record: RecordKey,
  live: readonly PlacedEntry[],
  context: DraftContext,
): Passage | undefined {
  const { judged, machine, text } = context;
  const row = recordAt(record, context);
  if (row) return footing(row.evidence ?? [], [judged.tables.evidence, machine.evidence], text);
  return live.flatMap((entry) => ('at' in entry && entry.at ? [entry.at] : []))[0];
}

const withoutUndefined = (fields: Values): Values =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

/** One entry, and the ids it takes. */
function draftEntry(
  intention: Intention,
  context: DraftContext,
  made: ReadonlySet<RecordKey>,
  taken: ReadonlySet<string>,
): Omit<Entry, 'id'> {
  const { judged, ledger, published, by, on } = context;
  const isNew = intention.action === 'add';
  const record = isNew
    ? keyOf(intention.dataset, freeId(intention.id ?? nameOfNew(intention.dataset, intention.set), taken))
    : intention.record;
  const seen = judged.saw(record);
  if (!isNew && seen === null)
    throw new DraftError(`There is no record ${record}.`, 'Load the desk again: it is read otherwise now.');
  const live = ledger.byRecord.get(record) ?? [];
  const saw = made.has(record) ? null : seen;
  const { action, fields, earlier } = saidBy(intention, { record, live, saw, taken }, context.text);
  const gone = [...replacedBy(action, live, saw), ...earlier].map((entry) => entry.id);
  const known = !isNew && published.has(record) ? recordAt(record, context) : null;
  return withoutUndefined({
    action,
    record,
    ...fields,
    at: isNew ? undefined : placeOf(record, live, context),
    saw: action === 'confirm' ? seen : action === 'edit' ? (saw ?? undefined) : undefined,
    by,
    on,
    was: action === 'edit' ? wasOf(known, fields.set as Values | undefined) : undefined,
    public: known === null ? undefined : true,
    supersedes: gone.length > 0 ? sortedBy(new Set(gone), (id) => id) : undefined,
  }) as unknown as Omit<Entry, 'id'>;
}

/**
 * What an editor means to do, as complete entries. A judgement that cannot stand beside an earlier one on its record
 * takes its place, so that a changed mind is no contradiction; what an earlier edit set besides is kept.
 * @throws DraftError when a record or its words are not there
 */
export function draftEntries(intentions: readonly Intention[], context: DraftContext): Entry[] {
  const taken = takenIds(context);
  const ids = new Set(context.ledger.all.map((entry) => entry.id));
  const made = madeBy(context.ledger);
  return intentions.map((intention) => {
    const draft = draftEntry(intention, context, made, taken);
    const id = entryId(draft as Omit<Entry, 'id'>, ids);
    ids.add(id);
    taken.add(splitKey(draft.record).id);
    if ('as' in draft && typeof draft.as === 'string') taken.add(draft.as);
    return v.parse(entrySchema, { ...draft, id });
  });
}
