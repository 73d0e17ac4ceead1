import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';

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
