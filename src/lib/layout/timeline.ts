import { PROPOSAL_KIND_LABELS } from './labels.ts';
import { round } from './order.ts';
import { packRows } from './pack.ts';
import { textWidth, wrapText } from './text-width.ts';
import { elasticAxis, foldLength, type Tick, type TimeAxis } from './timeline-axis.ts';
import { spansOf, type TimelineContent, type TimelineItem, type TimelineLink } from './timeline-items.ts';
import {
  LABEL_SIZE,
  LINE_HEIGHT,
  MARK_RADIUS,
  NOTE_SIZE,
  TITLE_SIZE,
  type Band,
  type Fold,
  type TimelineMark,
  type TimelineTitle,
} from './timeline-shapes.ts';

export interface TimelineLane {
  /** The proposal, or "meetings". */
  id: string;
  y: number;
  height: number;
  /** The kind of proposal, on the first lane of its kind. */
  group: string;
  groupY: number;
  title: TimelineTitle;
  /** First to last day on which it is spoken of. */
  life: { from: number; to: number } | null;
}

export interface TimelineDrawing {
  width: number;
  height: number;
  /** Where the lanes begin and end. */
  top: number;
  bottom: number;
  plot: { from: number; to: number };
  ticks: Tick[];
  folds: Fold[];
  lanes: TimelineLane[];
  marks: TimelineMark[];
  links: { id: string; path: string; label: string }[];
  /** Left edge of the column for what has no date; null when everything has one. */
  undated: number | null;
}

export interface TimelineOptions {
  width: number;
  /** True: the empty months are shown in full. */
  open: boolean;
  /** The folds that are open, by their first day. */
  opened?: ReadonlySet<number>;
}

export const MEETINGS_LANE = 'meetings';

/** Two lines of words: what the folds leave out, and the days below. */
const HEADER = 42;
const ROW = 20;
const PADDING = 5;
const GROUP_COLUMN = 146;
const GROUP_HEADING = 19;
const GUTTER = 20;
const UNDATED_COLUMN = 186;
const LONGEST_LABEL = 300;
/** Room between two marks in a row, so that a name is not read with the wrong one. */
const BETWEEN = 14;
/** A title is cut only when it is longer than any name. */
const MOST_TITLE_LINES = 6;
/** Room kept after the last day for the names beside its marks. */
const LAST_LABEL = 58;
const FOLD = 58;

interface Columns {
  /** 0: the kinds stand above their lanes instead of beside them. */
  groups: number;
  titles: number;
  titleWidth: number;
  from: number;
  to: number;
  undated: number | null;
}

function columnsFor(width: number, hasUndated: boolean): Columns {
  const groups = width >= 1000 ? GROUP_COLUMN : 0;
  const titleWidth = width >= 1000 ? 214 : Math.round(Math.max(130, width * 0.22));
  const undated = hasUndated ? width - (width >= 1200 ? UNDATED_COLUMN : width >= 760 ? 132 : 96) : null;
  return {
    groups,
    titles: groups,
    titleWidth,
    from: groups + titleWidth + GUTTER,
    to: undated === null ? width - 4 : undated - 12,
    undated,
  };
}

/** A label may lie this far over a fold before it changes sides, in px. */
const FOLD_OVERRUN = 4;
/** From a mark's middle to its label. */
const BESIDE = MARK_RADIUS + 5;

interface Spot {
  x: number;
  band: Band | null;
}

function spotOf({ span, within }: TimelineItem, axis: TimeAxis, columns: Columns): Spot {
  if (span === null) return { x: (columns.undated ?? columns.to) + MARK_RADIUS + 4, band: null };
  const [from, to] = [axis.at(span.start), axis.at(span.end + 1)];
  const band = span.start === span.end ? null : { from: round(from), to: round(to), soft: within };
  return { x: round((from + to) / 2), band };
}

/** Whether a label has to stand left of its mark: it would leave the plot, or lie over a fold without need. */
function goesLeft(item: TimelineItem, { x }: Spot, axis: TimeAxis, columns: Columns): boolean {
  if (item.span === null) return false;
  const full = Math.min(textWidth(item.label, LABEL_SIZE), LONGEST_LABEL);
  const stretch = axis.stretches.find((candidate) => x < candidate.to);
  const [left, right] = [x - BESIDE - columns.from, columns.to - x - BESIDE];
  if (full > right) return left > right;
  const crosses =
    stretch !== undefined &&
    stretch !== axis.stretches.at(-1) &&
    x + BESIDE + full > stretch.to + FOLD_OVERRUN;
  return crosses && full <= x - BESIDE - (stretch?.from ?? 0);
}

/** A lane's items with their labels beside them; those at the same place have theirs on the same side. */
function placeItems(
  items: readonly TimelineItem[],
  axis: TimeAxis,
  columns: Columns,
  edge: number,
): TimelineMark[] {
  const spots = items.map((item) => spotOf(item, axis, columns));
  const leftAt = new Set<number>();
  for (const [index, item] of items.entries()) {
    const spot = spots[index];
    if (spot && goesLeft(item, spot, axis, columns)) leftAt.add(spot.x);
  }
  return items.map((item, index): TimelineMark => {
    const { x, band } = spots[index] ?? spotOf(item, axis, columns);
    const left = x - BESIDE - columns.from;
    const right = (item.span === null ? edge - 2 : columns.to) - x - BESIDE;
    const leftwards = leftAt.has(x) && (left > right || textWidth(item.label, LABEL_SIZE) <= left);
    const room = Math.min(LONGEST_LABEL, leftwards ? left : right);
    const label = wrapText(item.label, room, LABEL_SIZE, 2);
    return leftwards
      ? { item, x, y: 0, band, label, labelX: round(x - BESIDE), anchor: 'end' }
      : { item, x, y: 0, band, label, labelX: round(x + BESIDE), anchor: 'start' };
  });
}

/** All that a mark covers, its label and interval included. */
export function markExtent(mark: TimelineMark): { from: number; to: number } {
  const width = Math.max(...mark.label.map((line) => textWidth(line, LABEL_SIZE)));
  const label =
    mark.anchor === 'start'
      ? { from: mark.labelX, to: mark.labelX + width }
      : { from: mark.labelX - width, to: mark.labelX };
  return {
    from: Math.min(mark.x - MARK_RADIUS, label.from, mark.band?.from ?? Infinity),
    to: Math.max(mark.x + MARK_RADIUS, label.to, mark.band?.to ?? -Infinity),
  };
}

/** Stacks a lane's marks in rows below its top, each as high as its longest label; returns the height of all. */
function stack(marks: TimelineMark[], top: number): number {
  const rows = packRows(marks.map(markExtent), BETWEEN);
  const heights = Array.from({ length: Math.max(1, ...rows.map((row) => row + 1)) }, () => ROW);
  for (const [index, mark] of marks.entries()) {
    const row = rows[index] ?? 0;
    heights[row] = Math.max(heights[row] ?? ROW, ROW + (mark.label.length - 1) * LINE_HEIGHT);
  }
  const above = (row: number) => heights.slice(0, row).reduce((sum, height) => sum + height, 0);
  for (const [index, mark] of marks.entries()) mark.y = top + PADDING + above(rows[index] ?? 0) + ROW / 2;
  return above(heights.length);
}

/** Brackets in the gutter from a proposal to the one it amends or belongs to, with an arrow at the later one. */
function linkPaths(links: readonly TimelineLink[], lanes: readonly TimelineLane[], x: number) {
  const yOf = new Map(lanes.map((lane) => [lane.id, lane.title.y - TITLE_SIZE * 0.35]));
  return links.flatMap((link, index) => {
    const [from, to] = [yOf.get(link.target), yOf.get(link.source)];
    if (from === undefined || to === undefined) return [];
    const left = x - 12 + (index % 3) * 3;
    const path = `M${x} ${round(from)}H${left}V${round(to)}H${x}m-4 -3.5l4 3.5l-4 3.5`;
    return [{ id: link.id, path, label: link.label }];
  });
}

/** The timeline as it lies on a wide page: a lane of meetings, then a lane a proposal, time from left to right. */
export function layoutTimeline(
  content: TimelineContent,
  { width, open, opened }: TimelineOptions,
): TimelineDrawing {
  const items = [...content.meetings, ...content.proposals.flatMap((lane) => lane.positions)];
  const columns = columnsFor(
    width,
    items.some((item) => item.span === null),
  );
  const spans = spansOf(content);
  const [from, to] = [columns.from, columns.to - LAST_LABEL];
  const axis = elasticAxis(spans, { from, to, open, opened, foldLength: foldLength(spans, to - from, FOLD) });
  const marks: TimelineMark[] = [];
  const lanes: TimelineLane[] = [];
  let y = HEADER;

  const addLane = (id: string, title: string, note: string, group: string, own: readonly TimelineItem[]) => {
    const heading = group !== '' && columns.groups === 0 ? GROUP_HEADING : 0;
    const placed = placeItems(own, axis, columns, width);
    const stacked = stack(placed, y + heading);
    const lines = wrapText(title, columns.titleWidth, TITLE_SIZE, MOST_TITLE_LINES, id === MEETINGS_LANE);
    const words = wrapText(note, columns.titleWidth, NOTE_SIZE, 4);
    const text = lines.length * LINE_HEIGHT + words.length * (LINE_HEIGHT - 1);
    const height = heading + 2 * PADDING + Math.max(stacked, text);
    marks.push(...placed);
    lanes.push({
      id,
      y,
      height,
      group,
      groupY: y + (heading > 0 ? 14 : PADDING + 13),
      title: {
        id,
        lines,
        note: words,
        x: id === MEETINGS_LANE ? 0 : columns.titles,
        y: y + heading + PADDING + 13,
      },
      life: null,
    });
    y += height;
  };

  addLane(MEETINGS_LANE, 'Meetings', '', '', content.meetings);
  let kind = '';
  for (const lane of content.proposals) {
    addLane(
      lane.id,
      lane.title,
      lane.note,
      lane.kind === kind ? '' : PROPOSAL_KIND_LABELS[lane.kind],
      lane.positions,
    );
    kind = lane.kind;
    const drawn = lanes.at(-1);
    if (drawn && lane.life)
      drawn.life = { from: round(axis.at(lane.life.start)), to: round(axis.at(lane.life.end + 1)) };
  }

  return {
    width,
    height: Math.ceil(y + 2),
    top: HEADER,
    bottom: y,
    plot: { from: columns.from, to: columns.to },
    ticks: axis.ticks,
    folds: axis.stretches
      .filter((stretch) => stretch.folded)
      .map(({ start, from, to, label }) => ({ start, from: round(from), to: round(to), label })),
    lanes,
    marks,
    links: linkPaths(content.links, lanes, columns.from - 4),
    undated: columns.undated,
  };
}
