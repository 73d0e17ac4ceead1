import { byCodePoint, round } from './order.ts';
import { fitText, textWidth } from './text-width.ts';

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface LabelWish {
  id: string;
  text: string;
  /** The mark the label belongs to. */
  x: number;
  y: number;
  r: number;
  /** Higher goes first. */
  priority: number;
  bold?: boolean;
  /** What is labelled is an area: the label stands in its middle, if it can. */
  centred?: boolean;
}

export type Anchor = 'start' | 'middle' | 'end';

export interface PlacedLabel {
  id: string;
  text: string;
  /** Where the text starts, is centred or ends, on its baseline. */
  x: number;
  y: number;
  anchor: Anchor;
  box: Box;
}

export interface LabelPlan {
  labels: PlacedLabel[];
  /** Those that found no room, by id. */
  omitted: string[];
}

export interface Point {
  x: number;
  y: number;
}

export interface LabelOptions {
  bounds: Box;
  size: number;
  /** Boxes that no label may cover, besides the marks themselves. */
  taken?: readonly Box[];
  /** Points that a label had better not cover, such as those along lines. */
  avoid?: readonly Point[];
  /** A label that would cover more of them than this is left out. */
  mostCovered?: number;
  /** The longest a label may be, in px. */
  longest?: number;
  /** Room about a label, in px. */
  gap?: number;
}

export const overlaps = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

export const contains = (outer: Box, inner: Box): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;

export const boxAbout = (x: number, y: number, r: number): Box => ({
  x: x - r,
  y: y - r,
  width: 2 * r,
  height: 2 * r,
});

/** Share of the font size above and below the baseline. */
const ASCENT = 0.78;
const DESCENT = 0.24;

/** The places about a mark where its label may stand, best first: right, left, below, above, then the corners. */
function candidates(wish: LabelWish, width: number, size: number, gap: number): PlacedLabel[] {
  const away = wish.r + gap;
  const diagonal = wish.r * 0.71 + gap;
  const middle = wish.y + size * 0.35;
  const below = wish.y + away + size * ASCENT;
  const above = wish.y - away - size * DESCENT;
  const spots: [number, number, Anchor][] = [
    ...(wish.centred ? [[wish.x, middle, 'middle'] as [number, number, Anchor]] : []),
    [wish.x + away, middle, 'start'],
    [wish.x - away, middle, 'end'],
    [wish.x, below, 'middle'],
    [wish.x, above, 'middle'],
    [wish.x - wish.r, below, 'start'],
    [wish.x + wish.r, below, 'end'],
    [wish.x - wish.r, above, 'start'],
    [wish.x + wish.r, above, 'end'],
    [wish.x + diagonal, wish.y + diagonal + size * 0.5, 'start'],
    [wish.x + diagonal, wish.y - diagonal, 'start'],
    [wish.x - diagonal, wish.y + diagonal + size * 0.5, 'end'],
    [wish.x - diagonal, wish.y - diagonal, 'end'],
  ];
  return spots.map(([x, y, anchor]) => {
    const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
    const box = { x: left, y: y - size * ASCENT, width, height: size * (ASCENT + DESCENT) };
    return { id: wish.id, text: wish.text, x: round(x), y: round(y), anchor, box };
  });
}

const covers = (box: Box, { x, y }: Point): boolean =>
  x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;

/** Side of the squares that points are sorted into, in px. */
const SQUARE = 32;
const squareOf = (value: number): number => Math.floor(value / SQUARE);

/** Counts the points in a box; with thousands of them only those that lie near are looked at. */
function pointCounter(points: readonly Point[]): (box: Box) => number {
  const squares = new Map<string, Point[]>();
  for (const point of points) {
    const key = `${squareOf(point.x)} ${squareOf(point.y)}`;
    const square = squares.get(key);
    if (square) square.push(point);
    else squares.set(key, [point]);
  }
  return (box) => {
    let count = 0;
    for (let column = squareOf(box.x); column <= squareOf(box.x + box.width); column++)
      for (let row = squareOf(box.y); row <= squareOf(box.y + box.height); row++)
        for (const point of squares.get(`${column} ${row}`) ?? []) if (covers(box, point)) count++;
    return count;
  };
}

/** The first of those that cover fewest points. */
function leastCovering(
  labels: readonly PlacedLabel[],
  countIn: (box: Box) => number,
  most: number,
): PlacedLabel | undefined {
  let best: PlacedLabel | undefined;
  let least = most + 1;
  for (const label of labels) {
    const covered = countIn(label.box);
    if (covered >= least) continue;
    [best, least] = [label, covered];
  }
  return best;
}

/**
 * Places labels beside their marks, greedily: the highest priority first (then by id), each at its first place
 * that lies inside the bounds, covers neither a mark nor a label nor a taken box, and as few points to avoid
 * as can be. The others are omitted.
 */
export function placeLabels(wishes: readonly LabelWish[], options: LabelOptions): LabelPlan {
  const {
    bounds,
    size,
    taken = [],
    avoid = [],
    longest = Infinity,
    gap = 4,
    mostCovered = Infinity,
  } = options;
  const sorted = [...wishes].sort((a, b) => b.priority - a.priority || byCodePoint(a.id, b.id));
  const blocked: Box[] = [
    ...taken,
    ...wishes.filter((wish) => !wish.centred).map((wish) => boxAbout(wish.x, wish.y, wish.r)),
  ];
  const labels: PlacedLabel[] = [];
  const omitted: string[] = [];
  const avoidedIn = pointCounter(avoid);
  for (const wish of sorted) {
    const text = fitText(wish.text, longest, size, wish.bold);
    const width = textWidth(text, size, wish.bold);
    const free = leastCovering(
      candidates({ ...wish, text }, width, size, gap).filter(
        ({ box }) => contains(bounds, box) && !blocked.some((other) => overlaps(box, other)),
      ),
      avoidedIn,
      mostCovered,
    );
    if (!free) {
      omitted.push(wish.id);
      continue;
    }
    labels.push(free);
    blocked.push(free.box);
  }
  return { labels, omitted };
}
