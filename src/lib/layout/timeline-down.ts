import { byCodePoint } from './order.ts';
import { formatSpan } from './dates.ts';
import { balanceText, textWidth, wrapText } from './text-width.ts';
import type { MeetingItem, PositionItem, TimelineContent, TimelineItem } from './timeline-items.ts';
import {
  LINE_HEIGHT,
  MARK_RADIUS,
  type Fold,
  type TimelineMark,
  type TimelineTitle,
} from './timeline-shapes.ts';
import type { DaySpan } from './timeline-axis.ts';

/** A date as it stands on the rail. */
export interface DownDate {
  label: string;
  x: number;
  /** Above its words. */
  top: number;
  /** From y to y along the rail. */
  from: number;
  to: number;
  soft: boolean;
}

export interface TimelineDown {
  width: number;
  height: number;
  rail: number;
  dates: DownDate[];
  folds: Fold[];
  titles: TimelineTitle[];
  marks: TimelineMark[];
}

const RAIL = 9;
const TEXT = 26;
const DATE_SIZE = 13;
const CHIP_SIZE = 12.5;
/** Rows of marks are this far apart: room for a finger. */
const CHIP_ROW = 26;
const FOLD = 40;
const LONGEST_EMPTY = 16;

interface Block {
  when: string;
  span: DaySpan | null;
  within: boolean;
  meetings: MeetingItem[];
  /** Stances by proposal, in the order of the lanes. */
  proposals: Map<string, PositionItem[]>;
}

/** What was on the same date, gathered; in order of time, what has no date last. */
function blocksOf(content: TimelineContent): Block[] {
  const blocks = new Map<string, Block>();
  const blockFor = (item: TimelineItem): Block => {
    const { span, when, within } = item;
    const key = span === null ? '' : `${span.start} ${span.end} ${when}`;
    const known = blocks.get(key);
    if (known) return known;
    const block = { when, span, within, meetings: [], proposals: new Map<string, PositionItem[]>() };
    blocks.set(key, block);
    return block;
  };
  for (const item of content.meetings) blockFor(item).meetings.push(item);
  for (const lane of content.proposals) {
    for (const item of lane.positions) {
      const { proposals } = blockFor(item);
      proposals.set(lane.id, [...(proposals.get(lane.id) ?? []), item]);
    }
  }
  const order = (block: Block) => block.span?.start ?? Number.MAX_SAFE_INTEGER;
  return [...blocks.values()].sort(
    (a, b) => order(a) - order(b) || (a.span?.end ?? 0) - (b.span?.end ?? 0) || byCodePoint(a.when, b.when),
  );
}

/** The timeline as it runs down a narrow screen: date by date, the empty months folded. */
export function layoutTimelineDown(content: TimelineContent, width: number): TimelineDown {
  const titles = new Map(content.proposals.map((lane) => [lane.id, lane.title]));
  const room = width - TEXT - 4;
  const drawing: TimelineDown = { width, height: 0, rail: RAIL, dates: [], folds: [], titles: [], marks: [] };
  let y = 6;
  let last: number | null = null;

  const addMeeting = (item: MeetingItem) => {
    const x = TEXT + MARK_RADIUS;
    const lines = balanceText(item.label, room - 20, CHIP_SIZE, 3);
    drawing.marks.push({
      item,
      x,
      y: y + CHIP_ROW / 2,
      band: null,
      label: lines,
      labelX: x + 14,
      anchor: 'start',
    });
    y += CHIP_ROW + (lines.length - 1) * LINE_HEIGHT;
  };
  const addProposal = (id: string, items: readonly PositionItem[]) => {
    const lines = balanceText(titles.get(id) ?? id, room, CHIP_SIZE, 2);
    y += 4;
    drawing.titles.push({ id, lines, note: [], x: TEXT, y: y + 13 });
    y += lines.length * LINE_HEIGHT + 4;
    let x = TEXT + MARK_RADIUS;
    for (const item of items) {
      const length = 11 + textWidth(item.label, CHIP_SIZE);
      if (x > TEXT + MARK_RADIUS && x + length > width - 4) {
        x = TEXT + MARK_RADIUS;
        y += CHIP_ROW;
      }
      drawing.marks.push({
        item,
        x: Math.round(x),
        y: y + CHIP_ROW / 2,
        band: null,
        label: [item.label],
        labelX: Math.round(x + 11),
        anchor: 'start',
      });
      x += length + 20;
    }
    y += CHIP_ROW;
  };

  for (const block of blocksOf(content)) {
    const empty = block.span && last !== null ? block.span.start - last - 1 : 0;
    if (empty > LONGEST_EMPTY) {
      drawing.folds.push({ start: 0, from: y + 4, to: y + FOLD, label: formatSpan(empty) });
      y += FOLD + 8;
    } else if (last !== null) y += 10 + Math.max(0, empty);
    const from = y;
    const lines = wrapText(block.when, room, DATE_SIZE, 1, true);
    drawing.dates.push({
      label: lines[0] ?? '',
      x: TEXT,
      top: y,
      from: y + 3,
      to: y + 15,
      soft: block.within,
    });
    y += 20;
    for (const meeting of block.meetings) addMeeting(meeting);
    for (const [id, items] of block.proposals) addProposal(id, items);
    const date = drawing.dates.at(-1);
    if (date && block.span && block.span.start !== block.span.end) date.to = Math.max(from + 15, y - 6);
    last = Math.max(last ?? -Infinity, block.span?.end ?? -Infinity);
  }
  drawing.height = Math.ceil(y + 6);
  return drawing;
}
