import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { parseDossier, titleFromFolder } from '../../scripts/dossier/parse.ts';
import { YamlFileError } from '../../scripts/text/yaml-file.ts';
import {
  DATASET_NAMES,
  DATASETS,
  dossierSchema,
  REVIEWED_KINDS,
  reviewRuleOf,
} from '../../src/lib/datasets/index.ts';

const errorOf = (yaml: string): YamlFileError => {
  try {
    parseDossier(yaml, '/seeds');
  } catch (error) {
    if (error instanceof YamlFileError) return error;
    throw error;
  }
  throw new Error('no error');
};

test.each([
  ['no file', null],
  ['an empty file', ''],
  ['a comment', '# nothing'],
])('%s gives the defaults', (_, yaml) => {
  const dossier = parseDossier(yaml, '/data/minsk-talks_2015/');
  expect(dossier).toEqual({
    title: 'Minsk talks 2015',
    standfirst: null,
    basis: null,
    contact: null,
    site: { url: null },
    sides: [],
    publish: { review: 'any', min_confidence: 'low', quote_share: 0.4, full_text: false },
    borders: { policy: 'default', statement: null, basemap: null },
    views: [],
    sources: { columns: {} },
  });
  expect(v.is(dossierSchema, dossier)).toBe(true);
});

test('what is given is kept, the rest filled in', () => {
  const dossier = parseDossier(
    'title: Talks\npublish:\n  quote_share: 0.1\nsides:\n  - { id: a, name: A }',
    '/x',
  );
  expect(dossier.title).toBe('Talks');
  expect(dossier.publish).toEqual({
    review: 'any',
    min_confidence: 'low',
    quote_share: 0.1,
    full_text: false,
  });
  expect(dossier.sides).toEqual([{ id: 'a', name: 'A', light: null, dark: null, actors: [] }]);
});

test.each([
  ['any', 'any'],
  ['confirmed', 'confirmed'],
  ['{ default: confirmed, statements: any }', { default: 'confirmed', statements: 'any' }],
  ['{ meetings: confirmed }', { default: 'any', meetings: 'confirmed' }],
])('review may be one rule or one for each kind: %s', (yaml, review) => {
  const dossier = parseDossier(`publish:\n  review: ${yaml}`, '/x');
  expect(dossier.publish.review).toEqual(review);
  expect(v.is(dossierSchema, dossier)).toBe(true);
});

test('the kinds that are reviewed are those with a review column', () => {
  expect(DATASET_NAMES.filter((name) => 'review' in DATASETS[name].fields)).toEqual(REVIEWED_KINDS);
});

test('a kind that is not named has the default', () => {
  const policy = { default: 'confirmed', statements: 'any' } as const;
  expect([reviewRuleOf(policy, 'statements'), reviewRuleOf(policy, 'meetings')]).toEqual([
    'any',
    'confirmed',
  ]);
  expect(reviewRuleOf('confirmed', 'meetings')).toBe('confirmed');
});

test('columns of collections are named by the field they fill', () => {
  const { sources } = parseDossier('sources:\n  columns: { text: body, outlet: source }', '/x');
  expect(sources).toEqual({ columns: { text: 'body', outlet: 'source' } });
});

test('the dossier in seeds/ is valid', () => {
  const dossier = parseDossier(readFileSync('seeds/dossier.yaml', 'utf8'), 'seeds');
  expect(v.is(dossierSchema, dossier)).toBe(true);
  expect(dossier.sides.map(({ id }) => id)).toEqual(['ukraine', 'russia', 'united-states', 'europe']);
});

test.each([
  ['broken YAML', 'title: "open\n', 2, /no valid YAML/],
  ['a list', '- a', 1, /"the file" should be "key: value" lines/],
  ['a misspelt setting', 'title: x\nsids: []', 2, /"sids" is no setting/],
  ['a misspelt setting inside', 'publish:\n  quote: 1', 2, /"publish.quote" is no setting/],
  ['a share over 1', 'publish:\n  quote_share: 4', 2, /"publish.quote_share" \("4"\) should be from 0 to 1/],
  ['a review that is none', 'publish:\n  review: all', 2, /\("all"\) should be "any" or "confirmed"/],
  [
    'a rule for a kind that is none',
    'publish:\n  review:\n    default: any\n    people: any',
    4,
    /"publish.review.people" is no setting/,
  ],
  [
    'a rule of a kind that is none',
    'publish:\n  review:\n    meetings: all',
    3,
    /"publish.review.meetings" \("all"\) should be "any" or "confirmed"/,
  ],
  ['a review that is a number', 'publish:\n  review: 3', 2, /"publish.review" \("3"\) should be "any"/],
  ['a side without a name', 'sides:\n  - id: a', 2, /"sides.0.name" is missing/],
  ['a colour that is none', 'sides:\n  - id: a\n    name: A\n    light: red', 4, /should be a colour/],
  [
    'an actor that is no slug',
    'sides:\n  - id: a\n    name: A\n    actors: [United States]',
    4,
    /lower-case/,
  ],
  ['a side twice', 'sides:\n  - { id: a, name: A }\n  - { id: a, name: B }', 3, /The side "a" stands twice/],
  [
    'an actor on two sides',
    'sides:\n  - { id: a, name: A, actors: [x] }\n  - { id: b, name: B, actors: [x] }',
    3,
    /already on the side "a"/,
  ],
  ['a page that is a script', 'site:\n  url: javascript:alert(1)', 2, /http or https/],
  ['a contact that is a script', 'contact: javascript:alert(1)', 1, /e-mail address or an http/],
  ['an empty title', 'title: ""', 1, /should not be empty/],
  [
    'a column of a field that is none',
    'sources:\n  columns:\n    body: x',
    3,
    /"sources.columns.body" is no setting/,
  ],
  ['columns in a list', 'sources:\n  columns: [a]', 2, /"sources.columns.0" is no setting/],
])('%s: says where, what and the way out', (_, yaml, line, message) => {
  const error = errorOf(yaml);
  expect(error.message).toMatch(message);
  expect(error.message).toMatch(/^dossier\.yaml:\d+:\d+: /);
  expect(error.line).toBe(line);
  expect(error.wayOut).not.toBe('');
});

test('a bomb of aliases does not go off', () => {
  expect(errorOf('a: &a [x]\nb: [*a, *a]').message).toMatch(/^dossier\.yaml:2:5: Aliases/);
});

test('a folder without a name of its own still gives a title', () => {
  expect(titleFromFolder('/')).toBe('Dossier');
  expect(titleFromFolder('C:\\news\\minsk')).toBe('Minsk');
});
