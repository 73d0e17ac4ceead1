import type { Dossier, Tables } from '../datasets/index.ts';
import { actorCard } from '../ui/card/actor.ts';
import { lookupOf } from '../ui/card/lookup.ts';
import { meetingCard } from '../ui/card/meeting.ts';
import { proposalCard } from '../ui/card/proposal.ts';
import type { Card } from '../ui/card/card.ts';
import { countOf } from '../ui/words.ts';
import type { CardText } from './card.ts';

const MOST_NAMED = 6;

/** "A, B and 3 more". */
function named(names: readonly string[]): string[] {
  if (names.length === 0) return [];
  const left = names.length - MOST_NAMED;
  return [names.slice(0, MOST_NAMED).join(', ') + (left > 0 ? ` and ${left} more` : '')];
}

/** The dossier and where it is published, for the foot of a card. */
export const footOf = ({ title, site }: Dossier): string[] => [
  title,
  ...(site.url === null ? [] : [site.url.replace(/^https?:\/\//, '').replace(/\/+$/, '')]),
];

/** What a reader is told of a record; null for an id its dataset does not have. */
function told(tables: Tables, dataset: 'meetings' | 'proposals' | 'actors', id: string): Card | null {
  const lookup = lookupOf(tables);
  if (dataset === 'actors') {
    const actor = lookup.find('actors', id);
    return actor ? actorCard(lookup, actor) : null;
  }
  if (dataset === 'meetings') {
    const meeting = lookup.find('meetings', id);
    return meeting ? meetingCard(lookup, meeting) : null;
  }
  const proposal = lookup.find('proposals', id);
  return proposal ? proposalCard(lookup, proposal) : null;
}

/** What the card of a record says; null for an id its dataset does not have. */
export function recordCard(
  tables: Tables,
  dossier: Dossier,
  dataset: 'meetings' | 'proposals' | 'actors',
  id: string,
): CardText | null {
  const card = told(tables, dataset, id);
  if (card === null) return null;
  const status = card.facts.find(({ term }) => term === 'Status')?.text;
  const people = card.people.map(({ label }) => label);
  const [first] = card.related;
  const others = first === undefined ? [] : [...new Set(first.items.map(({ label }) => label))];
  const cited = [
    ...card.sources,
    ...card.related.flatMap(({ items }) => items.flatMap((item) => item.sources)),
  ];
  const outlets = new Set(cited.map(({ outlet }) => outlet)).size;
  return {
    kind: [card.kind, ...(status ? [status.toLowerCase()] : [])].join(' · '),
    title: card.title,
    lines: [
      ...(card.date === null ? [] : [card.date.text]),
      ...(card.summary === null || dataset !== 'actors' ? [] : [card.summary]),
      ...(people.length > 0 || first === undefined
        ? named(people)
        : named(others).map((names) => `${first.heading}: ${names}`)),
      ...(outlets > 0 ? [`Told by ${countOf(outlets, 'outlet')}`] : []),
    ],
    foot: footOf(dossier),
  };
}
