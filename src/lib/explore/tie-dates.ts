import type { Meeting } from '../datasets/meetings.ts';
import type { Relation } from '../datasets/relations.ts';
import type { Joins } from './joins.ts';

interface Dated {
  start: string | null;
  end: string | null;
}

/** A meeting that took place, or is taking place, makes its parties ones who met. */
const tookPlace = ({ status }: Meeting) => status === 'held' || status === 'ongoing';

/**
 * A test whether a tie belongs to a span of dates: "met" when a shown meeting of both took place; the others when an
 * article that tells of them is from these days. First and last day alone would hold for all the months between.
 */
export function tiesWithin(joins: Joins, shown: ReadonlySet<string>, dated: (row: Dated) => boolean) {
  const { tables, partiesOf } = joins;
  const rooms = tables.meetings
    .filter((meeting) => shown.has(meeting.id) && tookPlace(meeting))
    .map((meeting) => new Set(partiesOf.get(meeting.id)));
  const articles = new Set(
    tables.articles
      .filter((row) => dated({ start: row.published_start, end: row.published_end }))
      .map((row) => row.id),
  );
  const told = new Set(tables.evidence.filter((span) => articles.has(span.article)).map((span) => span.id));
  return ({ kind, source, target, evidence }: Relation): boolean =>
    kind === 'met'
      ? rooms.some((room) => room.has(source) && room.has(target))
      : evidence.some((span) => told.has(span));
}
