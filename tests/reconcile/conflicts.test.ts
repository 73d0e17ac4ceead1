import { describe, expect, test } from 'vitest';
import type { Interval, MeetingFinding, PositionFinding, ProposalFinding } from '../../scripts/model.ts';
import { findConflicts } from '../../scripts/reconcile/conflicts.ts';
import type { Surroundings } from '../../scripts/reconcile/disagreement.ts';
import type { MergedMeeting } from '../../scripts/reconcile/meetings.ts';
import type { MergedProposal } from '../../scripts/reconcile/proposals.ts';

/** Articles by name: the day of each and its words, which every finding covers whole. */
interface Story {
  day: string;
  text?: string;
}
const aroundOf = (stories: Record<string, Story>): Surroundings => ({
  published: (article) => {
    const day = stories[article]?.day;
    return day ? { start: day, end: day } : null;
  },
  words: (article, { start, end }) => (stories[article]?.text ?? '').slice(start, end),
  nameOf: (id) => id.charAt(0).toUpperCase() + id.slice(1),
  isPerson: (actor) => !['russia', 'ukraine', 'america'].includes(actor),
  areApart: (a, b) => a !== b && !a.startsWith(b) && !b.startsWith(a),
  speaksFor: (voice, actor) => voice === 'peskov' && actor === 'russia',
});

const on = (start: string, basis: Interval['basis'] = 'stated', end = start): Interval => ({
  start,
  end,
  precision: start === end ? 'day' : 'week',
  extent: start === end ? 'throughout' : 'within',
  basis,
  reason: '',
});

const wholeOf = (stories: Record<string, Story>, article: string) => ({
  start: 0,
  end: (stories[article]?.text ?? ' ').length,
});

function telling(
  stories: Record<string, Story>,
  article: string,
  more: Partial<MeetingFinding> & { who?: string; away?: string },
): MeetingFinding {
  const { who = 'ann bob', away = '', ...rest } = more;
  const span = wholeOf(stories, article);
  const part = (attendance: 'present' | 'absent') => (actor: string) => ({
    actor,
    role: 'principal' as const,
    on_behalf_of: null,
    attendance,
    as_mentioned: actor,
    resolved_by: 'name' as const,
    span,
  });
  return {
    article,
    spans: [span],
    when: null,
    place: null,
    venue: null,
    format: 'unknown',
    status: 'held',
    series: null,
    round: null,
    participations: [
      ...who.split(' ').filter(Boolean).map(part('present')),
      ...away.split(' ').filter(Boolean).map(part('absent')),
    ],
    outcome: null,
    confidence: 'medium',
    others: null,
    echo: false,
    sentence: 1,
    paragraph: 0,
    ...rest,
  };
}

const merged = (...tellings: MeetingFinding[]): MergedMeeting => {
  const [first] = tellings as [MeetingFinding];
  return {
    ...first,
    tellings,
    participations: tellings.flatMap(({ participations, article }) =>
      participations.map((one) => ({ ...one, article })),
    ),
  };
};

const STORIES: Record<string, Story> = {
  a: { day: '2025-07-09', text: 'Ann met Bob.' },
  b: { day: '2025-07-10', text: 'Bob received Ann.' },
  c: { day: '2025-07-10', text: 'Ann and Bob spoke.' },
};
const say = (article: string, more: Parameters<typeof telling>[2] = {}) => telling(STORIES, article, more);
const notesOf = (meetings: MergedMeeting[], stories = STORIES): string[] =>
  findConflicts(meetings, [], aroundOf(stories)).map(({ field, note }) => `${field}: ${note}`);

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

function proposal(
  stories: Record<string, Story>,
  article: string,
  title: string,
  positions: (Partial<PositionFinding> & { actor: string })[] = [{ actor: 'america', stance: 'proposes' }],
  kind: ProposalFinding['kind'] = 'ceasefire',
): MergedProposal {
  const span = wholeOf(stories, article);
  const finding: ProposalFinding = {
    article,
    spans: [span],
    kind,
    title,
    summary: title,
    terms: [],
    status: 'floated',
    positions: positions.map((position) => ({
      stance: 'supports',
      condition: null,
      voice: null,
      span,
      when: null,
      confidence: 'medium',
      ...position,
    })),
    when: null,
    key: title,
    follows: null,
    confidence: 'medium',
  };
  return { key: title, tellings: [finding] };
}
const joined = (...all: MergedProposal[]): MergedProposal => ({
  key: all[0]?.key ?? '',
  tellings: all.flatMap(({ tellings }) => tellings),
});
const fieldsOf = (proposals: MergedProposal[], stories = STORIES): string[] =>
  findConflicts([], proposals, aroundOf(stories)).map(({ field, note }) => `${field}: ${note}`);

describe('the length of a proposal', () => {
  test('30 days by one account, 60 by another', () => {
    expect(
      fieldsOf([proposal(STORIES, 'a', '30-day ceasefire'), proposal(STORIES, 'b', '60-day truce')]),
    ).toEqual(['terms: The same proposal is told as 30 days by one account and as 60 days by another.']);
  });
  test.each<[string, MergedProposal[]]>([
    [
      'points are versions',
      [
        proposal(STORIES, 'a', '28-point plan', undefined, 'framework'),
        proposal(STORIES, 'b', '20-point plan', undefined, 'framework'),
      ],
    ],
    ['one says no length', [proposal(STORIES, 'a', '30-day ceasefire'), proposal(STORIES, 'b', 'Ceasefire')]],
    ['another unit', [proposal(STORIES, 'a', '30-day ceasefire'), proposal(STORIES, 'b', 'One-month truce')]],
    [
      'one article tells both',
      [
        proposal(STORIES, 'a', '30-day ceasefire'),
        proposal(STORIES, 'a', '60-day ceasefire'),
        proposal(STORIES, 'b', '60-day ceasefire'),
      ],
    ],
    [
      'by another hand',
      [
        proposal(STORIES, 'a', '30-day ceasefire'),
        proposal(STORIES, 'b', '60-day ceasefire', [{ actor: 'russia', stance: 'proposes' }]),
      ],
    ],
    [
      'another subject',
      [
        proposal(STORIES, 'a', '30-day visa', undefined, 'other'),
        proposal(STORIES, 'b', '60-day loan', undefined, 'other'),
      ],
    ],
    [
      'a day that is no length',
      [proposal(STORIES, 'a', 'Ceasefire from next week'), proposal(STORIES, 'b', 'Ceasefire this week')],
    ],
    [
      'nobody is named',
      [proposal(STORIES, 'a', '30-day ceasefire', []), proposal(STORIES, 'b', '60-day ceasefire', [])],
    ],
  ])('no conflict: %s', (_, proposals) => expect(fieldsOf(proposals)).toEqual([]));

  test('no conflict: weeks apart', () => {
    const stories = { ...STORIES, b: { day: '2025-08-01', text: 'x' } };
    expect(
      fieldsOf(
        [proposal(stories, 'a', '30-day ceasefire'), proposal(stories, 'b', '60-day ceasefire')],
        stories,
      ),
    ).toEqual([]);
  });
});

describe('numbers of people', () => {
  const swap = (first: string, second: string): string[] => {
    const stories = { a: { day: '2025-07-09', text: first }, b: { day: '2025-07-09', text: second } };
    return fieldsOf(
      [joined(proposal(stories, 'a', 'Prisoner exchange'), proposal(stories, 'b', 'Prisoner exchange'))],
      stories,
    );
  };
  test('two articles, two numbers', () => {
    expect(swap('They agreed to exchange a hundred prisoners', 'the release of 120 prisoners')).toEqual([
      'terms: Accounts differ on how many prisoners: a hundred prisoners and 120 prisoners.',
    ]);
  });
  test.each([
    ['about a hundred', 'exchanged about a hundred prisoners', 'exchanged 120 prisoners'],
    ['more than a hundred', 'exchanged more than 100 prisoners', 'exchanged 120 prisoners'],
    ['each, and in all', 'exchanged 100 prisoners each', 'exchanged 120 prisoners'],
    ['both sides together', 'exchanged 100 prisoners', 'exchanged 200 prisoners'],
    ['other people', 'released 10 hostages', 'released 200 prisoners'],
    ['two numbers in one', 'exchanged 100 prisoners, and 50 prisoners before', 'exchanged 120 prisoners'],
    ['no exchange', 'hold 100 prisoners', 'exchanged 120 prisoners'],
    ['no number', 'exchanged prisoners', 'exchanged 120 prisoners'],
  ])('no conflict: %s', (_, first, second) => expect(swap(first, second)).toEqual([]));
});

describe('stances', () => {
  const russia = (stance: PositionFinding['stance'], more: Partial<PositionFinding> = {}) => ({
    actor: 'russia',
    stance,
    ...more,
  });
  const stories: Record<string, Story> = {
    a: { day: '2025-07-09', text: 'Trump said Moscow backs the truce' },
    b: { day: '2025-07-09', text: 'Russia rejects the truce' },
    old: { day: '2025-07-09', text: 'Russia had rejected the truce' },
  };
  const of = (...all: [article: string, position: ReturnType<typeof russia>][]): string[] =>
    fieldsOf(
      [joined(...all.map(([article, position]) => proposal(stories, article, 'Truce', [position])))],
      stories,
    );

  test('for it in the words of another, against it in its own', () => {
    const found = findConflicts(
      [],
      [
        joined(
          proposal(stories, 'a', 'Truce', [russia('supports', { voice: 'trump' })]),
          proposal(stories, 'b', 'Truce', [russia('opposes')]),
        ),
      ],
      aroundOf(stories),
    );
    expect(found[0]?.accounts.map(({ value }) => value)).toEqual([
      'Russia supports, in the words of Trump',
      'Russia opposes',
    ]);
  });
  test.each<[string, [string, ReturnType<typeof russia>][]]>([
    [
      'on a condition',
      [
        ['a', russia('conditional', { voice: 'trump' })],
        ['b', russia('opposes')],
      ],
    ],
    [
      'the same voice',
      [
        ['a', russia('supports')],
        ['b', russia('opposes')],
      ],
    ],
    [
      'its own spokesman',
      [
        ['a', russia('supports', { voice: 'peskov' })],
        ['b', russia('opposes')],
      ],
    ],
    [
      'another time',
      [
        ['a', russia('supports', { voice: 'trump', when: on('2025-06-01') })],
        ['b', russia('opposes')],
      ],
    ],
    [
      'a change of mind',
      [
        ['a', russia('supports', { voice: 'trump' })],
        ['old', russia('opposes')],
      ],
    ],
    [
      'an unsure reading',
      [
        ['a', russia('supports', { voice: 'trump', confidence: 'low' })],
        ['b', russia('opposes')],
      ],
    ],
    [
      'agreed',
      [
        ['a', russia('supports', { voice: 'trump' })],
        ['b', russia('supports')],
      ],
    ],
  ])('no conflict: %s', (_, told) => expect(of(...told)).toEqual([]));
});
