import type { Action, EntryOf } from './entry.ts';
import type { PlacedEntry } from './parse.ts';

type Values = Readonly<Record<string, unknown>>;
type Edit = PlacedEntry & EntryOf<'edit'>;

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** After these nothing else can be said of a record. */
const ENDING: ReadonlySet<Action> = new Set(['reject', 'merge']);

/** Live entries on a record that cannot stand beside a new one of this action. */
export function replacedBy(action: Action, live: readonly PlacedEntry[]): PlacedEntry[] {
  if (ENDING.has(action)) return [...live];
  return live.filter(
    (entry) => ENDING.has(entry.action) || (action === 'confirm' && entry.action === 'confirm'),
  );
}

/** Edits that set one of these columns to something else. */
const contradicted = (live: readonly PlacedEntry[], set: Values): Edit[] =>
  live
    .filter((entry): entry is Edit => entry.action === 'edit')
    .filter((entry) =>
      Object.entries(entry.set ?? {}).some(([name, value]) => name in set && !isSame(value, set[name])),
    );

/** An edit with what the earlier ones it takes the place of set besides. */
export function withEarlier(
  set: Values | undefined,
  reason: string,
  live: readonly PlacedEntry[],
): { earlier: Edit[]; set: Record<string, unknown> | undefined; reason: string } {
  const earlier = contradicted(live, set ?? {});
  const whole: Record<string, unknown> = Object.assign({}, ...earlier.map((entry) => entry.set), set);
  const reasons = earlier
    .filter((entry) => Object.keys(entry.set ?? {}).some((name) => !(name in (set ?? {}))))
    .map((entry) => entry.reason);
  return {
    earlier,
    set: Object.keys(whole).length > 0 ? whole : undefined,
    reason: [...new Set([reason, ...reasons])].join('; '),
  };
}
