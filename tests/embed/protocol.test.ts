import { describe, expect, test } from 'vitest';
import {
  clampHeight,
  heightMessages,
  parseHeight,
  parseParameters,
  parseParentMessage,
} from '../../src/lib/embed/protocol.ts';
import { snippets } from '../../src/lib/embed/snippets.ts';

const ours = { type: 'parley-embed', v: 1 };

describe('messages of the page around the frame', () => {
  test.each([
    [{ ...ours, event: 'ping' }, { event: 'ping' }],
    [
      { ...ours, event: 'theme', theme: 'dark' },
      { event: 'theme', theme: 'dark' },
    ],
    [
      { ...ours, event: 'highlight', select: 'kyiv' },
      { event: 'highlight', select: 'kyiv' },
    ],
    [
      { ...ours, event: 'highlight', select: null },
      { event: 'highlight', select: null },
    ],
    [{ ...ours, event: 'theme', theme: 'pink' }, null],
    [{ ...ours, event: 'highlight' }, null],
    [{ ...ours, v: 2, event: 'ping' }, null],
    [{ event: 'ping' }, null],
    ['ping', null],
    [null, null],
  ])('%j', (data, expected) => expect(parseParentMessage(data)).toEqual(expected));
});

describe('heights as the loader takes them', () => {
  test.each([
    [{ ...ours, event: 'height', height: 431.2 }, 432],
    [{ ...ours, event: 'ready', height: 10 }, 50],
    [{ ...ours, event: 'height', height: 9e9 }, 5000],
    [{ ...ours, event: 'height', height: Number.NaN }, null],
    [{ ...ours, event: 'height', height: '431' }, null],
    [{ ...ours, event: 'select', height: 431 }, null],
    [{ type: 'embed-size', height: 431 }, null],
  ])('%j', (data, expected) => expect(parseHeight(data)).toBe(expected));

  test('are kept within bounds', () => expect([clampHeight(0), clampHeight(9999)]).toEqual([50, 5000]));
});

describe('dialects', () => {
  const say = (search: string, hash = '') => heightMessages(parseParameters(search, hash), 'map', 400);

  test('our own and AMP’s always', () => {
    expect(say('?id=one')).toEqual([
      { ...ours, event: 'height', id: 'one', chart: 'map', height: 400 },
      { sentinel: 'amp', type: 'embed-size', height: 400 },
    ]);
  });
  test('pym’s when it named its child', () => {
    expect(say('?childId=p-0')).toContain('pymxPYMxp-0xPYMxheightxPYMx400');
  });
  test('WordPress’s with its secret', () => {
    expect(say('', '#?secret=s3')).toContainEqual({ message: 'height', value: 400, secret: 's3' });
    expect(say('', '#secret=s3')).toHaveLength(2);
  });
  test('Datawrapper’s when asked for', () => {
    expect(say('?compat=datawrapper&id=dw')).toContainEqual({ 'datawrapper-height': { dw: 400 } });
  });
});

test('parameters that make no sense are as if they were not there', () => {
  const { theme, title, id } = parseParameters('?theme=pink&title=no', '');
  expect([theme, title, id]).toEqual(['auto', true, '']);
});

test('a snippet carries the state and cannot be broken out of', () => {
  const shown = { folder: '', query: '?actors=a~b&from=2025-01-01', title: null };
  const [own, fixed, ...others] = snippets('https://example.org/talks/', 'map', 'A "map" <of> talks', shown);
  expect(own?.code).toContain('src="https://example.org/talks/embed/map/?actors=a~b&amp;from=2025-01-01"');
  expect(own?.code).toContain('title="A &quot;map&quot; &lt;of&gt; talks"');
  expect(own?.code).toContain('<script async src="https://example.org/talks/embed/v1.js"></script>');
  expect(fixed?.code).not.toContain('script async');
  // Of a state without a page of its own there is no picture.
  expect(others).toEqual([]);
});

test('a view has snippets of its own, with a picture', () => {
  const shown = { folder: 'views/august/', query: '', title: 'August' };
  const codes = snippets('https://example.org/talks', 'timeline', 'What was proposed', shown).map(
    ({ code }) => code,
  );
  expect(codes[0]).toContain('src="https://example.org/talks/views/august/embed/timeline/"');
  expect(codes[0]).toContain('src="https://example.org/talks/embed/v1.js"');
  expect(codes[2]).toBe(
    '<a href="https://example.org/talks/views/august/"><img src="https://example.org/talks/views/august/embed/timeline.png" alt="August: What was proposed" loading="lazy" style="width:100%;height:auto"></a>',
  );
});
