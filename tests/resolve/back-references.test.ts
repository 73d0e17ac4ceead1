import { expect, it } from 'vitest';
import { read } from '../read.ts';

/** What "the union" and the like mean, as "words=actor". */
const backIn = (text: string): string[] =>
  read(text)
    .resolved.references.filter(({ by, kind }) => by === 'group' && kind === 'party')
    .map(({ start, end, actors }) => `${text.slice(start, end)}=${actors.join(' ')}`);

it('points back to the one body of a kind', () => {
  const text =
    'Talks between Northern Ferry Lines Shipping and the Harbour Workers Union failed. The union said no. The Oslo-based carrier went home.';
  expect(backIn(text)).toEqual(['union=harbour-workers-union', 'carrier=northern-ferry-lines-shipping']);
});

it('points to none of two, and to none that is named behind', () => {
  expect(backIn('The Harbour Workers Union met the Rail Staff Union. The union said no.')).toEqual([]);
  expect(backIn('The Harbour Workers Union came. The union representing clerks stayed away.')).toEqual([]);
});

it('takes no company for "the union", and no union for "the company"', () => {
  expect(
    backIn('Northern Ferry Lines Shipping union members voted. The union said no. The company went home.'),
  ).toEqual(['company=northern-ferry-lines-shipping']);
  expect(backIn('The Harbour Workers Union voted. The company said no.')).toEqual([]);
});
