import { sortedBy } from '../text/order.ts';
import type { RecordKey } from './entry.ts';
import type { PlacedEntry } from './parse.ts';
import type { Problem } from './problem.ts';

const fault = (entry: PlacedEntry, problem: string, wayOut: string): Problem => ({
  line: entry.line,
  entry: entry.id,
  problem,
  wayOut,
});

const RETIRE = 'Let one of them name the other under "supersedes".';

/** Entries that supersede each other in a circle leave none that stands. */
function circles(entries: readonly PlacedEntry[], byId: ReadonlyMap<string, PlacedEntry>): Problem[] {
  const isInCircle = (start: PlacedEntry): boolean => {
    const seen = new Set<string>();
    const way = [...(start.supersedes ?? [])];
    for (let id = way.pop(); id !== undefined; id = way.pop()) {
      if (id === start.id) return true;
      if (seen.has(id)) continue;
      seen.add(id);
      way.push(...(byId.get(id)?.supersedes ?? []));
    }
    return false;
  };
  return entries
    .filter(isInCircle)
    .map((entry) =>
      fault(entry, `"${entry.id}" supersedes itself in a circle.`, 'Take one "supersedes" out.'),
    );
}

/** Why two live entries on one record cannot both hold; null when they can. */
function contradiction(a: PlacedEntry, b: PlacedEntry): string | null {
  const actions = new Set([a.action, b.action]);
  if (actions.has('reject') || actions.has('merge'))
    return a.action === 'merge' && b.action === 'merge' && a.into === b.into
      ? null
      : `${a.action} and ${b.action} of one record`;
  if (a.action === b.action && (a.action === 'confirm' || a.action === 'add')) return `two of ${a.action}`;
  if (a.action === 'split' && b.action === 'split') return a.as === b.as ? `two splits into ${a.as}` : null;
  const setOf = (entry: PlacedEntry) =>
    (entry.action === 'edit' || entry.action === 'add' ? entry.set : null) ?? {};
  const [first, second] = [setOf(a), setOf(b)];
  if (a.action !== 'edit' || b.action !== 'edit') return null;
  const field = Object.keys(first).find(
    (name) => name in second && JSON.stringify(first[name]) !== JSON.stringify(second[name]),
  );
  return field === undefined ? null : `two values for ${field}`;
}

/** The entries that stand, each record's own, in an order that the order of the lines does not change. */
export interface Ledger {
  all: readonly PlacedEntry[];
  live: readonly PlacedEntry[];
  byRecord: ReadonlyMap<RecordKey, readonly PlacedEntry[]>;
}

/** Takes out what was superseded, and finds what cannot hold together. */
export function openLedger(entries: readonly PlacedEntry[]): { ledger: Ledger; problems: Problem[] } {
  const all = sortedBy(entries, (entry) => entry.id);
  const byId = new Map(all.map((entry) => [entry.id, entry]));
  const problems = circles(all, byId);
  const retired = new Set<string>();
  for (const entry of all)
    for (const id of entry.supersedes ?? []) {
      if (!byId.has(id))
        problems.push(
          fault(entry, `"${entry.id}" supersedes "${id}", which is not there.`, 'Correct the id.'),
        );
      retired.add(id);
    }
  const live = all.filter(({ id }) => !retired.has(id));
  const byRecord = new Map<RecordKey, PlacedEntry[]>();
  for (const entry of live) {
    const others = byRecord.get(entry.record) ?? [];
    for (const other of others) {
      const clash = contradiction(other, entry);
      if (clash === null) continue;
      const [first, second] = other.line < entry.line ? [other, entry] : [entry, other];
      problems.push(
        fault(
          second,
          `Lines ${first.line} and ${second.line} contradict each other on ${entry.record}: ${clash}.`,
          RETIRE,
        ),
      );
    }
    byRecord.set(entry.record, [...others, entry]);
  }
  return { ledger: { all, live, byRecord }, problems };
}
