import type { Rows, Tables } from '../../datasets/all.ts';
import type { DatasetName } from '../../datasets/vocabulary.ts';
import { actorCard } from './actor.ts';
import { articleCard } from './article-card.ts';
import type { Card } from './card.ts';
import { type Lookup, lookupOf } from './lookup.ts';
import { meetingCard } from './meeting.ts';
import { placeCard } from './place.ts';
import { positionCard } from './position.ts';
import { proposalCard } from './proposal.ts';
import { relationCard } from './relation.ts';
import { uncheckedIds } from '../unreviewed.ts';
import { statementCard } from './statement.ts';

/** Which of the records that belong to it nobody has checked. */
function marked(card: Card, unchecked: ReadonlySet<string>): Card {
  const related = card.related.map(({ heading, items }) => ({
    heading,
    items: items.map((item) => ({ ...item, unchecked: unchecked.has(item.id) })),
  }));
  return { ...card, related };
}

const CARDS: {
  [Name in DatasetName]?: (lookup: Lookup, row: Rows[Name]) => Card;
} = {
  // Of an id that several datasets use, the first of them is meant.
  meetings: meetingCard,
  proposals: proposalCard,
  positions: positionCard,
  actors: actorCard,
  places: placeCard,
  relations: relationCard,
  statements: statementCard,
  articles: articleCard,
};
type Described = keyof typeof CARDS;

function cardIn<Name extends Described>(lookup: Lookup, dataset: Name, id: string): Card | null {
  const row = lookup.find(dataset, id);
  return row === null ? null : (CARDS[dataset]?.(lookup, row) ?? null);
}

/**
 * What is to be said of any record that can be opened; null for an id nobody knows.
 * @param dataset where to look for it; absent: in all of them
 */
export function describe(tables: Tables, id: string, dataset?: Described): Card | null {
  const lookup = lookupOf(tables);
  for (const name of dataset === undefined ? (Object.keys(CARDS) as Described[]) : [dataset]) {
    const card = cardIn(lookup, name, id);
    if (card !== null) return marked(card, uncheckedIds(tables));
  }
  return null;
}
