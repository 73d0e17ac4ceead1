import type { Meeting, Place, Tables } from '../../src/lib/datasets/index.ts';

/** Longitude and latitude of a place, or of the nearest place it lies in that has them. */
export function positionOf(
  place: string | null,
  places: ReadonlyMap<string, Place>,
): [number, number] | null {
  const seen = new Set<string>();
  for (let id = place; id !== null && !seen.has(id);) {
    seen.add(id);
    const found = places.get(id);
    if (!found) return null;
    if (found.lon !== null && found.lat !== null) return [found.lon, found.lat];
    id = found.within;
  }
  return null;
}

function feature(meeting: Meeting, names: ReadonlyMap<string, string>, places: ReadonlyMap<string, Place>) {
  const { id, title, start, end, precision, place, venue, format, status, participants } = meeting;
  const coordinates = positionOf(place, places);
  return {
    type: 'Feature',
    id,
    geometry: coordinates && { type: 'Point', coordinates },
    properties: {
      title,
      start,
      end,
      precision,
      place: place === null ? null : (places.get(place)?.name ?? null),
      venue,
      format,
      status,
      participants: participants.map((actor) => names.get(actor) ?? actor),
      confidence: meeting.confidence,
      review: meeting.review,
    },
  };
}

/** All meetings as GeoJSON (RFC 7946); the geometry is null where no place is known. */
export function meetingsGeoJson(tables: Tables): object {
  const names = new Map(tables.actors.map((actor) => [actor.id, actor.name]));
  const places = new Map(tables.places.map((place) => [place.id, place]));
  return {
    type: 'FeatureCollection',
    features: tables.meetings.map((meeting) => feature(meeting, names, places)),
  };
}
