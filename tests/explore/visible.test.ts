import { describe, expect, test } from 'vitest';
import { KIND_WORDS } from '../../src/lib/explore/kind-words.ts';
import { NOTHING_CHOSEN, type ExploreState } from '../../src/lib/explore/state.ts';
import { countsOf, inSpan, visibleUnder } from '../../src/lib/explore/visible.ts';
import { PROPOSAL_KIND_LABELS } from '../../src/lib/layout/labels.ts';
import { sample } from './sample.ts';

const tables = sample();
const under = (change: Partial<ExploreState>) => {
  const visible = visibleUnder(tables, { ...NOTHING_CHOSEN, ...change });
  return Object.fromEntries(
    Object.entries(visible).map(([name, ids]) => [name, [...(ids as Set<string>)].sort()]),
  );
};

describe('what each view shows', () => {
  test('everything when nothing is chosen; of the places those with a meeting', () => {
    expect(under({})).toEqual({
      meetings: ['call', 'lunch'],
      proposals: ['loan', 'truce'],
      positions: ['ana-truce', 'cy-loan'],
      actors: ['ana', 'ben', 'cy'],
      relations: ['ana-met-ben', 'cy-criticises-ben'],
      places: ['rome'],
      statements: ['said'],
    });
  });

  test('an open record narrows nothing', () => expect(under({ select: 'lunch' })).toEqual(under({})));

  test('an actor narrows all three views, and keeps those they deal with', () => {
    expect(under({ actors: ['ana'] })).toEqual({
      meetings: ['lunch'],
      proposals: ['truce'],
      positions: ['ana-truce'],
      actors: ['ana', 'ben'],
      relations: ['ana-met-ben'],
      places: ['rome'],
      statements: ['said'],
    });
  });

  test('of two actors, what either does', () => {
    expect(under({ actors: ['ana', 'cy'] }).meetings).toEqual(['call', 'lunch']);
  });

  test('a state, what those do who act for it, straight or through a ministry', () => {
    const named = [...tables.actors];
    const [ana] = named;
    if (!ana) throw new Error('The sample has no actors.');
    const body = (id: string, affiliation: string | null) => ({ ...ana, id, name: id, affiliation });
    const actors = [
      ...named.map((actor) => (actor.id === 'ana' ? { ...actor, affiliation: 'ministry' } : actor)),
      body('ministry', 'state'),
      body('state', null),
    ];
    const visible = visibleUnder({ ...tables, actors }, { ...NOTHING_CHOSEN, actors: ['state'] });
    expect([...visible.meetings]).toEqual(['lunch']);
    expect([...visible.positions]).toEqual(['ana-truce']);
    expect([...visible.statements]).toEqual(['said']);
    expect([...visible.actors].sort()).toEqual(['ana', 'ben', 'state']);
  });

  test('a place holds what lies in it', () => {
    expect(under({ place: 'italy' })).toMatchObject({
      meetings: ['lunch'],
      proposals: ['truce'],
      actors: ['ana', 'ben'],
      relations: ['ana-met-ben'],
      statements: ['said'],
    });
  });

  test('a proposal keeps its meetings and its stances', () => {
    expect(under({ proposal: 'loan' })).toMatchObject({
      meetings: [],
      proposals: ['loan'],
      positions: ['cy-loan'],
    });
  });

  test('dates: what has none stands aside', () => {
    expect(under({ from: '2025-03-02', to: '2025-03-31' })).toMatchObject({
      meetings: ['lunch'],
      proposals: [],
      positions: [],
      relations: ['ana-met-ben', 'cy-criticises-ben'],
    });
  });

  test('dates: a tie by met shows with a meeting of both only, another with an article of these days', () => {
    expect(under({ from: '2025-03-03', to: '2025-03-20' }).relations).toEqual(['cy-criticises-ben']);
    expect(under({ from: '2025-08-01', to: '2025-08-02' }).relations).toEqual([]);
  });

  test('dates: a proposal shows by a stance of these days; by its own days when nobody takes one', () => {
    expect(under({ from: '2025-03-03', to: '2025-03-05' }).proposals).toEqual([]);
    expect(under({ from: '2025-03-01', to: '2025-03-01' }).proposals).toEqual(['truce']);
    const alone = { ...tables, positions: [] };
    const state = { ...NOTHING_CHOSEN, from: '2025-03-03', to: '2025-03-05' };
    expect([...visibleUnder(alone, state).proposals]).toEqual(['truce']);
  });

  test('dates typed the wrong way round are read the right way', () => {
    const [from, to] = ['2025-03-01', '2025-03-31'];
    expect(under({ from: to, to: from })).toEqual(under({ from, to }));
  });

  test('every form of a name finds the same; a kind of proposal is found by its words', () => {
    expect(under({ query: 'Aviles' })).toEqual(under({ query: 'Ana' }));
    expect(under({ query: 'Aviles' }).statements).toEqual(['said']);
    expect(under({ query: 'ceasefire' }).proposals).toEqual(['truce']);
    expect(under({ query: 'money' }).proposals).toEqual(['loan']);
    expect(KIND_WORDS).toEqual(PROPOSAL_KIND_LABELS);
  });

  test('a sentence that names somebody is found by their other names', () => {
    const named = { ...tables, actors: tables.actors.with(2, { ...tables.actors[2]!, aliases: ['She'] }) };
    expect([...visibleUnder(named, { ...NOTHING_CHOSEN, query: 'cy' }).meetings].sort()).toEqual([
      'call',
      'lunch',
    ]);
  });

  test('a kind narrows its own records only', () => {
    expect(under({ kinds: ['phone'] })).toMatchObject({ meetings: ['call'], proposals: ['loan', 'truce'] });
    expect(under({ kinds: ['finance'] })).toMatchObject({ meetings: ['call', 'lunch'], proposals: ['loan'] });
    expect(under({ kinds: ['met'] }).relations).toEqual(['ana-met-ben']);
  });

  test('so does a status', () => {
    expect(under({ status: ['rejected'] })).toMatchObject({
      meetings: ['call', 'lunch'],
      proposals: ['loan'],
    });
  });

  test('reviewed only', () => {
    expect(under({ reviewed: true })).toMatchObject({
      meetings: ['call'],
      proposals: [],
      actors: ['ben', 'cy'],
    });
  });

  test('words, without regard to case and accents, in names and in sentences', () => {
    expect(under({ query: 'avila' })).toMatchObject({ meetings: ['lunch'], actors: ['ana', 'ben'] });
    expect(under({ query: 'Rome SUNDAY' }).meetings).toEqual(['lunch']);
    expect(under({ query: 'no such words' })).toMatchObject({ meetings: [], proposals: [], actors: [] });
  });

  test('n of m', () => {
    const visible = visibleUnder(tables, { ...NOTHING_CHOSEN, actors: ['ana'] });
    expect(countsOf(tables, visible).meetings).toEqual({ shown: 1, all: 2 });
  });
});

test.each([
  ['touches', '2025-03-01', '2025-03-05', true],
  ['before', '2025-01-01', '2025-02-28', false],
  ['after', '2025-04-01', '2025-04-02', false],
])('an interval %s', (_, start, end, expected) => {
  expect(inSpan({ start, end }, '2025-03-05', '2025-03-20')).toBe(expected);
});

test('10,000 records are narrowed fast enough to follow typing', () => {
  const [first] = tables.meetings;
  const many = {
    ...tables,
    meetings: Array.from({ length: 10_000 }, (_, at) => ({ ...first!, id: `m-${at}` })),
  };
  visibleUnder(many, { ...NOTHING_CHOSEN, query: 'warm' });
  const start = performance.now();
  visibleUnder(many, { ...NOTHING_CHOSEN, query: 'rome' });
  expect(performance.now() - start).toBeLessThan(200);
});
