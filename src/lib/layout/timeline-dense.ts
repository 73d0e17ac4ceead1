import { PROPOSAL_KIND_LABELS } from './labels.ts';
import { wrapText } from './text-width.ts';
import { elasticAxis, foldLength, type TimeAxis } from './timeline-axis.ts';
import { CELL_PADDING, CELL_ROW, rowsOf, type CellPlot } from './timeline-cells.ts';
import { marksIn, spansOf, type TimelineContent, type TimelineItem } from './timeline-items.ts';
import { LINE_HEIGHT, NOTE_SIZE, TITLE_SIZE } from './timeline-shapes.ts';
import { MEETINGS_LANE } from './timeline.ts';

/** A lane of cells; its cells are placed when it comes near the window. */
export interface DenseLane {
  /** The proposal, or "meetings". */
  id: string;
  title: string;
  note: string;
  /** The kind of proposal, above the first lane of its kind. */
  group: string;
  items: readonly TimelineItem[];
  /** From the top of the first lane, heading included; in px. */
  top: number;
  height: number;
  /** Of the heading, at the top of the lane. */
  heading: number;
}

export interface DenseTimeline extends CellPlot {
  width: number;
  height: number;
  /** Width of the titles; 0: they stand above their marks. */
  titles: number;
  axis: TimeAxis;
  lanes: DenseLane[];
  hasUndated: boolean;
  marks: number;
}

const HEADING = 26;
const UNDATED = 34;
const FOLD = 16;
const GUTTER = 16;
/** Room for the count behind a title. */
const COUNT = 44;

/** A timeline with more marks than a page can hold: lanes of known height, their marks not yet placed. */
export function layoutDense(content: TimelineContent, { width }: { width: number }): DenseTimeline {
  const titles = width >= 640 ? Math.round(Math.min(260, width * 0.24)) : 0;
  const hasUndated =
    content.meetings.some((item) => item.span === null) ||
    content.proposals.some((lane) => lane.positions.some((item) => item.span === null));
  const to = width - titles - (hasUndated ? UNDATED : 8);
  const spans = spansOf(content);
  const axis = elasticAxis(spans, { from: 4, to, open: false, foldLength: foldLength(spans, to - 4, FOLD) });
  const lanes: DenseLane[] = [];
  let top = 0;
  const add = (id: string, title: string, note: string, group: string, items: readonly TimelineItem[]) => {
    const room = (titles === 0 ? width : titles) - GUTTER - COUNT;
    const lines = wrapText(title, room, TITLE_SIZE, 9).length + wrapText(note, room, NOTE_SIZE, 9).length;
    const words = lines * (LINE_HEIGHT + 1) + 2 * CELL_PADDING;
    const plot = rowsOf(items).length * CELL_ROW + 2 * CELL_PADDING;
    const heading = group === '' ? 0 : HEADING;
    const height = heading + (titles === 0 ? words + plot : Math.max(words, plot));
    lanes.push({ id, title, note, group, items, top, height, heading });
    top += height;
  };
  if (content.meetings.length > 0) add(MEETINGS_LANE, 'Meetings', '', '', content.meetings);
  let kind = '';
  for (const lane of content.proposals) {
    const group = lane.kind === kind ? '' : PROPOSAL_KIND_LABELS[lane.kind];
    add(lane.id, lane.title, lane.note, group, lane.positions);
    kind = lane.kind;
  }
  return {
    width,
    height: top,
    titles,
    axis,
    from: 4,
    to,
    undated: width - titles - 18,
    hasUndated,
    lanes,
    marks: marksIn(content),
  };
}

/** The lanes that touch a stretch of the height: first, and the one after the last. */
export function lanesWithin(
  lanes: readonly DenseLane[],
  from: number,
  to: number,
): { first: number; after: number } {
  let [low, high] = [0, lanes.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const lane = lanes[middle];
    if (lane && lane.top + lane.height <= from) low = middle + 1;
    else high = middle;
  }
  let after = low;
  while (after < lanes.length && (lanes[after]?.top ?? Infinity) < to) after += 1;
  return { first: low, after };
}
