import { createHash } from 'node:crypto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { columnsOf, DATASETS, type Tables } from '../../src/lib/datasets/index.ts';
import { loadPacked, pack, PACK_VERSION, unpack } from '../../src/lib/load/pack.ts';
import { DRAWN, type Site } from '../../src/lib/load/site.ts';
import { sample } from '../explore/sample.ts';

const dossier: Site['dossier'] = {
  title: 'Talks\n{"parley": 9}',
  standfirst: null,
  basis: null,
  contact: null,
  site: { url: null },
  sides: [],
  publish: { review: 'any', min_confidence: 'low', quote_share: 0.4, full_text: false },
  borders: { policy: 'default', statement: null, basemap: null },
  views: [],
};
const tables: Tables = { ...sample(), mentions: [], offices: [] };
const site: Site = {
  tables,
  dossier,
  layout: [{ id: 'uk', x: 0.5, y: 0.25 }],
  withdrawn: [],
  problems: [{ file: 'data/places.json', what: 'is not JSON', wayOut: 'Look.', details: [] }],
};

test('a site comes out of its pack as it went in', async () => {
  expect(tables.evidence.length).toBeGreaterThan(1);
  expect(await unpack(pack(site))).toEqual(site);
});

test('many rows are read block by block, with pauses, and in their order', async () => {
  const [span] = tables.evidence;
  const evidence = Array.from({ length: 6_000 }, (_, index) => ({ ...span, id: `span-${index}` }));
  const large: Site = { ...site, tables: { ...tables, evidence: evidence as Tables['evidence'] } };
  let answered = 0;
  const clock = setInterval(() => (answered += 1));
  const told: number[] = [];
  const read = await unpack(pack(large), (name, count, all) => {
    if (name === 'evidence') told.push(count, all);
  });
  clearInterval(clock);
  expect(read.tables.evidence).toEqual(evidence);
  expect(answered).toBeGreaterThan(0);
  expect(told.slice(0, 2)).toEqual([400, 6_000]);
  expect(told.at(-2)).toBe(6_000);
});

test.each([
  ['a page', () => '<!doctype html>'],
  ['nothing', () => ''],
  ['half a pack', () => pack(site).split('\n').slice(0, -3).join('\n')],
  ['a line cut short', () => pack(site).slice(0, -20)],
  ['another version', () => pack(site).replace(`"parley":${PACK_VERSION}`, `"parley":${PACK_VERSION + 1}`)],
])('%s is no pack', async (_, text) => {
  await expect(unpack(text())).rejects.toThrow();
});

test('other columns have another version', () => {
  const columns = DRAWN.map((name) => [name, ...columnsOf(DATASETS[name])].join(' ')).join('\n');
  const digest = createHash('sha256').update(columns).digest('hex').slice(0, 12);
  // When this fails, the columns of the contract changed: count PACK_VERSION up, then mend the digest.
  expect(`${PACK_VERSION} ${digest}`).toBe('1 3f0a9371bb48');
});

const reported = vi.fn();
beforeEach(() => vi.stubGlobal('reportError', reported));
afterEach(() => {
  vi.unstubAllGlobals();
  reported.mockClear();
});

function server(packed: string | null) {
  const asked: string[] = [];
  const fetch = (address: string) => {
    asked.push(address);
    const file = address.replace('/here/data/', '');
    if (file === 'drawn.txt') {
      if (packed === null) return Promise.reject(new Error('offline'));
      return Promise.resolve(new Response(packed, { status: packed === '' ? 404 : 200 }));
    }
    const rows: unknown = tables[file.replace('.json', '') as keyof Tables];
    const content = rows ?? (file === 'dossier.json' ? dossier : []);
    return Promise.resolve(new Response(JSON.stringify(content)));
  };
  return { asked, fetch };
}

test('a page reads the pack alone', async () => {
  const { asked, fetch } = server(pack(site));
  expect(await loadPacked(fetch, '/here')).toEqual(site);
  expect(asked).toEqual(['/here/data/drawn.txt']);
  expect(reported).not.toHaveBeenCalled();
});

test.each([
  ['is missing', ''],
  ['cannot be reached', null],
  ['is another thing', '{"meetings": 3}'],
])('when the pack %s, every file is fetched by itself and checked', async (_, packed) => {
  const { asked, fetch } = server(packed);
  const { tables: read, problems } = await loadPacked(fetch, '/here');
  expect(read.meetings).toEqual(tables.meetings);
  expect(problems).toEqual([]);
  expect(asked).toContain('/here/data/meetings.json');
});
