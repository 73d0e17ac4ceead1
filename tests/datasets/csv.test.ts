import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { cellOf, looksLikeFormula, toCsv } from '../../src/lib/datasets/index.ts';

test('cells: empty for missing, items joined, objects as JSON', () => {
  expect([null, undefined, '', 0, false, ['a', 'b'], []].map(cellOf)).toEqual([
    '',
    '',
    '',
    '0',
    'false',
    'a|b',
    '',
  ]);
  expect(cellOf([{ value: 'a', evidence: [] }])).toBe('[{"value":"a","evidence":[]}]');
});

test('CRLF, a final CRLF, minimal quoting, and the columns that are asked for', () => {
  expect(toCsv(['id', 'name'], [{ name: 'a "b", c', id: 'x', other: 1 }])).toBe(
    'id,name\r\nx,"a ""b"", c"\r\n',
  );
});

test('an empty table is its header', () => {
  expect(toCsv(['id', 'name'], [])).toBe('id,name\r\n');
});

test('whatever stands in the cells, they read back the same', () => {
  const cell = fc.string({ unit: 'binary' }).map((text) => text.replace(/^\ufeff/, ''));
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell)), (rows) => {
      const csv = toCsv(
        ['a', 'b'],
        rows.map(([a, b]) => ({ a, b })),
      );
      const { data } = Papa.parse<string[]>(csv.slice(0, -2), { delimiter: ',', newline: '\r\n' });
      expect(data).toEqual([['a', 'b'], ...rows]);
    }),
  );
});

test('what a spreadsheet takes for a formula', () => {
  expect(['=1', '+1', '-1', '@a', '\ta', '\ra', '\na'].every(looksLikeFormula)).toBe(true);
  expect(['', 'a=1', ' =1', '1-1'].some(looksLikeFormula)).toBe(false);
});
