import type { Tables } from '../../datasets/all.ts';
import { actorCard } from './actor.ts';
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

/** What is to be said of any record that can be opened; null for an id nobody knows. */
export function describe(tables: Tables, id: string): Card | null {
  const card = cardOf(lookupOf(tables), id);
  return card === null ? null : marked(card, uncheckedIds(tables));
}

function cardOf(lookup: Lookup, id: string): Card | null {
  const meeting = lookup.find('meetings', id);
  if (meeting) return meetingCard(lookup, meeting);
  const proposal = lookup.find('proposals', id);
  if (proposal) return proposalCard(lookup, proposal);
  const position = lookup.find('positions', id);
  if (position) return positionCard(lookup, position);
  const actor = lookup.find('actors', id);
  if (actor) return actorCard(lookup, actor);
  const place = lookup.find('places', id);
  if (place) return placeCard(lookup, place);
  const relation = lookup.find('relations', id);
  if (relation) return relationCard(lookup, relation);
  const statement = lookup.find('statements', id);
  return statement ? statementCard(lookup, statement) : null;
}
