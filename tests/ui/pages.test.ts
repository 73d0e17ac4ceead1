import fc from 'fast-check';
import { expect, test } from 'vitest';
import { grouped, pageCount, pageOf, ROWS_A_PAGE, spanOfPage } from '../../src/lib/ui/pages.ts';

const list = (length: number) => Array.from({ length }, (_, at) => at);

test('a page says where it stands', () => {
  const page = pageOf(list(5000), 2);
  expect(page).toMatchObject({ number: 2, of: 50, first: 101, last: 200, all: 5000 });
  expect(page.rows[0]).toBe(100);
  expect(spanOfPage(page)).toBe('Rows 101–200 of 5,000');
});

test('an empty list is one empty page', () => {
  expect(pageOf([], 1)).toEqual({ rows: [], number: 1, of: 1, first: 0, last: 0, all: 0 });
});

test.each([
  [0, 1],
  [-3, 1],
  [Number.NaN, 1],
  [2.9, 2],
  [99, 3],
])('page %d of three is page %d', (wanted, number) => {
  expect(pageOf(list(ROWS_A_PAGE * 2 + 1), wanted).number).toBe(number);
});

test('the pages together are the list', () => {
  fc.assert(
    fc.property(fc.nat(2000), (length) => {
      const rows = list(length);
      const pages = list(pageCount(length)).map((at) => pageOf(rows, at + 1).rows);
      expect(pages.flat()).toEqual(rows);
      expect(pages.every((page) => page.length <= ROWS_A_PAGE)).toBe(true);
    }),
  );
});

test.each([
  [0, '0'],
  [999, '999'],
  [1000, '1,000'],
  [1234567, '1,234,567'],
])('%d is written %s', (count, text) => expect(grouped(count)).toBe(text));
