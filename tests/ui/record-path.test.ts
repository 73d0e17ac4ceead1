import { expect, test } from 'vitest';
import { formerPages } from '../../src/lib/ui/former-ids.ts';
import { recordPath } from '../../src/lib/ui/record-path.ts';
import { sample } from '../explore/sample.ts';

const withMore = () => {
  const tables = sample();
  const [span] = tables.evidence;
  tables.conflicts.push({ id: 'conflict-lunch', record: 'lunch', field: 'start', values: [], note: 'x' });
  tables.conflicts.push({
    id: 'conflict-stance',
    record: tables.positions[0]!.id,
    field: 'stance',
    values: [],
    note: 'x',
  });
  tables.participations.push({
    id: 'ana-at-lunch',
    meeting: 'lunch',
    actor: 'ana',
    role: 'principal',
    on_behalf_of: null,
    attendance: 'present',
    as_mentioned: 'Ana',
    resolved_by: 'name',
    confidence: 'high',
    review: 'machine',
    evidence: [],
  });
  return { tables, span: span! };
};

test('what has a page is found there', () => {
  const { tables, span } = withMore();
  expect(recordPath(tables, 'lunch')).toBe('meetings/lunch/');
  expect(recordPath(tables, 'ana')).toBe('actors/ana/');
  expect(recordPath(tables, tables.places[0]!.id)).toBe(`places/${tables.places[0]!.id}/`);
  expect(recordPath(tables, tables.proposals[0]!.id)).toBe(`proposals/${tables.proposals[0]!.id}/`);
  expect(recordPath(tables, span.article)).toBe(`articles/${span.article}/`);
});

test('what has none has its place on the page of the record it belongs to', () => {
  const { tables, span } = withMore();
  const [position] = tables.positions;
  const [relation] = tables.relations;
  const [statement] = tables.statements;
  expect(recordPath(tables, position!.id)).toBe(`proposals/${position!.proposal}/#${position!.id}`);
  expect(recordPath(tables, relation!.id)).toBe(`actors/${relation!.source}/#${relation!.id}`);
  expect(recordPath(tables, statement!.id)).toBe(`articles/${statement!.article}/#${statement!.id}`);
  expect(recordPath(tables, 'ana-at-lunch')).toBe('meetings/lunch/#ana-at-lunch');
  expect(recordPath(tables, span.id)).toBe(`articles/${span.article}/#${span.id}`);
  expect(recordPath(tables, 'conflict-lunch')).toBe('meetings/lunch/#conflict-lunch');
  expect(recordPath(tables, 'conflict-stance')).toBe(`proposals/${position!.proposal}/#conflict-stance`);
});

test('an id that is nobody’s leads to what was withdrawn', () => {
  expect(recordPath(sample(), 'gone')).toBe('withdrawn/#gone');
});

test('a former name leads to the record of today, unless a record has that name', () => {
  const tables = sample();
  const [first, second] = tables.meetings;
  first!.former_ids = ['breakfast', second!.id];
  const merged = { dataset: 'meetings', reason: 'x', by: 'desk', on: '2025-03-04' } as const;
  const withdrawn = [
    { ...merged, id: 'brunch', into: first!.id },
    { ...merged, id: 'supper', into: null },
    { ...merged, id: 'tea', into: 'gone' },
    { ...merged, id: 'breakfast', into: second!.id },
  ];
  expect(formerPages(tables, withdrawn)).toEqual([
    { collection: 'meetings', former: 'breakfast', id: first!.id },
    { collection: 'meetings', former: 'brunch', id: first!.id },
  ]);
});
