import type { Actor, Meeting, Relation } from '../../src/lib/datasets/index.ts';
import { byCodePoint } from '../text/order.ts';
import type { Lookups } from './judged.ts';
import type { Workbench } from './workbench.ts';

/** Who is in each meeting follows from the participations. */
function deriveParticipants(bench: Workbench): void {
  const present = new Map<string, string[]>();
  for (const { meeting, actor, attendance } of bench.all('participations')) {
    if (attendance !== 'present' && attendance !== 'expected') continue;
    present.set(meeting as string, [...(present.get(meeting as string) ?? []), actor as string]);
  }
  for (const row of bench.all('meetings')) {
    const participants = [...new Set(present.get(row.id) ?? [])].sort(byCodePoint);
    if (JSON.stringify(participants) !== JSON.stringify(row.participants))
      bench.put('meetings', { ...row, participants });
  }
}

/** Meetings an editor looked at, with the parties an editor looked at. */
function checkedMeetings(bench: Workbench, meetings: readonly Meeting[]): Meeting[] {
  const checked = new Set(
    bench
      .all('participations')
      .filter(({ review }) => review !== 'machine')
      .map(({ meeting, actor }) => `${String(meeting)} ${String(actor)}`),
  );
  return meetings
    .filter(({ review }) => review !== 'machine')
    .map((meeting) => ({
      ...meeting,
      participants: meeting.participants.filter((actor) => checked.has(`${meeting.id} ${actor}`)),
    }));
}

/** Fills in what follows from the records: who is in a meeting, and who has met whom. */
export function derive(bench: Workbench, lookups: Pick<Lookups, 'met'>): void {
  deriveParticipants(bench);
  const meetings = bench.all('meetings') as unknown as Meeting[];
  const actors = bench.all('actors') as unknown as Actor[];
  const checked = new Set(lookups.met(checkedMeetings(bench, meetings), actors).map(({ id }) => id));
  const reviewOf = (id: string): Relation['review'] => (checked.has(id) ? 'confirmed' : 'machine');
  for (const row of bench.all('relations')) if (row.kind === 'met') bench.delete('relations', row.id);
  for (const tie of lookups.met(meetings, actors))
    bench.put('relations', { ...tie, review: reviewOf(tie.id) });
}
