import { expect, test } from 'vitest';
import { BUDGET, type Measure, overBudget } from '../../scripts/commands/bench-budget.ts';
import { benchArticles } from '../bench/generate.ts';

const measure = (articles: number, more: Partial<Measure> = {}): Measure => ({
  articles,
  reading: articles / 500,
  all: articles / 300,
  start: 2,
  memory: 500,
  stages: [],
  ...more,
});

test('the articles are always the same, of about 4 KB, and not one like another', () => {
  const articles = [...benchArticles(200)];
  expect([...benchArticles(200)]).toEqual(articles);
  const lengths = articles.map(({ text }) => text.length);
  expect(lengths.reduce((sum, length) => sum + length, 0) / lengths.length).toBeGreaterThan(3_300);
  expect(Math.max(...lengths)).toBeLessThan(4_600);
  expect(new Set(articles.map(({ text }) => text)).size).toBe(200);
  expect(articles.every(({ text }) => !/[{}]|undefined/.test(text))).toBe(true);
});

test('what is within the budget is no word worth', () => {
  expect(overBudget([measure(100, { reading: 5 }), measure(1_000), measure(10_000)])).toEqual([]);
});

test.each([
  [
    'slow reading',
    { reading: 10_000 / (BUDGET.articlesPerSecond - 50) },
    /10000 articles: 350 are read in a CPU second; there should be 400/,
  ],
  [
    'growth that is not linear',
    { all: (10_000 / 300) * 1.6 },
    /an article of 10000 costs 1\.60 times one of 1000; at most 1\.5/,
  ],
  ['much memory', { memory: 1_100 }, /10000 articles: 1100 MB at the peak; at most 1024/],
])('%s is over it', (_, more, message) => {
  expect(overBudget([measure(100), measure(1_000), measure(10_000, more)]).join()).toMatch(message);
});
