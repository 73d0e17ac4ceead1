import { NARROW } from './frame-size.ts';
import { byCodePoint } from './order.ts';
import type { Box } from './place-labels.ts';

/** Degrees to the units of the basemap's square. */
export type Project = (lat: number, lon: number) => readonly [x: number, y: number];

/** A window onto the map: where it stands in the drawing, and what it shows. */
export interface MapFrame {
  box: Box;
  /** The point of the basemap in the middle of the box, and px per unit. */
  cx: number;
  cy: number;
  scale: number;
  /** True for a small window onto a place far from the others. */
  inset: boolean;
}

/** What has to be seen: a point of the basemap, how far it reaches about itself, and how much it matters. */
export interface FramePlace {
  id: string;
  x: number;
  y: number;
  reach: number;
  weight: number;
}

/** Places within this many units of one another belong together: about 26° of longitude. */
const NEIGHBOURS = 150;
/** Insets are made when they show the rest at least so many times larger. */
const WORTHWHILE = 1.7;
const MOST_INSETS = 3;
/** The least a window shows across, in units: about 14° and, for an inset, 20°. */
const LEAST_ACROSS = 80;
const LEAST_ACROSS_INSET = 116;
const GAP = 8;
/** Height in px of the band in which insets stand above a narrow map. */
export const INSET_BAND = 100;

export const toPx = (frame: MapFrame, x: number, y: number): [number, number] => [
  frame.box.x + frame.box.width / 2 + (x - frame.cx) * frame.scale,
  frame.box.y + frame.box.height / 2 + (y - frame.cy) * frame.scale,
];

/** The part of the basemap that a frame shows, in its units. */
export const windowOf = ({ box, cx, cy, scale }: MapFrame): Box => ({
  x: cx - box.width / scale / 2,
  y: cy - box.height / scale / 2,
  width: box.width / scale,
  height: box.height / scale,
});

function clustersOf(places: readonly FramePlace[]): FramePlace[][] {
  let clusters: FramePlace[][] = [];
  const near = (a: FramePlace, b: FramePlace) =>
    Math.hypot(a.x - b.x, a.y - b.y) - a.reach - b.reach < NEIGHBOURS;
  for (const place of [...places].sort((a, b) => byCodePoint(a.id, b.id))) {
    const [touching, others]: [FramePlace[][], FramePlace[][]] = [[], []];
    for (const cluster of clusters)
      (cluster.some((member) => near(member, place)) ? touching : others).push(cluster);
    clusters = [...others, [...touching.flat(), place]];
  }
  const weight = (cluster: readonly FramePlace[]) => cluster.reduce((sum, place) => sum + place.weight, 0);
  const name = (cluster: readonly FramePlace[]) =>
    cluster.map((place) => place.id).sort(byCodePoint)[0] ?? '';
  return clusters.sort(
    (a, b) => weight(b) - weight(a) || b.length - a.length || byCodePoint(name(a), name(b)),
  );
}

interface Fit {
  cx: number;
  cy: number;
  scale: number;
}

/** The middle and the scale that bring places into a box, with room about them for symbols and labels. */
function fit(places: readonly FramePlace[], box: Box, padding: [x: number, y: number], least: number): Fit {
  const left = Math.min(...places.map((place) => place.x - place.reach));
  const right = Math.max(...places.map((place) => place.x + place.reach));
  const top = Math.min(...places.map((place) => place.y - place.reach));
  const bottom = Math.max(...places.map((place) => place.y + place.reach));
  const scale = Math.min(
    (box.width - 2 * padding[0]) / Math.max(right - left, 1),
    (box.height - 2 * padding[1]) / Math.max(bottom - top, 1),
    Math.min(box.width, box.height) / least,
  );
  return { cx: (left + right) / 2, cy: (top + bottom) / 2, scale };
}

/** Boxes for insets along the edge on which they lie, and what is left of the drawing for the main map. */
function divide(width: number, height: number, count: number, eastward: boolean, narrow: boolean) {
  const rest: Box = { x: 0, y: 0, width, height };
  if (count === 0) return { rest, boxes: [] };
  if (narrow) {
    const across = (width - GAP * (count + 1)) / count;
    const boxes = Array.from({ length: count }, (_, index) => ({
      x: GAP + index * (across + GAP),
      y: GAP,
      width: across,
      height: INSET_BAND - GAP,
    }));
    return { rest: { x: 0, y: INSET_BAND, width, height: height - INSET_BAND }, boxes };
  }
  const across = Math.min(150, width * 0.22);
  const down = Math.min(120, (height - GAP * (count + 1)) / count);
  const x = eastward ? width - across - GAP : GAP;
  const boxes = Array.from({ length: count }, (_, index) => ({
    x,
    y: GAP + index * (down + GAP),
    width: across,
    height: down,
  }));
  const taken = across + 2 * GAP;
  return { rest: { x: eastward ? 0 : taken, y: 0, width: width - taken, height }, boxes };
}

/** A fit for part of the drawing, told for the whole of it. */
function widen({ cx, cy, scale }: Fit, part: Box, whole: Box): MapFrame {
  return {
    box: whole,
    cx: cx + (whole.x + whole.width / 2 - part.x - part.width / 2) / scale,
    cy: cy + (whole.y + whole.height / 2 - part.y - part.height / 2) / scale,
    scale,
    inset: false,
  };
}

/**
 * The windows a map is seen through: the main one, fitted to the group of places with most meetings, and small
 * ones for places an ocean away, when they would otherwise make the rest too small to read.
 */
export function mapFrames(places: readonly FramePlace[], width: number, height: number): MapFrame[] {
  const whole: Box = { x: 0, y: 0, width, height };
  const narrow = width < NARROW;
  const padding: [number, number] = narrow ? [34, 34] : [56, 48];
  if (places.length === 0) return [{ box: whole, cx: 1024, cy: 860, scale: width / 2048, inset: false }];
  const all = fit(places, whole, padding, LEAST_ACROSS);
  const clusters = clustersOf(places);
  const far = clusters.slice(1, 1 + MOST_INSETS);
  const main = [...(clusters[0] ?? []), ...clusters.slice(1 + MOST_INSETS).flat()];
  const mean = (group: readonly FramePlace[]) =>
    group.reduce((sum, place) => sum + place.x, 0) / Math.max(1, group.length);
  const eastward = mean(far.flat()) > mean(main);
  const { rest, boxes } = divide(width, height, far.length, eastward, narrow);
  const close = fit(main, rest, padding, LEAST_ACROSS);
  if (far.length === 0 || close.scale < all.scale * WORTHWHILE) return [{ box: whole, ...all, inset: false }];
  const north = (group: readonly FramePlace[]) => Math.min(...group.map((place) => place.y));
  const insets = far
    .sort((a, b) => north(a) - north(b) || byCodePoint(a[0]?.id ?? '', b[0]?.id ?? ''))
    .map((group, index): MapFrame => {
      const box = boxes[index] ?? rest;
      return { box, ...fit(group, box, [16, 16], LEAST_ACROSS_INSET), inset: true };
    });
  return [widen(close, rest, whole), ...insets];
}
