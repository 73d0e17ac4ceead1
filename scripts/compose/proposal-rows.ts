import type { Confidence, Position, Proposal, ProposalLink } from '../../src/lib/datasets/index.ts';
import type { PositionFinding } from '../model.ts';
import { narrower } from '../reconcile/intervals.ts';
import type { MergedProposal } from '../reconcile/proposals.ts';
import { sortedBy } from '../text/order.ts';
import { slug } from '../text/slug.ts';
import type { Citations } from './citations.ts';
import type { Entities } from './entities.ts';
import { articleInterval, dateFieldsOf } from './dates.ts';
import type { Reading } from './reading.ts';
import type { Trace } from './trace.ts';

export interface ProposalTables {
  proposals: Proposal[];
  positions: Position[];
  links: ProposalLink[];
}

const STRENGTH: Proposal['status'][] = [
  'floated',
  'discussed',
  'conditional',
  'amended',
  'unsigned',
  'rejected',
  'never-concluded',
  'accepted',
];

export const proposalId = (key: string): string => slug(`proposal ${key}`, 16);

function positionRows(
  proposal: string,
  tellings: MergedProposal['tellings'],
  readings: ReadonlyMap<string, Reading>,
  citations: Citations,
  entities: Entities,
  trace?: Trace,
): Position[] {
  const rows = new Map<string, Position>();
  for (const telling of tellings) {
    const reading = readings.get(telling.article);
    const fallback = reading ? articleInterval(reading.publication) : null;
    for (const position of telling.positions) {
      const told = position.when ?? fallback;
      const when = position.earlier ? null : told;
      const id = slug(`${proposal} ${position.actor} ${position.stance} ${told?.start ?? 'undated'}`, 40);
      const evidence = citations.cite(telling.article, position.span);
      trace?.add(id, 'position', telling.article, [position]);
      const known = rows.get(id);
      if (known) {
        if (!known.evidence.includes(evidence)) known.evidence.push(evidence);
      } else
        rows.set(
          id,
          rowOf(id, proposal, { ...position, voice: claimant(position, entities) }, when, evidence),
        );
    }
  }
  return [...rows.values()];
}

/** Whoever speaks for a party is its own voice; anybody else's word on it is a claim. */
const claimant = ({ actor, voice }: PositionFinding, entities: Entities): string | null =>
  voice !== null && entities.actor(voice).affiliation === actor ? null : voice;

const rowOf = (
  id: string,
  proposal: string,
  position: PositionFinding,
  when: PositionFinding['when'],
  evidence: string,
): Position => ({
  id,
  proposal,
  actor: position.actor,
  stance: position.stance,
  condition: position.condition,
  voice: position.voice,
  ...dateFieldsOf(when),
  confidence: position.confidence,
  review: 'machine',
  evidence: [evidence],
});

function confidenceOf({ tellings }: MergedProposal): Confidence {
  const articles = new Set(tellings.map((telling) => telling.article)).size;
  return articles > 1
    ? 'high'
    : tellings.some((telling) => telling.positions.some((one) => one.confidence !== 'low'))
      ? 'medium'
      : 'low';
}

const STANCE_WORDS: [Position['stance'], string][] = [
  ['proposes', 'put forward by'],
  ['supports', 'supported by'],
  ['conditional', 'accepted on a condition by'],
  ['opposes', 'opposed by'],
];

const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

/** What it is and where the parties stand, in one sentence of the product's own. */
function summaryOf(what: string, { tellings }: MergedProposal, entities: Entities): string {
  const positions = tellings.flatMap((telling) => telling.positions);
  const parts = STANCE_WORDS.flatMap(([stance, words]) => {
    const names = [
      ...new Set(
        positions.filter((one) => one.stance === stance).map((one) => entities.actor(one.actor).name),
      ),
    ];
    return names.length > 0 ? [`${words} ${listed(names)}`] : [];
  });
  return `${[what, ...parts].join(', ')}.`;
}

/** Names what one article tells of one proposal. */
const tellingKey = (article: string, key: string): string => `${article}|${key}`;

export function proposalTables(
  merged: readonly MergedProposal[],
  readings: ReadonlyMap<string, Reading>,
  citations: Citations,
  entities: Entities,
  trace?: Trace,
): ProposalTables {
  const proposals: Proposal[] = [];
  const positions: Position[] = [];
  const links: ProposalLink[] = [];
  const byTelling = new Map(
    merged.flatMap((proposal) =>
      proposal.tellings.map(({ article, key }) => [tellingKey(article, key), proposal] as const),
    ),
  );
  for (const proposal of merged) {
    const [first] = proposal.tellings;
    if (!first) continue;
    const id = proposalId(proposal.key);
    for (const telling of proposal.tellings) trace?.add(id, 'proposal', telling.article, [telling]);
    const told = proposal.tellings.map(
      (telling) =>
        telling.when ??
        (readings.get(telling.article)
          ? articleInterval((readings.get(telling.article) as Reading).publication)
          : null),
    );
    const dated = told.filter((interval) => interval !== null);
    const earliest = dated.reduce<(typeof dated)[number] | null>(
      (best, one) =>
        !best || one.start < best.start ? one : best.start === one.start ? narrower(best, one) : best,
      null,
    );
    const terms = [...new Set(proposal.tellings.flatMap((telling) => telling.terms))];
    const status =
      proposal.tellings
        .map((telling) => telling.status)
        .sort((a, b) => STRENGTH.indexOf(b) - STRENGTH.indexOf(a))[0] ?? 'floated';
    proposals.push({
      id,
      title: first.title,
      kind: first.kind,
      summary: summaryOf(first.summary, proposal, entities),
      terms,
      ...dateFieldsOf(earliest),
      last_seen:
        dated
          .map((interval) => interval.end)
          .sort()
          .at(-1) ?? null,
      status,
      former_ids: [],
      confidence: confidenceOf(proposal),
      review: 'machine',
      evidence: [
        ...new Set(proposal.tellings.flatMap((telling) => citations.citeAll(telling.article, telling.spans))),
      ],
    });
    positions.push(...positionRows(id, proposal.tellings, readings, citations, entities, trace));
    for (const { follows, article } of proposal.tellings) {
      const followed = follows && byTelling.get(tellingKey(article, follows.key));
      if (!follows || !followed || followed === proposal) continue;
      const target = proposalId(followed.key);
      links.push({
        id: slug(`${id} ${follows.kind} ${target}`, 40),
        source: id,
        target,
        kind: follows.kind,
        evidence: [citations.cite(article, follows.span)],
      });
    }
  }
  return {
    proposals: sortedBy(proposals, (row) => `${row.start ?? '9999'} ${row.id}`),
    positions: sortedBy(positions, (row) => row.id),
    links: [...new Map(sortedBy(links, (row) => row.id).map((row) => [row.id, row])).values()],
  };
}
