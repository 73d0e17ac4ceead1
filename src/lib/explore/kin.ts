import type { Tables } from '../datasets/all.ts';
import { gather, joinsOf, type Joins } from './joins.ts';

/** What `joinsOf` does not hold and only kinship asks for. */
interface Kinship {
  joins: Joins;
  actors: ReadonlySet<string>;
  places: ReadonlySet<string>;
  proposals: ReadonlySet<string>;
  /** Participation → its meeting. */
  participation: ReadonlyMap<string, string>;
  /** Statement → its speaker. */
  speaker: ReadonlyMap<string, string | null>;
  partsOf: ReadonlyMap<string, readonly string[]>;
  positionsBy: ReadonlyMap<string, readonly string[]>;
  statementsBy: ReadonlyMap<string, readonly string[]>;
  tiesOf: ReadonlyMap<string, readonly string[]>;
  linkedTo: ReadonlyMap<string, readonly string[]>;
  /** Kin asked for before. */
  known: Map<string, ReadonlySet<string>>;
}

const built = new WeakMap<Tables, Kinship>();

const idsOf = (rows: readonly { id: string }[]) => new Set(rows.map((row) => row.id));

function build(tables: Tables): Kinship {
  const links = tables.proposal_links;
  return {
    joins: joinsOf(tables),
    actors: idsOf(tables.actors),
    places: idsOf(tables.places),
    proposals: idsOf(tables.proposals),
    participation: new Map(tables.participations.map((row) => [row.id, row.meeting])),
    speaker: new Map(tables.statements.map((row) => [row.id, row.speaker])),
    partsOf: gather(
      tables.meetings,
      (row) => row.part_of,
      (row) => row.id,
    ),
    positionsBy: gather(
      tables.positions,
      (row) => row.actor,
      (row) => row.id,
    ),
    statementsBy: gather(
      tables.statements,
      (row) => row.speaker,
      (row) => row.id,
    ),
    tiesOf: gather(
      tables.relations.flatMap(({ id, source, target }) => [
        { id, actor: source },
        { id, actor: target },
      ]),
      (pair) => pair.actor,
      (pair) => pair.id,
    ),
    linkedTo: gather(
      links.flatMap(({ source, target }) => [
        { one: source, other: target },
        { one: target, other: source },
      ]),
      (pair) => pair.one,
      (pair) => pair.other,
    ),
    known: new Map(),
  };
}

/** Who met, and the ties that this made. */
function addParties(meeting: string, { joins, tiesOf }: Kinship, add: (id: string | null) => void): void {
  const parties = new Set(joins.partiesOf.get(meeting));
  for (const party of parties) {
    add(party);
    for (const tie of tiesOf.get(party) ?? []) {
      const relation = joins.relation.get(tie);
      if (relation?.kind === 'met' && parties.has(relation.source) && parties.has(relation.target)) add(tie);
    }
  }
}

function addMeeting(id: string, kinship: Kinship, add: (id: string | null) => void): void {
  const { joins, partsOf } = kinship;
  const meeting = joins.meeting.get(id);
  if (!meeting) return;
  add(meeting.place);
  add(meeting.part_of);
  for (const other of [...(partsOf.get(id) ?? []), ...joins.proposalsAt(id)]) add(other);
  addParties(id, kinship, add);
}

function addActor(id: string, kinship: Kinship, add: (id: string | null) => void): void {
  const { joins } = kinship;
  for (const meeting of joins.meetingsOf.get(id) ?? []) {
    add(meeting);
    add(joins.meeting.get(meeting)?.place ?? null);
  }
  for (const position of kinship.positionsBy.get(id) ?? []) {
    add(position);
    add(joins.position.get(position)?.proposal ?? null);
  }
  for (const statement of kinship.statementsBy.get(id) ?? []) add(statement);
  for (const tie of kinship.tiesOf.get(id) ?? []) {
    const relation = joins.relation.get(tie);
    add(tie);
    add(relation?.source ?? null);
    add(relation?.target ?? null);
  }
}

function addProposal(id: string, { joins, linkedTo }: Kinship, add: (id: string | null) => void): void {
  for (const other of [...joins.meetingsOn(id), ...(linkedTo.get(id) ?? [])]) add(other);
  for (const position of joins.positionsOn.get(id) ?? []) {
    add(position);
    add(joins.position.get(position)?.actor ?? null);
  }
}

function addTie(id: string, { joins }: Kinship, add: (id: string | null) => void): void {
  const relation = joins.relation.get(id);
  if (!relation) return;
  add(relation.source);
  add(relation.target);
  if (relation.kind !== 'met') return;
  const others = new Set(joins.meetingsOf.get(relation.target));
  for (const meeting of joins.meetingsOf.get(relation.source) ?? []) if (others.has(meeting)) add(meeting);
}

function gatherKin(id: string, kinship: Kinship): ReadonlySet<string> {
  const { joins } = kinship;
  const kin = new Set([id]);
  const add = (other: string | null) => void (other !== null && kin.add(other));
  addMeeting(id, kinship, add);
  if (kinship.actors.has(id)) {
    for (const actor of joins.standingFor(id)) {
      add(actor);
      addActor(actor, kinship, add);
    }
  }
  if (kinship.places.has(id)) {
    for (const meeting of joins.meetingsAt.get(id) ?? []) {
      add(meeting);
      addParties(meeting, kinship, add);
    }
  }
  if (kinship.proposals.has(id)) addProposal(id, kinship, add);
  const position = joins.position.get(id);
  add(position?.actor ?? null);
  add(position?.proposal ?? null);
  addTie(id, kinship, add);
  add(kinship.participation.get(id) ?? null);
  add(kinship.speaker.get(id) ?? null);
  return kin;
}

function kinshipOf(tables: Tables): Kinship {
  const kinship = built.get(tables) ?? build(tables);
  built.set(tables, kinship);
  return kinship;
}

const NOBODY: ReadonlySet<string> = new Set();

/** The ids that belong to a record in the other views, itself among them: what lights up with it. */
export function kinOf(tables: Tables, id: string | null): ReadonlySet<string> {
  if (id === null) return NOBODY;
  const kinship = kinshipOf(tables);
  const kin = kinship.known.get(id) ?? gatherKin(id, kinship);
  kinship.known.set(id, kin);
  return kin;
}

/** Whether a record tells of an actor itself, those who act for it aside. */
export function isToldOf(tables: Tables, actor: string): boolean {
  const { joins, positionsBy, statementsBy, tiesOf } = kinshipOf(tables);
  return [joins.meetingsOf, positionsBy, statementsBy, tiesOf].some((rows) => rows.has(actor));
}
