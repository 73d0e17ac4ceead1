import { describe, expect, it } from 'vitest';
import { read } from '../read.ts';

/** "key: actor stance, …" of every proposal. */
const proposalsIn = (text: string): string[] =>
  read(text).proposals.map(
    ({ key, positions }) =>
      `${key}: ${positions.map(({ actor, stance }) => `${actor} ${stance}`).join(', ')}`,
  );

describe('where actors stand', () => {
  it.each([
    ['proposes', 'Macron proposed a one-month truce.', 'ceasefire-one-month: emmanuel-macron proposes'],
    [
      'several propose',
      'Macron and Starmer proposed security guarantees.',
      'security-guarantees: emmanuel-macron proposes, keir-starmer proposes',
    ],
    [
      'by an agent',
      'A 30-day ceasefire proposed by Trump is near.',
      'ceasefire-30-day: donald-trump proposes',
    ],
    [
      'agents with two stances',
      'A truce proposed by Macron was backed by Starmer.',
      'ceasefire: emmanuel-macron proposes, keir-starmer supports',
    ],
    [
      'an owner before the noun',
      'Russia’s demands for Ukraine to cede areas of the Donetsk region stand.',
      'territory: russia proposes',
    ],
    [
      'an owner and a backer',
      'Kyiv’s call for a ceasefire was backed by Macron.',
      'ceasefire: ukraine proposes, emmanuel-macron supports',
    ],
    ['supports', 'Trump backs a 28-point peace plan.', 'plan-28-point: donald-trump supports'],
    [
      'opposes',
      'Bart De Wever opposed the use of the frozen Russian assets.',
      'assets: bart-de-wever opposes',
    ],
    [
      'opposes, behind',
      'Foreign troops in Ukraine, which Russia opposes, came up.',
      'troops: russia opposes',
    ],
    [
      'opposes, told by another',
      'Starmer said Putin rejected a ceasefire.',
      'ceasefire: vladimir-putin opposes',
    ],
    ['undecided', 'Trump is considering a 30-day ceasefire.', 'ceasefire-30-day: donald-trump undecided'],
    [
      'conditional',
      'Merz signalled conditional support for the deployment of European troops.',
      'troops: friedrich-merz conditional',
    ],
    [
      'in somebody’s own words',
      '“Ukraine needs security guarantees,” Zelenskyy said.',
      'security-guarantees: volodymyr-zelenskyy proposes',
    ],
  ])('%s', (_, text, proposal) => {
    expect(proposalsIn(text)).toContain(proposal);
  });
});

it('only if: a condition, with its words', () => {
  const [proposal] = read('Putin would accept a ceasefire only if Ukraine withdrew its troops.').proposals;
  expect(proposal?.status).toBe('conditional');
  expect(proposal?.positions.map(({ stance, condition }) => [stance, condition])).toEqual([
    ['conditional', 'Ukraine withdrew its troops'],
  ]);
});

it('one stance an actor and article, the strongest', () => {
  expect(
    proposalsIn('Macron supports a ceasefire. Macron proposed a ceasefire. Macron rejected a ceasefire.'),
  ).toEqual(['ceasefire: emmanuel-macron opposes']);
});

describe('which proposal is meant', () => {
  it('a bare name is the last one of its kind with a number', () => {
    expect(proposalsIn('Macron proposed a two-week truce. Putin rejected the truce.')).toEqual([
      'ceasefire-two-week: emmanuel-macron proposes, vladimir-putin opposes',
    ]);
  });

  it('other numbers are another proposal', () => {
    expect(proposalsIn('Macron proposed a two-week truce. Trump proposed a 30-day ceasefire.')).toEqual([
      'ceasefire-two-week: emmanuel-macron proposes',
      'ceasefire-30-day: donald-trump proposes',
    ]);
  });
});

it.each([
  ['Macron proposed a one-month truce.', 'One-month truce', 'ceasefire', ['one month']],
  ['Trump backs a 28-point peace plan.', '28-point peace plan', 'framework', ['28 points']],
  ['Bart De Wever opposed the use of the frozen Russian assets.', 'Use of frozen assets', 'finance', []],
  ['Moscow rejected European troops in Ukraine.', 'Troops on the ground', 'deployment', []],
])('%s is called %s', (text, title, kind, terms) => {
  expect(read(text).proposals).toMatchObject([{ title, kind, terms }]);
});

it.each([
  ['a wish', 'We need peace. The war is bad.'],
  ['nobody’s stance', 'A ceasefire is far away.'],
  ['a bare deal', 'A peace deal is far away.'],
  ['kept from joining', 'Ukraine was kept from joining NATO.'],
])('no proposal: %s', (_, text) => {
  expect(proposalsIn(text)).toEqual([]);
});

it.each([
  ['Macron proposed a truce, and both sides signed it.', 'accepted'],
  ['Macron proposed a truce, which was discussed for hours.', 'discussed'],
  ['Macron proposed a truce.', 'floated'],
])('%s: %s', (text, status) => {
  expect(read(text).proposals.map((proposal) => proposal.status)).toEqual([status]);
});
