import { fileURLToPath } from 'node:url';
import type { Browser, CDPSession, Page } from 'playwright';
import { blockingTime, mainThreadTasks, type TraceEvent } from './tasks.ts';
import type { PageMeasure, PageName } from './budget.ts';

/** A phone on a slow mobile network: round trip in ms, bytes a second, and how many times slower its processor is. */
export const CONDITIONS = { latency: 562, throughput: 1_440_000 / 8, slowdown: 4 };

const TRACE = ['-*', '__metadata', 'devtools.timeline', 'disabled-by-default-devtools.timeline', 'toplevel'];
const OBSERVE = fileURLToPath(new URL('observe.js', import.meta.url));
const QUIET_MS = 700;
const FONTS = ['*/fonts.*.css', '*/faces.*.js', '*.woff2'];
const IS_FONT = /\.woff2?$|\/(?:fonts|faces)\.[\w-]+\.(?:css|js)$/;
const IS_BASEMAP = /\/basemap\//;

/** What the page notes of itself; see `observe.js`. */
interface Notes {
  drawn: number;
  shift: number;
}

/** A request, and the bytes of its answer on the wire, headers apart: those differ from host to host. */
interface Transfer {
  url: string;
  bytes: number;
}

async function watchNetwork(
  session: CDPSession,
): Promise<{ transfers: Transfer[]; settled: () => Promise<void> }> {
  const transfers: Transfer[] = [];
  const open = new Map<string, Transfer>();
  session.on('Network.requestWillBeSent', ({ requestId, request }) => {
    const transfer = { url: request.url, bytes: 0 };
    if (request.url.startsWith('data:')) return;
    transfers.push(transfer);
    open.set(requestId, transfer);
  });
  session.on('Network.responseReceived', ({ requestId, response }) => {
    const transfer = open.get(requestId);
    const length = Object.entries(response.headers).find(([name]) => name.toLowerCase() === 'content-length');
    if (transfer) transfer.bytes = Number(length?.[1] ?? 0);
  });
  session.on('Network.loadingFinished', ({ requestId }) => void open.delete(requestId));
  session.on('Network.loadingFailed', ({ requestId }) => void open.delete(requestId));
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: CONDITIONS.latency,
    downloadThroughput: CONDITIONS.throughput,
    uploadThroughput: CONDITIONS.throughput,
  });
  /** Until nothing has been under way for a while. */
  const settled = async (): Promise<void> => {
    for (let quiet = 0; quiet < QUIET_MS;) {
      await new Promise((done) => setTimeout(done, 50));
      quiet = open.size === 0 ? quiet + 50 : 0;
    }
  };
  return { transfers, settled };
}

const sumOf = (transfers: readonly Transfer[]): number =>
  transfers.reduce((sum, { bytes }) => sum + bytes, 0);

const tasksOf = (trace: Buffer): number[] =>
  mainThreadTasks((JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] }).traceEvents);

async function open(browser: Browser, slowdown: number): Promise<{ page: Page; session: CDPSession }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  if (slowdown > 1) await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  return { page, session };
}

const notesOf = (page: Page): Promise<Notes> =>
  page.evaluate(() => (window as unknown as { parleyNotes: Notes }).parleyNotes);

/** How the page looks to a reader who waits: on a slowed processor. */
async function visitSlowly(browser: Browser, url: string) {
  const { page, session } = await open(browser, CONDITIONS.slowdown);
  const { transfers, settled } = await watchNetwork(session);
  await page.addInitScript({ path: OBSERVE });
  await page.goto(url, { waitUntil: 'load' });
  await settled();
  const notes = await notesOf(page);
  await page.context().close();
  const own = transfers.filter((one) => !IS_FONT.test(new URL(one.url).pathname));
  return { ...notes, bytes: sumOf(own), requests: own.length, hasFonts: own.length < transfers.length };
}

/**
 * What the page asks of the processor: at full speed, since the CPU time of a slowed thread counts its pauses too.
 * Nothing of the tools runs in the page meanwhile.
 */
async function visitQuickly(browser: Browser, url: string, { wakes = false, fonts = false }) {
  const { page, session } = await open(browser, 1);
  if (!fonts) await session.send('Network.setBlockedURLs', { urls: FONTS });
  const { transfers, settled } = await watchNetwork(session);
  await browser.startTracing(page, { categories: TRACE });
  await page.goto(url, { waitUntil: 'load' });
  await settled();
  const blocking = blockingTime(tasksOf(await browser.stopTracing()), CONDITIONS.slowdown);
  let live: PageMeasure['live'] = null;
  if (wakes) {
    const before = transfers.length;
    await browser.startTracing(page, { categories: TRACE });
    await page.mouse.move(640, 450);
    await page.mouse.move(642, 452);
    await settled();
    const tasks = tasksOf(await browser.stopTracing());
    if (!(await page.evaluate(() => document.documentElement.dataset.awake !== undefined)))
      throw new Error(`${url} did not come to life.`);
    const fetched = transfers
      .slice(before)
      .filter(({ url: one }) => !IS_FONT.test(one) && !IS_BASEMAP.test(one));
    live = { bytes: sumOf(fetched), blocking: blockingTime(tasks, CONDITIONS.slowdown) };
  }
  await page.context().close();
  return { blocking, live };
}

/** One cold visit to a page. `wakes`: it is brought to life by a movement of the pointer. */
export async function measurePage(
  browser: Browser,
  page: PageName,
  url: string,
  wakes: boolean,
): Promise<PageMeasure> {
  const slow = await visitSlowly(browser, url);
  const quick = await visitQuickly(browser, url, { wakes });
  if (!slow.hasFonts) return { page, ...slow, ...quick, swap: null };
  const { blocking } = await visitQuickly(browser, url, { fonts: true });
  return { page, ...slow, ...quick, swap: Math.max(0, blocking - quick.blocking) };
}
