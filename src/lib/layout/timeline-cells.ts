import type { Dossier, MeetingStatus, Stance } from '../datasets/index.ts';
import { MEETING_STATUSES, STANCES } from '../datasets/vocabulary.ts';
import { formatSpanOfDays } from './dates.ts';
import { countOf, STANCE_LABELS, STATUS_LABELS } from './labels.ts';
import { round } from './order.ts';
import { sideClass } from './sides.ts';
import { stanceSymbol, statusSymbol } from './stance-symbols.ts';
import { textWidth } from './text-width.ts';
import type { DaySpan, TimeAxis } from './timeline-axis.ts';
import type { TimelineItem } from './timeline-items.ts';
import { isPosition } from './timeline-shapes.ts';

/** Marks of one lane that share a stance (or a meeting's status) and a place on the axis. */
export interface Cell {
  x: number;
  y: number;
  r: number;
  items: TimelineItem[];
  /** First to last day of all of them; null when none has a date. */
  span: DaySpan | null;
  /** Stands right of a single mark with room beside it; else empty. */
  label: string;
}

export const CELL_ROW = 15;
export const CELL_PADDING = 6;
const CELL_LABEL = 10.5;
/** Marks closer than this are one cell. */
const BIN = 15;
const SINGLE = 4.5;
const LARGEST = 7;

const rowOf = (item: TimelineItem): Stance | MeetingStatus => (isPosition(item) ? item.stance : item.status);

/** The stances or statuses that occur, in the order of the contract: a row each. */
export function rowsOf(items: readonly TimelineItem[]): (Stance | MeetingStatus)[] {
  const found = new Set(items.map(rowOf));
  return [...STANCES, ...MEETING_STATUSES].filter((value) => found.has(value));
}

/** Twice as many marks make a cell larger by the same step, up to the height of its row. */
const radiusOf = (count: number) =>
  count === 1 ? SINGLE : round(Math.min(LARGEST, SINGLE + Math.log2(count) * 0.5));

const join = (one: DaySpan | null, other: DaySpan | null): DaySpan | null =>
  one && other
    ? { start: Math.min(one.start, other.start), end: Math.max(one.end, other.end) }
    : (one ?? other);

export interface CellPlot {
  axis: TimeAxis;
  from: number;
  to: number;
  /** Where what has no date stands. */
  undated: number;
}

function labelCells(cells: readonly Cell[], plot: CellPlot): void {
  let before = '';
  for (const [index, cell] of cells.entries()) {
    const [item] = cell.items;
    if (item === undefined || cell.items.length > 1 || cell.span === null) continue;
    const next = cells[index + 1];
    const room = (next ? next.x - next.r : plot.to) - cell.x - SINGLE - 8;
    const label = isPosition(item) ? item.label : '';
    if (label === '' || label === before || textWidth(label, CELL_LABEL) > room) continue;
    cell.label = label;
    before = label;
  }
}

/** A lane's marks as cells, row by row, each row from left to right, what has no date last. */
export function cellsOf(items: readonly TimelineItem[], plot: CellPlot): Cell[] {
  return rowsOf(items).flatMap((row, index) => {
    const bins = new Map<number, { items: TimelineItem[]; sum: number }>();
    for (const item of items) {
      if (rowOf(item) !== row) continue;
      const { span } = item;
      const x = span === null ? plot.undated : plot.axis.at((span.start + span.end + 1) / 2);
      const key = span === null ? Infinity : Math.floor((x - plot.from) / BIN);
      const bin = bins.get(key);
      if (bin) {
        bin.items.push(item);
        bin.sum += x;
      } else bins.set(key, { items: [item], sum: x });
    }
    const cells = [...bins]
      .sort(([a], [b]) => a - b)
      .map(([key, bin]): Cell => {
        const middle = key === Infinity ? plot.undated : plot.from + (key + 0.5) * BIN;
        const mean = bin.sum / bin.items.length;
        return {
          x: round(Math.max(middle - 3, Math.min(middle + 3, mean))),
          y: CELL_PADDING + (index + 0.5) * CELL_ROW,
          r: radiusOf(bin.items.length),
          items: bin.items,
          span: bin.items.reduce<DaySpan | null>((span, item) => join(span, item.span), null),
          label: '',
        };
      });
    labelCells(cells, plot);
    return cells;
  });
}

/** The shapes of one look, as one path: "solid", "line" or "dashed", and whose it is. */
export interface CellPath {
  class: string;
  d: string;
}

const oneSide = (items: readonly TimelineItem[], dossier: Dossier): string => {
  const sides = new Set(
    items.map((item) => (isPosition(item) ? sideClass(dossier, item.side) : 'of-meetings')),
  );
  return sides.size === 1 ? ([...sides][0] ?? '') : 'of-several';
};

/** The shapes of cells, gathered by look; with `only`, of the marks that pass. */
export function cellPaths(
  cells: readonly Cell[],
  dossier: Dossier,
  only?: (item: TimelineItem) => boolean,
): CellPath[] {
  const paths = new Map<string, string>();
  const add = (look: string, side: string, d: string) => {
    if (d !== '') paths.set(`${look} ${side}`, (paths.get(`${look} ${side}`) ?? '') + d);
  };
  for (const { x, y, items } of cells) {
    const shown = only ? items.filter(only) : items;
    const [first] = shown;
    if (first === undefined) continue;
    const r = radiusOf(shown.length);
    const symbol = isPosition(first)
      ? stanceSymbol(
          first.stance,
          r,
          shown.every((item) => isPosition(item) && item.claim),
          x,
          y,
        )
      : statusSymbol(first.status, r, x, y);
    const side = oneSide(shown, dossier);
    add('dashed', side, symbol.dashed);
    add('solid', side, symbol.solid);
    add('line', side, symbol.line);
  }
  return [...paths].map(([look, d]) => ({ class: look, d }));
}

/** The days of single marks whose day is not known, as one path of bars. */
export const uncertainPath = (cells: readonly Cell[], { axis }: CellPlot): string =>
  cells
    .flatMap(({ items, span, y }) => {
      if (items.length > 1 || span === null || span.start === span.end) return [];
      const [from, to] = [axis.at(span.start), axis.at(span.end + 1)];
      return `M${round(from)} ${y}H${round(Math.max(to, from + 2))}`;
    })
    .join('');

/** What a cell says: a mark's own words, or "14 stances, opposes, 3–9 March 2025". */
export function cellName({ items, span }: Cell): string {
  const [first] = items;
  if (first === undefined) return '';
  if (items.length === 1) return first.name;
  const what = isPosition(first) ? 'stance' : 'meeting';
  const how = isPosition(first) ? STANCE_LABELS[first.stance] : STATUS_LABELS[first.status];
  return `${countOf(items.length, what)}, ${how}, ${span === null ? 'date not told' : formatSpanOfDays(span)}`;
}

/** The cell nearest to a point, if one is within reach of it. */
export function cellAt(cells: readonly Cell[], x: number, y: number, reach = 12): Cell | null {
  let best: Cell | null = null;
  let least = reach;
  for (const cell of cells) {
    const away = Math.hypot(cell.x - x, cell.y - y) - cell.r;
    if (away >= least) continue;
    [best, least] = [cell, away];
  }
  return best;
}
