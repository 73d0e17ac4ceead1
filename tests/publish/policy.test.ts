import { expect, test } from 'vitest';
import { applyPolicy } from '../../scripts/publish/policy.ts';
import { verify } from '../../scripts/publish/verify.ts';
import { smallDossier, smallTables, TEXTS } from './small-dossier.ts';

test('"any" and "low" let everything out', () => {
  expect(applyPolicy(smallTables(), smallDossier().publish)).toEqual(smallTables());
});

test('an unsure record goes, with what cannot stand without it, and the rest holds together', () => {
  const tables = applyPolicy(smallTables(), smallDossier({ min_confidence: 'medium' }).publish);
  expect(tables.proposals).toEqual([]);
  expect(tables.positions).toEqual([]);
  expect(tables.participations.map(({ id }) => id)).toEqual(['bern-norland']);
  expect(tables.meetings[0]).toMatchObject({ participants: ['norland'], proposals: [] });
  expect(verify(tables, TEXTS)).toEqual([]);
});

test('"confirmed" lets out only what an editor has looked at, however unsure the machine was', () => {
  const all = smallTables();
  all.meetings[0] = { ...all.meetings[0]!, review: 'confirmed', confidence: 'low' };
  const tables = applyPolicy(all, smallDossier({ review: 'confirmed', min_confidence: 'high' }).publish);
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
  expect(verify(tables, TEXTS)).toEqual([]);
});
