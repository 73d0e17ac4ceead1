import { type JudgedDataset, keyOf, type RecordKey, splitKey } from '../../editorial/entry.ts';
import { REVIEWED_KINDS } from '../../../src/lib/datasets/index.ts';
import { isDerived, type Waits } from '../../editorial/queue.ts';
import type { DeskState } from '../api.ts';
import { KIND_WORDS, type Names } from './titles.ts';

/** A line of the list. */
export interface Item {
  key: RecordKey;
  dataset: JudgedDataset;
  /** The meeting or proposal it is judged with. */
  lead: RecordKey;
  title: string;
  /** It stands below its lead. */
  isMember: boolean;
  /** Why it waits; null of one that does not. */
  waits: Waits | null;
}

export const SHOWN = ['waiting', 'reviewed', 'gone'] as const;
export type Shown = (typeof SHOWN)[number];
export const SHOWN_WORDS: Readonly<Record<Shown, string>> = {
  waiting: 'Waiting',
  reviewed: 'Reviewed',
  gone: 'Taken out',
};

export interface Filter {
  shown: Shown;
  /** '' is every kind. */
  kind: JudgedDataset | '';
  query: string;
}

function waitingItems({ queue }: DeskState, names: Names): Item[] {
  return queue.flatMap(({ lead, waits }) => {
    const hasLead = waits[0]?.key === lead;
    return waits.map((one): Item => {
      const isMember = hasLead && one.key !== lead;
      return {
        key: one.key,
        dataset: one.dataset,
        lead,
        title: names.title(one.key, isMember),
        isMember,
        waits: one,
      };
    });
  });
}

const plain = (key: RecordKey, names: Names): Item => ({
  key,
  dataset: splitKey(key).dataset,
  lead: key,
  title: names.title(key),
  isMember: false,
  waits: null,
});

function reviewedItems(state: DeskState, names: Names): Item[] {
  const waiting = new Set(state.queue.flatMap(({ waits }) => waits.map(({ key }) => key)));
  return REVIEWED_KINDS.flatMap((dataset) =>
    state.tables[dataset].flatMap((row) => {
      const key = keyOf(dataset, row.id);
      return waiting.has(key) || isDerived(dataset, row) ? [] : [plain(key, names)];
    }),
  );
}

/** The lines of the list that pass the filter. */
export function itemsOf(state: DeskState, names: Names, { shown, kind, query }: Filter): Item[] {
  const all =
    shown === 'waiting'
      ? waitingItems(state, names)
      : shown === 'reviewed'
        ? reviewedItems(state, names)
        : state.gone.map(({ record }) => plain(record, names));
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return all.filter((item) => {
    if (kind !== '' && item.dataset !== kind) return false;
    if (words.length === 0) return true;
    const text = `${names.title(item.key)} ${item.key} ${KIND_WORDS[item.dataset]}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
