import type { Tables } from '../datasets/all.ts';
import { joinsOf, type Joins } from './joins.ts';
import { matcher } from './search.ts';
import { spanOf } from './span.ts';
import { isFiltered, type ExploreState } from './state.ts';
import { tiesWithin } from './tie-dates.ts';

/** The ids each view draws. */
export interface Visible {
  meetings: ReadonlySet<string>;
  proposals: ReadonlySet<string>;
  positions: ReadonlySet<string>;
  actors: ReadonlySet<string>;
  relations: ReadonlySet<string>;
  places: ReadonlySet<string>;
  statements: ReadonlySet<string>;
}

export type VisibleName = keyof Visible;
export const VISIBLE_NAMES: readonly VisibleName[] = [
  'meetings',
  'proposals',
  'positions',
  'actors',
  'relations',
  'places',
  'statements',
];

/** n of m, per dataset. Places count only where a meeting is. */
export type Counts = Record<VisibleName, { shown: number; all: number }>;

interface Dated {
  start: string | null;
  end: string | null;
}

/** Whether an interval touches the chosen span. What has no date is shown only while no span is chosen. */
export function inSpan(interval: Dated, from: string | null, to: string | null): boolean {
  if (from === null && to === null) return true;
  const start = interval.start ?? interval.end;
  const end = interval.end ?? interval.start;
  if (start === null || end === null) return false;
  return (from === null || end >= from) && (to === null || start <= to);
}

const overlap = (items: readonly string[], chosen: ReadonlySet<string>) =>
  items.some((item) => chosen.has(item));
const idsOf = (rows: readonly { id: string }[]) => new Set(rows.map((row) => row.id));

function everything(tables: Tables, joins: Joins): Visible {
  return {
    meetings: idsOf(tables.meetings),
    proposals: idsOf(tables.proposals),
    positions: idsOf(tables.positions),
    actors: idsOf(tables.actors),
    relations: idsOf(tables.relations),
    places: new Set(joins.meetingsAt.keys()),
    statements: idsOf(tables.statements),
  };
}

/** What each view shows under a state. */
export function visibleUnder(tables: Tables, state: ExploreState): Visible {
  const joins = joinsOf(tables);
  if (!isFiltered(state)) return everything(tables, joins);

  /** Whoever asks for a state means those too who act for it. */
  const actors = new Set(state.actors.flatMap((actor) => joins.standingFor(actor)));
  const kinds = new Set(state.kinds);
  const status = new Set(state.status);
  const matches = matcher(joins, state.query);
  const ofKind = (kind: string, group: readonly string[]) => !overlap(group, kinds) || kinds.has(kind);
  const ofStatus = (value: string, group: readonly string[]) => !overlap(group, status) || status.has(value);
  const reviewed = (row: { review: string }) => !state.reviewed || row.review !== 'machine';
  const { from, to } = spanOf(state);
  const anyDate = from === null && to === null;
  const dated = (row: Dated) => inSpan(row, from, to);

  const onProposal = state.proposal === null ? null : new Set(joins.meetingsOn(state.proposal));

  const meetings = tables.meetings.filter(
    (meeting) =>
      dated(meeting) &&
      reviewed(meeting) &&
      (actors.size === 0 || overlap(joins.partiesOf.get(meeting.id) ?? [], actors)) &&
      (state.place === null || joins.isWithin(meeting.place, state.place)) &&
      (onProposal === null || onProposal.has(meeting.id)) &&
      ofKind(meeting.format, joins.formats) &&
      ofStatus(meeting.status, joins.meetingStatuses) &&
      matches(meeting.id),
  );
  const discussed = new Set(meetings.flatMap((meeting) => meeting.proposals));

  const proposalsWanted = tables.proposals.filter(
    (proposal) =>
      reviewed(proposal) &&
      (state.place === null || discussed.has(proposal.id)) &&
      (state.proposal === null || proposal.id === state.proposal) &&
      ofKind(proposal.kind, joins.proposalKinds) &&
      ofStatus(proposal.status, joins.proposalStatuses),
  );
  const wanted = idsOf(proposalsWanted);
  const positions = tables.positions.filter(
    (position) =>
      wanted.has(position.proposal) &&
      dated(position) &&
      reviewed(position) &&
      (actors.size === 0 || actors.has(position.actor)) &&
      (matches(position.proposal) || matches(position.id)),
  );
  const taken = new Set(positions.map((position) => position.proposal));
  /** The proposals somebody takes a stance on, and those of them on which one falls within the dates. */
  const contested = new Set(tables.positions.map((position) => position.proposal));
  const active = new Set(tables.positions.filter(dated).map((position) => position.proposal));
  const proposalDated = ({ id, start, end, last_seen }: Tables['proposals'][number]) =>
    contested.has(id) ? active.has(id) : dated({ start, end: last_seen ?? end });
  const proposals = proposalsWanted.filter(
    (proposal) =>
      taken.has(proposal.id) ||
      (actors.size === 0 && matches(proposal.id) && (anyDate || proposalDated(proposal))),
  );

  const acting = new Set([
    ...state.actors,
    ...meetings.flatMap((meeting) => joins.partiesOf.get(meeting.id) ?? []),
    ...positions.map((position) => position.actor),
  ]);
  const named = new Set(
    state.query === '' ? [] : tables.actors.filter((actor) => matches(actor.id)).map((actor) => actor.id),
  );
  const among =
    state.place !== null || state.proposal !== null || state.query !== '' || status.size > 0 ? acting : null;
  const isAmong = ({ source, target }: { source: string; target: string }) =>
    among === null || (among.has(source) && among.has(target)) || named.has(source) || named.has(target);
  const tieDated = anyDate ? () => true : tiesWithin(joins, idsOf(meetings), dated);
  const relations = tables.relations.filter(
    (relation) =>
      reviewed(relation) &&
      tieDated(relation) &&
      ofKind(relation.kind, joins.relationKinds) &&
      (actors.size === 0 || actors.has(relation.source) || actors.has(relation.target)) &&
      isAmong(relation),
  );
  const shownActors = new Set([
    ...acting,
    ...(state.reviewed || actors.size > 0 ? [] : named),
    ...relations.flatMap((relation) => [relation.source, relation.target]),
  ]);

  const bySentence = state.place !== null || state.proposal !== null || kinds.size > 0 || status.size > 0;
  const sentences = new Set(
    bySentence
      ? [...meetings, ...proposals, ...positions].flatMap((row) => joins.sentencesOf(row.evidence))
      : [],
  );
  const statements = tables.statements.filter(
    (statement) =>
      dated(statement) &&
      reviewed(statement) &&
      (actors.size === 0 || (statement.speaker !== null && actors.has(statement.speaker))) &&
      matches(statement.id) &&
      (!bySentence || overlap(joins.sentencesOf(statement.evidence), sentences)),
  );

  return {
    meetings: idsOf(meetings),
    proposals: idsOf(proposals),
    positions: idsOf(positions),
    actors: shownActors,
    relations: idsOf(relations),
    places: new Set(meetings.flatMap((meeting) => (meeting.place === null ? [] : [meeting.place]))),
    statements: idsOf(statements),
  };
}

export function countsOf(tables: Tables, visible: Visible): Counts {
  const all = everything(tables, joinsOf(tables));
  return Object.fromEntries(
    VISIBLE_NAMES.map((name) => [name, { shown: visible[name].size, all: all[name].size }]),
  ) as Counts;
}
