import type { Tables } from '../datasets/all.ts';
import { gather, joinsOf } from './joins.ts';

type Kinship = ReadonlyMap<string, ReadonlySet<string>>;

const built = new WeakMap<Tables, Kinship>();

function build(tables: Tables): Kinship {
  const joins = joinsOf(tables);
  const kin = new Map<string, Set<string>>();
  const of = (id: string): Set<string> => {
    const set = kin.get(id) ?? new Set([id]);
    kin.set(id, set);
    return set;
  };
  /** The two belong to each other. */
  const join = (one: string, other: string | null) => {
    if (other === null) return;
    of(one).add(other);
    of(other).add(one);
  };
  const meetingsOf = gather(
    tables.meetings.flatMap((row) =>
      (joins.partiesOf.get(row.id) ?? []).map((actor) => ({ actor, meeting: row.id })),
    ),
    (pair) => pair.actor,
    (pair) => pair.meeting,
  );

  for (const meeting of tables.meetings) {
    join(meeting.id, meeting.place);
    join(meeting.id, meeting.part_of);
    for (const proposal of meeting.proposals) join(meeting.id, proposal);
    for (const actor of joins.partiesOf.get(meeting.id) ?? []) {
      join(meeting.id, actor);
      join(actor, meeting.place);
    }
  }
  for (const participation of tables.participations) of(participation.id).add(participation.meeting);
  for (const position of tables.positions) {
    join(position.id, position.actor);
    join(position.id, position.proposal);
    join(position.proposal, position.actor);
  }
  for (const link of tables.proposal_links) join(link.source, link.target);
  for (const statement of tables.statements) join(statement.id, statement.speaker);
  for (const relation of tables.relations) {
    join(relation.id, relation.source);
    join(relation.id, relation.target);
    join(relation.source, relation.target);
    if (relation.kind !== 'met') continue;
    const others = new Set(meetingsOf.get(relation.target));
    for (const meeting of meetingsOf.get(relation.source) ?? []) {
      if (others.has(meeting)) join(relation.id, meeting);
    }
  }
  return kin;
}

const NOBODY: ReadonlySet<string> = new Set();

/** The ids that belong to a record in the other views, itself among them: what lights up with it. */
export function kinOf(tables: Tables, id: string | null): ReadonlySet<string> {
  if (id === null) return NOBODY;
  let kinship = built.get(tables);
  if (!kinship) {
    kinship = build(tables);
    built.set(tables, kinship);
  }
  return kinship.get(id) ?? new Set([id]);
}
