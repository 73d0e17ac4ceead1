import type { MapContent, MapPlace } from './map-content.ts';
import { toPx, windowOf, type FramePlace, type MapFrame, type Project } from './map-frames.ts';
import { byCodePoint, round } from './order.ts';
import {
  contains,
  placeLabels,
  type Box,
  type LabelWish,
  type PlacedLabel,
  type Point,
} from './place-labels.ts';

/** A place, drawn. */
export interface MapSymbol {
  place: MapPlace;
  x: number;
  y: number;
  /** Radius by number of meetings: of all, and of those held. The area tells the number. */
  r: number;
  held: number;
  /** Among the places with most meetings: a mark of its own. The others are drawn as a mass. */
  major: boolean;
  /** Index of the frame it stands in. */
  frame: number;
  /** Radius of the area in px for what is no point; null for a point. */
  area: number | null;
}

/** Radius in px of one meeting, where there are few; of the largest symbol; and the least that can be seen. */
const UNIT_RADIUS = 6.5;
const LARGEST = 26;
const LEAST_RADIUS = 2;
/** Most of the drawing that all symbols together cover. */
const MOST_INK = 0.07;
const LABEL_SIZE = 12;
/** With more places than this, those with fewest meetings are drawn as a mass. */
export const MOST_MAJOR = 80;

/** Radius in px of a symbol for so many meetings: its area tells their number. */
export type RadiusOf = (count: number) => number;

/** The scale of the symbols of all places in a drawing of so many px: the more there are, the smaller. */
export function radiusScale({ places }: MapContent, width: number, height: number): RadiusOf {
  const counts = places.map((place) => place.meetings.length);
  const most = counts.reduce((a, b) => Math.max(a, b), 1);
  const all = counts.reduce((a, b) => a + b, 0);
  const unit = Math.min(
    UNIT_RADIUS,
    LARGEST / Math.sqrt(most),
    Math.sqrt((MOST_INK * width * height) / Math.PI / Math.max(1, all)),
  );
  return (count) => round(Math.max(LEAST_RADIUS, unit * Math.sqrt(count)));
}

/** Symbols grow when the map is seen so many times larger, up to their full size. */
export const grown =
  (radiusOf: RadiusOf, zoom: number): RadiusOf =>
  (count) =>
    round(
      Math.max(radiusOf(count), Math.min(UNIT_RADIUS * Math.sqrt(count), LARGEST, radiusOf(count) * zoom)),
    );

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

const inner = (box: Box, by: number): Box => ({
  x: box.x + by,
  y: box.y + by,
  width: box.width - 2 * by,
  height: box.height - 2 * by,
});

function toSymbol(
  place: MapPlace,
  frames: readonly MapFrame[],
  project: Project,
  radiusOf: RadiusOf,
  margin: number,
): MapSymbol[] {
  const [unitX, unitY] = project(place.lat, place.lon);
  const index = frameFor(frames, unitX, unitY);
  const frame = frames[index];
  if (!frame) return [];
  const [x, y] = toPx(frame, unitX, unitY).map((value) => round(value)) as [number, number];
  const box = inner(frame.box, -margin);
  if (x < box.x || y < box.y || x > box.x + box.width || y > box.y + box.height) return [];
  const count = place.meetings.length;
  return [
    {
      place,
      x,
      y,
      r: radiusOf(count),
      held: place.counts.held > 0 ? radiusOf(place.counts.held) : 0,
      frame: index,
      area: place.radiusKm === null ? null : round(reachOf(place, project) * frame.scale),
      major: false,
    },
  ];
}

/** "1, 3 London"; an area, which has no symbol to hold it, has the number of meetings too: "Alaska (2)". */
function textOf({ name, meetings }: MapPlace, isArea: boolean, numbers: string | undefined): string {
  const count = isArea && meetings.length > 1 ? ` (${meetings.length})` : '';
  return `${numbers === undefined ? '' : `${numbers} `}${name}${count}`;
}

const wishFor = ({ place, x, y, r, area }: MapSymbol, numbers: ReadonlyMap<string, string>): LabelWish => ({
  id: place.id,
  text: textOf(place, area !== null, numbers.get(place.id)),
  x,
  y,
  r: area === null ? r + 1 : Math.min(4, area),
  priority: place.meetings.length,
  centred: area !== null,
});

/**
 * The symbols of all places, the largest first so that small ones lie on top. Those up to `margin` px outside the
 * frames are there too.
 */
export function placeSymbols(
  content: MapContent,
  frames: readonly MapFrame[],
  project: Project,
  radiusOf: RadiusOf,
  margin = 0,
): MapSymbol[] {
  const symbols = content.places.flatMap((place) => toSymbol(place, frames, project, radiusOf, margin));
  symbols.sort(
    (a, b) =>
      b.r - a.r || b.place.meetings.length - a.place.meetings.length || byCodePoint(a.place.id, b.place.id),
  );
  for (const [index, symbol] of symbols.entries()) symbol.major = index < MOST_MAJOR || symbol.area !== null;
  return symbols;
}

export interface MapLabelOptions {
  /** Place → the numbers of a journey's stops there, which go before its name. */
  numbers?: ReadonlyMap<string, string>;
  /** Points along lines that a name had better not cover. */
  lines?: readonly Point[];
}

/** The names of the places that find room, by place. */
export function labelSymbols(
  symbols: readonly MapSymbol[],
  frames: readonly MapFrame[],
  { numbers = new Map(), lines = [] }: MapLabelOptions = {},
): Map<string, PlacedLabel> {
  const labels = new Map<string, PlacedLabel>();
  const insets = frames.filter((frame) => frame.inset).map((frame) => frame.box);
  for (const [index, frame] of frames.entries()) {
    const own = symbols.filter((symbol) => symbol.frame === index);
    const plan = placeLabels(
      own.filter((symbol) => symbol.major).map((symbol) => wishFor(symbol, numbers)),
      {
        bounds: inner(frame.box, 3),
        size: LABEL_SIZE,
        taken: frame.inset ? [] : insets,
        avoid: [...lines, ...own.filter((symbol) => !symbol.major)],
      },
    );
    for (const label of plan.labels) labels.set(label.id, label);
  }
  return labels;
}

/** The name of a place that has none in the drawing, over whatever lies there. */
export const labelAnyway = (symbol: MapSymbol, { box }: MapFrame): PlacedLabel | null =>
  placeLabels([wishFor(symbol, new Map())], { bounds: inner(box, 3), size: LABEL_SIZE }).labels[0] ?? null;
