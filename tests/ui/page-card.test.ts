import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import { describe as describeRecord } from '../../src/lib/ui/card/describe.ts';
import { hasUnchecked, pageCard } from '../../src/lib/ui/card/page-card.ts';
import { COLLECTIONS, recordPath } from '../../src/lib/ui/record-path.ts';
import RecordCard from '../../src/lib/ui/RecordCard.svelte';
import { tables as first } from '../fixtures/first-dossier.ts';
import { sample } from '../explore/sample.ts';

const cardOf = (tables: ReturnType<typeof sample>, collection: (typeof COLLECTIONS)[number], id: string) => {
  const card = pageCard(tables, collection, id);
  if (card === null) throw new Error(`no ${id} in ${collection}`);
  return card;
};

test('an id of another collection has no page here', () => {
  expect(pageCard(sample(), 'meetings', 'ana')).toBeNull();
});

test('of an id that two collections use each has its own page', () => {
  const tables = sample();
  tables.places.push({ ...tables.places[0]!, id: 'ana', name: 'Ana-by-the-Sea' });
  expect(cardOf(tables, 'places', 'ana').title).toBe('Ana-by-the-Sea');
  expect(cardOf(tables, 'actors', 'ana').title).not.toBe('Ana-by-the-Sea');
  expect(describeRecord(tables, 'ana')?.title).not.toBe('Ana-by-the-Sea');
});

test('what has its place on a page stands there once, with all that is said of it', () => {
  for (const collection of COLLECTIONS) {
    for (const { id } of first[collection]) {
      const card = cardOf(first, collection, id);
      const placed = [
        ...card.related.flatMap(({ items }) => items),
        ...card.passages.flatMap(({ resting }) => resting),
      ].filter((one) => one.card !== null);
      expect(new Set(placed.map((one) => one.id)).size).toBe(placed.length);
      for (const one of placed) expect(recordPath(first, one.id)).toBe(`${collection}/${id}/#${one.id}`);
    }
  }
});

test('every stance, tie and statement has its place', () => {
  const placed = new Set(
    COLLECTIONS.flatMap((collection) =>
      first[collection].flatMap(({ id }) => {
        const card = cardOf(first, collection, id);
        return [
          ...card.related.flatMap(({ items }) => items),
          ...card.passages.flatMap(({ resting }) => resting),
        ].flatMap((one) => (one.card === null ? [] : [one.id]));
      }),
    ),
  );
  for (const name of ['positions', 'relations'] as const)
    for (const { id } of first[name]) expect(placed.has(id), id).toBe(true);
});

test('the meetings before and after are those of the same party, in order of date', () => {
  const tables = sample();
  const [base] = tables.meetings;
  const on = (id: string, day: string | null) => ({
    ...base!,
    id,
    title: id,
    start: day,
    end: day,
    participants: ['ana'],
    proposals: [],
  });
  tables.meetings = [on('c', '2025-03-03'), on('a', '2025-03-01'), on('b', '2025-03-02'), on('d', null)];
  expect(cardOf(tables, 'meetings', 'b').neighbours).toMatchObject([
    { of: { id: 'ana' }, before: { id: 'a' }, after: { id: 'c' } },
  ]);
  expect(cardOf(tables, 'meetings', 'a').neighbours).toMatchObject([{ before: null, after: { id: 'b' } }]);
  expect(cardOf(tables, 'meetings', 'd').neighbours).toEqual([]);
});

test('sentences of an article stand once, in reading order, with every mark in them', () => {
  const tables = sample();
  const [article] = tables.articles;
  const span = (
    id: string,
    start: number,
    prefix: string,
    quote: string,
    suffix: string,
    sentence: number,
  ) => ({
    id,
    article: article!.id,
    start,
    end: start + [...quote].length,
    quote,
    prefix: prefix || null,
    suffix: suffix || null,
    sentence,
  });
  tables.evidence = [
    span('later', 40, '', 'Then they left.', '', 2),
    span('two', 9, '🕊 Ana ', 'met', ' Bo in Bern.', 1),
    span('one', 2, '🕊 ', 'Ana met', ' Bo', 1),
  ];
  // The dove is one character: the offsets above are those of code points.
  tables.evidence[1]!.start = 6;
  tables.evidence[1]!.end = 9;
  const { passages } = cardOf(tables, 'articles', article!.id);
  expect(passages.map(({ sentence }) => sentence)).toEqual([1, 2]);
  expect(passages[0]?.parts).toEqual([
    { text: '🕊 ', isMarked: false },
    { text: 'Ana met', isMarked: true },
    { text: ' Bo in Bern.', isMarked: false },
  ]);
  expect(passages[0]?.ids).toEqual(['two', 'one']);
});

test('stretches of a sentence that are apart are not run together', () => {
  const tables = sample();
  const [article] = tables.articles;
  const common = { article: article!.id, prefix: null, suffix: null, sentence: 1 };
  tables.evidence = [
    { ...common, id: 'one', start: 0, end: 3, quote: 'Ana' },
    { ...common, id: 'two', start: 20, end: 22, quote: 'Bo' },
  ];
  const { passages } = cardOf(tables, 'articles', article!.id);
  expect(passages.map(({ parts }) => parts.map(({ text }) => text).join(''))).toEqual(['Ana … Bo']);
});

test('a page says that something on it is unchecked', () => {
  const tables = structuredClone(first);
  for (const name of [
    'meetings',
    'participations',
    'proposals',
    'positions',
    'statements',
    'relations',
  ] as const)
    for (const row of tables[name]) row.review = 'confirmed';
  const [position] = tables.positions;
  expect(hasUnchecked(tables, cardOf(tables, 'proposals', position!.proposal))).toBe(false);
  const other = structuredClone(tables);
  other.positions[0]!.review = 'machine';
  expect(hasUnchecked(other, cardOf(other, 'proposals', position!.proposal))).toBe(true);
  expect(hasUnchecked(other, cardOf(other, 'actors', position!.actor))).toBe(true);
});

test('hostile words stay words', () => {
  const hostile = '</h1><script>alert(1)</script><img src=x onerror=alert(1)>"\'&amp;';
  const tables = sample();
  for (const row of tables.meetings) row.title = hostile;
  for (const row of tables.proposals) row.title = hostile;
  for (const row of tables.actors) row.name = hostile;
  for (const row of tables.evidence) row.quote = hostile;
  for (const row of tables.articles) row.title = hostile;
  for (const collection of COLLECTIONS) {
    for (const { id } of tables[collection]) {
      const card = cardOf(tables, collection, id);
      const { body } = render(RecordCard, {
        props: {
          card,
          hrefOf: (record: string) => `/${record}`,
          level: 1,
          titleId: 'title',
          method: '/method/',
        },
      });
      expect(body).not.toMatch(/<script|<img/);
    }
  }
});
