/** `npm run pictures`: the pictures of README.md, taken of the built site in light and dark, into docs/pictures/. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { chromium, type Browser } from 'playwright';
import type { Actor, Meeting } from '../../src/lib/datasets/index.ts';
import { CHROMIUM_ARGS, findChromium } from './chromium.ts';
import { announce, ROOT } from './run.ts';
import { serve } from './serve.ts';
import { buildSite, makeDataIfMissing, SITE } from './site.ts';

const FOLDER = path.join(ROOT, 'docs/pictures');
const VIEWPORT = { width: 1280, height: 1000 };
/** Pixels of a picture for each of the page. */
const SCALE = 1.5;
const QUALITY = 82;
/** In bytes; a README should not weigh more than the site. */
const MOST = 250_000;
/** After the charts are live: fonts, and the drawer's way in. */
const SETTLED = 1500;

const rowsOf = <Row>(dataset: string): Row[] =>
  JSON.parse(readFileSync(path.join(SITE, 'data', `${dataset}.json`), 'utf8')) as Row[];

/** The row that counts most; of equal ones the first. */
const largest = <Row>(rows: readonly Row[], count: (row: Row) => number): Row | undefined =>
  rows.reduce<Row | undefined>(
    (best, row) => (best === undefined || count(row) > count(best) ? row : best),
    undefined,
  );

/** What is shown, as the query of the dashboard: the whole, the largest meeting, the person named most. */
function shots(): { name: string; query: string }[] {
  const placed = rowsOf<Meeting>('meetings').filter(({ place }) => place !== null);
  const meeting = largest(placed, ({ participants }) => participants.length);
  const people = rowsOf<Actor>('actors').filter(({ kind }) => kind === 'person');
  const person = largest(people, ({ mentions }) => mentions);
  return [
    { name: 'dashboard', query: '' },
    ...(meeting ? [{ name: 'drawer', query: `?select=${meeting.id}` }] : []),
    ...(person ? [{ name: 'actor', query: `?actors=${person.id}` }] : []),
  ];
}

async function take(browser: Browser, address: string, theme: 'light' | 'dark'): Promise<Buffer> {
  const context = await browser.newContext({
    viewport: VIEWPORT,
    deviceScaleFactor: SCALE,
    colorScheme: theme,
    reducedMotion: 'reduce',
    locale: 'en-GB',
  });
  const page = await context.newPage();
  await page.goto(address);
  await page.mouse.move(2, 2);
  await page.mouse.move(3, 3);
  await page.waitForSelector('[data-awake]');
  await page.evaluate('document.fonts.ready.then(() => undefined)');
  // What was chosen lies below the headline.
  if (new URL(address).search !== '') {
    await page.locator('[role="search"]').evaluate((bar) => {
      const top = bar.getBoundingClientRect().top + scrollY - 8;
      scrollTo({ top, behavior: 'instant' });
    });
  }
  await page.waitForTimeout(SETTLED);
  const png = await page.screenshot();
  await context.close();
  return png;
}

async function webpOf(png: Buffer): Promise<Buffer> {
  const image = await loadImage(png);
  const canvas = createCanvas(image.width, image.height);
  canvas.getContext('2d').drawImage(image, 0, 0);
  return canvas.encode('webp', QUALITY);
}

async function main(): Promise<number> {
  const executablePath = await findChromium();
  if (executablePath === null) return 1;
  if (!existsSync(SITE) && !(makeDataIfMissing() && (await buildSite()))) return 1;
  const { address, server } = await serve(SITE);
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGS });
  mkdirSync(FOLDER, { recursive: true });
  let isHeavy = false;
  try {
    for (const { name, query } of shots()) {
      for (const theme of ['light', 'dark'] as const) {
        const file = path.join(FOLDER, `${name}-${theme}.webp`);
        const webp = await webpOf(await take(browser, `${address}${query}`, theme));
        writeFileSync(file, webp);
        announce(`${path.relative(ROOT, file)}: ${Math.round(webp.length / 1000)} kB`);
        isHeavy ||= webp.length > MOST;
      }
    }
  } finally {
    await browser.close();
    server.close();
  }
  if (isHeavy) process.stderr.write(`A picture is heavier than ${MOST / 1000} kB: lower QUALITY or SCALE.\n`);
  return isHeavy ? 1 : 0;
}

process.exitCode = await main();
