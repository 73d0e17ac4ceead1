import { packRows, type Extent } from './pack.ts';
import { balanceText, textWidth } from './text-width.ts';
import type { Stretch, TimeAxis } from './timeline-axis.ts';
import type { TimelineItem } from './timeline-items.ts';
import { isPosition, LABEL_SIZE, MARK_RADIUS, type Band, type TimelineMark } from './timeline-shapes.ts';

/** Where a lane's marks may stand. */
export interface Plot {
  axis: TimeAxis;
  /** Where words may stand: the stretches of the axis, each with room behind its last day. */
  stretches: readonly Stretch[];
  from: number;
  to: number;
  /** Left edge of the column for what has no date; null when everything has one. */
  undated: number | null;
  /** Right edge of that column. */
  edge: number;
}

/** Marks in one row: a meeting, or the stances one party takes on one proposal over time, named once. */
export interface Run {
  marks: TimelineMark[];
  /** Stretches of the axis it reaches over, first and last, the column without dates behind them all. */
  stretches: Extent;
}

const LONGEST_LABEL = 230;
const MOST_LINES = 4;
/** From a mark's middle to its label. */
const BESIDE = MARK_RADIUS + 5;
/** A label stands beyond a date's interval unless that leads it further away than this. */
const FAR = 40;
/** Two stances nearer to each other than this stand in two rows; counted in days too, so that a width seldom decides. */
const APART = 2 * MARK_RADIUS + 4;
const DAYS_APART = 4;
/** From a label to the mark or the line behind it. */
const CLEAR = 5;
/** What a label costs beyond its lines: cut between words, over a fold, cut within a word. */
const CUT = 30;
const CROSSES = 50;
const BROKEN = 100;

function placed(item: TimelineItem, { axis, undated, to }: Plot): TimelineMark {
  const at = (x: number, band: Band | null): TimelineMark => ({
    item,
    x,
    y: 0,
    band,
    label: [],
    labelX: x,
    anchor: 'start',
  });
  const { span } = item;
  if (span === null) return at((undated ?? to) + MARK_RADIUS + 4, null);
  const [first, after] = [axis.at(span.start), axis.at(span.end + 1)];
  const band =
    span.start === span.end ? null : { from: Math.round(first), to: Math.round(after), soft: item.within };
  return at(Math.round((first + after) / 2), band);
}

function isApart(before: TimelineMark | undefined, mark: TimelineMark): boolean {
  const [first, second] = [before?.item.span, mark.item.span];
  if (!before || !first || !second) return false;
  return mark.x - before.x >= APART && second.start - first.start >= DAYS_APART;
}

/** The stances of one party, in order of time, at most one at a place; each meeting alone. */
function runsOf(items: readonly TimelineItem[], plot: Plot): TimelineMark[][] {
  const runs: TimelineMark[][] = [];
  const open = new Map<string, TimelineMark[][]>();
  for (const item of items) {
    const mark = placed(item, plot);
    const key = isPosition(item) && item.span !== null ? `${item.actor}\n${item.label}` : item.id;
    const own = open.get(key) ?? [];
    open.set(key, own);
    const run = own.find((marks) => isApart(marks.at(-1), mark));
    if (run) run.push(mark);
    else {
      own.push([mark]);
      runs.push(own.at(-1) ?? []);
    }
  }
  return runs;
}

const stretchAt = (stretches: readonly Stretch[], x: number): number => {
  const index = stretches.findIndex(({ to }) => x < to);
  return index < 0 ? stretches.length - 1 : index;
};

/** What a label beside a mark must not leave: the days up to the next fold, or the column without dates. */
function zoneOf({ item, x }: TimelineMark, plot: Plot): Extent {
  const { stretches, from, to, edge } = plot;
  if (item.span === null) return { from: x, to: edge - 2 };
  const index = stretchAt(stretches, x);
  const stretch = stretches[index];
  if (!stretch || stretch.folded) return { from, to };
  return {
    from: index === 0 ? from : stretch.from + 2,
    to: index === stretches.length - 1 ? to : stretch.to - 2,
  };
}

interface Label {
  lines: string[];
  x: number;
  anchor: 'start' | 'end';
  cost: number;
}

function labelIn(mark: TimelineMark, anchor: Label['anchor'], zone: Extent, most: number): Label {
  const { x, band, item } = mark;
  const end = band && (anchor === 'start' ? band.to + CLEAR : band.from - CLEAR);
  const beside = anchor === 'start' ? x + BESIDE : x - BESIDE;
  const from = end !== null && Math.abs(end - x) <= FAR ? end : beside;
  const start = anchor === 'start' ? Math.max(beside, from) : Math.min(beside, from);
  const room = Math.min(LONGEST_LABEL, anchor === 'start' ? zone.to - start : start - zone.from);
  const lines = balanceText(item.label, Math.max(8, room), LABEL_SIZE, most);
  const words = item.label.split(' ');
  const whole = lines
    .join(' ')
    .split(' ')
    .every((word, index) => word.replace(/…$/, '') === words[index]);
  const isCut = lines.join(' ') !== words.join(' ');
  const cost = lines.length + (isCut ? CUT : 0) + (whole ? 0 : BROKEN);
  return { lines, x: Math.round(start), anchor, cost };
}

const SIDES = ['start', 'end'] as const;

/** The label at each of several marks at one place, all on the same side of theirs. */
function labelAlike(marks: readonly TimelineMark[], plot: Plot): Label[] {
  const { from, to } = plot;
  const dated = marks[0]?.item.span !== null;
  const sides = SIDES.slice(0, dated ? 2 : 1);
  const wishFor = (side: Label['anchor'], zone: (mark: TimelineMark) => Extent, more: number) => {
    const labels = marks.map((mark) => labelIn(mark, side, zone(mark), MOST_LINES));
    return { labels, cost: more + Math.max(...labels.map(({ cost }) => cost)) };
  };
  const best = (wishes: readonly { labels: Label[]; cost: number }[]) =>
    wishes.reduce((one, other) => (other.cost < one.cost ? other : one));
  const within = best(sides.map((side) => wishFor(side, (mark) => zoneOf(mark, plot), 0)));
  if (!dated || within.cost <= CROSSES) return within.labels;
  return best([within, ...sides.map((side) => wishFor(side, () => ({ from, to }), CROSSES))]).labels;
}

/** The one label of several marks in a row: behind the first or before it, else behind the last. */
function labelRun(run: readonly TimelineMark[], plot: Plot): { label: Label; at: TimelineMark } | null {
  const [first, second] = run;
  const last = run.at(-1);
  if (!first || !second || !last) return null;
  const zone = zoneOf(first, plot);
  const next = second.band ? Math.min(second.x, second.band.from) : second.x;
  const between = (to: number) => ({ from: zone.from, to: Math.min(to, next - MARK_RADIUS - 2 * CLEAR) });
  const wishes = [
    { label: labelIn(first, 'start', between(zone.to), 1), at: first, more: 0 },
    { label: labelIn(first, 'end', zone, 1), at: first, more: 0 },
    { label: labelIn(last, 'start', zoneOf(last, plot), 1), at: last, more: 0 },
    { label: labelIn(first, 'start', between(plot.to), 1), at: first, more: CROSSES },
    { label: labelIn(first, 'end', { from: plot.from, to: plot.to }, 1), at: first, more: CROSSES },
    { label: labelIn(last, 'start', { from: plot.from, to: plot.to }, 1), at: last, more: CROSSES },
  ];
  return wishes.reduce((best, wish) =>
    wish.label.cost + wish.more < best.label.cost + best.more ? wish : best,
  );
}

function setLabel(mark: TimelineMark, { lines, x, anchor }: Label): void {
  mark.label = lines;
  mark.labelX = x;
  mark.anchor = anchor;
}

const labelWidth = ({ label }: TimelineMark): number =>
  Math.max(0, ...label.map((line) => textWidth(line, LABEL_SIZE)));

/** All that a mark covers, its label and interval included. */
export function markExtent(mark: TimelineMark): Extent {
  const { x, band, labelX, anchor } = mark;
  const width = labelWidth(mark);
  return {
    from: Math.min(x - MARK_RADIUS, anchor === 'end' ? labelX - width : labelX, band?.from ?? Infinity),
    to: Math.max(x + MARK_RADIUS, anchor === 'end' ? labelX : labelX + width, band?.to ?? -Infinity),
  };
}

export const runExtent = (marks: readonly TimelineMark[]): Extent => {
  const extents = marks.map(markExtent);
  return {
    from: Math.min(...extents.map(({ from }) => from)),
    to: Math.max(...extents.map(({ to }) => to)),
  };
};

/** A lane's marks, each with its label beside it, gathered in runs; labels keep clear of folds where there is room. */
export function placeRuns(items: readonly TimelineItem[], plot: Plot): Run[] {
  const runs = runsOf(items, plot);
  const alone = new Map<number, TimelineMark[]>();
  for (const run of runs) {
    const named = labelRun(run, plot);
    if (named) setLabel(named.at, named.label);
    else for (const mark of run) alone.set(mark.x, [...(alone.get(mark.x) ?? []), mark]);
  }
  for (const marks of alone.values()) {
    const labels = labelAlike(marks, plot);
    for (const [index, mark] of marks.entries()) {
      const label = labels[index];
      if (label) setLabel(mark, label);
    }
  }
  const { stretches } = plot;
  return runs.map((marks) => {
    const extent = runExtent(marks);
    const isDated = marks[0]?.item.span !== null;
    const [from, to] = isDated
      ? [stretchAt(stretches, extent.from), stretchAt(stretches, extent.to)]
      : [stretches.length, stretches.length];
    return { marks, stretches: { from, to } };
  });
}

/** More rows than this are packed as close as their labels allow. */
const MOST_ROWS = 12;

/**
 * The row of each run. Those that share a stretch of the axis stand below each other in order of time, whatever the
 * width, so that none changes its row when the chart grows or shrinks; a crowd is packed closer.
 */
export function rowsOfRuns(runs: readonly Run[], gap: number): number[] {
  const byStretch = packRows(
    runs.map(({ stretches: { from, to } }) => ({ from, to: to + 0.5 })),
    0,
  );
  if (Math.max(0, ...byStretch) < MOST_ROWS) return byStretch;
  return packRows(
    runs.map(({ marks }) => runExtent(marks)),
    gap,
  );
}

/** The line that joins the marks of a run, broken for its label; empty for a mark alone. */
export function linePath(marks: readonly TimelineMark[]): string {
  return marks
    .slice(1)
    .map((mark, index) => {
      const before = marks[index];
      if (!before) return '';
      const labelled = before.label.length > 0 && before.anchor === 'start';
      const from = labelled ? before.labelX + labelWidth(before) + CLEAR : before.x + MARK_RADIUS + 3;
      const to = mark.x - MARK_RADIUS - 3;
      return to - from < 2 ? '' : `M${Math.round(from)} ${mark.y}H${Math.round(to)}`;
    })
    .join('');
}
