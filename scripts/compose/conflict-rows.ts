import type { Conflict } from '../../src/lib/datasets/index.ts';
import type { KnowledgeBase } from '../model.ts';
import { findConflicts } from '../reconcile/conflicts.ts';
import type { Disagreement, Surroundings } from '../reconcile/disagreement.ts';
import type { MergedMeeting } from '../reconcile/meetings.ts';
import type { MergedProposal } from '../reconcile/proposals.ts';
import { digest } from '../text/digest.ts';
import { sortedBy } from '../text/order.ts';
import { slug } from '../text/slug.ts';
import { publishedIso } from '../time/publication.ts';
import type { Citations } from './citations.ts';
import { areApart } from './distances.ts';
import type { Entities } from './entities.ts';
import { proposalId } from './proposal-rows.ts';
import type { Reading } from './reading.ts';

export interface ConflictInput {
  readings: ReadonlyMap<string, Reading>;
  meetings: readonly MergedMeeting[];
  proposals: readonly MergedProposal[];
  /** Record ids of the merged meetings. */
  meetingIds: ReadonlyMap<MergedMeeting, string>;
}

/** Where an article says of somebody's office what is known to be otherwise. */
function officeConflicts(
  readings: Iterable<Reading>,
  citations: Citations,
  knowledge: KnowledgeBase,
): Conflict[] {
  return [...readings].flatMap(({ article, publication, resolved }) => {
    if (!article.flags.includes('contradicts-known-facts')) return [];
    const range = { start: publishedIso(publication.start), end: publishedIso(publication.end) };
    return [...resolved.roles].flatMap(([person, role]): Conflict[] => {
      const term = knowledge.termOf(person, range);
      const reference = resolved.references.find(
        (one) =>
          one.actors.includes(person) && /\b(?:former|ex-)\b/i.test(article.text.slice(one.start, one.end)),
      );
      if (!term || !reference) return [];
      return [
        {
          id: slug(`conflict ${article.id} ${person} role`, 30),
          record: person,
          field: 'role',
          values: [
            { value: role, evidence: [citations.cite(article.id, reference)] },
            { value: term.office, evidence: [] },
          ],
          note: `The article says “${role}”; the office was held at the time.`,
        },
      ];
    });
  });
}

function surroundingsOf(readings: ReadonlyMap<string, Reading>, entities: Entities): Surroundings {
  const { knowledge } = entities;
  return {
    published: (article) => {
      const publication = readings.get(article)?.publication;
      const [start, end] = [publishedIso(publication?.start ?? null), publishedIso(publication?.end ?? null)];
      return start !== null && end !== null ? { start, end } : null;
    },
    words: (article, span) => readings.get(article)?.article.text.slice(span.start, span.end) ?? '',
    nameOf: (id) => knowledge.place(id)?.name ?? entities.actor(id).name,
    isPerson: (actor) => entities.actor(actor).kind === 'person',
    areApart: (place, other) => areApart(place, other, knowledge),
    speaksFor: (voice, actor) => entities.actor(voice).affiliation === actor,
  };
}

/** A second disagreement on one column of a record is told apart by the words it stands on. */
function withOwnIds(rows: readonly Conflict[]): Conflict[] {
  const counts = new Map<string, number>();
  for (const { id } of rows) counts.set(id, (counts.get(id) ?? 0) + 1);
  return rows.map((row) =>
    (counts.get(row.id) ?? 0) > 1
      ? { ...row, id: `${row.id}-${digest(row.values.flatMap(({ evidence }) => evidence).join(' '), 4)}` }
      : row,
  );
}

/** Accounts that contradict one another, each with the words it stands on. */
export function conflictRows(
  { readings, meetings, proposals, meetingIds }: ConflictInput,
  citations: Citations,
  entities: Entities,
): Conflict[] {
  const recordOf = ({ about }: Disagreement): string | undefined =>
    'meeting' in about ? meetingIds.get(about.meeting) : proposalId(about.proposal.key);
  const told = findConflicts(meetings, proposals, surroundingsOf(readings, entities)).flatMap(
    (found): Conflict[] => {
      const record = recordOf(found);
      if (record === undefined) return [];
      return [
        {
          id: slug(`conflict ${record} ${found.field}`, 40),
          record,
          field: found.field,
          values: found.accounts.map(({ value, cites }) => ({
            value,
            evidence: [...new Set(cites.map(({ article, span }) => citations.cite(article, span)))],
          })),
          note: found.note,
        },
      ];
    },
  );
  const offices = officeConflicts(readings.values(), citations, entities.knowledge);
  return sortedBy([...offices, ...withOwnIds(told)], (row) => row.id);
}
