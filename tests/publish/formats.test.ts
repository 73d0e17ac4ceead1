import { unzipSync } from 'fflate';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { escapeText, fold } from '../../scripts/publish/calendar.ts';
import { excelCsv } from '../../scripts/publish/excel-csv.ts';
import { warnOfFormulas } from '../../scripts/publish/formula-cells.ts';
import { positionOf } from '../../scripts/publish/geojson.ts';
import { tableJson } from '../../scripts/publish/json.ts';
import { publish } from '../../scripts/publish/publish.ts';
import { inMemory } from '../../scripts/publish/sink.ts';
import { escapeXml } from '../../src/lib/datasets/xml.ts';
import { DATASET_NAMES } from '../../src/lib/datasets/index.ts';
import { emptyTables, smallDossier, smallTables } from './small-dossier.ts';

const run = { version: '1.2.3', inputs: [], counts: {}, published_share: {}, held_back: {}, warnings: [] };
const filesOf = (tables = smallTables()) =>
  inMemory((create) => publish({ tables, dossier: smallDossier(), run, withdrawn: [] }, create));
const files = filesOf();
const textOf = (name: string): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(files.get(name));
const jsonOf = (name: string): unknown => JSON.parse(textOf(name));

test('every dataset stands there in every form', () => {
  for (const name of DATASET_NAMES) {
    for (const file of [`${name}.json`, `${name}.csv`, `${name}-excel.csv`, `schema/${name}.schema.json`]) {
      expect([...files.keys()]).toContain(file);
    }
  }
});

test('JSON has one record a line and reads back the same', () => {
  expect([...tableJson([{ a: 1 }, { a: 2 }])].join('')).toBe('[\n{"a":1},\n{"a":2}\n]\n');
  expect([...tableJson([])].join('')).toBe('[]\n');
  expect(jsonOf('meetings.json')).toEqual(smallTables().meetings);
});

test('CSV reads back with the same cells', () => {
  const { data } = Papa.parse<Record<string, string>>(textOf('actors.csv').trimEnd(), { header: true });
  expect(data[0]).toMatchObject({
    id: 'ada-roe',
    affiliation: 'norland',
    aliases: 'Ada Roe|the minister',
    side: '',
  });
  expect(textOf('actors.csv').endsWith('\r\n')).toBe(true);
});

test('the CSV for spreadsheets has a byte order mark and no cell that starts a formula', () => {
  const rows = [
    { a: '=1+1\nsecond line', n: -5 },
    { a: '@x', n: null },
    { a: '\tx', n: 1 },
  ];
  const csv = [...excelCsv(['a', 'n'], rows)].join('');
  expect(csv.charCodeAt(0)).toBe(0xfeff);
  const { data } = Papa.parse<string[]>(csv.slice(1).trimEnd());
  expect(data).toEqual([
    ['a', 'n'],
    ["'=1+1\nsecond line", '-5'],
    ["'@x", ''],
    ["'\tx", '1'],
  ]);
});

test('a cell that starts a formula is warned of, once a column', () => {
  expect(warnOfFormulas(smallTables()).map(({ code, file, message }) => [code, file, message])).toEqual([
    ['formula-cell', 'actors.csv', 'A spreadsheet would take "aliases" of norland for a formula.'],
    ['formula-cell', 'proposals.csv', 'A spreadsheet would take "summary" of thirty-days for a formula.'],
  ]);
});

test('the long tables have every alias and every span, with what contradicts', () => {
  expect(textOf('actor_aliases.csv')).toBe(
    'actor,alias\r\nada-roe,Ada Roe\r\nada-roe,the minister\r\nnorland,=Norland\r\n',
  );
  const lines = textOf('record_evidence.csv').split('\r\n');
  expect(lines).toContain('articles,talks-in-bern,published,span-met,supports');
  expect(lines).toContain('meetings,meeting-bern,,span-met,supports');
  expect(lines).toContain('meetings,meeting-bern,status,span-met,supports');
  expect(lines).toContain('meetings,meeting-bern,status,span-again,contradicts');
});

test('a meeting without coordinates of its own stands where its city does, one without a place nowhere', () => {
  const places = new Map(smallTables().places.map((place) => [place.id, place]));
  expect(positionOf('town-hall', places)).toEqual([7.447, 46.948]);
  expect(positionOf(null, places)).toBeNull();
  places.set('bern', { ...places.get('bern')!, lat: null, within: 'town-hall' });
  expect(positionOf('town-hall', places)).toBeNull();
  expect(jsonOf('meetings.geojson')).toMatchObject({
    type: 'FeatureCollection',
    features: [
      { geometry: { type: 'Point', coordinates: [7.447, 46.948] }, properties: { place: 'Town Hall' } },
    ],
  });
});

describe('XML', () => {
  test('escapes markup and replaces what XML cannot hold', () => {
    expect(escapeXml(`<a b="c" d='e'>&`)).toBe('&lt;a b=&quot;c&quot; d=&apos;e&apos;&gt;&amp;');
    expect(escapeXml('a\u0000b\u000bc\ufffed\ud800e')).toBe('a\ufffdb\ufffdc\ufffdd\ufffde');
    expect(escapeXml('🕊 \t\n\r')).toBe('🕊 &#9;&#10;&#13;');
  });

  test('ties have kinds, and direction where they have one', () => {
    const gexf = textOf('network.gexf');
    expect(gexf).toContain('label="Norland &amp; &lt;Co&gt;"');
    expect(gexf).toContain(
      'id="roe-met-norland" source="ada-roe" target="norland" type="undirected" kind="met"',
    );
    expect(gexf).toContain('id="roe-supports-norland" source="ada-roe" target="norland" type="directed"');
    expect(gexf).toContain('<viz:position ');
    const graphml = textOf('network.graphml');
    expect(graphml).toContain(
      '<edge id="roe-met-norland" source="ada-roe" target="norland" directed="false">',
    );
    expect(graphml).toContain('<data key="edge-voice">norland</data>');
    expect(graphml).toContain('<data key="node-name">Norland &amp; &lt;Co&gt;</data>');
  });
});

describe('calendar', () => {
  test('texts are escaped', () => {
    expect(escapeText('a\\b;c,d\r\ne\u0007')).toBe('a\\\\b\\;c\\,d\\ne');
  });

  test('long lines are folded at 75 octets, and no character is broken', () => {
    const line = `SUMMARY:${'Київ🕊'.repeat(30)}`;
    const folded = fold(line);
    for (const part of folded.split('\r\n'))
      expect(new TextEncoder().encode(part).length).toBeLessThanOrEqual(75);
    expect(folded.replaceAll('\r\n ', '')).toBe(line);
  });

  test('an event is a day long, and its stamp is its own day', () => {
    const lines = textOf('timeline.ics').replaceAll('\r\n ', '').split('\r\n');
    expect(lines).toContain('DTSTAMP:20250303T000000Z');
    expect(lines).toContain('DTSTART;VALUE=DATE:20250303');
    expect(lines).toContain('DTEND;VALUE=DATE:20250304');
    expect(lines).toContain('SUMMARY:Norland\\, Sudland\\; Bern');
    expect(lines).toContain('LOCATION:Town Hall');
    expect(lines).toContain('STATUS:CONFIRMED');
  });
});

test('the data package describes every column of every table, in order', () => {
  const { resources } = jsonOf('datapackage.json') as {
    resources: {
      name: string;
      path: string;
      schema: { fields: { name: string; type: string }[]; foreignKeys?: object[] };
    }[];
  };
  for (const { path, schema } of resources.filter((one) => one.path.endsWith('.csv'))) {
    const [header] = textOf(path).split('\r\n');
    expect(header).toBe(schema.fields.map((field) => field.name).join(','));
  }
  const articles = resources.find(({ name }) => name === 'articles')!.schema;
  expect(Object.fromEntries(articles.fields.map(({ name, type }) => [name, type]))).toMatchObject({
    id: 'string',
    file_part: 'integer',
    published: 'date',
    flags: 'list',
  });
  expect(articles.foreignKeys).toEqual([
    { fields: ['copy_of'], reference: { resource: 'articles', fields: ['id'] } },
  ]);
  const conflicts = resources.find(({ name }) => name === 'conflicts')!.schema;
  expect(conflicts.fields.find(({ name }) => name === 'values')?.type).toBe('array');
});

test('the JSON Schemas name every column and its description', () => {
  expect(jsonOf('schema/meetings.schema.json')).toMatchObject({
    title: 'meetings',
    type: 'object',
    properties: { status: { enum: expect.arrayContaining(['held']) }, participants: { refersTo: 'actors' } },
  });
});

test('the README counts and takes no markup from the dossier', () => {
  expect(textOf('README.md')).toContain('# Talks, in Bern; \\[1\\]');
  expect(textOf('README.md')).toContain('| `meetings` | 1 |');
});

test('the README says what the confidences have been worth, and on what it was measured', () => {
  const text = textOf('README.md');
  expect(text).toContain('## Measured accuracy');
  expect(text).toContain('| records | high | medium | low |');
  expect(text).toMatch(/^\| `meetings` \| \d+ % \(\d+ of \d+; \d+ % to \d+ %\) \|/m);
  expect(text).toContain('The team that wrote Parley wrote these articles too');
});

test('the archive holds every other file, and is the same in every run', () => {
  const inside = unzipSync(files.get('parley.zip')!);
  expect(Object.keys(inside)).toEqual([...files.keys()].filter((name) => name !== 'parley.zip'));
  expect(inside['actors.csv']).toEqual(files.get('actors.csv'));
  expect(filesOf().get('parley.zip')).toEqual(files.get('parley.zip'));
});

test('an empty dossier is published too', () => {
  const empty = filesOf(emptyTables());
  expect(new TextDecoder().decode(empty.get('meetings.json'))).toBe('[]\n');
  expect(new TextDecoder().decode(empty.get('proposal_links.csv'))).toBe(
    'id,source,target,kind,evidence\r\n',
  );
});

test('what was withdrawn stands there with its reason, also when it is nothing', () => {
  expect(jsonOf('withdrawn.json')).toEqual([]);
  const { resources } = jsonOf('datapackage.json') as {
    resources: { path: string; schema: { fields: { name: string }[] } }[];
  };
  const resource = resources.find(({ path }) => path === 'withdrawn.json');
  expect(resource?.schema.fields.map(({ name }) => name)).toEqual([
    'id',
    'dataset',
    'into',
    'reason',
    'by',
    'on',
  ]);
  expect(textOf('README.md')).toContain('`withdrawn.json`');
});
