import { expect, test } from 'vitest';
import { compose } from '../../scripts/compose.ts';
import { kilometres } from '../../scripts/compose/distances.ts';
import { parseDossier } from '../../scripts/dossier/parse.ts';
import { parseLexicons } from '../../scripts/knowledge/parse.ts';
import type { Tables } from '../../src/lib/datasets/index.ts';
import { LEXICONS, sourceOf } from '../read.ts';

/** The small world of the tests, with cities on the map. */
const lexicons = parseLexicons([
  ...LEXICONS,
  {
    file: 'places-with-points.yaml',
    text: `
- { id: geneva, name: Geneva, kind: city, within: switzerland-land, lat: 46.2, lon: 6.15 }
- { id: london, name: London, kind: city, stands_for: united-kingdom, lat: 51.51, lon: -0.13 }
`,
  },
]);
const tablesOf = (texts: Record<string, string>): Tables =>
  compose({
    sources: Object.entries(texts).map(([file, text]) => sourceOf(text, null, file)),
    dossier: parseDossier(null, 'dossier'),
    lexicons,
  }).tables;

const GENEVA =
  'March 3, 2025\n\nDonald Trump met Vladimir Putin in Geneva on Friday. The talks went on late.\n';
const LONDON = 'March 4, 2025\n\nVladimir Putin met Donald Trump in London on Friday, officials said.\n';

test('two cities for one meeting are kept, each with its words, and listed once', () => {
  const { conflicts, evidence, meetings } = tablesOf({ 'a.txt': GENEVA, 'b.txt': LONDON });
  expect(meetings.map(({ place }) => place).sort()).toEqual(['geneva', 'london']);
  expect(conflicts).toHaveLength(1);
  const [conflict] = conflicts;
  expect(conflict).toMatchObject({
    field: 'place',
    note: expect.stringContaining('in Geneva and in London'),
  });
  expect(meetings.map(({ id }) => id)).toContain(conflict?.record);
  expect(conflict?.values.map(({ value }) => value)).toEqual(['Geneva', 'London']);
  for (const { value, evidence: ids } of conflict?.values ?? []) {
    const quotes = evidence.filter(({ id }) => ids.includes(id)).map(({ quote }) => quote);
    expect(quotes.join()).toContain(value);
  }
});

test.each([
  ['a syndicated copy', GENEVA],
  ['less told', 'March 4, 2025\n\nDonald Trump met Vladimir Putin on Friday.\n'],
  [
    'the same told',
    'March 4, 2025\n\nVladimir Putin held talks with Donald Trump in Switzerland on Friday.\n',
  ],
  ['other people', 'March 4, 2025\n\nVladimir Putin met Keir Starmer in London on Friday.\n'],
])('no conflict: %s', (_, text) => {
  expect(tablesOf({ 'a.txt': GENEVA, 'b.txt': text }).conflicts).toEqual([]);
});

test('an office that is called a former one by mistake is listed', () => {
  const { conflicts } = tablesOf({
    'a.txt': 'March 3, 2025\n\nFormer U.S. President Donald Trump met Vladimir Putin in Geneva on Friday.\n',
  });
  expect(conflicts).toMatchObject([{ record: 'donald-trump', field: 'role' }]);
});

test('kilometres between points, also across the date line', () => {
  expect(kilometres({ lat: 46.2, lon: 6.15 }, { lat: 51.51, lon: -0.13 })).toBeCloseTo(747, -1);
  expect(kilometres({ lat: 0, lon: 179.5 }, { lat: 0, lon: -179.5 })).toBeCloseTo(111, 0);
});
