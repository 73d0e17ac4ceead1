import { expect, it } from 'vitest';
import { composeTexts } from '../read.ts';

const discussedIn = (sentence: string): string[] =>
  composeTexts({
    'a.txt': `date 2025-03-03 Leaders meet in London for talks\n${sentence}`,
  }).tables.meetings.flatMap(({ proposals }) => proposals);

it.each([
  'Macron met Trump in Paris on Sunday to discuss a one-month truce.',
  'Macron and Trump held talks on a one-month truce in Paris on Sunday.',
  'Macron met Trump in Paris on Sunday, where the two agreed on a one-month truce.',
])('proposals that a sentence says were discussed: %s', (sentence) => {
  expect(discussedIn(sentence)).toEqual(['proposal-ceasefire-one-month']);
});

it.each([
  'Macron met Trump in Paris on Sunday. Zelenskyy proposed a one-month truce.',
  'Macron proposed a one-month truce before he met Trump in Paris on Sunday.',
  'Macron met Trump in Paris on Sunday and Putin rejected a one-month truce.',
])('nothing is put on the table that no sentence puts there: %s', (sentence) => {
  expect(discussedIn(sentence)).toEqual([]);
});
