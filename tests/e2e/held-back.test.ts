import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { sawOf } from '../../scripts/editorial/judged.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';

/** What stands only in the story that no editor has checked. */
const SECRET = /zora|quill|tbilisi|moonlit/i;

const STORY = `Norland and Sweden meet in Bern
The Post, March 3, 2025

BERN - French President Emmanuel Macron met British Prime Minister Keir Starmer in Bern on Monday.

“We want a ceasefire of thirty days,” Macron said after the talks.
`;
const HELD = `The Post, March 12, 2025

TBILISI - Foreign Minister Zora Quill of Georgia met Polish Prime Minister Donald Tusk in Tbilisi on Tuesday.

“The moonlit ferry has to sail before any truce,” Quill said. She proposed a truce of sixty days and rejected the
deployment of Polish troops.
`;
const WRONG = `The Post, March 13, 2025

MADRID - Italian Prime Minister Giorgia Meloni met Spanish Prime Minister Pedro Sánchez in Madrid on Wednesday.
`;
const DOSSIER = `title: Talks
publish:
  review: confirmed
  full_text: true
sides:
  - { id: west, name: West, actors: [france, poland] }
`;

let root = '';
const at = (...parts: string[]): string => path.join(root, ...parts);
const run = (program: string, args: string[]): string => {
  const { status, stdout, stderr } = spawnSync(at('node_modules/.bin', program), args, {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, BASE_PATH: '' },
  });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}\n${stdout}\n${stderr}`);
  return stdout;
};
const readData = (): void =>
  void run('tsx', ['scripts/build-data.ts', '--seeds', 'news', '--no-cache', '--json']);
const rowsOf = <Row>(name: string): Row[] =>
  JSON.parse(readFileSync(at('static/data', `${name}.json`), 'utf8')) as Row[];

/** A copy of the project with two articles of its own; an editor has checked what the first one tells. */
beforeAll(() => {
  root = mkdtempSync(path.join(tmpdir(), 'held-back-'));
  for (const name of [
    'src',
    'scripts',
    'package.json',
    'svelte.config.js',
    'vite.config.ts',
    'tsconfig.json',
  ])
    cpSync(name, at(name), { recursive: true });
  mkdirSync(at('static'));
  cpSync('static/basemap', at('static/basemap'), { recursive: true });
  symlinkSync(path.resolve('node_modules'), at('node_modules'));
  mkdirSync(at('news'));
  writeFileSync(at('news/a.txt'), STORY);
  writeFileSync(at('news/b.txt'), HELD);
  writeFileSync(at('news/c.txt'), WRONG);
  writeFileSync(at('news/dossier.yaml'), DOSSIER.replace('confirmed', 'any'));
  readData();
}, 300_000);
afterAll(() => rmSync(root, { recursive: true, force: true }));

const filesIn = (folder: string): [string, string][] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .flatMap((entry): [string, string][] => {
      const file = path.join(entry.parentPath, entry.name);
      const bytes = readFileSync(file);
      if (!file.endsWith('.zip')) return [[path.relative(folder, file), bytes.toString('utf8')]];
      return Object.entries(unzipSync(bytes)).map(([name, data]) => [
        `${entry.name}/${name}`,
        Buffer.from(data).toString('utf8'),
      ]);
    });
const leaks = (folder: string): string[] =>
  filesIn(folder).flatMap(([name, text]) => {
    const found = SECRET.exec(text);
    return found ? [`${name}: ${text.slice(Math.max(0, found.index - 60), found.index + 60)}`] : [];
  });

interface Named {
  id: string;
}

/** The editor's word that these records are right as they are read. */
const confirmed = (rows: readonly { record: string; row: object }[]): string =>
  rows
    .map(
      ({ record, row }, index) =>
        `- { id: confirm-${index}, action: confirm, record: ${record}, by: desk, on: 2025-03-04, saw: "${sawOf(row)}" }\n`,
    )
    .join('');

test('what no editor has checked stands in no file and on no page of a site that waits for them', () => {
  expect(leaks(at('static/data')).length).toBeGreaterThan(10);
  const meetings = rowsOf<Named & { title: string }>('meetings').filter(({ title }) => /Macron/.test(title));
  expect(meetings).toHaveLength(1);
  const parties = rowsOf<Named & { meeting: string }>('participations').filter(
    (row) => row.meeting === meetings[0]?.id,
  );
  const said = rowsOf<Named & { quote: string }>('statements').filter(({ quote }) => /thirty/.test(quote));
  expect(said).not.toEqual([]);
  const wrong = rowsOf<Named & { title: string }>('meetings').find(({ title }) => /Meloni/.test(title));
  expect(wrong).toBeDefined();
  const of = (dataset: string) => (row: Named) => ({ record: `${dataset}/${row.id}`, row });
  writeFileSync(
    at('news/corrections.yaml'),
    confirmed([
      ...meetings.map(of('meetings')),
      ...parties.map(of('participations')),
      ...said.map(of('statements')),
    ]) +
      `- { id: reject-1, action: reject, record: meetings/${wrong?.id}, by: desk, on: 2025-03-14, reason: The outlet took it back., public: true }\n`,
  );
  writeFileSync(at('news/dossier.yaml'), DOSSIER);
  readData();
  expect(rowsOf<Named>('meetings').map(({ id }) => id)).toEqual(meetings.map(({ id }) => id));
  expect(rowsOf<Named>('statements').map(({ id }) => id)).toEqual(said.map(({ id }) => id));
  expect(leaks(at('static/data'))).toEqual([]);

  run('vite', ['build', '--logLevel', 'error']);
  const pages = filesIn(at('build')).filter(([name]) => name.endsWith('.html'));
  expect(pages.map(([name]) => name)).toEqual(
    expect.arrayContaining([
      'index.html',
      'tables/index.html',
      'corrections/index.html',
      'embed/map/index.html',
    ]),
  );
  // The scripts and the basemap are of the program, and name what is on the map of the world.
  expect(leaks(at('build')).filter((line) => !/^(?:_app|basemap|embed\/v1)/.test(line))).toEqual([]);
  const tombstone = readFileSync(at('build/withdrawn', wrong?.id ?? '', 'index.html'), 'utf8');
  expect(tombstone).toContain('because the outlet took it back.');
  expect(tombstone).toContain('noindex');
  expect(readFileSync(at('build/corrections/index.html'), 'utf8')).toContain(
    'because the outlet took it back.',
  );
  expect(readFileSync(at('build/corrections/feed.xml'), 'utf8')).toContain('reject-1-whole');
  // Only the name it was called by is left of what it said.
  const remnants = filesIn(at('build')).filter(
    ([name, text]) => !/^(?:_app|basemap)/.test(name) && /Meloni|Sánchez|Madrid/.test(text),
  );
  expect(remnants.map(([name]) => name)).toEqual([]);
  const { held_back } = JSON.parse(readFileSync(at('static/data/run.json'), 'utf8')) as {
    held_back: Record<string, number>;
  };
  const count = Object.values(held_back).reduce((sum, one) => sum + one, 0);
  expect(count).toBeGreaterThan(2);
  for (const [name, html] of pages) {
    if (!/^(?:index|tables|data|embed)/.test(name)) continue;
    expect(html.replaceAll(/\s+/g, ' '), name).toContain(
      `${count} records await an editor’s check and are not shown`,
    );
    // Nothing on it is unchecked, so it may be found.
    expect(html, name).not.toContain('noindex');
  }
}, 600_000);
