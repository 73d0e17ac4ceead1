import type { Conflict } from '../../src/lib/datasets/index.ts';
import type { KnowledgeBase } from '../model.ts';
import { publishedIso } from '../time/publication.ts';
import { slug } from '../text/slug.ts';
import { sortedBy } from '../text/order.ts';
import type { Citations } from './citations.ts';
import type { Reading } from './reading.ts';

/** Where an article says of somebody's office what is known to be otherwise. */
export function conflictRows(
  readings: readonly Reading[],
  citations: Citations,
  knowledge: KnowledgeBase,
): Conflict[] {
  const rows = readings.flatMap(({ article, publication, resolved }) => {
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
  return sortedBy(rows, (row) => row.id);
}
