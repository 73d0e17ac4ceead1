import type { Place } from '../../datasets/places.ts';
import { formatInterval } from '../../datasets/date-words.ts';
import { wordFor } from '../words.ts';
import { blankCard, fact, group, maybeLink } from './blank.ts';
import type { Card } from './card.ts';
import type { Lookup } from './lookup.ts';
import { byStart } from './order.ts';
import { sourcesOf } from './sources.ts';

export function placeCard(lookup: Lookup, place: Place): Card {
  const inside = [place.id, ...lookup.naming('places', 'within', place.id).map((other) => other.id)];
  const meetings = inside
    .flatMap((id) => lookup.naming('meetings', 'place', id))
    .sort(byStart)
    .map((row) => ({
      id: row.id,
      label: row.title,
      note: `${formatInterval(row)} · ${wordFor(row.status).toLowerCase()}${row.venue === null ? '' : ` · ${row.venue}`}`,
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
