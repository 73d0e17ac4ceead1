/** What a page may cost. */
export const PAGE_BUDGET = {
  /** Bytes on the wire until the charts of the front page stand, fonts apart. */
  frontPage: 20_000,
  /** The same for a page with all three charts in frames. */
  threeFrames: 30_000,
  /** Requests until the charts stand, fonts apart. */
  requests: 1,
  /** Charts drawn, against three bare drawings in the same runs. */
  toFloor: 1.15,
  /** Milliseconds of long tasks beyond 50 ms until the charts stand, beyond those of three bare drawings in the same runs. */
  blocking: 10,
  /** The same while the fonts take their places, which happens once. */
  swap: 250,
  /** Layout shift when the fonts arrive: half of what web.dev calls good, since it depends on the fonts a reader has. */
  shift: 0.05,
  /** Bytes of scripts, styles and data that bring the front page to life, the fine basemap apart. */
  live: 120_000,
  /** Milliseconds of long tasks beyond 50 ms while it comes to life. */
  liveBlocking: 200,
};

export type PageName =
  'floor' | '/' | '/embed/map/' | '/embed/network/' | '/embed/timeline/' | 'three frames';

/** What one page cost before anybody touches it, and what it costs to bring it to life. */
export interface PageMeasure {
  page: PageName;
  bytes: number;
  requests: number;
  /** Milliseconds from the start of the navigation until all charts are painted. */
  drawn: number;
  shift: number;
  /** Fonts apart. */
  blocking: number;
  /** Null: the page fetches no fonts by itself. */
  swap: number | null;
  /** Null: the page has nothing to bring to life, or is not asked to. */
  live: { bytes: number; blocking: number } | null;
}

/** The middle value; of an even number the mean of the two in the middle; 0 of none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  const upper = sorted[Math.floor(half)] ?? 0;
  return Number.isInteger(half) ? ((sorted[half - 1] ?? 0) + upper) / 2 : upper;
}

/**
 * One measure of the runs of a page: the median of each, and the least CPU time, to which other work of the machine (its
 * caches, its other half of a core) only adds.
 *
 * @throws RangeError without a run
 */
export function summaryOf(runs: readonly PageMeasure[]): PageMeasure {
  const [first] = runs;
  if (!first) throw new RangeError('A page was measured no time.');
  const of = (read: (run: PageMeasure) => number): number => median(runs.map(read));
  const lives = runs.flatMap(({ live }) => (live ? [live] : []));
  return {
    page: first.page,
    bytes: of((run) => run.bytes),
    requests: of((run) => run.requests),
    drawn: of((run) => run.drawn),
    shift: of((run) => run.shift),
    blocking: Math.min(...runs.map((run) => run.blocking)),
    swap: first.swap === null ? null : Math.min(...runs.map((run) => run.swap ?? Infinity)),
    live:
      lives.length === 0
        ? null
        : {
            bytes: median(lives.map(({ bytes }) => bytes)),
            blocking: Math.min(...lives.map((one) => one.blocking)),
          },
  };
}

/** What exceeds the budget, in words; an empty list is good. */
export function pagesOverBudget(measures: readonly PageMeasure[], budget = PAGE_BUDGET): string[] {
  const problems: string[] = [];
  const hold = (page: string, what: string, value: number, most: number, digits = 0): void => {
    if (value > most)
      problems.push(`${page}: ${what} ${value.toFixed(digits)}; at most ${most.toFixed(digits)}`);
  };
  const floor = measures.find(({ page }) => page === 'floor');
  for (const { page, bytes, requests, drawn, shift, blocking, swap, live } of measures) {
    if (page === 'floor') continue;
    hold(page, 'bytes', bytes, page === 'three frames' ? budget.threeFrames : budget.frontPage);
    if (page !== 'three frames') hold(page, 'requests', requests, budget.requests);
    if (page === '/' && floor) hold(page, 'drawn after ms', drawn, floor.drawn * budget.toFloor);
    hold(page, 'blocking ms', blocking, budget.blocking + (floor?.blocking ?? 0));
    hold(page, 'blocking ms while fonts are swapped', swap ?? 0, budget.swap);
    hold(page, 'layout shift', shift, budget.shift, 3);
    if (live === null) continue;
    hold(page, 'live bytes', live.bytes, budget.live);
    hold(page, 'live blocking ms', live.blocking, budget.liveBlocking);
  }
  return problems;
}
