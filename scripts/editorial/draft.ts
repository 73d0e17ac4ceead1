import * as v from 'valibot';
import type { Tables } from '../../src/lib/datasets/index.ts';
import { sortedBy } from '../text/order.ts';
import { freeId, nameOfNew } from './draft-id.ts';
import { DraftError, footing, passageIn, type TextOf } from './draft-passage.ts';
import { replacedBy, withEarlier } from './draft-replaced.ts';
import { type Entry, entrySchema, keyOf, type Passage, type RecordKey, splitKey } from './entry.ts';
import type { Intention } from './intention.ts';
import { type Judged, sawOf } from './judged.ts';
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
  /** A record as the public has it; null of one that it has not. */
  published: (key: RecordKey) => Values | null;
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

/** What the action itself says, and the entries that only it takes the place of. */
function saidBy(
  intention: Intention,
  live: readonly PlacedEntry[],
  taken: ReadonlySet<string>,
  text: TextOf,
): { fields: Values; earlier: PlacedEntry[] } {
  const passages = (list: readonly Passage[] | undefined) =>
    list && list.length > 0 ? list.map((passage) => passageIn(passage, text)) : undefined;
  const { action, reason } = intention;
  if (action === 'merge') return { fields: { into: intention.into, reason }, earlier: [] };
  if (action === 'confirm' || action === 'reject') return { fields: { reason }, earlier: [] };
  const own = passages(intention.evidence) ?? [];
  if (action === 'edit') {
    const { earlier, ...fields } = withEarlier(intention.set, intention.reason, live);
    const evidence = [...earlier.flatMap((entry) => entry.evidence ?? []), ...own];
    return { fields: { ...fields, ...(evidence.length > 0 ? { evidence } : {}) }, earlier };
  }
  const fields = { set: intention.set, reason, ...(own.length > 0 ? { evidence: own } : {}) };
  return action === 'add'
    ? { fields, earlier: [] }
    : { fields: { ...fields, as: freeId(splitKey(intention.record).id, taken) }, earlier: [] };
}

function footOf(
  intention: Intention,
  record: RecordKey,
  context: DraftContext,
): { at?: Passage; saw?: string } {
  if (intention.action === 'add') return {};
  const row = recordAt(record, context);
  if (row === null)
    throw new DraftError(`There is no record ${record}.`, 'Load the desk again: it is read otherwise now.');
  const { judged, machine, text } = context;
  const at = footing(row.evidence ?? [], [judged.tables.evidence, machine.evidence], text);
  const saw = judged.standings.get(record)?.saw ?? sawOf(row);
  const isSeen = intention.action === 'confirm' || intention.action === 'edit';
  return { ...(at ? { at } : {}), ...(isSeen ? { saw } : {}) };
}

const withoutUndefined = (fields: Values): Values =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

/**
 * What an editor means to do, as complete entries. A judgement that cannot stand beside an earlier one on its record
 * takes its place, so that a changed mind is no contradiction; what an earlier edit set besides is kept.
 * @throws DraftError when a record or its words are not there
 */
export function draftEntries(intentions: readonly Intention[], context: DraftContext): Entry[] {
  const { ledger, published, by, on } = context;
  const taken = takenIds(context);
  const ids = new Set(ledger.all.map((entry) => entry.id));
  return intentions.map((intention) => {
    const record =
      intention.action === 'add'
        ? keyOf(intention.dataset, freeId(intention.id ?? nameOfNew(intention.dataset, intention.set), taken))
        : intention.record;
    const live = ledger.byRecord.get(record) ?? [];
    const { fields, earlier } = saidBy(intention, live, taken, context.text);
    taken.add(splitKey(record).id);
    if (typeof fields.as === 'string') taken.add(fields.as);
    const gone = sortedBy(
      new Set([...replacedBy(intention.action, live), ...earlier].map((entry) => entry.id)),
      (id) => id,
    );
    const known = intention.action === 'add' ? null : published(record);
    const was = intention.action === 'edit' ? wasOf(known, fields.set as Values | undefined) : undefined;
    const draft = withoutUndefined({
      action: intention.action,
      record,
      ...fields,
      ...footOf(intention, record, context),
      by,
      on,
      was,
      public: known !== null || undefined,
      supersedes: gone.length > 0 ? gone : undefined,
    });
    const id = entryId(draft as unknown as Omit<Entry, 'id'>, ids);
    ids.add(id);
    return v.parse(entrySchema, { ...draft, id });
  });
}
