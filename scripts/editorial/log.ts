import {
  type Correction,
  DATASETS,
  type FieldSchema,
  notesOf,
  type Tables,
} from '../../src/lib/datasets/index.ts';
import { byCodePoint } from '../text/order.ts';
import { type JudgedDataset, keyOf, splitKey } from './entry.ts';
import type { Withdrawn } from './judged.ts';
import type { Ledger } from './ledger.ts';
import type { PlacedEntry } from './parse.ts';
import { publishedIds, type PublishedIds } from './published-ids.ts';

/** Columns whose words are an article's: the limit on quotations holds for them, so the log has no values of them. */
const QUOTED: ReadonlySet<string> = new Set(['quote', 'as_mentioned']);

const PUBLISHED = 'published';

/** The dataset that a column points into; null of any other column. */
function targetOf(dataset: JudgedDataset, column: string): JudgedDataset | null {
  const schema = (DATASETS[dataset].fields as Record<string, FieldSchema>)[column];
  return schema === undefined ? null : (notesOf(schema).refersTo as JudgedDataset | null);
}

/** A value as the log has it; nothing of records that are not published. Null: nothing stood there, or it is not told. */
function textOf(value: unknown, dataset: JudgedDataset, column: string, ids: PublishedIds): string | null {
  if (value === null || value === undefined || QUOTED.has(column)) return null;
  const target = targetOf(dataset, column);
  const items = (Array.isArray(value) ? value : [value]).flatMap((item: unknown) => {
    const text = typeof item === 'object' ? JSON.stringify(item) : String(item);
    if (target === null) return [text];
    const id = ids.now(keyOf(target, text));
    return id === null ? [] : [id];
  });
  const text = items.join(', ');
  return text === '' ? null : text;
}

const slugOf = (column: string): string => column.replaceAll('_', '-');

type What = Pick<Correction, 'field' | 'from' | 'to'>;
const OF_EVIDENCE = 'evidence';

function changesOf(entry: PlacedEntry, ids: PublishedIds): What[] {
  const { dataset } = splitKey(entry.record);
  switch (entry.action) {
    case 'edit': {
      const columns = Object.entries(entry.set ?? {}).map(([field, value]): What => {
        const from = textOf(entry.was?.[field], dataset, field, ids);
        return { field, from, to: textOf(value, dataset, field, ids) };
      });
      return entry.evidence || entry.drop
        ? [...columns, { field: OF_EVIDENCE, from: null, to: null }]
        : columns;
    }
    case 'reject':
      return [{ field: null, from: PUBLISHED, to: 'withdrawn' }];
    case 'merge': {
      const into = ids.now(entry.into) ?? ids.into(entry.into);
      return [{ field: null, from: PUBLISHED, to: into === null ? 'merged' : `merged into ${into}` }];
    }
    case 'split': {
      const other = ids.now(keyOf(dataset, entry.as));
      return [
        { field: null, from: PUBLISHED, to: other === null ? 'split' : `split: the other is ${other}` },
      ];
    }
    default:
      return [];
  }
}

const takesAway = ({ action }: PlacedEntry): boolean => action === 'reject' || action === 'merge';

/**
 * The public log: every change to what had been published, also those that were changed again, newest first. Of a
 * record that is not published now it tells that it went, and no value.
 */
export function publicLog(ledger: Ledger, withdrawn: readonly Withdrawn[], published: Tables): Correction[] {
  const ids = publishedIds(published, withdrawn);
  const rows: Correction[] = [];
  const tell = (entry: PlacedEntry, id: string, record: string, what: What, reason: string): void =>
    void rows.push({ id, record, ...what, reason, by: entry.by, on: entry.on });
  for (const entry of ledger.all) {
    const { id: own } = splitKey(entry.record);
    const now = ids.now(entry.record);
    if (entry.public && entry.action !== 'confirm' && entry.action !== 'add') {
      if (now === null && !takesAway(entry)) continue;
      for (const what of changesOf(entry, ids))
        tell(entry, `${entry.id}-${slugOf(what.field ?? 'whole')}`, now ?? own, what, entry.reason);
    }
    if (now !== null && !takesAway(entry)) {
      // What readers were told is gone, and is back.
      const undone = ledger.all.find(
        (other) =>
          other.public &&
          takesAway(other) &&
          other.record === entry.record &&
          (entry.supersedes ?? []).includes(other.id),
      );
      const what = { field: null, from: 'withdrawn', to: PUBLISHED };
      if (undone)
        tell(entry, `${entry.id}-back`, now, what, entry.reason ?? 'It should not have been withdrawn.');
    }
  }
  return rows.sort((a, b) => byCodePoint(b.on ?? '', a.on ?? '') || byCodePoint(a.id, b.id));
}
