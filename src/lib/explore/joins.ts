import type { Tables } from '../datasets/all.ts';
import type { Meeting } from '../datasets/meetings.ts';
import type { Position } from '../datasets/positions.ts';
import type { Relation } from '../datasets/relations.ts';
import {
  MEETING_FORMATS,
  MEETING_STATUSES,
  PROPOSAL_KINDS,
  PROPOSAL_STATUSES,
  RELATION_KINDS,
} from '../datasets/vocabulary.ts';

/** Look-ups over the tables, built once for each set of tables. */
export interface Joins {
  tables: Tables;
  meeting: ReadonlyMap<string, Meeting>;
  position: ReadonlyMap<string, Position>;
  relation: ReadonlyMap<string, Relation>;
  /** Meeting → everybody who is present, expected or spoken of as there. */
  partiesOf: ReadonlyMap<string, readonly string[]>;
  /** Actor → the meetings it is a party of. */
  meetingsOf: ReadonlyMap<string, readonly string[]>;
  /** An actor and all who act for it, straight or through another: a state, its ministry, the minister. */
  standingFor(actor: string): readonly string[];
  /** Place → meetings there. */
  meetingsAt: ReadonlyMap<string, readonly string[]>;
  positionsOn: ReadonlyMap<string, readonly string[]>;
  /** Meetings on a proposal: said to be, or told in a sentence that tells of it or of a stance on it. */
  meetingsOn(proposal: string): readonly string[];
  /** Turned round. */
  proposalsAt(meeting: string): readonly string[];
  /** Evidence → its article. */
  articleOf: ReadonlyMap<string, string>;
  isWithin(place: string | null, area: string): boolean;
  /** The sentences some evidence stands in, as "article sentence". */
  sentencesOf(evidence: readonly string[]): string[];
  formats: readonly string[];
  proposalKinds: readonly string[];
  relationKinds: readonly string[];
  meetingStatuses: readonly string[];
  proposalStatuses: readonly string[];
}

const built = new WeakMap<Tables, Joins>();

/** Rows gathered under a key; a key of null is left out. */
export function gather<Row>(
  rows: readonly Row[],
  key: (row: Row) => string | null,
  value: (row: Row) => string,
) {
  const groups = new Map<string, string[]>();
  for (const row of rows) {
    const name = key(row);
    if (name === null) continue;
    const group = groups.get(name);
    if (group) group.push(value(row));
    else groups.set(name, [value(row)]);
  }
  return groups;
}

const byId = <Row extends { id: string }>(rows: readonly Row[]) => new Map(rows.map((row) => [row.id, row]));

/** Turned round: each value → the keys it stands under. */
function turned(groups: ReadonlyMap<string, readonly string[]>): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [key, values] of groups) {
    for (const value of values) {
      const keys = found.get(value);
      if (keys) keys.push(key);
      else found.set(value, [key]);
    }
  }
  return found;
}

/** Which meetings are on which proposals, both ways. */
function subjectsOf(tables: Tables, sentencesOf: Joins['sentencesOf']) {
  const tellings = new Map<string, Set<string>>();
  for (const { id, evidence } of tables.proposals) tellings.set(id, new Set(sentencesOf(evidence)));
  for (const { proposal, evidence } of tables.positions)
    for (const sentence of sentencesOf(evidence)) tellings.get(proposal)?.add(sentence);
  const toldIn = new Map<string, string[]>();
  for (const [proposal, sentences] of tellings)
    for (const sentence of sentences) {
      const others = toldIn.get(sentence);
      if (others) others.push(proposal);
      else toldIn.set(sentence, [proposal]);
    }
  const proposals = new Map(
    tables.meetings.map((meeting) => [
      meeting.id,
      [
        ...new Set([
          ...meeting.proposals,
          ...sentencesOf(meeting.evidence).flatMap((sentence) => toldIn.get(sentence) ?? []),
        ]),
      ],
    ]),
  );
  return { proposals, meetings: turned(proposals) };
}

/** A key, the values under it, the values under those, and so on; each once. */
function reached(key: string, groups: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const found = new Set([key]);
  for (const one of found) for (const next of groups.get(one) ?? []) found.add(next);
  return [...found];
}

function build(tables: Tables): Joins {
  const within = new Map(tables.places.map((place) => [place.id, place.within]));
  const spans = byId(tables.evidence);
  const agentsOf = gather(
    tables.actors,
    (row) => row.affiliation,
    (row) => row.id,
  );
  const attending = gather(
    tables.participations.filter((row) => row.attendance !== 'absent'),
    (row) => row.meeting,
    (row) => row.actor,
  );
  const partiesOf = new Map(
    tables.meetings.map((meeting) => [
      meeting.id,
      [...new Set([...meeting.participants, ...(attending.get(meeting.id) ?? [])])],
    ]),
  );
  const sentencesOf = (evidence: readonly string[]): string[] =>
    evidence.flatMap((id) => {
      const span = spans.get(id);
      return span === undefined ? [] : [`${span.article} ${span.sentence}`];
    });
  let subjects: ReturnType<typeof subjectsOf> | undefined;
  const subjectsOnce = () => (subjects ??= subjectsOf(tables, sentencesOf));
  return {
    tables,
    meeting: byId(tables.meetings),
    position: byId(tables.positions),
    relation: byId(tables.relations),
    partiesOf,
    meetingsOf: turned(partiesOf),
    standingFor: (actor) => reached(actor, agentsOf),
    meetingsAt: gather(
      tables.meetings,
      (row) => row.place,
      (row) => row.id,
    ),
    positionsOn: gather(
      tables.positions,
      (row) => row.proposal,
      (row) => row.id,
    ),
    meetingsOn: (proposal) => subjectsOnce().meetings.get(proposal) ?? [],
    proposalsAt: (meeting) => subjectsOnce().proposals.get(meeting) ?? [],
    articleOf: new Map(tables.evidence.map((span) => [span.id, span.article])),
    isWithin(place, area) {
      const seen = new Set<string>();
      for (let at = place; at !== null && !seen.has(at); at = within.get(at) ?? null) {
        if (at === area) return true;
        seen.add(at);
      }
      return false;
    },
    sentencesOf,
    formats: MEETING_FORMATS,
    proposalKinds: PROPOSAL_KINDS,
    relationKinds: RELATION_KINDS,
    meetingStatuses: MEETING_STATUSES,
    proposalStatuses: PROPOSAL_STATUSES,
  };
}

export function joinsOf(tables: Tables): Joins {
  const existing = built.get(tables);
  if (existing) return existing;
  const joins = build(tables);
  built.set(tables, joins);
  return joins;
}
