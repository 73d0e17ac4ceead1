import { expect, test } from 'vitest';
import {
  checkReferences,
  checkRows,
  columnsOf,
  DATASET_NAMES,
  DATASETS,
  notesOf,
} from '../../src/lib/datasets/index.ts';
import { emptyTables, smallTables } from '../publish/small-dossier.ts';

test('every dataset begins with an id, and every column has a description', () => {
  for (const name of DATASET_NAMES) {
    expect(DATASETS[name].name).toBe(name);
    expect(columnsOf(DATASETS[name])[0]).toBe('id');
    for (const [field, schema] of Object.entries(DATASETS[name].fields)) {
      expect(notesOf(schema).description, `${name}.${field}`).not.toBe('');
      expect(field).toMatch(/^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/);
    }
  }
});

test('rows that fit pass unchanged', () => {
  const tables = smallTables();
  for (const name of DATASET_NAMES) {
    expect(checkRows(name, tables[name])).toEqual({ rows: tables[name], violations: [] });
  }
});

test('a row that does not fit is named with field and problem, and the others are kept', () => {
  const [good] = smallTables().places;
  const { rows, violations } = checkRows('places', [good, { ...good, id: 'Not A Slug', lat: 'north' }, 7]);
  expect(rows).toEqual([good]);
  expect(violations.map(({ record, field }) => `${record} ${field}`)).toEqual([
    'Not A Slug id',
    'Not A Slug lat',
    'number 3 -',
  ]);
});

test('what is no list, and an id that stands twice', () => {
  expect(checkRows('actors', { rows: [] }).violations).toHaveLength(1);
  const [actor] = smallTables().actors;
  expect(checkRows('actors', [actor, actor]).violations).toMatchObject([
    { field: 'id', problem: 'stands twice' },
  ]);
});

test.each(['2025-02-30x', '2025-13-01', '2025-3-1', '20250301'])('%s is no day', (published) => {
  const [article] = smallTables().articles;
  expect(checkRows('articles', [{ ...article, published }]).violations).toMatchObject([
    { field: 'published' },
  ]);
});

test('references lead somewhere, in lists too', () => {
  expect(checkReferences(smallTables())).toEqual([]);
  expect(checkReferences(emptyTables())).toEqual([]);
  const tables = smallTables();
  tables.evidence = [];
  expect(checkReferences(tables)).toContainEqual({
    dataset: 'articles',
    record: 'talks-in-bern',
    field: 'published_evidence',
    problem: 'refers to evidence span-met, which is not there',
  });
});
