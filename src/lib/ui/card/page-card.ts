import type { Tables } from '../../datasets/all.ts';
import { uncheckedIds } from '../unreviewed.ts';
import { type Collection, pagePath, recordPath } from '../record-path.ts';
import { metGroup } from './actor.ts';
import type { Card, Passage, Related } from './card.ts';
import { describe } from './describe.ts';
import { citedIn, datingsOf } from './drawer-card.ts';
import { lookupOf } from './lookup.ts';
import { namingsOf } from './namings.ts';
import { neighboursOf } from './neighbours.ts';

/**
 * What the page of a record says of it: its card, and all that is to be said of the records that have their place on
 * that page. Null for an id the collection does not have.
 */
export function pageCard(tables: Tables, collection: Collection, id: string): Card | null {
  const lookup = lookupOf(tables);
  const card = describe(tables, id, collection);
  if (card === null) return null;
  const unchecked = uncheckedIds(tables);
  const here = pagePath(collection, id);
  const placed = new Set<string>();
  /** The card of what has its place here; where it comes up again it is only a link. */
  const ownCard = (record: string): Card | null => {
    if (placed.has(record) || recordPath(tables, record) !== `${here}#${record}`) return null;
    placed.add(record);
    return describe(tables, record);
  };
  const items = ({ heading, items: all }: { heading: string; items: Related[] }) => ({
    heading,
    items: all.map((item) => ({ ...item, card: ownCard(item.id), unchecked: unchecked.has(item.id) })),
  });
  const passage = (one: Passage): Passage => ({
    ...one,
    resting: one.resting.map((record) => ({ ...record, card: ownCard(record.id) })),
  });
  const actor = collection === 'actors' ? lookup.find('actors', id) : null;
  const meeting = collection === 'meetings' ? lookup.find('meetings', id) : null;
  return {
    ...card,
    related: [...card.related, ...(actor === null ? [] : metGroup(lookup, actor))].map(items),
    passages: card.passages.map(passage),
    namings: actor === null ? card.namings : namingsOf(lookup, actor.id),
    datings: collection === 'articles' ? [] : datingsOf(tables, citedIn(card)),
    neighbours: meeting === null ? [] : neighboursOf(lookup, meeting),
  };
}

/** Whether a page has anything on it that no editor has checked. */
export function hasUnchecked(tables: Tables, card: Card): boolean {
  const unchecked = uncheckedIds(tables);
  return [
    card.id,
    ...card.people.flatMap(({ participation }) => participation ?? []),
    ...card.related.flatMap(({ items }) => items.map(({ id }) => id)),
    ...card.passages.flatMap(({ resting }) => resting.map(({ id }) => id)),
  ].some((id) => unchecked.has(id));
}
