import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StatementFinding } from '../../scripts/model.ts';
import { containment, findVariants } from '../../scripts/reconcile/variants.ts';

const said = (article: string, quote: string, more: Partial<StatementFinding> = {}): StatementFinding => ({
  article,
  span: { start: 0, end: quote.length },
  quote,
  kind: 'direct',
  speaker: 'volodymyr-zelenskyy',
  on_behalf_of: null,
  verb: 'said',
  when: null,
  translated: false,
  confidence: 'high',
  ...more,
});
const LONG = 'We will not give up our land to anyone.';
const SHORT = 'We’ll not give up our land';

describe('the same words', () => {
  it.each([
    ['with contractions', LONG, 'We’ll not give up our land to anyone.'],
    ['a part of the longer', LONG, 'not give up our land'],
    ['with another case and marks', LONG, '“we will not give up OUR land” to anyone'],
    ['with diacritics', 'Président Zelenskyy will not give up', 'President Zelenskyy will not give up'],
  ])('%s', (_, a, b) => {
    expect(containment(a, b)).toBe(1);
    expect(findVariants([said('a', a), said('b', b)])).toEqual([[0, 1]]);
  });

  it('in two translations', () => {
    const [a, b] = [
      'Anyone who wants to negotiate does not deliberately hit people with ballistic missiles.',
      'Those who want negotiations do not deliberately hit people with ballistics.',
    ];
    expect(containment(a, b)).toBeGreaterThanOrEqual(0.7);
    expect(findVariants([said('a', a), said('b', b)])).toEqual([[0, 1]]);
  });
});

it.each<[string, StatementFinding, StatementFinding]>([
  ['other words', said('a', LONG), said('b', 'We need strong guarantees from all our partners.')],
  [
    'words on the same thing',
    said('a', LONG),
    said('b', 'Our land is not for sale, and no one will get it from us.'),
  ],
  ['another speaker', said('a', LONG), said('b', LONG, { speaker: 'donald-trump' })],
  ['the same article', said('a', LONG), said('a', LONG)],
  ['reported words', said('a', LONG), said('b', LONG, { kind: 'indirect' })],
  ['words too short to compare', said('a', 'We will not.'), said('b', 'We will not.')],
])('no variants: %s', (_, a, b) => {
  expect(findVariants([a, b])).toEqual([]);
});

it('pairs every two of three', () => {
  expect(findVariants([said('a', LONG), said('b', LONG), said('c', SHORT)])).toEqual([
    [0, 1],
    [0, 2],
    [1, 2],
  ]);
});

it('is the same both ways, from 0 to 1', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (a, b) => {
      const share = containment(a, b);
      expect(containment(b, a)).toBe(share);
      expect(share).toBeGreaterThanOrEqual(0);
      expect(share).toBeLessThanOrEqual(1);
    }),
  );
});
