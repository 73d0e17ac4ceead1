import { describe, expect, test } from 'vitest';
import {
  median,
  PAGE_BUDGET,
  type PageMeasure,
  pagesOverBudget,
  summaryOf,
} from '../../scripts/commands/pages/budget.ts';
import { floorPage, threeFrames } from '../../scripts/commands/pages/floor.ts';
import { blockingTime, mainThreadTasks, type TraceEvent } from '../../scripts/commands/pages/tasks.ts';

const measure = (more: Partial<PageMeasure> = {}): PageMeasure => ({
  page: '/',
  bytes: 18_000,
  requests: 1,
  drawn: 1_000,
  shift: 0,
  blocking: 0,
  swap: 0,
  live: { bytes: 100_000, blocking: 100 },
  ...more,
});
const floor = measure({ page: 'floor', live: null, blocking: 99 });

describe('the summary of some visits', () => {
  test.each([
    [[3], 3],
    [[9, 1, 2], 2],
    [[4, 1, 3, 2], 2.5],
    [[], 0],
  ])('the median of %j is %d', (values, middle) => {
    expect(median(values)).toBe(middle);
  });

  test('has the median of each measure and the least CPU time', () => {
    const runs = [
      measure({ drawn: 900, blocking: 30, live: { bytes: 5, blocking: 8 } }),
      measure({ drawn: 1_500, blocking: 20, live: { bytes: 7, blocking: 9 } }),
      measure({ drawn: 1_000, blocking: 25, live: { bytes: 6, blocking: 7 } }),
    ];
    expect(summaryOf(runs)).toEqual(measure({ drawn: 1_000, blocking: 20, live: { bytes: 6, blocking: 7 } }));
    expect(() => summaryOf([])).toThrow(RangeError);
  });
});

describe('the budget', () => {
  test('is kept by a page at its very edge, and the floor has none', () => {
    const edge = measure({
      bytes: PAGE_BUDGET.frontPage,
      drawn: floor.drawn * PAGE_BUDGET.toFloor,
      blocking: floor.blocking + PAGE_BUDGET.blocking,
      live: { bytes: PAGE_BUDGET.live, blocking: PAGE_BUDGET.liveBlocking },
    });
    expect(pagesOverBudget([floor, edge])).toEqual([]);
  });

  test.each<[string, Partial<PageMeasure>, RegExp]>([
    ['bytes', { bytes: 20_001 }, /^\/: bytes 20001; at most 20000$/],
    ['requests', { requests: 2 }, /requests 2; at most 1/],
    ['time against the floor', { drawn: 1_151 }, /drawn after ms 1151; at most 1150/],
    ['blocking against the floor', { blocking: 110 }, /blocking ms 110; at most 109/],
    ['layout shift', { shift: 0.06 }, /layout shift 0\.060; at most 0\.050/],
    ['fonts', { swap: 251 }, /while fonts are swapped 251; at most 250/],
    ['live bytes', { live: { bytes: 120_001, blocking: 0 } }, /live bytes 120001; at most 120000/],
    ['live blocking', { live: { bytes: 0, blocking: 201 } }, /live blocking ms 201; at most 200/],
  ])('is exceeded by %s', (_, more, message) => {
    expect(pagesOverBudget([floor, measure(more)]).join()).toMatch(message);
  });

  test('three frames have requests and bytes of their own', () => {
    const frames = measure({ page: 'three frames', requests: 4, bytes: 29_000, live: null });
    expect(pagesOverBudget([floor, frames])).toEqual([]);
  });
});

describe('blocking', () => {
  const task = (tid: number, tdur: number, name = 'RunTask'): TraceEvent => ({
    name,
    ph: 'X',
    pid: 7,
    tid,
    tdur,
  });
  const named = (tid: number, name: string): TraceEvent => ({
    name: 'thread_name',
    ph: 'M',
    pid: 7,
    tid,
    args: { name },
  });

  test('counts the CPU time of tasks on the main threads of pages alone', () => {
    const events = [
      named(1, 'CrRendererMain'),
      named(2, 'Compositor'),
      task(1, 20_000),
      task(2, 90_000),
      task(1, 1_500),
      task(1, 80_000, 'Layout'),
    ];
    expect(mainThreadTasks(events)).toEqual([20, 1.5]);
  });

  test('is what exceeds 50 ms of each task, on a slower processor', () => {
    expect(blockingTime([20, 12.5, 13], 4)).toBe(30 + 2);
    expect(blockingTime([49, 50], 1)).toBe(0);
  });
});

describe('the pages to compare with', () => {
  const chart = (view: string, inner: string) =>
    `<div data-view="${view}"><svg aria-hidden="true"><path/></svg><svg role="group" width="1">${inner}</svg><svg><rect/></svg></div>`;
  const front = `<style>a{}</style><script>1</script>${chart('map', '<svg x="1"><path/></svg><svg><path/></svg><g>m</g>')}${chart('network', '<a>n</a>')}${chart('timeline', '<a>t</a>')}`;

  test('the floor has the three whole drawings, their styles and no script', () => {
    const page = floorPage(front);
    expect(page).toContain(
      '<svg role="group" width="1"><svg x="1"><path/></svg><svg><path/></svg><g>m</g></svg><h2>network</h2>',
    );
    expect(page.match(/role="group"/g)).toHaveLength(3);
    expect(page).toContain('<style>a{}</style>');
    expect(page).not.toContain('<script');
    expect(() => floorPage(chart('map', ''))).toThrow(/no drawing of the network/);
  });

  test('the article has all three frames', () => {
    expect(threeFrames().match(/<iframe src="\/embed\/(?:map|network|timeline)\/"/g)).toHaveLength(3);
  });
});
