import type { Meeting } from '../datasets/meetings.ts';
import type { Relation } from '../datasets/relations.ts';
import type { Joins } from './joins.ts';

interface Dated {
  start: string | null;
  end: string | null;
}

/** A meeting that took place, or is taking place, makes its parties ones who met. */
const tookPlace = (meeting: Meeting | undefined) =>
  meeting?.status === 'held' || meeting?.status === 'ongoing';

/**
 * A test whether a tie belongs to a span of dates: "met" when a shown meeting of both took place; the others when an
 * article that tells of them is from these days. First and last day alone would hold for all the months between.
 */
export function tiesWithin(joins: Joins, shown: ReadonlySet<string>, dated: (row: Dated) => boolean) {
  const { tables, meeting, meetingsOf, articleOf } = joins;
  const rooms = new Map<string, ReadonlySet<string>>();
  /** The shown meetings an actor was at. */
  const roomsOf = (actor: string): ReadonlySet<string> => {
    const known = rooms.get(actor);
    if (known) return known;
    const own = new Set(
      (meetingsOf.get(actor) ?? []).filter((id) => shown.has(id) && tookPlace(meeting.get(id))),
    );
    rooms.set(actor, own);
    return own;
  };
  const metAt = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean => {
    const [few, many] = one.size < other.size ? [one, other] : [other, one];
    for (const id of few) if (many.has(id)) return true;
    return false;
  };
  const articles = new Set(
    tables.articles
      .filter((row) => dated({ start: row.published_start, end: row.published_end }))
      .map((row) => row.id),
  );
  return ({ kind, source, target, evidence }: Relation): boolean =>
    kind === 'met'
      ? metAt(roomsOf(source), roomsOf(target))
      : evidence.some((span) => articles.has(articleOf.get(span) ?? ''));
}
