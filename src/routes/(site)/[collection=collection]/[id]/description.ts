import type { Card } from '../../../../lib/ui/card/card.ts';

/** In code points; search engines show about as many. */
const LONGEST = 200;

/** One line on a record: what it says, when, who, and how many sentences it stands on. */
export function descriptionOf(card: Card): string {
  const people = card.people.map(({ label }) => label).slice(0, 4);
  const more = card.people.length - people.length;
  const parts = [
    card.kind,
    card.date?.text,
    card.summary,
    people.length === 0 ? null : `${people.join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
    ...card.related.map(({ heading, items }) => `${heading}: ${items.length}`),
    card.passages.length === 0 ? null : `${card.passages.length} sentences that records stand on`,
  ].filter((part) => part !== null && part !== undefined);
  const points = [
    ...parts.map((part) => part.charAt(0).toUpperCase() + part.slice(1).replace(/[.\s]+$/, '')).join('. '),
  ];
  return points.length < LONGEST ? `${points.join('')}.` : `${points.slice(0, LONGEST - 1).join('')}…`;
}
