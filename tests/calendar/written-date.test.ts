import { describe, expect, it } from 'vitest';
import { isoOf } from '../../scripts/calendar/days.ts';
import { WRITTEN_DATE, writesMonthFirst, writtenDay } from '../../scripts/calendar/written-date.ts';

const PATTERN = new RegExp(WRITTEN_DATE, 'iu');
const iso = (words: string, monthFirst = false): string | null => {
  const day = writtenDay(words, () => monthFirst);
  return day === null ? null : isoOf(day);
};

describe('a whole date in a line', () => {
  it.each([
    'Sat, 14 Jun 2025 10.00 GMT',
    'Published: 14th June 2025',
    'Updated June 14th, 2025 at 9:00 a.m. EDT',
    'JUNE 14, 2025',
    'Jun 14 2025',
    'Jun. 14, 2025',
    '14 June, 2025',
    '14-Jun-2025',
    '14th of June 2025',
    'Issued on: 14/06/2025 - 10:30',
    '14.06.2025 18:22',
    '14-06-2025',
    '6/14/2025',
    '2025/06/14',
    '2025-06-14T10:30:00Z',
    'June 14, 2025Updated 5:00 p.m. ET',
  ])('%s', (line) => {
    expect(iso(PATTERN.exec(line)?.[0] ?? '')).toBe('2025-06-14');
  });

  it.each(['14 Junho 2025', 'May 2025', '14 June', '1234/06/2025', '99.99.2025x1', 'Marching 3, 2025'])(
    'none in %s',
    (line) => {
      expect(iso(PATTERN.exec(line)?.[0] ?? '')).toBeNull();
    },
  );
});

it('reads numbers that either order fits day first, unless told that months come first', () => {
  expect(iso('03/07/2025')).toBe('2025-07-03');
  expect(iso('03/07/2025', true)).toBe('2025-03-07');
  expect(iso('13/07/2025', true)).toBe('2025-07-13');
  expect(iso('31.02.2025')).toBeNull();
});

it.each([
  ['Talks held June 3 went on.', true],
  ['Talks held 3 June went on.', false],
  ['Talks held June 3 and 4 July went on.', false],
  ['Talks went on.', false],
])('%s: months first %s', (text, first) => {
  expect(writesMonthFirst(text)).toBe(first);
});
