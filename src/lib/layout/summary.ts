import type { Meeting, Relation } from '../datasets/index.ts';
import { formatInterval } from './dates.ts';
import { countOf, listOf, STATUS_LABELS } from './labels.ts';

interface Spanned {
  start: string | null;
  end: string | null;
}

/** From the first to the last day of what is dated: "24 February – 9 December 2025"; empty when nothing is. */
export function summariseSpan(rows: readonly Spanned[]): string {
  const starts = rows.flatMap((row) => (row.start === null ? [] : [row.start])).sort();
  const ends = rows.flatMap((row) => (row.end === null ? [] : [row.end])).sort();
  const [start, end] = [starts[0], ends.at(-1)];
  if (start === undefined || end === undefined) return '';
  return formatInterval({ start, end, precision: 'range', extent: 'throughout' });
}

const sentence = (parts: readonly string[]) => `${parts.filter((part) => part !== '').join(', ')}.`;

/** "Map: 13 meetings in 7 places, 2 with no place told, 24 February – 9 December 2025." */
export function summariseMap(meetings: readonly Meeting[], places: number, placeless: number): string {
  const where = `${countOf(meetings.length, 'meeting')} in ${countOf(places, 'place')}`;
  const statuses = [...new Set(meetings.map((meeting) => meeting.status))].map((status) => {
    const count = meetings.filter((meeting) => meeting.status === status).length;
    return `${count} ${STATUS_LABELS[status]}`;
  });
  return sentence([
    `Map of ${where}`,
    statuses.length > 1 ? listOf(statuses) : '',
    placeless > 0 ? `${placeless} with no place on the map` : '',
    summariseSpan(meetings),
  ]);
}

/** "Network of 20 actors and 33 ties: 24 met, 2 supports, 7 criticises." */
export function summariseNetwork(actors: number, relations: readonly Relation[]): string {
  const kinds = (['met', 'supports', 'criticises'] as const).flatMap((kind) => {
    const count = relations.filter((relation) => relation.kind === kind).length;
    return count > 0 ? [`${count} ${kind}`] : [];
  });
  const detail = kinds.length > 0 ? `: ${kinds.join(', ')}` : '';
  return `Network of ${countOf(actors, 'actor')} and ${countOf(relations.length, 'tie')}${detail}.`;
}

export function summariseTimeline(
  meetings: readonly Meeting[],
  proposals: readonly Spanned[],
  stances: number,
): string {
  const what = `${countOf(meetings.length, 'meeting')} and ${countOf(proposals.length, 'proposal')}`;
  return sentence([
    `Timeline of ${what} with ${countOf(stances, 'stance')}`,
    summariseSpan([...meetings, ...proposals]),
  ]);
}
