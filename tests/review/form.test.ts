import { describe, expect, test } from 'vitest';
import { JUDGED_DATASETS } from '../../scripts/editorial/entry.ts';
import { fieldsOf, readForm, typedOf, type Typed } from '../../scripts/review/app/form.ts';
import { machine, recordWith } from '../editorial/desk-dossier.ts';

const LONDON = machine.meetings.find(({ id }) => id === recordWith('meetings', 'london'));
const row = LONDON as unknown as Readonly<Record<string, unknown>> & { id: string };
const formOf = (changes: Record<string, Typed>) => ({
  ...Object.fromEntries(fieldsOf('meetings').map((field) => [field.name, typedOf(field, row[field.name])])),
  ...changes,
});

test('every dataset has a form, and every column in it a control', () => {
  for (const dataset of JUDGED_DATASETS)
    for (const field of fieldsOf(dataset)) {
      expect(field.label).not.toBe('');
      if (field.control === 'choice') expect(field.options.length).toBeGreaterThan(1);
      if (field.control === 'ref' || field.control === 'refs') expect(field.refersTo).not.toBeNull();
    }
  const controls = Object.fromEntries(fieldsOf('meetings').map(({ name, control }) => [name, control]));
  expect(controls).toMatchObject({
    start: 'day',
    status: 'choice',
    place: 'ref',
    proposals: 'refs',
    round: 'count',
    title: 'text',
  });
  expect(controls).not.toHaveProperty('edtf');
});

test('what is not changed is not set', () => {
  expect(readForm('meetings', formOf({}), row)).toEqual({ set: {}, problems: {} });
});

describe('what is typed is checked', () => {
  test.each<[string, Record<string, Typed>, string]>([
    ['start', { start: '2 March' }, 'YYYY-MM-DD'],
    ['start', { start: '2025-02-30' }, 'No calendar has'],
    ['end', { start: '2025-03-02', end: '2025-03-01' }, 'before it starts'],
    ['title', { title: ' ' }, 'may not be empty'],
    ['round', { round: 'two' }, 'whole number'],
    ['round', { round: '-1' }, 'whole number'],
    ['status', { status: 'dreamt' }, 'Choose one'],
  ])('%s: %o', (field, changes, message) => {
    const { set, problems } = readForm('meetings', formOf(changes), row);
    expect(problems[field]).toContain(message);
    if (field !== 'end') expect(set).not.toHaveProperty(field);
  });

  test('a position needs its stance, a proposal and an actor', () => {
    expect(Object.keys(readForm('positions', {}, null).problems).sort()).toEqual([
      'actor',
      'proposal',
      'stance',
    ]);
  });
});

describe('two days', () => {
  const range = { ...row, start: '2025-03-01', end: '2025-03-05' };
  test('one that stood for both takes the other with it', () => {
    expect(row.start).toBe(row.end);
    expect(readForm('meetings', formOf({ start: '2025-03-09' }), row)).toEqual({
      set: { start: '2025-03-09' },
      problems: {},
    });
  });
  test('of a span the last stays where it was', () => {
    const typed = formOf({ start: '2025-03-02', end: '2025-03-05' });
    expect(readForm('meetings', typed, range).set).toEqual({ start: '2025-03-02', end: '2025-03-05' });
  });
  test('without a first there is no last', () => {
    expect(
      readForm('meetings', { title: 'T', status: 'held', format: 'phone', end: '2025-03-05' }, null).problems,
    ).toHaveProperty('start');
  });
});
