import { expect, test } from 'vitest';
import { countsIn } from '../../scripts/text/counts.ts';

const NOUNS = new Set(['prisoners', 'hostages']);
const told = (text: string): string[] =>
  countsIn(text, NOUNS).map(
    ({ noun, least, most, isShare }) =>
      `${least === most ? least : `${least}..${most}`} ${noun}${isShare ? ' each' : ''}`,
  );

test.each([
  ['They swapped 120 prisoners.', ['120 prisoners']],
  ['They swapped a hundred prisoners of war.', ['100 prisoners']],
  ['one hundred and twenty Ukrainian prisoners', ['120 prisoners']],
  ['two thousand three hundred prisoners', ['2300 prisoners']],
  ['twenty-five hostages', ['25 hostages']],
  ['1,000 prisoners each', ['1000 prisoners each']],
  ['2 thousand prisoners', ['2000 prisoners']],
  ['48 of the remaining hostages', ['48 hostages']],
  ['about 100 prisoners', ['80..120 prisoners']],
  ['more than 100 prisoners', ['100..Infinity prisoners']],
  ['up to a hundred prisoners', ['0..100 prisoners']],
  ['nearly 50 hostages', ['40..50 hostages']],
  ['10 hostages for 200 prisoners', ['10 hostages', '200 prisoners']],
])('%s', (text, expected) => expect(told(text)).toEqual(expected));

test.each([
  'dozens of prisoners',
  'hundreds of hostages',
  'on 12 May, prisoners were freed',
  'a deal on prisoners',
  'in the two countries that hold most of the prisoners',
  'Article 5. Prisoners',
])('no number of prisoners or hostages: %s', (text) => expect(told(text)).toEqual([]));

test('offsets are those of the words', () => {
  const text = 'They freed 120 Ukrainian prisoners.';
  const [count] = countsIn(text, NOUNS);
  expect(text.slice(count?.start, count?.end)).toBe('120 Ukrainian prisoners');
});

test('a long text of numbers takes no long time', () => {
  expect(countsIn('one hundred thousand and '.repeat(40_000), NOUNS)).toEqual([]);
});
