import { describe, expect, test } from 'vitest';
import { findConflicts } from '../../scripts/reconcile/conflicts.ts';
import type { MergedMeeting } from '../../scripts/reconcile/meetings.ts';
import { aroundOf, on, telling, merged, STORIES, say, notesOf } from './accounts.ts';

describe('the day of a meeting', () => {
  test('one record told on two days', () => {
    const [found] = findConflicts(
      [merged(say('a', { when: on('2025-07-06') }), say('b', { when: on('2025-07-07') }))],
      [],
      aroundOf(STORIES),
    );
    expect(found?.accounts.map(({ value, cites }) => [value, cites[0]?.article])).toEqual([
      ['2025-07-06', 'a'],
      ['2025-07-07', 'b'],
    ]);
    expect(found?.note).toBe('One account has it on 6 July 2025, another on 7 July 2025.');
  });

  test('two records of the same people and place, each account written when both days had passed', () => {
    const there = { place: 'bern' };
    expect(
      notesOf([
        merged(say('a', { ...there, when: on('2025-07-06') })),
        merged(say('b', { ...there, when: on('2025-07-07') })),
      ]),
    ).toEqual(['start: One account has it on 6 July 2025, another on 7 July 2025.']);
  });

  test.each<[string, MergedMeeting[]]>([
    [
      'a week holds the day',
      [
        merged(
          say('a', { when: on('2025-07-06') }),
          say('b', { when: on('2025-07-01', 'relative', '2025-07-07') }),
        ),
      ],
    ],
    ['one says no day', [merged(say('a', { when: on('2025-07-06') }), say('b'))]],
    [
      'a day that was worked out',
      [merged(say('a', { when: on('2025-07-06') }), say('b', { when: on('2025-07-07', 'inferred') }))],
    ],
    [
      'a known event',
      [merged(say('a', { when: on('2025-07-06') }), say('b', { when: on('2025-07-07', 'known-event') }))],
    ],
    [
      'a call has two dates',
      [merged(say('a', { when: on('2025-07-06'), format: 'phone' }), say('b', { when: on('2025-07-07') }))],
    ],
    [
      'a plan that was put off',
      [merged(say('a', { when: on('2025-07-06'), status: 'planned' }), say('b', { when: on('2025-07-07') }))],
    ],
    [
      'the news of two days',
      [
        merged(say('a', { place: 'bern', when: on('2025-07-09') })),
        merged(say('b', { place: 'bern', when: on('2025-07-10') })),
      ],
    ],
    [
      'another place',
      [
        merged(say('a', { place: 'bern', when: on('2025-07-06') })),
        merged(say('b', { place: 'rome', when: on('2025-07-07') })),
      ],
    ],
    [
      'other people',
      [
        merged(say('a', { place: 'bern', when: on('2025-07-06') })),
        merged(say('b', { place: 'bern', when: on('2025-07-07'), who: 'ann cid' })),
      ],
    ],
    [
      'states and not people',
      [
        merged(say('a', { place: 'bern', when: on('2025-07-06'), who: 'russia ukraine' })),
        merged(say('b', { place: 'bern', when: on('2025-07-07'), who: 'russia ukraine' })),
      ],
    ],
    [
      'two rounds',
      [
        merged(say('a', { place: 'bern', when: on('2025-07-06'), round: 1 })),
        merged(say('b', { place: 'bern', when: on('2025-07-07'), round: 2 })),
      ],
    ],
    [
      'a third account knows of more',
      [
        merged(say('a', { place: 'bern', when: on('2025-07-06') })),
        merged(say('b', { place: 'bern', when: on('2025-07-07') })),
        merged(say('c', { place: 'bern', when: on('2025-07-08') })),
      ],
    ],
    [
      'one article tells both',
      [
        merged(say('a', { place: 'bern', when: on('2025-07-06') })),
        merged(
          say('a', { place: 'bern', when: on('2025-07-07') }),
          say('b', { place: 'bern', when: on('2025-07-07') }),
        ),
      ],
    ],
  ])('no conflict: %s', (_, meetings) => expect(notesOf(meetings)).toEqual([]));

  test('no conflict: met again', () => {
    const stories = { ...STORIES, b: { day: '2025-07-10', text: 'Bob received Ann again.' } };
    expect(
      notesOf(
        [
          merged(telling(stories, 'a', { place: 'bern', when: on('2025-07-06') })),
          merged(telling(stories, 'b', { place: 'bern', when: on('2025-07-07') })),
        ],
        stories,
      ),
    ).toEqual([]);
  });
});

describe('the place of a meeting', () => {
  const day = on('2025-07-06');
  test('the same people on the same day in two cities', () => {
    expect(
      notesOf([
        merged(say('a', { place: 'bern', when: day })),
        merged(say('b', { place: 'rome', when: day })),
      ]),
    ).toEqual(['place: The same people are said to have met on the same day in Bern and in Rome.']);
  });
  test.each<[string, MergedMeeting[]]>([
    [
      'one lies in the other',
      [merged(say('a', { place: 'bern', when: day })), merged(say('b', { place: 'bern-palace', when: day }))],
    ],
    ['one says no place', [merged(say('a', { place: 'bern', when: day })), merged(say('b', { when: day }))]],
    [
      'one says no day',
      [merged(say('a', { place: 'bern', when: day })), merged(say('b', { place: 'rome' }))],
    ],
    [
      'on a screen',
      [
        merged(say('a', { place: 'bern', when: day, format: 'virtual' })),
        merged(say('b', { place: 'rome', when: day })),
      ],
    ],
    [
      'planned in one',
      [
        merged(say('a', { place: 'bern', when: day, status: 'planned' })),
        merged(say('b', { place: 'rome', when: day })),
      ],
    ],
    [
      'one reading is unsure',
      [
        merged(say('a', { place: 'bern', when: day, confidence: 'low' })),
        merged(say('b', { place: 'rome', when: day })),
      ],
    ],
    [
      'the same article',
      [merged(say('a', { place: 'bern', when: day })), merged(say('a', { place: 'rome', when: day }))],
    ],
  ])('no conflict: %s', (_, meetings) => expect(notesOf(meetings)).toEqual([]));
});

describe('who was there', () => {
  test('present by one account, absent by another', () => {
    expect(notesOf([merged(say('a', { who: 'ann bob cid' }), say('b', { away: 'cid' }))])).toEqual([
      'participants: One account has Cid in the room, another says they were not there.',
    ]);
  });
  test('one article says less than another', () => {
    expect(notesOf([merged(say('a', { who: 'ann bob cid' }), say('b'))])).toEqual([]);
  });
  test('absent by all', () => {
    expect(notesOf([merged(say('a', { away: 'cid' }), say('b', { away: 'cid' }))])).toEqual([]);
  });
  test('expected to come, and then not there', () => {
    expect(
      notesOf([merged(say('a', { who: 'ann bob cid', status: 'planned' }), say('b', { away: 'cid' }))]),
    ).toEqual([]);
  });
});

describe('whether it took place', () => {
  const day = on('2025-07-06');
  test('held by one account, called off by another written afterwards', () => {
    expect(
      notesOf([merged(say('a', { when: day })), merged(say('b', { when: day, status: 'cancelled' }))]),
    ).toEqual(['status: One account says that it took place on 6 July 2025, another that it did not.']);
  });
  test.each<[string, MergedMeeting[]]>([
    [
      'called off before, and held after all',
      [
        merged(say('b', { when: on('2025-07-10') })),
        merged(say('a', { when: on('2025-07-10'), status: 'cancelled' })),
      ],
    ],
    [
      'planned, and held',
      [merged(say('a', { when: day, status: 'planned' })), merged(say('b', { when: day }))],
    ],
    ['ruled out without a day', [merged(say('a', { when: day })), merged(say('b', { status: 'ruled-out' }))]],
    [
      'another day',
      [merged(say('a', { when: day })), merged(say('b', { when: on('2025-07-07'), status: 'cancelled' }))],
    ],
  ])('no conflict: %s', (_, meetings) => expect(notesOf(meetings)).toEqual([]));
});
