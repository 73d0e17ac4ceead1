import { expect, test } from 'vitest';
import { isToldOf, kinOf } from '../../src/lib/explore/kin.ts';
import { suggest } from '../../src/lib/explore/suggest.ts';
import { sample } from './sample.ts';

const tables = sample();
const kin = (id: string) => [...kinOf(tables, id)].sort();

test('a meeting lights who took part, its place, what was discussed and the tie it made', () => {
  expect(kin('lunch')).toEqual(['ana', 'ana-met-ben', 'ben', 'lunch', 'rome', 'truce']);
});

test('an actor lights meetings, places, stances, proposals and ties', () => {
  expect(kin('ana')).toEqual(['ana', 'ana-met-ben', 'ana-truce', 'ben', 'lunch', 'rome', 'said', 'truce']);
});

test('a place lights its meetings, who met there and the ties this made', () => {
  expect(kin('rome')).toEqual(['ana', 'ana-met-ben', 'ben', 'lunch', 'rome']);
});

test('a proposal lights the meetings told in one sentence with it, as its filter keeps them', () => {
  const lit = (change: object) => {
    const meetings = tables.meetings.map((meeting) => ({ ...meeting, proposals: [], ...change }));
    const changed = { ...tables, meetings };
    return [kinOf(changed, 'truce').has('lunch'), kinOf(changed, 'lunch').has('truce')];
  };
  expect(lit({})).toEqual([true, true]);
  expect(lit({ evidence: [] })).toEqual([false, false]);
});

test('kinship goes both ways', () => {
  const ids = [...tables.actors, ...tables.meetings, ...tables.proposals, ...tables.relations].map(
    ({ id }) => id,
  );
  for (const one of ids) for (const other of kinOf(tables, one)) expect(kin(other)).toContain(one);
});

test('nothing lights for no mark; an unknown one lights alone', () => {
  expect(kinOf(tables, null).size).toBe(0);
  expect(kin('nobody')).toEqual(['nobody']);
});

test('what is typed finds actors by alias, places with a meeting, and proposals', () => {
  expect(suggest(tables, 'avi')[0]).toMatchObject({ kind: 'actor', id: 'ana' });
  expect(suggest(tables, 'ro').map(({ id }) => id)).toEqual(['rome']);
  expect(suggest(tables, 'oslo')).toEqual([]);
  expect(suggest(tables, 'TRUCE')[0]).toMatchObject({ kind: 'proposal', id: 'truce' });
  expect(suggest(tables, ' ')).toEqual([]);
});

test('a state lights with what those do who act for it', () => {
  const [ana, ...others] = tables.actors;
  if (!ana) throw new Error('The sample has no actors.');
  const state = { ...ana, id: 'state', name: 'State' };
  const actors = [{ ...ana, affiliation: 'state' }, ...others, state];
  const lit = kinOf({ ...tables, actors }, 'state');
  expect([...lit].sort()).toEqual([...kinOf(tables, 'ana'), 'state'].sort());
  expect(isToldOf({ ...tables, actors }, 'state')).toBe(false);
  expect(isToldOf({ ...tables, actors }, 'ana')).toBe(true);
});
