import { describe, expect, test } from 'vitest';
import type { PositionFinding } from '../../scripts/model.ts';
import { findConflicts } from '../../scripts/reconcile/conflicts.ts';
import type { MergedProposal } from '../../scripts/reconcile/proposals.ts';
import { aroundOf, on, STORIES, proposal, joined, fieldsOf, type Story } from './accounts.ts';

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
