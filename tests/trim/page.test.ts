import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { trimPage } from '../../scripts/trim/page.ts';
import { shapesIn, withoutIdleRules } from '../../scripts/trim/styles.ts';

const hashOf = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;

const PLAIN = 'console.log("a <path d=""></path> in a string")';
const FRAME = 'connect()';
const CSS = '.here._ab12{top:0}.gone._ab12{top:1px}';

const page = (body: string): string =>
  `<head><meta content="script-src 'self' '${hashOf(PLAIN)}' '${hashOf(FRAME)}'; style-src '${hashOf(CSS)}'">` +
  `<style>${CSS}</style></head><body>${body}\n    <script data-does="start-page">${PLAIN}</script>` +
  `<script data-does="start-frame">${FRAME}</script></body>`;

describe('a page', () => {
  test('keeps the script it needs, to the letter, and a policy that allows just what it has', () => {
    const trimmed = trimPage(page('<div class="here _ab12" data-live="a.js" data-base="."></div>'));
    const [script = ''] = /<script>([\s\S]*?)<\/script>/.exec(trimmed)?.slice(1) ?? [];
    expect(script).toBe(PLAIN);
    expect(trimmed).not.toContain(FRAME);
    const css = /<style>(.*)<\/style>/.exec(trimmed)?.[1] ?? '';
    expect(css).toBe('.here._ab12{top:0}');
    expect([...trimmed.matchAll(/sha256-[^']+/g)].map(([hash]) => hash)).toEqual([
      hashOf(PLAIN),
      hashOf(css),
    ]);
  });

  test('that is a frame keeps the frame’s script, and one without live charts neither', () => {
    const frame = trimPage(page('<div data-live="a.js" data-base="." data-chart="map"></div>'));
    expect(frame).toContain(`<script>${FRAME}</script>`);
    expect(frame).not.toContain(PLAIN);
    expect(trimPage(page('<p>words</p>'))).not.toContain('<script');
  });

  test('loses end tags of shapes and runs of white space between tags, and nothing of its words', () => {
    const trimmed = trimPage(
      page('<svg><path d="M0 0"></path>\n   <circle r="1"></circle></svg> <p>a\n  b  c</p>'),
    );
    expect(trimmed).toContain('<svg><path d="M0 0"/> <circle r="1"/></svg> <p>a\n  b  c</p>');
  });
});

describe('the rules of components', () => {
  const short = (css: string, html: string): string => withoutIdleRules(css, shapesIn(html));
  const HTML =
    '<ul class="_ab12"><li class="dot _ab12" aria-current="page">x</li></ul><p class="note _cd34">';

  test.each([
    ['a class the page has', '.dot._ab12{top:0}'],
    ['a state', '.dot._ab12:hover{top:0}'],
    ['a part of an element', 'li._ab12::after{top:0}'],
    ['an attribute scripts may set', '[data-waiting] .dot._ab12{top:0}'],
    ['an ARIA attribute the page has', '.dot[aria-current]._ab12{top:0}'],
    ['a way through a parent', 'ul._ab12>.dot:where(._ab12){top:0}'],
    ['something that must not hold', '.dot._ab12:not(.gone){top:0}'],
    ['one of several', 'li._ab12:is(.gone,.dot){top:0}'],
    ['no component at all', '.gone{top:0}'],
  ])('stay when they ask for %s', (_, css) => {
    expect(short(css, HTML)).toBe(css);
  });

  test.each([
    ['a class no element has', '.gone._ab12{top:0}'],
    ['a tag that is not there', 'dl._ab12{top:0}'],
    ['classes that never stand together', '.dot._cd34{top:0}'],
    ['an ARIA attribute no such element has', '.note[aria-current]._cd34{top:0}'],
    ['a parent that is not there', '.gone._ab12 .dot:where(._ab12){top:0}'],
    ['a class inside :where', '.dot:where(._ef56){top:0}'],
  ])('go when they ask for %s', (_, css) => {
    expect(short(css, HTML)).toBe('');
  });

  test('go one by one, and with them a condition that has become empty', () => {
    const css =
      '.gone._ab12,.dot._ab12{top:0}@media print{.gone._ab12{top:0}}@media print{.dot._ab12{top:0}}';
    expect(short(css, HTML)).toBe('.dot._ab12{top:0}@media print{.dot._ab12{top:0}}');
  });
});
