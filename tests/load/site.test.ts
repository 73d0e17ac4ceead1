import { expect, test } from 'vitest';
import { describeProblem } from '../../src/lib/load/problem.ts';
import { loadSite } from '../../src/lib/load/checked-site.ts';
import { DRAWN } from '../../src/lib/load/site.ts';
import { sample } from '../explore/sample.ts';

const dossier = {
  title: 'Talks',
  standfirst: null,
  basis: null,
  contact: null,
  site: { url: null },
  sides: [],
  publish: { review: 'any', min_confidence: 'low', quote_share: 0.4, full_text: false },
  borders: { policy: 'default', statement: null, basemap: null },
  views: [],
};

/** A server with the sample's files; `changes` replaces a file's text, null takes it away. */
function server(changes: Record<string, string | null> = {}) {
  const files: Record<string, string | null> = {
    'dossier.json': JSON.stringify(dossier),
    'network-layout.json': '[]',
    'withdrawn.json': '[]',
    ...Object.fromEntries(
      Object.entries(sample()).map(([name, rows]) => [`${name}.json`, JSON.stringify(rows)]),
    ),
    ...changes,
  };
  const asked: string[] = [];
  const fetch = (address: string): Promise<Response> => {
    asked.push(address);
    const text = files[address.replace('/here/data/', '')];
    return Promise.resolve(text == null ? new Response('', { status: 404 }) : new Response(text));
  };
  return { asked, load: () => loadSite(fetch, '/here') };
}

test('reads what the views draw from, and nothing else', async () => {
  const { asked, load } = server();
  const { tables, problems } = await load();
  expect(problems).toEqual([]);
  expect(tables.meetings.map(({ id }) => id)).toEqual(['lunch', 'call']);
  expect(asked).toHaveLength(DRAWN.length + 3);
  expect(asked).not.toContain('/here/data/mentions.json');
});

test.each([
  ['is missing', null, 'data/meetings.json is not there (the server says 404).'],
  ['is no JSON', '<html>', 'data/meetings.json is not JSON.'],
  ['is no list', '{}', 'data/meetings.json has a record that cannot be read.'],
])('a file that %s is named with the way out, and the rest stays', async (_, text, message) => {
  const { tables, problems } = await server({ 'meetings.json': text }).load();
  expect(problems.map(describeProblem).join()).toContain(message);
  expect(problems[0]?.wayOut).toContain('npm run data');
  expect(tables.meetings).toEqual([]);
  expect(tables.actors).toHaveLength(3);
});

test('one broken record is left out with its reason', async () => {
  const [lunch, call] = sample().meetings;
  const rows = JSON.stringify([{ ...lunch, status: 'maybe' }, call]);
  const { tables, problems } = await server({ 'meetings.json': rows }).load();
  expect(tables.meetings.map(({ id }) => id)).toEqual(['call']);
  expect(problems[0]?.details[0]).toMatch(/^meetings lunch, status: /);
});

test('a server that cannot be reached is a problem, not an exception', async () => {
  const { problems } = await loadSite(() => Promise.reject(new Error('offline')), '');
  expect(problems).toHaveLength(DRAWN.length + 3);
  expect(problems[0]).toMatchObject({
    file: 'data/dossier.json',
    what: 'could not be fetched',
    details: ['offline'],
  });
});
