import type { Place } from '../../datasets/places.ts';
import { spellDate } from '../dates.ts';
import { wordFor } from '../words.ts';
import { blankCard, fact, group, maybeLink } from './blank.ts';
import type { Card } from './card.ts';
import type { Lookup } from './lookup.ts';
import { sourcesOf } from './sources.ts';

export function placeCard(lookup: Lookup, place: Place): Card {
  const inside = new Set([place.id]);
  for (const other of lookup.tables.places) if (other.within === place.id) inside.add(other.id);
  const meetings = lookup.tables.meetings
    .filter((row) => row.place !== null && inside.has(row.place))
    .map((row) => ({
      id: row.id,
      label: row.title,
      note: `${spellDate(row)} · ${wordFor(row.status).toLowerCase()}${row.venue === null ? '' : ` · ${row.venue}`}`,
      sources: sourcesOf(lookup, row.evidence),
    }));
  return {
    ...blankCard(lookup, place, wordFor(place.kind), place.name),
    facts: [
      ...fact('In', null, maybeLink(lookup, place.within)),
      ...fact(
        'On the map',
        place.radius_km === null ? null : `an area about ${place.radius_km} km around, not a point`,
      ),
    ],
    related: group('Meetings', meetings),
  };
}
