import { expect, test } from 'vitest';
import { metTies } from '../../scripts/compose/met-ties.ts';
import { applyPolicy, heldBack } from '../../scripts/publish/policy.ts';
import { verify } from '../../scripts/publish/verify.ts';
import { smallDossier, smallTables, TEXTS } from './small-dossier.ts';

test('"any" and "low" let everything out', () => {
  expect(applyPolicy(smallTables(), smallDossier().publish, metTies)).toEqual(smallTables());
});

test('an unsure record goes, with what cannot stand without it, and the rest holds together', () => {
  const tables = applyPolicy(smallTables(), smallDossier({ min_confidence: 'medium' }).publish, metTies);
  expect(tables.proposals).toEqual([]);
  expect(tables.positions).toEqual([]);
  expect(tables.participations.map(({ id }) => id)).toEqual(['bern-norland']);
  expect(tables.meetings[0]).toMatchObject({ participants: ['norland'], proposals: [] });
  expect(verify(tables, TEXTS)).toEqual([]);
});

test('"confirmed" lets out only what an editor has looked at, however unsure the machine was', () => {
  const all = smallTables();
  all.meetings[0] = { ...all.meetings[0]!, review: 'confirmed', confidence: 'low' };
  const tables = applyPolicy(
    all,
    smallDossier({ review: 'confirmed', min_confidence: 'high' }).publish,
    metTies,
  );
  expect(tables.meetings.map(({ id }) => id)).toEqual(['meeting-bern']);
  expect([tables.statements, tables.relations, tables.proposals, tables.participations]).toEqual([
    [],
    [],
    [],
    [],
  ]);
  expect(tables.meetings[0]?.participants).toEqual([]);
  expect(tables.evidence.map(({ id }) => id)).toEqual(['span-again', 'span-met']);
  expect(tables.articles).toHaveLength(1);
  expect([tables.actors, tables.offices]).toEqual([[], []]);
  expect(tables.places.map(({ id }) => id)).toEqual(['bern', 'town-hall']);
  expect(heldBack(all, tables)).toEqual({
    participations: 2,
    proposals: 1,
    positions: 1,
    statements: 2,
    relations: 2,
  });
  expect(verify(tables, TEXTS)).toEqual([]);
});

test('one kind may wait for the editor while the others do not', () => {
  const all = smallTables();
  const review = { default: 'any', meetings: 'confirmed' } as const;
  const tables = applyPolicy(all, smallDossier({ review }).publish, metTies);
  expect([tables.meetings, tables.participations, tables.places, tables.mentions]).toEqual([[], [], [], []]);
  expect(tables.statements).toHaveLength(2);
  // Nobody is said to have met when no meeting is told of.
  expect(tables.relations.map(({ id }) => id)).toEqual(['roe-supports-norland']);
  expect(tables.actors.map(({ id }) => id)).toEqual(['ada-roe', 'norland']);
  expect(heldBack(all, tables)).toEqual({ meetings: 1, participations: 2, relations: 1 });
  expect(verify(tables, TEXTS)).toEqual([]);
});

test('a tie counts the meetings that are published, and their days', () => {
  const all = smallTables();
  const [bern] = all.meetings;
  const [roe, norland] = all.participations;
  if (!bern || !roe || !norland) throw new Error('no meeting');
  const later = {
    ...bern,
    id: 'meeting-later',
    start: '2025-04-01',
    end: '2025-04-01',
    evidence: ['span-again'],
  };
  all.meetings = [{ ...bern, review: 'confirmed' }, later];
  all.participations = [
    roe,
    norland,
    { ...roe, id: 'later-roe', meeting: later.id },
    { ...norland, id: 'later-norland', meeting: later.id },
  ];
  // Parties to each other, not one delegation.
  all.actors = all.actors.map((actor) => ({ ...actor, affiliation: null }));
  all.relations = metTies(all.meetings, all.actors);
  expect(all.relations[0]).toMatchObject({ weight: 2, last: '2025-04-01' });
  const review = { default: 'any', meetings: 'confirmed' } as const;
  const [tie] = applyPolicy(all, smallDossier({ review }).publish, metTies).relations;
  expect(tie).toMatchObject({ weight: 1, first: '2025-03-03', last: '2025-03-03', evidence: ['span-met'] });
});

test('a disagreement of a published record goes when it names somebody who is not', () => {
  const all = smallTables();
  all.meetings = all.meetings.map((row) => ({ ...row, review: 'confirmed' }));
  all.conflicts.push({
    id: 'conflict-who',
    record: 'meeting-bern',
    field: 'participants',
    values: [{ value: 'Ada Roe', evidence: ['span-met'] }],
    note: 'One account has somebody else there.',
  });
  const tables = applyPolicy(all, smallDossier({ review: 'confirmed' }).publish, metTies);
  expect(tables.conflicts.map(({ id }) => id)).toEqual(['conflict-status']);
});
