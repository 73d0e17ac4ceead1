import { readFileSync } from 'node:fs';
import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import NetworkChart from '../../src/lib/charts/network/NetworkChart.svelte';
import { NOTHING_CHOSEN } from '../../src/lib/explore/state.ts';
import { visibleUnder } from '../../src/lib/explore/visible.ts';
import { layoutNetwork } from '../../src/lib/layout/network.ts';
import { cardOf } from '../../src/lib/pictures/card.ts';
import { drawingIn } from '../../src/lib/pictures/page-drawing.ts';
import { pngOf } from '../../src/lib/pictures/paint.ts';
import { recordCard } from '../../src/lib/pictures/record-card.ts';
import { shape, svgOf } from '../../src/lib/pictures/shape.ts';
import { stillOf } from '../../src/lib/pictures/still.ts';
import { rulesOf } from '../../src/lib/pictures/stylesheet.ts';
import { wrapped } from '../../src/lib/pictures/wrapped.ts';
import { dossier, tables } from '../fixtures/first-dossier.ts';

/** Width and height that a PNG says it has. */
function sizeOf(png: Uint8Array): [number, number] {
  const view = new DataView(png.buffer, png.byteOffset);
  expect([...png.slice(0, 8)]).toEqual([137, 80, 78, 71, 13, 10, 26, 10]);
  return [view.getUint32(16), view.getUint32(20)];
}

const PAGE = (body: string, css = '') =>
  `<style>${css}</style><div data-view="map"><figure>${body}</figure></div><footer><p>Built on one article.</p></footer>`;

const CSS = `:root{--ink:#111;--side:#222}.of-side-1{--side:#0a0}
  @media (prefers-color-scheme:dark){:root{--ink:#eee}}
  .mark.svelte-a{fill:var(--side)}.mark.svelte-a:hover{fill:red}.hit.svelte-a{fill:transparent}
  .gone.svelte-a{display:none}text.svelte-a{fill:var(--ink);font-size:.75rem}.big:where(.svelte-a) text{font-size:inherit}`;
const SVG = `<svg role="group" aria-label="Map of 2 meetings, 2 March 2025." width="100" height="50" viewBox="0 0 100 50">
  <a href="../x" class="of-side-1"><circle class="mark svelte-a" r="5"></circle><circle class="hit svelte-a" r="9"></circle></a>
  <path class="gone svelte-a" d="M0 0"></path><text class="svelte-a" x="1" y="2">A &lt;b&gt; &amp; c</text></svg>`;

describe('the drawing on a page', () => {
  const drawing = drawingIn(PAGE(SVG, CSS));

  test('has its look in attributes: of the light theme, of its side, of no passing state', () => {
    expect(svgOf(drawing.chart)).toBe(
      '<svg width="100" height="50" viewBox="0 0 100 50"><g><circle r="5" fill="#0a0"/></g>' +
        '<text x="1" y="2" fill="#111" font-size="12">A &lt;b&gt; &amp; c</text></svg>',
    );
  });

  test('comes with its sentence and its notes', () => {
    expect(drawing).toMatchObject({ width: 100, height: 50, summary: 'Map of 2 meetings, 2 March 2025.' });
    expect(drawing.notes).toEqual(['Built on one article.']);
  });

  test('takes the colours of the dossier instead of the page’s', () => {
    const own = drawingIn(PAGE(SVG.replace(' class="of-side-1"', ''), CSS), new Map([['--side', '#00f']]));
    expect(svgOf(own.chart)).toContain('fill="#00f"');
  });

  test('a page without a chart is an error', () => {
    expect(() => drawingIn(PAGE('<p>Nothing.</p>'))).toThrow('no chart');
  });
});

test('the more telling selector wins, then the later one; at-rules and passing states count for nothing', () => {
  const rules = rulesOf('.a.b{x:1}.a{x:2}@media print{.a{x:3}}p .a{x:4}.a:hover{x:5}.a::after{x:6}');
  expect(rules.map(({ selector }) => selector)).toEqual(['.a', 'p .a', '.a.b']);
});

describe('a still', () => {
  const { head, body } = render(NetworkChart, {
    props: {
      tables,
      dossier,
      layout: layoutNetwork(tables.actors, tables.relations),
      visible: visibleUnder(tables, NOTHING_CHOSEN),
      lit: new Set<string>(),
      selected: null,
      focusActors: [],
      width: 600,
      hrefOf: (id: string) => `#${id}`,
    },
  });
  const css = readFileSync('src/lib/ui/tokens.css', 'utf8');
  const drawing = drawingIn(`${head}<style>${css}</style><div data-view="network">${body}</div>`);
  const text = {
    title: 'Who "deals" <with> whom',
    reading: drawing.summary,
    source: 'Source: Talks, example.org.',
  };
  const { svg, width, height } = stillOf(drawing, text);

  test('stands alone: one SVG with title, summary, key and source, and nothing from elsewhere', () => {
    const code = svgOf(svg);
    expect(code).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg"/);
    expect(code).toContain('<title>Who &quot;deals&quot; &lt;with&gt; whom</title>');
    expect(code).toContain('Source: Talks, example.org.');
    expect(code).toContain('criticises');
    expect(code).not.toMatch(/href|class=|url\((?!#)|var\(|<style|<script/);
  });

  test('becomes the same PNG each time, two pixels for one', () => {
    const png = pngOf(svg, width, height, 2);
    expect(sizeOf(png)).toEqual([width * 2, height * 2]);
    expect(Buffer.from(pngOf(svg, width, height, 2)).equals(Buffer.from(png))).toBe(true);
  });
});

describe('a card', () => {
  const site = { ...dossier, site: { url: 'https://example.org/talks/' } };
  const meeting = tables.meetings[0];
  if (!meeting) throw new Error('The first dossier has no meeting.');

  test('says of a meeting what, when, who, and how many outlets tell of it', () => {
    const card = recordCard(tables, site, 'meetings', meeting.id);
    expect(card?.kind).toContain('Meeting');
    expect(card?.title).toBe(meeting.title);
    expect(card?.lines.at(-1)).toMatch(/^Told by \d+ outlets?$/);
    expect(card?.foot).toEqual([dossier.title, 'example.org/talks']);
  });

  test('is not made for an id of another dataset', () => {
    expect(recordCard(tables, site, 'actors', meeting.id)).toBeNull();
  });

  test.each([
    ['short', 'Talks'],
    ['long', 'a rather long title with many words '.repeat(20)],
    ['one endless word', 'x'.repeat(400)],
    ['letters of other scripts', 'Зеленський, Şimşek і 漢字 <&"'],
    ['nothing', ''],
  ])('of a title that is %s is 1200 × 630', (_, title) => {
    const text = { kind: 'Meeting', title, lines: [title, title], foot: [title] };
    expect(sizeOf(pngOf(cardOf(text, null), 1200, 630, 1))).toEqual([1200, 630]);
  });
});

test('what no painter knows is an error, not a hole in the picture', () => {
  expect(() => pngOf(shape('svg', {}, [shape('image')]), 10, 10, 1)).toThrow('"image" cannot be painted');
});

test('lines break between words and end in an ellipsis where there are too many', () => {
  const letters = (line: string) => line.length;
  expect(wrapped('one two three', 7, letters)).toEqual(['one two', 'three']);
  expect(wrapped('one two three four', 7, letters, 1)).toEqual(['one…']);
  expect(wrapped('', 7, letters)).toEqual([]);
});
