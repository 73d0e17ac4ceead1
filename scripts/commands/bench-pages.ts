import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import Table from 'cli-table3';
import { chromium } from 'playwright';
import { CHROMIUM_ARGS, findChromium } from './chromium.ts';
import { summaryOf, type PageMeasure, type PageName, pagesOverBudget } from './pages/budget.ts';
import { floorPage, threeFrames } from './pages/floor.ts';
import { serveCompressed } from './pages/server.ts';
import { measurePage } from './pages/visit.ts';
import { buildSite, makeDataIfMissing, SITE } from './site.ts';

const PAGES: readonly { page: PageName; at: string; wakes: boolean }[] = [
  { page: 'floor', at: '/floor.html', wakes: false },
  { page: '/', at: '/', wakes: true },
  { page: '/embed/map/', at: '/embed/map/', wakes: true },
  { page: '/embed/network/', at: '/embed/network/', wakes: true },
  { page: '/embed/timeline/', at: '/embed/timeline/', wakes: true },
  { page: 'three frames', at: '/frames.html', wakes: false },
];

const HEAD = [
  'page',
  'kB',
  'requests',
  'drawn, ms',
  '× floor',
  'shift',
  'blocking, ms',
  'fonts, ms',
  'live, kB',
  'live, ms',
];

const kilo = (bytes: number): string => (bytes / 1000).toFixed(1);

function print(measures: readonly PageMeasure[]): void {
  const floor = measures.find(({ page }) => page === 'floor')?.drawn ?? 0;
  const table = new Table({
    head: HEAD,
    colAligns: HEAD.map((_, column) => (column === 0 ? 'left' : 'right')),
    style: { head: [], border: [] },
    chars: { mid: '', 'left-mid': '', 'mid-mid': '', 'right-mid': '' },
  });
  for (const { page, bytes, requests, drawn, shift, blocking, swap, live } of measures) {
    // No frame's charts are seen from the page around it.
    const time = drawn === 0 ? ['–', '–'] : [drawn.toFixed(0), (drawn / floor).toFixed(2)];
    const alive = live ? [kilo(live.bytes), live.blocking.toFixed(0)] : ['–', '–'];
    const task = [blocking.toFixed(0), swap?.toFixed(0) ?? '–'];
    table.push([page, kilo(bytes), requests, ...time, shift.toFixed(3), ...task, ...alive]);
  }
  process.stdout.write(`${table.toString()}\n`);
}

/**
 * Measures the built site in a browser, over a slow network and cold each time; the pages take turns. Prints a table, or
 * JSON, and returns what exceeds the budget.
 *
 * @throws when there is no browser or no site
 */
export async function benchPages(runs: number, json: boolean): Promise<string[]> {
  const executablePath = await findChromium();
  if (executablePath === null) throw new Error('Pages are measured in Chromium; none starts.');
  const front = path.join(SITE, 'index.html');
  if (!existsSync(front) && !(makeDataIfMissing() && (await buildSite())))
    throw new Error('There is no site to measure; run "npm run build".');
  const { origin, server } = await serveCompressed(SITE, {
    '/floor.html': floorPage(readFileSync(front, 'utf8')),
    '/frames.html': threeFrames(),
  });
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGS });
  try {
    const measured: PageMeasure[] = [];
    for (let run = 1; run <= runs; run += 1) {
      for (const { page, at, wakes } of PAGES) {
        process.stderr.write(`  run ${run} of ${runs}: ${page}\n`);
        measured.push(await measurePage(browser, page, `${origin}${at}`, wakes));
      }
    }
    const measures = PAGES.map(({ page }) => summaryOf(measured.filter((one) => one.page === page)));
    const problems = pagesOverBudget(measures);
    if (json) process.stdout.write(`${JSON.stringify({ measures, problems }, null, 1)}\n`);
    else print(measures);
    return problems;
  } finally {
    await browser.close();
    server.close();
  }
}
