import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findTimes } from '../../scripts/time/expressions.ts';
import type { TimeValue } from '../../scripts/time/values.ts';

const date = (year: number | null, month: number | null, day: number | null) => ({
  kind: 'date' as const,
  year,
  month,
  day,
  until: null,
});
const until = (
  from: ReturnType<typeof date>,
  year: number | null,
  month: number,
  day: number,
): TimeValue => ({
  ...from,
  until: { year, month, day },
});
const weekday = (day: number, shift: 'last' | 'next' | 'this' | null = null) => ({
  kind: 'weekday' as const,
  weekday: day,
  shift,
});
const ago = (amount: number, unit: 'day' | 'week' | 'month' | 'year', rough = false): TimeValue => ({
  kind: 'distance',
  amount,
  unit,
  rough,
});

describe('the words and what they say', () => {
  it.each<[string, string, TimeValue]>([
    ['They met on Friday.', 'Friday', weekday(4)],
    ['They met last Friday.', 'last Friday', weekday(4, 'last')],
    ['They meet next Sunday.', 'next Sunday', weekday(6, 'next')],
    ['They meet this Monday.', 'this Monday', weekday(0, 'this')],
    ['They met last week.', 'last week', { kind: 'week', offset: -1 }],
    ['They meet next month.', 'next month', { kind: 'month', offset: 1 }],
    ['They met this year.', 'this year', { kind: 'year', offset: 0 }],
    ['They met over the weekend.', 'over the weekend', { kind: 'weekend', offset: 0 }],
    ['They met last weekend.', 'last weekend', { kind: 'weekend', offset: -1 }],
    ['They met yesterday.', 'yesterday', { kind: 'day', offset: -1 }],
    ['They meet tonight.', 'tonight', { kind: 'day', offset: 0 }],
    ['They meet tomorrow.', 'tomorrow', { kind: 'day', offset: 1 }],
    ['They met two days ago.', 'two days ago', ago(-2, 'day')],
    ['They met 12 weeks ago.', '12 weeks ago', ago(-12, 'week')],
    ['They met a few days ago.', 'a few days ago', ago(-3, 'day', true)],
    ['It began almost four years ago.', 'almost four years ago', ago(-4, 'year', true)],
    ['They meet in two days.', 'in two days', ago(2, 'day', true)],
    [
      'They meet in the coming days.',
      'in the coming days',
      { kind: 'around', unit: 'day', direction: 'future' },
    ],
    ['They met in recent weeks.', 'in recent weeks', { kind: 'around', unit: 'week', direction: 'past' }],
    ['They met in February.', 'in February', date(null, 2, null)],
    ['They met in May 2024.', 'May 2024', date(2024, 5, null)],
    ['They met on 5 May.', '5 May', date(null, 5, 5)],
    ['They met on March 15.', 'March 15', date(null, 3, 15)],
    ['They met on March 15, 2025, in Kyiv.', 'March 15, 2025', date(2025, 3, 15)],
    ['They met on the 15th of March.', '15th of March', date(null, 3, 15)],
    ['They met on Aug. 15.', 'Aug. 15', date(null, 8, 15)],
    ['They met on 2025-03-02.', '2025-03-02', date(2025, 3, 2)],
    ['They met on 03.02.2025.', '03.02.2025', date(2025, 2, 3)],
    ['They met on 3/15/2025.', '3/15/2025', date(2025, 3, 15)],
    ['They met in 2024.', 'in 2024', date(2024, null, null)],
    ['They met on March 3-5.', 'March 3-5', until(date(null, 3, 3), null, 3, 5)],
    ['They met on 3–5 March 2025.', '3–5 March 2025', until(date(2025, 3, 3), 2025, 3, 5)],
    [
      'From 28 February to 2 March 2025.',
      '28 February to 2 March 2025',
      until(date(2025, 2, 28), 2025, 3, 2),
    ],
    ['They met on Friday last week.', 'Friday last week', { ...weekday(4), weeks: -1 }],
    ['They meet on Tuesday next week.', 'Tuesday next week', { ...weekday(1), weeks: 1 }],
    ['They met from Tuesday to Thursday.', 'Tuesday to Thursday', { ...weekday(1), until: 3 }],
    ['They met on Tuesday and Wednesday.', 'Tuesday and Wednesday', { ...weekday(1), until: 2 }],
    ['They met on Monday, August 18.', 'Monday, August 18', { ...date(null, 8, 18), weekday: 0 }],
    ['They met on Thursday (July 24).', 'Thursday (July 24', { ...date(null, 7, 24), weekday: 3 }],
    ['On Sat, 14 June 2025 they met.', 'Sat, 14 June 2025', { ...date(2025, 6, 14), weekday: 5 }],
    ['They met in March last year.', 'March last year', { ...date(null, 3, null), years: -1 }],
    ['They met in early March.', 'early March', { ...date(null, 3, null), part: 'early' }],
    ['They met in mid-March 2024.', 'mid-March 2024', { ...date(2024, 3, null), part: 'mid' }],
    ['They meet by the end of 2026.', 'end of 2026', { ...date(2026, null, null), part: 'late' }],
    ['They meet on the 18th.', 'on the 18th', date(null, null, 18)],
    ['They met earlier this week.', 'earlier this week', { kind: 'week', offset: 0, part: 'earlier' }],
    ['They met early last month.', 'early last month', { kind: 'month', offset: -1, part: 'early' }],
    [
      'They meet at the end of the month.',
      'at the end of the month',
      { kind: 'month', offset: 0, part: 'late' },
    ],
    ['They met this past Friday.', 'this past Friday', weekday(4, 'last')],
    ['They met last night.', 'last night', { kind: 'day', offset: -1 }],
    ['They met this morning.', 'this morning', { kind: 'day', offset: 0 }],
    ['They met a fortnight ago.', 'a fortnight ago', ago(-2, 'week')],
    ['They met 48 hours ago.', '48 hours ago', ago(-2, 'day')],
    ['They meet two weeks from now.', 'two weeks from now', ago(2, 'week')],
    [
      'They meet in the next two weeks.',
      'in the next two weeks',
      { kind: 'around', unit: 'week', direction: 'future', amount: 2 },
    ],
    [
      'They met over the past three days.',
      'over the past three days',
      { kind: 'around', unit: 'day', direction: 'past', amount: 3 },
    ],
    ['They met the day before.', 'the day before', { kind: 'sequel', amount: -1, unit: 'day', rough: false }],
    ['They met a day earlier.', 'a day earlier', { kind: 'sequel', amount: -1, unit: 'day', rough: false }],
    ['They met two days later.', 'two days later', { kind: 'sequel', amount: 2, unit: 'day', rough: false }],
    ['They met the next day.', 'the next day', { kind: 'sequel', amount: 1, unit: 'day', rough: false }],
    ['They met later that day.', 'later that day', { kind: 'sequel', amount: 0, unit: 'day', rough: false }],
    [
      'They met the following Monday.',
      'the following Monday',
      { kind: 'sequel', amount: 0, unit: 'day', rough: false, weekday: 0 },
    ],
    ['They met last summer.', 'last summer', { kind: 'season', season: 1, shift: 'last', year: null }],
    [
      'They met in the spring of 2024.',
      'in the spring of 2024',
      { kind: 'season', season: 0, shift: null, year: 2024 },
    ],
  ])('%s', (text, words, value) => {
    expect(findTimes(text).map((time) => [text.slice(time.start, time.end), time.value])).toEqual([
      [words, value],
    ]);
  });
});

it.each([
  'He may leave.',
  'Theresa May said so.',
  'He paid March 2 billion.',
  'They marched.',
  'At the second try.',
  'The fall of the city shook them.',
  'He won 18 per cent of votes.',
  'They met after the attack.',
  'Sun shone and Wed Ltd grew.',
])('no time in %s', (text) => {
  expect(findTimes(text)).toEqual([]);
});

it('finds several, from left to right', () => {
  const text = 'Last week, on Friday and on 2 March 2025';
  expect(findTimes(text).map(({ start, end }) => text.slice(start, end))).toEqual([
    'Last week',
    'Friday',
    '2 March 2025',
  ]);
});

it('never lets two overlap', () => {
  const word = fc.constantFrom(
    'last',
    'week',
    'Friday',
    '3',
    '–',
    '5',
    'March',
    '2025',
    'in',
    'two',
    'days',
    'ago',
    'to',
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 12 }), (words) => {
      let end = 0;
      for (const time of findTimes(words.join(' '))) {
        expect(time.start).toBeGreaterThanOrEqual(end);
        expect(time.end).toBeGreaterThan(time.start);
        ({ end } = time);
      }
    }),
  );
});

it('stays linear on a line of dates', () => {
  expect(findTimes('March 3, 2025. '.repeat(20_000))).toHaveLength(20_000);
});
