import type { Tables } from '../../../lib/datasets/all.ts';
import { type Change, changesIn } from '../../../lib/ui/card/changes.ts';
import { describe } from '../../../lib/ui/card/describe.ts';
import { lookupOf } from '../../../lib/ui/card/lookup.ts';
import { recordPath } from '../../../lib/ui/record-path.ts';

/** A change, with the record as readers know it today. */
export interface LoggedChange extends Change {
  /** Title of the record; its id when it is gone. */
  title: string;
  /** Where it is told of, from the root of the site. */
  path: string;
}

/** A day of the log; null: no day is told. */
export interface LoggedDay {
  on: string | null;
  changes: LoggedChange[];
}

/** Every public change in the order of the log, newest first. */
export function loggedChanges(tables: Tables): LoggedChange[] {
  return changesIn(lookupOf(tables), tables.corrections).map((change) => {
    const card = describe(tables, change.record);
    const path = recordPath(tables, change.record);
    return { ...change, title: card?.title ?? change.record, path };
  });
}

export function byDay(changes: readonly LoggedChange[]): LoggedDay[] {
  const days: LoggedDay[] = [];
  for (const change of changes) {
    const last = days.at(-1);
    if (last && last.on === change.on) last.changes.push(change);
    else days.push({ on: change.on, changes: [change] });
  }
  return days;
}
