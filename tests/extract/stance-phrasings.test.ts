import { describe, expect, it } from 'vitest';
import { read } from '../read.ts';

/** "kind: title, actor stance, …" of every proposal. */
const told = (text: string): string[] =>
  read(text).proposals.map(({ kind, title, positions }) =>
    [`${kind}: ${title}`, ...positions.map(({ actor, stance }) => `${actor} ${stance}`)].join(', '),
  );

describe('how reporters tell of proposals', () => {
  it.each([
    [
      'a text that is refused',
      'Russia vetoed a resolution that called for a truce.',
      'ceasefire: Truce, russia opposes',
    ],
    [
      'a text put to the vote',
      'France circulated a resolution demanding a truce.',
      'ceasefire: Truce, france proposes',
    ],
    [
      'an abstention',
      'Germany abstained on a resolution demanding a truce.',
      'ceasefire: Truce, germany undecided',
    ],
    ['a veto given up', 'Germany lifted its veto on the loan.', 'finance: Loan, germany supports'],
    [
      'opposition dropped',
      'Germany dropped its opposition to the truce.',
      'ceasefire: Truce, germany supports',
    ],
    ['a threatened veto', 'Germany threatened to veto the truce.', 'ceasefire: Truce, germany opposes'],
    ['a good answer', 'Russia responded positively to the truce.', 'ceasefire: Truce, russia supports'],
    [
      'what is not going to be done',
      '“We are not going to withdraw from the valley,” Putin said.',
      'territory: Withdraw from the valley, vladimir-putin opposes',
    ],
    [
      'what nobody will do',
      '“Nobody will give up our land,” Zelenskyy said.',
      'territory: Give up our land, volodymyr-zelenskyy opposes',
    ],
    [
      'a promise for one’s state',
      'Macron said France would recognise the new republic.',
      'territory: Recognise the new republic, france proposes',
    ],
    [
      'what demands include',
      'Russia’s demands include the lifting of sanctions.',
      'finance: Lifting of sanctions, russia proposes',
    ],
    [
      'what is insisted on',
      'Putin insisted that Ukraine keep its army small.',
      'other: Ukraine to keep its army small, vladimir-putin proposes',
    ],
    [
      'what somebody is to change',
      'Russia demands that Ukraine change its constitution.',
      'other: Ukraine change its constitution, russia proposes',
    ],
    [
      'concessions',
      'Rubio said Ukraine must make territorial concessions.',
      'territory: Territorial concessions, marco-rubio proposes',
    ],
    ['a bid', 'Germany backed the NATO bid.', 'membership: NATO bid, germany supports'],
    [
      'soldiers on the ground',
      'Macron is ready to put troops on the ground.',
      'deployment: Troops, emmanuel-macron supports',
    ],
    [
      'soldiers out of a country',
      'Ukraine wants Russian troops out of the valley.',
      'territory: Russian troops out of the valley, ukraine proposes',
    ],
    [
      'a verdict on a deed',
      'Scholz said sending troops would be a mistake.',
      'deployment: Sending troops, olaf-scholz opposes',
    ],
    [
      'a better offer',
      'The Dockers Union walked out after Germany improved its offer to 9%.',
      'finance: 9%, germany proposes',
    ],
    [
      'an aside',
      'France wants to send peacekeepers, a move Russia opposes.',
      'deployment: Send peacekeepers, france proposes, russia opposes',
    ],
    [
      'an aside behind a dash',
      'France wants to send peacekeepers - a proposal the Kremlin has rejected.',
      'deployment: Send peacekeepers, france proposes, russia opposes',
    ],
    [
      'with whom it was agreed',
      'France and Germany agreed with Britain on a truce.',
      'ceasefire: Truce, france supports, germany supports, united-kingdom supports',
    ],
    [
      'whoever stands beside',
      'Macron, together with Starmer, proposed a truce.',
      'ceasefire: Truce, emmanuel-macron proposes, keir-starmer proposes',
    ],
    [
      'a push',
      'Trump is pushing Ukraine to withdraw from the valley.',
      'territory: Ukraine to withdraw from the valley, donald-trump proposes',
    ],
    [
      'what a plan would do',
      'Trump’s plan would freeze the front lines.',
      'territory: Freeze the front lines, donald-trump proposes',
    ],
    [
      'what a condition was',
      'Russia’s main condition was a permanent truce.',
      'ceasefire: Permanent truce, russia proposes',
    ],
  ])('reads %s', (_, text, proposal) => expect(told(text)).toContain(proposal));

  it('makes what must not be lacking a demand', () => {
    const [truce, guarantees] = told('Zelenskyy said he would not sign a truce without security guarantees.');
    expect([truce, guarantees].sort()).toEqual([
      'ceasefire: Truce, volodymyr-zelenskyy opposes',
      'security-guarantee: Security guarantees, volodymyr-zelenskyy proposes',
    ]);
  });

  it('takes “once” for a condition, and “once a year” for none', () => {
    const conditions = (text: string) =>
      read(text).proposals.flatMap(({ positions }) => positions.map(({ condition }) => condition));
    expect(conditions('France is willing to send peacekeepers once a truce is in place.')).toContain(
      'a truce is in place',
    );
    expect(conditions('France is willing to release prisoners once a year.')).toEqual([null]);
  });

  it.each([
    'Germany denied it had agreed to a truce.',
    'Germany workers voted to reject the truce.',
    'Germany has shown no sign of accepting a truce.',
    'Germany gave no immediate response to the truce proposal.',
    'Germany pushed for changes to the White House plan.',
    'Putin promised to end the war in a day, and U.S. officials have been told.',
  ])('reads no stance in “%s”', (text) => expect(told(text)).toEqual([]));

  it('ends a course before a clause of its own', () =>
    expect(
      told('Macron called for the release of all prisoners, and Russia has said nothing since.')[0],
    ).toContain('Release of all prisoners,'));
});

it('takes what a speaker says they agreed on with somebody for a claim about that one', () => {
  const voices = (text: string) =>
    read(text).proposals.flatMap(({ positions }) => positions.map(({ actor, voice }) => [actor, voice]));
  expect(voices('Starmer said he had agreed with Macron on a truce.')).toEqual([
    ['keir-starmer', null],
    ['emmanuel-macron', 'keir-starmer'],
  ]);
  expect(voices('France agreed with Britain on a truce.')).toEqual([
    ['france', null],
    ['united-kingdom', null],
  ]);
});
