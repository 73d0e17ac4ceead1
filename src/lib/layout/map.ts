import type { MapContent, MapPlace } from './map-content.ts';
import { toPx, windowOf, type FramePlace, type MapFrame, type Project } from './map-frames.ts';
import { byCodePoint, round } from './order.ts';
import { contains, placeLabels, type Box, type LabelWish, type PlacedLabel } from './place-labels.ts';

/** A place, drawn. */
export interface MapSymbol {
  place: MapPlace;
  x: number;
  y: number;
  /** Radius by number of meetings: of all, and of those held. The area tells the number. */
  r: number;
  held: number;
  /** Index of the frame it stands in. */
  frame: number;
  /** Radius of the area in px for what is no point; null for a point. */
  area: number | null;
  label: PlacedLabel | null;
}

export interface MapDrawing {
  symbols: MapSymbol[];
  /** Places whose label found no room. */
  omitted: string[];
}

const UNIT_RADIUS = 6.5;
const LARGEST = 26;
const LABEL_SIZE = 12;

export const radiusFor = (count: number): number => round(Math.min(LARGEST, UNIT_RADIUS * Math.sqrt(count)));

/** Units of the basemap that a distance on the ground takes up at a place. */
function reachOf(place: MapPlace, project: Project): number {
  if (place.radiusKm === null) return 0;
  const degrees = place.radiusKm / 111.2;
  const [, y] = project(place.lat, place.lon);
  const [, north] = project(Math.min(84, place.lat + degrees), place.lon);
  return Math.abs(y - north);
}

/** What the windows of the map are fitted to. */
export const framePlaces = (content: MapContent, project: Project): FramePlace[] =>
  content.places.map((place) => {
    const [x, y] = project(place.lat, place.lon);
    return { id: place.id, x, y, reach: reachOf(place, project) * 0.75, weight: place.meetings.length };
  });

/** The frame a place is drawn in: the first inset that shows it, else the main map. */
function frameFor(frames: readonly MapFrame[], x: number, y: number): number {
  const point: Box = { x, y, width: 0, height: 0 };
  const inset = frames.findIndex((frame) => frame.inset && contains(windowOf(frame), point));
  return Math.max(0, inset);
}

function toSymbol(place: MapPlace, frames: readonly MapFrame[], project: Project): MapSymbol[] {
  const [unitX, unitY] = project(place.lat, place.lon);
  const index = frameFor(frames, unitX, unitY);
  const frame = frames[index];
  if (!frame) return [];
  const [x, y] = toPx(frame, unitX, unitY).map((value) => round(value)) as [number, number];
  const { box } = frame;
  if (x < box.x || y < box.y || x > box.x + box.width || y > box.y + box.height) return [];
  const count = place.meetings.length;
  return [
    {
      place,
      x,
      y,
      r: radiusFor(count),
      held: place.counts.held > 0 ? radiusFor(place.counts.held) : 0,
      frame: index,
      area: place.radiusKm === null ? null : round(reachOf(place, project) * frame.scale),
      label: null,
    },
  ];
}

const inner = (box: Box, by: number): Box => ({
  x: box.x + by,
  y: box.y + by,
  width: box.width - 2 * by,
  height: box.height - 2 * by,
});

/** The symbols of all places with their labels, the largest first so that small ones lie on top. */
export function layoutMap(content: MapContent, frames: readonly MapFrame[], project: Project): MapDrawing {
  const symbols = content.places.flatMap((place) => toSymbol(place, frames, project));
  const omitted: string[] = [];
  const insets = frames.filter((frame) => frame.inset).map((frame) => frame.box);
  for (const [index, frame] of frames.entries()) {
    const own = symbols.filter((symbol) => symbol.frame === index);
    const wishes = own.map(({ place, x, y, r, area }): LabelWish => ({
      id: place.id,
      text: place.name,
      x,
      y,
      r: area === null ? r + 1 : Math.min(4, area),
      priority: place.meetings.length,
      centred: area !== null,
    }));
    const plan = placeLabels(wishes, {
      bounds: inner(frame.box, 3),
      size: LABEL_SIZE,
      taken: frame.inset ? [] : insets,
    });
    omitted.push(...plan.omitted);
    for (const symbol of own)
      symbol.label = plan.labels.find((label) => label.id === symbol.place.id) ?? null;
  }
  symbols.sort((a, b) => b.r - a.r || byCodePoint(a.place.id, b.place.id));
  return { symbols, omitted: omitted.sort(byCodePoint) };
}
