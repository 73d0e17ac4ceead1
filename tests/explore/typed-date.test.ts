import { describe, expect, test } from 'vitest';
import { dateIn } from '../../src/lib/explore/typed-date.ts';
import { NOTHING_CHOSEN } from '../../src/lib/explore/state.ts';
import { suggest } from '../../src/lib/explore/suggest.ts';
import { visibleUnder } from '../../src/lib/explore/visible.ts';
import { tables } from '../fixtures/first-dossier.ts';

const on = (start: string, end = start) => ({ start, end });

describe('a date in words', () => {
  test.each([
    '18 August',
    '18 august 2025',
    'August 18 2025',
    'Aug 18, 2025',
    '2025-08-18',
    '18th of August',
  ])('%s', (text) => {
    const date = dateIn(text);
    expect(date?.rest).toBe('');
    expect(date?.touches(on('2025-08-18'))).toBe(true);
    expect(date?.touches(on('2025-08-11', '2025-08-18'))).toBe(true);
    expect(date?.touches(on('2025-08-19'))).toBe(false);
    expect(date?.touches({ start: null, end: null })).toBe(false);
  });
  test('of a month takes all of it, of any year where none is named', () => {
    expect(dateIn('March')?.touches(on('2024-03-31'))).toBe(true);
    expect(dateIn('March 2025')?.touches(on('2024-03-31'))).toBe(false);
    expect(dateIn('2025-03')?.touches(on('2025-02-24', '2025-03-02'))).toBe(true);
    expect(dateIn('March')?.touches(on('2025-04-01'))).toBe(false);
  });
  test('leaves the other words, and is none within a word', () => {
    expect(dateIn('Trump 18 August')?.rest).toBe('Trump');
    for (const text of ['marching', 'Mayor', 'decide', '28-point', 'B12 2025'])
      expect(dateIn(text)).toBeNull();
  });
});

test('finds the meetings and stances of a day or month', () => {
  const meeting = tables.meetings.find((row) => row.precision === 'day' && row.start !== null)!;
  const day = meeting.start!;
  const found = visibleUnder(tables, { ...NOTHING_CHOSEN, query: day });
  const expected = tables.meetings.filter(
    (row) => row.start !== null && row.start <= day && (row.end ?? day) >= day,
  );
  expect([...found.meetings].sort()).toEqual(expected.map(({ id }) => id).sort());
  const month = visibleUnder(tables, { ...NOTHING_CHOSEN, query: day.slice(0, 7) });
  for (const row of tables.positions)
    if (row.start !== null && row.start.startsWith(day.slice(0, 7)))
      expect(month.positions).toContain(row.id);
  expect(suggest(tables, day)[0]?.id).toBe(expected.map(({ id }) => id).sort()[0]);
});
