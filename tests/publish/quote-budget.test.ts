import fc from 'fast-check';
import { expect, test } from 'vitest';
import { verify } from '../../scripts/publish/verify.ts';
import { applyQuoteBudget } from '../../scripts/publish/quote-budget.ts';
import { wordSpans, WordCover } from '../../scripts/publish/word-cover.ts';
import { ARTICLE_ID, smallDossier, smallTables, TEXT, TEXTS } from './small-dossier.ts';

const budget = (quote_share: number, full_text = false) =>
  applyQuoteBudget(smallTables(), TEXTS, smallDossier({ quote_share, full_text }).publish);

const evidenceOf = (tables: ReturnType<typeof smallTables>, id: string) =>
  tables.evidence.find((row) => row.id === id)!;
const quoteOf = (tables: ReturnType<typeof smallTables>, id: string) =>
  tables.statements.find((row) => row.id === id)!.quote;

test('words are runs with a letter or digit in them', () => {
  expect(wordSpans('🕊 “We – 28 points,” ')).toEqual([
    { start: 3, end: 6 },
    { start: 9, end: 11 },
    { start: 12, end: 20 },
  ]);
});

test('a word is covered while one span touches it', () => {
  const cover = new WordCover('one two three four');
  cover.add({ start: 0, end: 7 });
  cover.add({ start: 5, end: 9 });
  expect(cover.share).toBe(0.75);
  cover.remove({ start: 0, end: 7 });
  expect(cover.share).toBe(0.5);
});

test('under the share, and with full text, nothing is cut and the share is told', () => {
  expect(budget(1).tables).toEqual(smallTables());
  expect(budget(0.01, true).tables).toEqual(smallTables());
  expect(budget(0.01, true).warnings).toEqual([]);
  expect(budget(1).shares).toEqual({ [ARTICLE_ID]: 1 });
});

test('a little over: contexts are cut to eight words, quotations stay whole', () => {
  const { tables, shares } = budget(0.99);
  expect(evidenceOf(tables, 'span-met')).toMatchObject({
    prefix: '🕊 The two sides ',
    quote: 'met in Bern on Monday',
    suffix: ', and nobody in the room expected very much',
  });
  expect(tables.statements).toEqual(smallTables().statements);
  expect(shares[ARTICLE_ID]).toBeLessThan(0.99);
});

test('further over: contexts go, then what is indirect is shortened, direct quotations last', () => {
  const before = smallTables();
  const { tables } = budget(0.55);
  expect(evidenceOf(tables, 'span-met')).toMatchObject({ prefix: null, suffix: null });
  expect(quoteOf(tables, 'roe-says')).toBe(quoteOf(before, 'roe-says'));
  const tight = budget(0.48).tables;
  expect(quoteOf(tight, 'roe-says-again').length).toBeLessThan(quoteOf(before, 'roe-says-again').length);
  expect(quoteOf(tight, 'roe-says')).toBe(quoteOf(before, 'roe-says'));
  const tightest = budget(0.35).tables;
  expect(quoteOf(tightest, 'roe-says')).toBe('We want a ceasefire of thirty');
  expect(evidenceOf(tightest, 'span-said').quote).toBe('We want a ceasefire of thirty');
});

test('a share that names alone exceed is a warning', () => {
  const { warnings, tables } = budget(0);
  expect(warnings).toMatchObject([{ code: 'over-quote-share', file: 'bern.txt' }]);
  expect(tables.statements).toHaveLength(2);
});

test('at any share: under it or warned of, every record kept, every span to the letter, nothing but shortened', () => {
  const before = smallTables();
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (share) => {
      const { tables, shares, warnings } = budget(share);
      expect((shares[ARTICLE_ID] ?? 0) <= share + 1e-4 || warnings.length === 1).toBe(true);
      expect(verify(tables, TEXTS)).toEqual([]);
      expect(tables.evidence.map(({ id }) => id)).toEqual(before.evidence.map(({ id }) => id));
      tables.statements.forEach((row, index) => {
        expect(TEXT).toContain(row.quote);
        expect(before.statements[index]!.quote.startsWith(row.quote)).toBe(true);
      });
    }),
  );
});

test('tighter shares never publish more', () => {
  const shares = [1, 0.8, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1, 0].map(
    (share) => budget(share).shares[ARTICLE_ID] ?? 0,
  );
  expect(shares).toEqual([...shares].sort((a, b) => b - a));
});
