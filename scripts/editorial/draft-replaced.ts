import type { Action, EntryOf } from './entry.ts';
import type { PlacedEntry } from './parse.ts';

type Values = Readonly<Record<string, unknown>>;
type Edit = PlacedEntry & EntryOf<'edit'>;

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** After these nothing else can be said of a record. */
const ENDING: ReadonlySet<Action> = new Set(['reject', 'merge']);

/** It was made of what was read otherwise then, or of a record that changes with every edit. */
const isOutdated = (entry: PlacedEntry, saw: string | null): boolean =>
  'saw' in entry && entry.saw !== undefined && entry.saw !== saw;

/**
 * Live entries on a record that cannot stand beside a new one of this action.
 * @param saw digest of what is read of the record now; null for a record that only entries made
 */
export function replacedBy(action: Action, live: readonly PlacedEntry[], saw: string | null): PlacedEntry[] {
  if (ENDING.has(action)) return [...live];
  return live.filter(
    (entry) =>
      ENDING.has(entry.action) ||
      (entry.action === 'confirm' && (action === 'confirm' || isOutdated(entry, saw))),
  );
}

/** What earlier edits and a new one say together. */
export interface Together {
  /** Edits that the new one takes the place of. */
  earlier: Edit[];
  set?: Record<string, unknown>;
  evidence?: EntryOf<'edit'>['evidence'];
  drop?: EntryOf<'edit'>['drop'];
  reason: string;
}

/**
 * Values with what earlier edits set besides that cannot stay: those that set one of the columns to something else,
 * and those that saw another reading.
 */
export function withEarlier(
  {
    set = {},
    evidence = [],
    drop = [],
    reason,
  }: Partial<Pick<Together, 'evidence' | 'drop' | 'reason'>> & { set?: Values },
  live: readonly PlacedEntry[],
  saw: string | null,
): Together {
  const earlier = live
    .filter((entry): entry is Edit => entry.action === 'edit')
    .filter(
      (entry) =>
        isOutdated(entry, saw) ||
        Object.entries(entry.set ?? {}).some(([name, value]) => name in set && !isSame(value, set[name])),
    );
  const whole: Record<string, unknown> = Object.assign({}, ...earlier.map((entry) => entry.set), set);
  const passages = [...earlier.flatMap((entry) => entry.evidence ?? []), ...evidence];
  const dropped = [...earlier.flatMap((entry) => entry.drop ?? []), ...drop];
  const kept = earlier.filter(
    (entry) =>
      entry.evidence !== undefined ||
      entry.drop !== undefined ||
      Object.keys(entry.set ?? {}).some((name) => !(name in set)),
  );
  const reasons = [...(reason === undefined ? [] : [reason]), ...kept.map((entry) => entry.reason)];
  return {
    earlier,
    ...(Object.keys(whole).length > 0 ? { set: whole } : {}),
    ...(passages.length > 0 ? { evidence: passages } : {}),
    ...(dropped.length > 0 ? { drop: dropped } : {}),
    reason: [...new Set(reasons)].join('; '),
  };
}
