import { DOMParser } from 'linkedom';
import { expect, test } from 'vitest';
import type { Correction } from '../../src/lib/datasets/corrections.ts';
import { correctionsFeed } from '../../src/routes/(site)/corrections/feed.ts';
import { byDay, loggedChanges } from '../../src/routes/(site)/corrections/log.ts';
import { sample } from '../explore/sample.ts';

const row = (id: string, more: Partial<Correction> = {}): Correction => ({
  id,
  record: 'lunch',
  field: 'venue',
  from: 'Inn',
  to: 'Hall',
  reason: 'The agency put it right.',
  by: 'desk',
  on: '2025-03-04',
  ...more,
});
const changesOf = (...corrections: Correction[]) => loggedChanges({ ...sample(), corrections });
const talks = { title: 'Talks', site: { url: 'https://example.org/talks/' } };
const parse = (xml: string) => new DOMParser().parseFromString(xml, 'text/xml');

test('each change is an entry with an id that stays, its day and a link', () => {
  const xml = correctionsFeed(talks, changesOf(row('edit-2', { on: '2025-03-09' }), row('edit-1')));
  const feed = parse(xml);
  expect([...feed.querySelectorAll('entry > id')].map(({ textContent }) => textContent)).toEqual([
    'tag:example.org,2025-03-09:change/edit-2',
    'tag:example.org,2025-03-04:change/edit-1',
  ]);
  expect(feed.querySelector('feed > updated')?.textContent).toBe('2025-03-09T00:00:00Z');
  expect(feed.querySelector('entry > link')?.getAttribute('href')).toBe(
    'https://example.org/talks/meetings/lunch/',
  );
  expect(feed.querySelector('entry > content')?.textContent).toContain('venue: Inn → Hall');
  expect(correctionsFeed(talks, changesOf(row('edit-2', { on: '2025-03-09' }), row('edit-1')))).toBe(xml);
});

test('without an address there are no links, and the ids stay tags', () => {
  const xml = correctionsFeed({ title: 'Talks', site: { url: null } }, changesOf(row('edit-1')));
  expect(xml).not.toContain('<link');
  expect(xml).toContain('tag:parley,2025-03-04:change/edit-1');
});

test('an empty log is a feed too', () => {
  const xml = correctionsFeed(talks, []);
  expect(parse(xml).querySelector('feed > updated')?.textContent).toBe('1970-01-01T00:00:00Z');
  expect(xml).not.toContain('<entry');
});

test('nothing in the words breaks the XML', () => {
  const hostile = `</content><script>alert("1")</script>&amp;]]>\u0000\ud800'`;
  const xml = correctionsFeed(
    { ...talks, title: hostile },
    changesOf(row('edit-1', { reason: hostile, by: hostile, to: hostile })),
  );
  expect(xml).not.toContain('<script');
  expect(xml).not.toContain(']]>');
  expect(xml.includes('\u0000') || xml.includes('\ud800')).toBe(false);
  expect(parse(xml).querySelectorAll('entry')).toHaveLength(1);
});

test('what is gone leads to its tombstone, and days stand together', () => {
  const changes = changesOf(
    row('a', { on: '2025-03-09' }),
    row('b', { record: 'old', field: null, to: 'withdrawn' }),
    row('c', { record: 'call' }),
  );
  expect(changes.map(({ path }) => path)).toEqual(['meetings/lunch/', 'withdrawn/#old', 'meetings/call/']);
  expect(byDay(changes).map(({ on, changes: all }) => [on, all.length])).toEqual([
    ['2025-03-09', 1],
    ['2025-03-04', 2],
  ]);
});
