import {
  type Actor,
  CONFIDENCES,
  DATASET_NAMES,
  type DatasetName,
  type Dossier,
  type Meeting,
  REFERENCES,
  type Relation,
  REVIEWED_KINDS,
  type ReviewedKind,
  reviewRuleOf,
  type Tables,
} from '../../src/lib/datasets/index.ts';
import { withoutUnknown } from './known-only-through.ts';
import { type Row, type Rows, settle } from './settle.ts';

type Policy = Dossier['publish'];

const isReviewed = (name: DatasetName): name is ReviewedKind =>
  (REVIEWED_KINDS as readonly string[]).includes(name);

/** Whether the policy lets a record out. Records without a judgement, such as places, always pass. */
function passes(name: DatasetName, row: Row, { review, min_confidence }: Policy): boolean {
  if (!isReviewed(name)) return true;
  // What an editor has looked at is published however unsure the machine was.
  if (row.review !== 'machine') return true;
  const sureness = CONFIDENCES.findIndex((confidence) => confidence === row.confidence);
  return reviewRuleOf(review, name) === 'any' && sureness <= CONFIDENCES.indexOf(min_confidence);
}

/** With this policy nothing is ever held back. */
const holdsNothing = ({ review, min_confidence }: Policy): boolean =>
  min_confidence === 'low' && REVIEWED_KINDS.every((kind) => reviewRuleOf(review, kind) === 'any');

/** Who is in a meeting follows from the participations that are left. */
function withParticipants(tables: Tables): Tables {
  const present = new Map<string, Set<string>>();
  for (const { meeting, actor, attendance } of tables.participations) {
    if (attendance !== 'present' && attendance !== 'expected') continue;
    present.set(meeting, (present.get(meeting) ?? new Set()).add(actor));
  }
  const meetings = tables.meetings.map((meeting) => {
    const participants = meeting.participants.filter((actor) => present.get(meeting.id)?.has(actor));
    return participants.length === meeting.participants.length ? meeting : { ...meeting, participants };
  });
  return { ...tables, meetings };
}

/** The ties that follow from who was in which meeting, and who acts for whom. */
export type Met = (meetings: readonly Meeting[], actors: readonly Actor[]) => Relation[];

/** Who met whom, how often and when, rests on the meetings that are left; what an editor added stands by itself. */
function withTies(tables: Tables, actors: readonly Actor[], met: Met): Tables {
  const pair = ({ source, target }: Relation): string => `${source} ${target}`;
  const now = new Map(met(tables.meetings, actors).map((tie) => [pair(tie), tie]));
  const relations = tables.relations.flatMap((row) => {
    if (row.kind !== 'met' || row.review === 'added') return [row];
    const tie = now.get(pair(row));
    if (!tie) return [];
    const { weight, first, last, evidence, confidence } = tie;
    if (row.review === 'machine') return [{ ...row, weight, first, last, evidence, confidence }];
    return [{ ...row, weight, first, last, evidence }];
  });
  return { ...tables, relations };
}

/** Evidence that nothing stands on any more is not published. */
function withoutUnusedEvidence(tables: Tables): Tables {
  const used = new Set<string>(
    tables.conflicts.flatMap(({ values }) => values.flatMap((value) => value.evidence)),
  );
  for (const name of DATASET_NAMES) {
    for (const { field } of REFERENCES[name].filter(({ refersTo }) => refersTo === 'evidence')) {
      for (const row of tables[name] as unknown as Row[])
        for (const id of row[field] as string[]) used.add(id);
    }
  }
  return { ...tables, evidence: tables.evidence.filter(({ id }) => used.has(id)) };
}

/**
 * What the dossier's `publish.review` and `publish.min_confidence` let out: other records go, with whatever cannot
 * stand without them and whatever is known only through them. A policy that holds nothing back gives the tables as
 * they are.
 */
export function applyPolicy(tables: Tables, publish: Policy, met: Met): Tables {
  if (holdsNothing(publish)) return tables;
  const rows = Object.fromEntries(
    DATASET_NAMES.map((name) => [
      name,
      (tables[name] as unknown as Row[]).filter((row) => passes(name, row, publish)),
    ]),
  ) as Rows;
  const kept = withTies(withParticipants(settle(rows) as unknown as Tables), tables.actors, met);
  return withoutUnusedEvidence(withoutUnknown(kept, tables));
}

/** How many records await an editor's check and are not published, by dataset; datasets with none are left out. */
export function heldBack(judged: Tables, published: Tables): Record<string, number> {
  return Object.fromEntries(
    REVIEWED_KINDS.flatMap((name) => {
      const out = new Set((published[name] as readonly { id: string }[]).map(({ id }) => id));
      const waiting = judged[name].filter(({ id, review }) => review === 'machine' && !out.has(id)).length;
      return waiting === 0 ? [] : [[name, waiting]];
    }),
  );
}
