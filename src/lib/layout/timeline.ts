import { PROPOSAL_KIND_LABELS } from './labels.ts';
import { balanceText } from './text-width.ts';
import { elasticAxis, foldLength, type Stretch, type Tick } from './timeline-axis.ts';
import {
  spansOf,
  type ProposalLane,
  type TimelineContent,
  type TimelineItem,
  type TimelineLink,
} from './timeline-items.ts';
import { linePath, placeRuns, rowsOfRuns, type Run } from './timeline-runs.ts';
import {
  isPosition,
  LINE_HEIGHT,
  NOTE_SIZE,
  TITLE_SIZE,
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
  /** First to last day on which it is spoken of; null where one stance's date says as much. */
  life: { from: number; to: number } | null;
}

/** What joins the stances of one party on one proposal. */
export interface RunLine {
  /** The stances. */
  ids: string[];
  side: string | null;
  path: string;
}

export interface TimelineDrawing {
  width: number;
  height: number;
  /** Where the lanes end. */
  bottom: number;
  plot: { from: number; to: number };
  ticks: Tick[];
  folds: Fold[];
  /** Empty stretches that would be folded had they not been opened. */
  opened: Fold[];
  lanes: TimelineLane[];
  marks: TimelineMark[];
  lines: RunLine[];
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

const ROW = 24;
const PADDING = 5;
const GROUP_COLUMN = 146;
const GROUP_HEADING = 19;
const GUTTER = 20;
const UNDATED_COLUMN = 186;
/** Room between two marks in a row, so that a name is not read with the wrong one. */
const BETWEEN = 14;
/** A title is cut only when it is longer than any name. */
const MOST_TITLE_LINES = 6;

/** The folds and the room before them take no more than this share of the axis. */
const MOST_FOLDED = 0.45;

interface Columns {
  /** 0: the kinds stand above their lanes instead of beside them. */
  groups: number;
  titles: number;
  titleWidth: number;
  from: number;
  to: number;
  undated: number | null;
  /** Room kept for names behind the last day, and behind the last one before a fold. */
  behind: number;
  behindFolded: number;
  /** Width of a fold. */
  fold: number;
}

function columnsFor(width: number, hasUndated: boolean): Columns {
  const groups = width >= 1000 ? GROUP_COLUMN : 0;
  const titleWidth = width >= 1000 ? 214 : Math.round(Math.max(130, width * 0.19));
  const undated = hasUndated
    ? width - (width >= 1200 ? UNDATED_COLUMN : width >= 1000 ? 132 : width >= 700 ? 104 : 96)
    : null;
  return {
    groups,
    titles: groups,
    titleWidth,
    from: groups + titleWidth + GUTTER,
    to: undated === null ? width - 4 : undated - 12,
    undated,
    ...(width >= 1200
      ? { behind: 124, behindFolded: 42, fold: 36 }
      : width >= 700
        ? { behind: 88, behindFolded: 62, fold: 28 }
        : { behind: 62, behindFolded: 24, fold: 28 }),
  };
}

/** Folds that begin a little later: names behind the last day stand before them. */
const withRoom = (stretches: readonly Stretch[], fold: number): Stretch[] =>
  stretches.map((stretch, index) => {
    const { from, to, folded } = stretches[index + 1] ?? stretch;
    if (stretch.folded) return { ...stretch, from: Math.max(stretch.from, stretch.to - fold) };
    return folded ? { ...stretch, to: Math.max(from, to - fold) } : stretch;
  });

const foldOf = ({ start, from, to, label }: Stretch): Fold => ({
  start,
  from: Math.round(from),
  to: Math.round(to),
  label,
});

/** Stacks a lane's runs in rows below its top, each as high as its longest label; returns the height of all. */
function stack(runs: readonly Run[], top: number): number {
  const rows = rowsOfRuns(runs, BETWEEN);
  const heights = Array.from({ length: Math.max(1, ...rows.map((row) => row + 1)) }, () => ROW);
  for (const [index, { marks }] of runs.entries()) {
    const row = rows[index] ?? 0;
    const lines = Math.max(1, ...marks.map(({ label }) => label.length));
    heights[row] = Math.max(heights[row] ?? ROW, ROW + (lines - 1) * LINE_HEIGHT);
  }
  const above = (row: number) => heights.slice(0, row).reduce((sum, height) => sum + height, 0);
  for (const [index, { marks }] of runs.entries())
    for (const mark of marks) mark.y = top + PADDING + above(rows[index] ?? 0) + ROW / 2;
  return above(heights.length);
}

/** A proposal spoken of at the date of one stance alone: its life says nothing that the stance does not. */
const isOneDate = ({ life, positions }: ProposalLane): boolean =>
  positions.some(({ span }) => span?.start === life?.start && span?.end === life?.end);

const lineOf = ({ marks }: Run): RunLine[] => {
  const [first] = marks;
  const path = linePath(marks);
  if (path === '' || !first || !isPosition(first.item)) return [];
  return [{ ids: marks.map(({ item }) => item.id), side: first.item.side, path }];
};

/** Brackets in the gutter from a proposal to the one it amends or belongs to, with an arrow at the later one. */
function linkPaths(links: readonly TimelineLink[], lanes: readonly TimelineLane[], x: number) {
  const yOf = new Map(lanes.map((lane) => [lane.id, lane.title.y - TITLE_SIZE * 0.35]));
  return links.flatMap((link, index) => {
    const [from, to] = [yOf.get(link.target), yOf.get(link.source)];
    if (from === undefined || to === undefined) return [];
    const left = x - 12 + (index % 3) * 3;
    const path = `M${x} ${Math.round(from)}H${left}V${Math.round(to)}H${x}m-4 -3.5l4 3.5l-4 3.5`;
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
  const [from, to] = [columns.from, columns.to - columns.behind];
  const axis = elasticAxis(spans, {
    from,
    to,
    open,
    opened,
    foldLength: foldLength(spans, to - from, columns.fold + columns.behindFolded, MOST_FOLDED),
  });
  const stretches = withRoom(axis.stretches, columns.fold);
  const plot = { axis, stretches, from: columns.from, to: columns.to, undated: columns.undated, edge: width };
  const marks: TimelineMark[] = [];
  const lines: RunLine[] = [];
  const lanes: TimelineLane[] = [];
  let y = 0;

  const addLane = (id: string, title: string, note: string, group: string, own: readonly TimelineItem[]) => {
    const heading = group !== '' && columns.groups === 0 ? GROUP_HEADING : 0;
    const runs = placeRuns(own, plot);
    const stacked = stack(runs, y + heading);
    const named = balanceText(title, columns.titleWidth, TITLE_SIZE, MOST_TITLE_LINES, id === MEETINGS_LANE);
    const words = balanceText(note, columns.titleWidth, NOTE_SIZE, 4);
    const text = named.length * LINE_HEIGHT + words.length * (LINE_HEIGHT - 1);
    const height = heading + 2 * PADDING + Math.max(stacked, text);
    marks.push(...runs.flatMap((run) => run.marks));
    lines.push(...runs.flatMap(lineOf));
    lanes.push({
      id,
      y,
      height,
      group,
      groupY: y + (heading > 0 ? 14 : PADDING + 13),
      title: {
        id,
        lines: named,
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
    if (drawn && lane.life && !isOneDate(lane))
      drawn.life = { from: Math.round(axis.at(lane.life.start)), to: Math.round(axis.at(lane.life.end + 1)) };
  }

  return {
    width,
    height: Math.ceil(y + 2),
    bottom: y,
    plot: { from: columns.from, to: columns.to },
    ticks: axis.ticks,
    folds: stretches.filter(({ folded }) => folded).map(foldOf),
    opened: axis.opened.map(foldOf),
    lanes,
    marks,
    lines,
    links: linkPaths(content.links, lanes, columns.from - 4),
    undated: columns.undated,
  };
}
