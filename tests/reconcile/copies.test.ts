import { expect, it } from 'vitest';
import { findCopies } from '../../scripts/reconcile/copies.ts';
import { mergeProposals } from '../../scripts/reconcile/proposals.ts';
import { read } from '../read.ts';

const STORY =
  'Macron met Trump in Paris on Friday, and both of them spoke for an hour about a truce in the air and at sea. Later that day Starmer left London for talks with Zelenskyy.';
const OTHER =
  'Putin told his ministers that the army would not leave the region before the summer, and that no offer had come so far.';
const copiesOf = (...texts: string[]): [number, number][] => [
  ...findCopies(texts.map((text) => read(text).runs)),
];

it('finds what repeats an earlier article, whatever is added to it', () => {
  expect(copiesOf(STORY, OTHER, `${STORY} It rained all day long in the city.`)).toEqual([[2, 0]]);
});

it('a copy of a copy is one of the first', () => {
  expect(copiesOf(STORY, STORY, STORY)).toEqual([
    [1, 0],
    [2, 0],
  ]);
});

it.each([
  ['another story', STORY, OTHER],
  [
    'a story that shares a sentence',
    STORY,
    `${OTHER} Later that day Starmer left London for talks with Zelenskyy.`,
  ],
  ['texts too short to compare', 'Talks failed.', 'Talks failed.'],
])('no copy: %s', (_, a, b) => {
  expect(copiesOf(a, b)).toEqual([]);
});

it('joins proposals of one key, and no others', () => {
  const findings = [
    'Macron proposed a two-week truce.',
    'Putin rejected a two-week truce.',
    'Macron proposed a truce.',
  ].flatMap((text) => read(text).proposals);
  expect(
    mergeProposals(findings, () => '2025-03-03').map(({ key, tellings }) => [key, tellings.length]),
  ).toEqual([
    ['ceasefire-two-week', 2],
    ['ceasefire-2025-03', 1],
  ]);
});

it('joins two wordings of one demand from two articles, but not what one article tells apart', () => {
  const tellings = [
    ['first', 'Russia demanded that Ukraine cede its areas of Donetsk.'],
    ['second', 'Russia demanded that Ukraine cede parts of the Donetsk province.'],
  ].flatMap(([article = '', text = '']) => read(text).proposals.map((told) => ({ ...told, article })));
  const keys = (all: typeof tellings) =>
    mergeProposals(all, () => null).map(({ tellings: told }) => told.length);
  expect(keys(tellings)).toEqual([2]);
  expect(keys(tellings.map((told) => ({ ...told, article: 'first' })))).toEqual([1, 1]);
});

it('takes a plan of another season for another plan', () => {
  const days: Record<string, string> = { spring: '2025-03-03', summer: '2025-08-22', later: '2025-03-20' };
  const [plan] = read('Macron proposed a peace plan.').proposals;
  const findings = Object.keys(days).flatMap((article) => (plan ? [{ ...plan, article }] : []));
  expect(
    mergeProposals(findings, (article) => days[article] ?? null).map(({ key, tellings }) => [
      key,
      tellings.length,
    ]),
  ).toEqual([
    ['plan-2025-03', 2],
    ['plan-2025-08', 1],
  ]);
});
