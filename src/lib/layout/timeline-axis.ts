import { civilDay, monthStart, type DayNumber } from './day.ts';
import { formatSpan, monthName, shortMonth } from './dates.ts';
import { textWidth } from './text-width.ts';

/** Days from the first to the last, inclusive. */
export interface DaySpan {
  start: DayNumber;
  end: DayNumber;
}

/** A piece of the axis: days in proportion, or an empty stretch folded to a fixed length. */
export interface Stretch {
  /** First day, and the first day after it. */
  start: DayNumber;
  end: DayNumber;
  from: number;
  to: number;
  folded: boolean;
  /** What a folded stretch leaves out, in words. */
  label: string;
}

export interface Tick {
  at: number;
  /** Empty: a line without words. */
  label: string;
  strong: boolean;
}

export interface TimeAxis {
  stretches: Stretch[];
  /** Empty stretches that are shown because they were opened. */
  opened: Stretch[];
  ticks: Tick[];
  perDay: number;
  /** Where the beginning of a day lies; halves of days are possible. */
  at(day: number): number;
  /** The day that lies there; beyond the ends the first or the last one. */
  dayAt(x: number): DayNumber;
}

export interface AxisOptions {
  from: number;
  to: number;
  /** True: nothing is folded. */
  open: boolean;
  /** Folds that are open though others are not, by their first day. */
  opened?: ReadonlySet<DayNumber>;
  /** Length of a fold in px. */
  foldLength?: number;
}

/** Empty days kept on either side of what happened. */
const PADDING = 2;
/** An empty stretch of more than this many days folds. */
const LONGEST_EMPTY = 16;
/** What lasts longer than this keeps nothing open: a year told as such would unfold all its months. */
const LONGEST_KEPT = 45;

/** The days on which something happened, padded, as spans in order that neither touch nor overlap. */
export function busySpans(spans: readonly DaySpan[]): DaySpan[] {
  const distinct = [...new Map(spans.map((span) => [span.start * 1e6 + span.end, span])).values()];
  const short = distinct.filter((span) => span.end - span.start <= LONGEST_KEPT);
  const sorted = (short.length > 0 ? short : distinct)
    .map(({ start, end }) => ({ start: start - PADDING, end: end + PADDING }))
    .sort((a, b) => a.start - b.start || a.end - b.end);
  const merged: DaySpan[] = [];
  for (const span of sorted) {
    const last = merged.at(-1);
    if (last && span.start - last.end <= LONGEST_EMPTY) last.end = Math.max(last.end, span.end);
    else merged.push({ ...span });
  }
  return merged;
}

/** Length of a fold in px: as wished, unless the folds together would take more than a share of the axis. */
export const foldLength = (spans: readonly DaySpan[], length: number, wished: number, most = 1 / 3): number =>
  Math.min(wished, (length * most) / Math.max(1, busySpans(spans).length - 1));

/** The busy spans, made one where the empty days between them are opened. */
function joinOpened(busy: readonly DaySpan[], opened: ReadonlySet<DayNumber> | undefined): DaySpan[] {
  const kept: DaySpan[] = [];
  for (const span of busy) {
    const last = kept.at(-1);
    if (last && opened?.has(last.end + 1)) last.end = span.end;
    else kept.push({ ...span });
  }
  return kept;
}

/** The empty days that were opened, each from its first day to the first one after it. */
const openedOf = (busy: readonly DaySpan[], { open, opened }: AxisOptions): DaySpan[] =>
  busy.slice(1).flatMap((span, index) => {
    const start = (busy[index]?.end ?? 0) + 1;
    return !open && opened?.has(start) ? [{ start, end: span.start }] : [];
  });

function stretchesOf(busy: readonly DaySpan[], { from, to, open, opened, foldLength = 58 }: AxisOptions) {
  const first = busy[0];
  const last = busy.at(-1);
  if (!first || !last) return { stretches: [], perDay: 0 };
  const kept = open ? [{ start: first.start, end: last.end }] : joinOpened(busy, opened);
  const days = kept.reduce((sum, span) => sum + span.end - span.start + 1, 0);
  const perDay = Math.max(0.05, (to - from - foldLength * (kept.length - 1)) / days);
  const stretches: Stretch[] = [];
  let at = from;
  for (const span of kept) {
    const before = stretches.at(-1);
    if (before) {
      const left = span.start - before.end;
      stretches.push({
        start: before.end,
        end: span.start,
        from: at,
        to: at + foldLength,
        folded: true,
        label: formatSpan(left),
      });
      at += foldLength;
    }
    const end = span.end + 1;
    const length = (end - span.start) * perDay;
    stretches.push({ start: span.start, end, from: at, to: at + length, folded: false, label: '' });
    at += length;
  }
  return { stretches, perDay };
}

/** Mondays when weeks are wide enough for words, else the firsts of months. */
function tickDays(stretch: Stretch, perDay: number): { day: DayNumber; label: string }[] {
  const days: { day: DayNumber; label: string }[] = [];
  if (perDay * 7 >= 40) {
    const monday = stretch.start + ((8 - civilDay(stretch.start).weekday) % 7);
    for (let day = monday; day < stretch.end; day += 7) {
      const { day: number, month } = civilDay(day);
      days.push({ day, label: `${number} ${shortMonth(month)}` });
    }
    return days;
  }
  for (let later = 1; ; later += 1) {
    const day = monthStart(stretch.start, later);
    if (day >= stretch.end) return days;
    const { month, year } = civilDay(day);
    const name = perDay * 28 > 70 ? monthName(month) : shortMonth(month);
    days.push({ day, label: month === 1 ? `${name} ${year}` : name });
  }
}

const TICK_SIZE = 11;

function ticksOf(stretches: readonly Stretch[], perDay: number, at: (day: number) => number): Tick[] {
  let free = -Infinity;
  let year = 0;
  return stretches
    .filter((stretch) => !stretch.folded)
    .flatMap((stretch) => {
      const own = tickDays(stretch, perDay);
      const days = own.length > 0 ? own : [{ day: stretch.start + PADDING, label: '' }];
      return days.map(({ day, label }) => {
        const { day: number, month, year: its } = civilDay(day);
        const words = label === '' ? `${number} ${shortMonth(month)}` : label;
        const full = its !== year && !words.includes(`${its}`) ? `${words} ${its}` : words;
        const x = Math.round(at(day));
        const room = stretch === stretches.at(-1) ? stretch.to + 40 : stretch.to;
        const fits = x > free && (x + 3 + textWidth(full, TICK_SIZE) <= room || own.length < 2);
        if (fits) {
          free = x + textWidth(full, TICK_SIZE) + 10;
          year = its;
        }
        return { at: x, label: fits ? full : '', strong: fits };
      });
    });
}

/** A time axis on which empty stretches fold into marked gaps, from px to px. */
export function elasticAxis(spans: readonly DaySpan[], options: AxisOptions): TimeAxis {
  const busy = busySpans(spans);
  const { stretches, perDay } = stretchesOf(busy, options);
  const at = (day: number): number => {
    const stretch = stretches.find(({ end }) => day < end) ?? stretches.at(-1);
    if (!stretch) return options.from;
    const share = (day - stretch.start) / (stretch.end - stretch.start);
    const x = stretch.from + share * (stretch.to - stretch.from);
    return Math.max(options.from, Math.min(options.to, x));
  };
  const dayAt = (x: number): DayNumber => {
    const stretch = stretches.find(({ to }) => x < to) ?? stretches.at(-1);
    if (!stretch) return 0;
    const share = Math.max(0, (x - stretch.from) / (stretch.to - stretch.from));
    return Math.min(stretch.end - 1, Math.floor(stretch.start + share * (stretch.end - stretch.start)));
  };
  const opened = openedOf(busy, options).map(({ start, end }): Stretch => {
    const label = formatSpan(end - start);
    return { start, end, from: at(start), to: at(end), folded: false, label };
  });
  return { stretches, opened, perDay, at, dayAt, ticks: ticksOf(stretches, perDay, at) };
}
