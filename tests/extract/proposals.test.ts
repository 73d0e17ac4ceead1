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
      'guarantees: emmanuel-macron proposes, keir-starmer proposes',
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
      'cede-areas-donetsk-ukraine: russia proposes',
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
      'guarantees: volodymyr-zelenskyy proposes',
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
  [
    'Bart De Wever opposed the use of the frozen Russian assets.',
    'Use of the frozen Russian assets',
    'finance',
    [],
  ],
  ['Moscow rejected European troops in Ukraine.', 'European troops in Ukraine', 'deployment', []],
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

const stancesIn = (text: string): string[] =>
  read(text).proposals.flatMap(({ positions }) => positions.map(({ actor, stance }) => `${actor} ${stance}`));

describe('clauses of demanding, agreeing and refusing', () => {
  it.each([
    ['Russia demanded that Ukraine withdraw its troops from four regions.', ['russia proposes']],
    ['Putin called on Ukraine to cede the Donetsk region.', ['vladimir-putin proposes']],
    ['Ukraine has refused to withdraw from the Donetsk region.', ['ukraine opposes']],
    ['“We will not leave Kyiv,” Zelenskyy said.', ['volodymyr-zelenskyy opposes']],
    ['Macron ruled out sending European troops to Ukraine.', ['emmanuel-macron opposes']],
    ['Germany agreed on Friday to a ceasefire of 30 days.', ['germany supports']],
    ['France has offered to lift the sanctions.', ['france proposes']],
    ['Russia vetoed a 30-day ceasefire.', ['russia opposes']],
    ['Starmer reiterated his call for an immediate ceasefire.', ['keir-starmer proposes']],
    ['Zelenskyy’s refusal to cede territory angered nobody.', ['volodymyr-zelenskyy opposes']],
    ['According to Rubio, Russia must withdraw its troops.', ['marco-rubio proposes']],
    ['Macron stressed the need for security guarantees.', ['emmanuel-macron supports']],
    ['Lavrov said Russia would never recognise the border.', ['russia opposes']],
    ['Merz backs using the frozen Russian assets to fund Ukraine.', ['friedrich-merz supports']],
    [
      'Putin said there would be no ceasefire until Ukraine withdrew its troops.',
      ['vladimir-putin proposes'],
    ],
  ])('%s', (text, stances) => expect(stancesIn(text)).toEqual(stances));
});

describe('conditions', () => {
  it.each([
    [
      'Germany would accept a ceasefire only if Russia withdrew its troops.',
      ['germany conditional', 'germany proposes'],
    ],
    [
      'Zelenskyy said he was ready to hold elections if the United States gave security guarantees.',
      ['volodymyr-zelenskyy conditional', 'volodymyr-zelenskyy proposes'],
    ],
    ['Macron would sign a trade agreement provided farmers were paid.', ['emmanuel-macron conditional']],
  ])('%s', (text, stances) =>
    expect(stancesIn(text).filter((one) => stances.includes(one))).toEqual(stances),
  );
});

describe('words that point back', () => {
  const told = 'Macron proposed a one-month truce. ';
  it.each([
    ['Putin rejected the proposal.', 'vladimir-putin opposes'],
    ['Putin turned it down.', 'vladimir-putin opposes'],
    ['Putin ruled that out.', 'vladimir-putin opposes'],
    ['Zelenskyy welcomed the idea.', 'volodymyr-zelenskyy supports'],
    ['Trump has yet to respond to the plan.', 'donald-trump undecided'],
    ['“This is unacceptable,” Lavrov said.', 'sergei-lavrov opposes'],
    ['Putin refused.', 'vladimir-putin opposes'],
    ['It was backed by Starmer.', 'keir-starmer supports'],
    ['Starmer wants it signed.', 'keir-starmer supports'],
  ])('%s', (text, stance) => {
    const proposals = read(told + text).proposals;
    expect(proposals.map(({ key }) => key)).toEqual(['ceasefire-one-month']);
    expect(stancesIn(told + text)).toEqual(['emmanuel-macron proposes', stance]);
  });
});

describe('who owns it', () => {
  it.each([
    ['A truce put forward by France and Germany came up.', ['france proposes', 'germany proposes']],
    ['Putin dismissed a U.S.-backed ceasefire.', ['vladimir-putin opposes', 'united-states supports']],
    ['Ukraine accepted a proposal by France for a 60-day truce.', ['ukraine supports', 'france proposes']],
    ['The 28-point peace plan Trump outlined last year is dead.', ['donald-trump proposes']],
    ['European troops, which Russia opposes, would come later.', ['russia opposes']],
  ])('%s', (text, stances) => expect(new Set(stancesIn(text))).toEqual(new Set(stances)));
});

it.each([
  ['a condition', 'Sanctions will follow if Putin does not agree to a ceasefire.'],
  ['a question', 'Macron asked whether Putin would accept a ceasefire.'],
  ['a denial', 'The Kremlin denied that Putin had agreed to a ceasefire.'],
  ['talks', 'Macron agreed to meet Putin. Starmer offered to host talks.'],
  ['criticism', 'Lavrov rejected the criticism. Putin dismissed the claims.'],
  ['support for a side', 'Macron backs Ukraine. Starmer supports Zelenskyy.'],
  ['an aim', 'Putin wants to win. Zelenskyy wants to end the war.'],
  ['what cannot be', 'It is a deal that Ukraine can accept.'],
])('no stance: %s', (_, text) => expect(stancesIn(text)).toEqual([]));

it('a new number makes a new plan, which amends the one before', () => {
  const [first, second] = read(
    'The United States floated a 28-point peace plan. A new 20-point peace plan has emerged.',
  ).proposals;
  expect([first?.key, second?.key, second?.follows?.kind, second?.follows?.key]).toEqual([
    'plan-28-point',
    'plan-20-point',
    'amends',
    'plan-28-point',
  ]);
});

it.each([
  ['a truce in the air', 'ceasefire'],
  ['security guarantees', 'security-guarantee'],
  ['a peacekeeping mission', 'deployment'],
  ['the withdrawal of the troops', 'territory'],
  ['a pay rise of 5%', 'finance'],
  ['a minerals deal', 'resources'],
  ['NATO membership', 'membership'],
  ['the release of 30 prisoners', 'other'],
])('%s is of the kind %s', (course, kind) =>
  expect(read(`Macron demanded ${course}.`).proposals.map((one) => one.kind)).toEqual([kind]),
);

it.each([
  [
    'a day between verb and infinitive',
    'Russia and Ukraine agreed late on Friday to release prisoners.',
    'release-prisoners: russia supports, ukraine supports',
  ],
  [
    'a truce agreed to on a day',
    'Russia and Ukraine agreed on Friday to a bilateral ceasefire of 180 days.',
    'ceasefire-180-day: russia supports, ukraine supports',
  ],
  [
    'a passive that is demanded',
    'Emmanuel Macron demanded that the sanctions be lifted.',
    'sanctions-lifted: emmanuel-macron proposes',
  ],
  [
    'a second demand',
    'Russia demanded that Kyiv lift tariffs and that Kyiv withdraw its ships.',
    'withdraw-ships-kyiv: russia proposes',
  ],
  [
    'what a plan holds',
    'Under the American proposal, Ukraine would cede Donetsk.',
    'cede-donetsk-ukraine: united-states proposes',
  ],
  [
    'what the plan calls for',
    'The United States put forward a 28-point peace plan. The plan calls for elections within 100 days.',
    'elections-100: united-states proposes',
  ],
  [
    'a yes behind could',
    'Macron said France could support the loan only if other countries shared the risks.',
    'money-loan: france conditional',
  ],
  [
    'people without names beside one with',
    'Volodymyr Zelenskyy and European leaders said a ceasefire must be imposed along the front line.',
    'ceasefire: volodymyr-zelenskyy proposes',
  ],
  [
    'no holder in a noun of things',
    'Macron proposed a loan backed by frozen Russian assets.',
    'money-loan-backed-frozen: emmanuel-macron proposes',
  ],
  ['what is to be sent', 'Starmer said France would not send soldiers.', 'send-soldiers: france opposes'],
])('%s', (_, text, told) => {
  expect(proposalsIn(text)).toContain(told);
});

it.each([
  ['a plan with fewer points', 'A new 20-point plan emerged in May.', 'amends'],
  ['a text in the place of another', 'It was replaced by a 20-point plan in May.', 'supersedes'],
])('links %s to the one before', (_, sentence, kind) => {
  const told = read(`Trump backed a 28-point peace plan. ${sentence}`).proposals;
  expect(told.map(({ follows }) => follows?.kind ?? null)).toEqual([null, kind]);
});

it.each([
  ['Merz said there needed to be binding security guarantees.', ['guarantees: friedrich-merz proposes']],
  ['Merz said there must be a truce.', ['ceasefire: friedrich-merz proposes']],
  [
    'Zelenskyy said any vote could only take place after a Russian withdrawal.',
    ['withdrawal: volodymyr-zelenskyy proposes'],
  ],
  [
    'Putin said Russia would end its war if Kyiv surrendered the whole of the coast.',
    ['surrender-whole-coast-kyiv: russia proposes'],
  ],
  [
    'Macron laid out the details of a plan to release the sailors.',
    ['release-sailors: emmanuel-macron proposes'],
  ],
  [
    'The paper repeats Macron’s demands regarding reopening the canal.',
    ['reopen-canal: emmanuel-macron proposes'],
  ],
  ['Trump called for a return to negotiations.', ['dialogue-return-negotiations: donald-trump proposes']],
  ['Trump urged Russia to resume direct talks.', ['dialogue-resume-direct-talks: donald-trump proposes']],
])('%s', (text, expected) => {
  expect(proposalsIn(text)).toEqual(expected);
});

it.each([
  'Trump promised to swiftly end the war in Ukraine.',
  'Macron agreed to continue careful work on the texts.',
  'Starmer agreed to continue talking about security guarantees.',
  'Zelenskyy agreed to return to France.',
  'Zelenskyy pushed for changes to a peace plan.',
  'Putin is ready to resume talks.',
  'Biden confirmed his bid for the nomination.',
])('%s: nothing that could be agreed or refused', (text) => {
  expect(proposalsIn(text)).toEqual([]);
});

it('takes security commitments for guarantees', () => {
  expect(
    proposalsIn('Zelenskyy demanded security guarantees. Kyiv insisted on American security commitments.'),
  ).toEqual(['guarantees: volodymyr-zelenskyy proposes, ukraine proposes']);
});
