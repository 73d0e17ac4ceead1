import type { Tables } from '../../datasets/all.ts';
import { actorCard } from './actor.ts';
import type { Card } from './card.ts';
import { lookupOf } from './lookup.ts';
import { meetingCard } from './meeting.ts';
import { placeCard } from './place.ts';
import { positionCard } from './position.ts';
import { proposalCard } from './proposal.ts';
import { relationCard } from './relation.ts';
import { statementCard } from './statement.ts';

/** What is to be said of any record that can be opened; null for an id nobody knows. */
export function describe(tables: Tables, id: string): Card | null {
  const lookup = lookupOf(tables);
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
