import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { openSite, wake } from './site.ts';

const BUILD = process.env.PARLEY_SITE ?? 'build';

/** Bytes on the wire until the charts stand: the page is its one request. */
const weigh = (page: string): number => brotliCompressSync(readFileSync(`${BUILD}/${page}index.html`)).length;

test.each([
  ['', 20_000],
  ['embed/map/', 9_500],
  ['embed/network/', 8_000],
  ['embed/timeline/', 12_000],
])('/%s weighs at most %i bytes until its charts stand', (page, most) => {
  expect(weigh(page)).toBeLessThanOrEqual(most);
});

test('no page waits for another file before it is painted', () => {
  for (const page of ['', 'embed/map/', 'tables/']) {
    const html = readFileSync(`${BUILD}/${page}index.html`, 'utf8');
    const head = html.slice(0, html.indexOf('</head>'));
    expect(head, page).not.toMatch(/<link\b[^>]*\brel="stylesheet"|<script\b[^>]*\bsrc=/);
  }
});

/** Bytes that bring the front page to life, with Leaflet and the data, without fonts and the fine basemap. */
const MOST_LIVE = 120_000;

test('what brings the front page to life weighs little, and the data come in one file', async () => {
  const site = await openSite();
  const { page, requests } = await site.open('/');
  await wake(page);
  await page.waitForSelector('.leaflet-container', { state: 'attached' });
  await page.waitForLoadState('networkidle');
  const fetched = [...new Set(requests.slice(1))].filter(
    (url) => !/\.woff2$|\/(?:fonts|faces)\.|\/basemap\//.test(url),
  );
  await site.close();
  expect(fetched.filter((url) => url.includes('/data/'))).toEqual([`${site.origin}/data/drawn.txt`]);
  const sizes = fetched.map((url) => {
    const file = new URL(url).pathname;
    return { file, bytes: brotliCompressSync(readFileSync(`${BUILD}${file}`)).length };
  });
  const heaviest = sizes.sort((one, other) => other.bytes - one.bytes);
  const all = heaviest.reduce((sum, { bytes }) => sum + bytes, 0);
  expect(all, JSON.stringify(heaviest, null, 1)).toBeLessThanOrEqual(MOST_LIVE);
  expect(heaviest.some(({ file }) => file.includes('/live/Drawer'))).toBe(false);
});
