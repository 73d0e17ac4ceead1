import type { Meeting } from '../../datasets/meetings.ts';
import type { Tables } from '../../datasets/all.ts';
import { formatInterval } from '../../datasets/date-words.ts';
import { linkTo } from './blank.ts';
import type { Neighbour, Neighbours } from './card.ts';
import type { Lookup } from './lookup.ts';
import { byStart } from './order.ts';

/** The dated meetings of one party or proposal in order, and where each stands among them. */
interface Row {
  meetings: readonly Meeting[];
  at: ReadonlyMap<string, number>;
}

const built = new WeakMap<Tables, Map<string, Row>>();

function rowOf(lookup: Lookup, column: 'participants' | 'proposals', id: string): Row {
  const rows = built.get(lookup.tables) ?? new Map<string, Row>();
  built.set(lookup.tables, rows);
  const key = `${column} ${id}`;
  const known = rows.get(key);
  if (known) return known;
  const meetings = lookup
    .naming('meetings', column, id)
    .filter(({ start }) => start !== null)
    .sort(byStart);
  const row = { meetings, at: new Map(meetings.map((meeting, at) => [meeting.id, at])) };
  rows.set(key, row);
  return row;
}

const neighbour = (meeting: Meeting | undefined): Neighbour | null =>
  meeting === undefined ? null : { id: meeting.id, label: meeting.title, date: formatInterval(meeting) };

/** The meetings before and after this one of each of its parties, and on each of its proposals. */
export function neighboursOf(lookup: Lookup, meeting: Meeting): Neighbours[] {
  const around = (column: 'participants' | 'proposals', id: string): Neighbours[] => {
    const { meetings, at } = rowOf(lookup, column, id);
    const place = at.get(meeting.id);
    if (place === undefined) return [];
    const [before, after] = [neighbour(meetings[place - 1]), neighbour(meetings[place + 1])];
    return before === null && after === null ? [] : [{ of: linkTo(lookup, id), before, after }];
  };
  return [
    ...meeting.participants.flatMap((id) => around('participants', id)),
    ...meeting.proposals.flatMap((id) => around('proposals', id)),
  ];
}
