import type { KnowledgeBase, PlaceEntry } from '../model.ts';

/** Kilometres above which two points are no longer parts of one place. */
const FAR = 100;
const EARTH_RADIUS = 6371;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Kilometres between two points on the ground, by the haversine formula. */
export function kilometres(a: { lat: number; lon: number }, b: { lat: number; lon: number }): number {
  const [north, east] = [radians(b.lat - a.lat), radians(b.lon - a.lon)];
  const half =
    Math.sin(north / 2) ** 2 + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(east / 2) ** 2;
  return 2 * EARTH_RADIUS * Math.asin(Math.sqrt(half));
}

/** The point of a city, or of what a venue stands in; null for a region or a country, which are no points. */
function pointOf(id: string, knowledge: KnowledgeBase): { lat: number; lon: number } | null {
  let place: PlaceEntry | null = knowledge.place(id);
  for (let steps = 0; place?.kind === 'venue' && place.lat === null && place.within && steps < 4; steps++)
    place = knowledge.place(place.within);
  if (!place || place.lat === null || place.lon === null) return null;
  return place.kind === 'city' || place.kind === 'venue' ? { lat: place.lat, lon: place.lon } : null;
}

/** Two cities too far apart to be one place by two names. */
export function areApart(place: string, other: string, knowledge: KnowledgeBase): boolean {
  const [here, there] = [pointOf(place, knowledge), pointOf(other, knowledge)];
  return here !== null && there !== null && kilometres(here, there) > FAR;
}
