import { expect, it } from 'vitest';
import { metTies } from '../../scripts/compose/met-ties.ts';
import { smallTables } from '../publish/small-dossier.ts';

const [met] = smallTables().meetings;
const meeting = (participants: string[]) => {
  if (!met) throw new Error('The small dossier has no meeting.');
  return { ...met, status: 'held' as const, participants };
};
const pairs = (participants: string[], affiliations: Record<string, string | null>) =>
  metTies(
    [meeting(participants)],
    Object.entries(affiliations).map(([id, affiliation]) => ({ id, affiliation })),
  ).map(({ source, target }) => `${source} ${target}`);

it('join those of two delegations, not those of one', () => {
  const affiliations = { ada: 'norland', bo: 'norland', cy: 'sudland', norland: null, sudland: null };
  expect(pairs(['ada', 'bo', 'cy'], affiliations)).toEqual(['ada cy', 'bo cy']);
  expect(pairs(['ada', 'bo'], affiliations)).toEqual([]);
});

it('follow whom somebody acts for through a ministry, and take a state for the one who acts for it', () => {
  const affiliations = { ada: 'ministry', bo: 'norland', ministry: 'norland', norland: null };
  expect(pairs(['ada', 'bo'], affiliations)).toEqual([]);
  expect(pairs(['ada', 'norland'], affiliations)).toEqual([]);
});

it('join those of whom nobody says for whom they act, and survive a circle', () => {
  expect(pairs(['ada', 'bo'], { ada: null })).toEqual(['ada bo']);
  expect(pairs(['ada', 'bo'], { ada: 'bo', bo: 'ada' })).toHaveLength(1);
});
