import { describe, expect, it } from 'vitest';
import { buildKnowledge, inOffice } from '../../scripts/knowledge/knowledge.ts';
import { LexiconError, parseLexicons } from '../../scripts/knowledge/parse.ts';
import { knowledge, LEXICONS } from '../read.ts';

const on = (day: string) => ({ start: day, end: day });

describe('who holds an office on a day', () => {
  it.each([
    ['united-states', 'president', '2024-06-03', 'joe-biden'],
    ['united-states', 'president', '2025-06-03', 'donald-trump'],
    ['united-states', 'President', '2025-06-03', 'donald-trump'],
    ['united-states', 'foreign minister', '2025-06-03', 'marco-rubio'],
    ['united-states', 'foreign minister', '2025-01-20', null],
    ['united-states', 'chancellor', '2025-06-03', null],
    ['russia', 'foreign minister', '2003-12-31', null],
    ['russia', 'foreign minister', '2004-01-01', 'sergei-lavrov'],
    ['nobody', 'president', '2025-06-03', null],
  ])('%s, %s, %s', (party, title, day, person) => {
    expect(knowledge.holderOf(party, title, on(day))?.person ?? null).toBe(person);
  });

  it('the later one where a range has two', () => {
    expect(knowledge.leaderOf('germany', { start: '2025-05-01', end: '2025-05-31' })?.person).toBe(
      'friedrich-merz',
    );
    expect(knowledge.leaderOf('germany', on('2025-05-05'))?.person).toBe('olaf-scholz');
    expect(knowledge.leaderOf('germany', { start: null, end: null })).toBeNull();
    expect(knowledge.leaderOf('ukraine', { start: null, end: null })?.person).toBe('volodymyr-zelenskyy');
  });

  it('nobody where two hold it side by side', () => {
    const { holderOf } = buildKnowledge(
      parseLexicons([
        { file: 'states.yaml', text: '- { id: libya, name: Libya, kind: state }' },
        { file: 'people.yaml', text: '- { id: a-b, name: A B }\n- { id: c-d, name: C D }' },
        {
          file: 'offices.yaml',
          text: '- { office: envoy, of: libya, titles: [envoy], holders: [{ person: a-b, start: 2020 }, { person: c-d, start: 2021 }] }',
        },
      ]),
    );
    expect(holderOf('libya', 'envoy', on('2020-06-01'))?.person).toBe('a-b');
    expect(holderOf('libya', 'envoy', on('2022-06-01'))).toBeNull();
  });
});

describe('a term', () => {
  const term = (start: string | null, end: string | null) => ({
    person: 'a',
    office: 'b',
    of: null,
    titles: [],
    leader: false,
    start,
    end,
  });
  it.each([
    ['2020', '2022', '2022-12-31', true],
    ['2020', '2022', '2023-01-01', false],
    ['2020-05', '2022-03', '2022-03-31', true],
    ['2020-05-20', null, '2020-05-19', false],
    ['2020-05-20', null, '2020-05-20', true],
    [null, null, '1900-01-01', true],
  ])('from %s to %s covers %s: %s', (start, end, day, covers) => {
    expect(inOffice(term(start, end), on(day))).toBe(covers);
  });
});

it('knows actors and places by id', () => {
  expect(knowledge.actor('kyiv')).toBeNull();
  expect(knowledge.actor('donald-trump')).toEqual({
    gender: null,
    id: 'donald-trump',
    name: 'Donald Trump',
    kind: 'person',
    role: null,
    affiliation: 'united-states',
    family: ['Trump'],
  });
  expect(knowledge.actor('nato')).toMatchObject({ name: 'NATO', kind: 'bloc' });
  expect(knowledge.place('oval-office')).toMatchObject({
    name: 'Oval Office',
    kind: 'venue',
    within: 'white-house',
  });
  expect(knowledge.place('nowhere')).toBeNull();
});

it('knows whom a capital stands for, and a party’s own ground', () => {
  expect([knowledge.standsFor('kyiv'), knowledge.standsFor('geneva')]).toEqual(['ukraine', null]);
  expect([knowledge.landOf('ukraine'), knowledge.landOf('nato')]).toEqual(['ukraine-land', null]);
});

it('prefers a leader’s term among a person’s', () => {
  expect(knowledge.termOf('donald-trump', on('2025-03-03'))?.office).toBe('president');
  expect(knowledge.termOf('donald-trump', on('2024-03-03'))).toBeNull();
  expect(knowledge.termsOf('nobody')).toEqual([]);
  expect(knowledge.titles.has('prime minister')).toBe(true);
});

it('names an office holder whom nobody has entered', () => {
  const files = [
    ...LEXICONS,
    { file: 'offices-more.yaml', text: '- { office: emir, of: qatar, holders: [{ person: jane-doe }] }' },
  ];
  expect(() => buildKnowledge(parseLexicons(files))).toThrow(
    new LexiconError(
      'offices: emir of qatar is held by jane-doe, who is in no people lexicon. Add the person, or mend the id.',
    ),
  );
});
