import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { buildData } from '../scripts/build-data.ts';
import { type BuildOptions, DEFAULT_OPTIONS, parseOptions } from '../scripts/build-data/options.ts';
import { compose } from '../scripts/compose.ts';
import { fakeEffects, FakeFiles, Killed } from './effects/fake.ts';
import { plainCompose } from './effects/plain-compose.ts';
import { projectFiles, seedFiles } from './effects/project-files.ts';

// Reading is tested elsewhere, and by the command below; here it only costs time.
vi.mock('../scripts/compose.ts', async () => {
  const { plainCompose } = await import('./effects/plain-compose.ts');
  return { compose: vi.fn(plainCompose) };
});

const STORY =
  'BERN, March 3, 2025 — Ada Roe, the foreign minister of Norland, met her counterpart in Bern on Monday.\n\n' +
  '“We want a ceasefire of thirty days,” Roe said after the talks.\n';
const OLD_DATA = { '/site/data/run.json': '{"old":true}', '/site/data/articles.json': '["old"]' };

const withFiles = (content: Record<string, string | Uint8Array>) =>
  fakeEffects(new FakeFiles({ ...projectFiles(), ...OLD_DATA, ...content }));
const build = (effects: ReturnType<typeof fakeEffects>, options: Partial<BuildOptions> = {}) =>
  buildData({ ...DEFAULT_OPTIONS, seeds: '/news', out: '/site/data', ...options }, effects);
/** Nothing was damaged, and nothing lies about. */
const expectOldData = (effects: ReturnType<typeof fakeEffects>): void => {
  expect(effects.files.tree('/site')).toEqual({
    'data/run.json': '{"old":true}',
    'data/articles.json': '["old"]',
  });
};

describe('a good folder', () => {
  test('is published as a whole, with exit code 0', () => {
    const effects = withFiles({ '/news/a.txt': STORY, '/news/deep/b.md': `---\ntitle: B\n---\n${STORY}x` });
    expect(build(effects)).toBe(0);
    const articles = JSON.parse(effects.files.text('/site/data/articles.json')) as { file: string }[];
    expect(articles.map(({ file }) => file)).toEqual(['a.txt', 'deep/b.md']);
    expect(effects.files.list('/site')).toEqual(['data']);
    expect(effects.lines.join('\n')).toMatch(/articles +│ +2/);
    expect(effects.lines.at(-1)).toMatch(/^\/site\/data: written, \d/);
  });

  test('without a dossier has the title of its folder', () => {
    const effects = withFiles({ '/news/a.txt': STORY });
    build(effects);
    expect(JSON.parse(effects.files.text('/site/data/dossier.json'))).toMatchObject({ title: 'News' });
  });

  test('gives the same bytes whatever the clock says', () => {
    const [one, two] = [withFiles(seedFiles('/news')), withFiles(seedFiles('/news'))];
    two.clock.now = () => 123_456_789;
    // The corrections are of records that only reading finds.
    expect([build(one, { corrections: false }), build(two, { corrections: false })]).toEqual([0, 0]);
    const names = [...one.files.nodes.keys()].filter((name) => one.files.lstat(name)?.kind === 'file');
    const differing = names.filter((name) => !Buffer.from(one.files.read(name)).equals(two.files.read(name)));
    expect(differing).toEqual([]);
    expect(names.length).toBeGreaterThan(50);
  });

  test('says on request what came of it as one JSON object', () => {
    const effects = withFiles({ '/news/a.txt': STORY, '/news/b.txt': '' });
    expect(build(effects, { json: true })).toBe(0);
    expect(JSON.parse(effects.lines.join('\n'))).toMatchObject({
      exit_code: 0,
      out: '/site/data',
      counts: { articles: 1 },
      warnings: [{ code: 'empty-file', file: 'b.txt' }],
      errors: [],
    });
  });
});

describe('the register of what was published', () => {
  const register = '/news/published.yaml';

  test('changes nothing that is written, and names what left without a word to the editor alone', () => {
    const [plain, listed] = [
      withFiles({ '/news/a.txt': STORY }),
      withFiles({ '/news/a.txt': STORY, [register]: 'records:\n  - meetings/meeting-lost\n' }),
    ];
    expect([build(plain), build(listed)]).toEqual([0, 0]);
    expect(listed.files.tree('/site/data')).toEqual(plain.files.tree('/site/data'));
    expect(listed.notes.join('\n')).toMatch(/published-record-gone.*meetings\/meeting-lost .*Reject it/);
    expect(build(listed, { strict: true })).toBe(1);
  });

  test('that is broken stops the build with its line', () => {
    const effects = withFiles({ '/news/a.txt': STORY, [register]: 'records:\n  - lost\n' });
    expect(build(effects)).toBe(2);
    expect(effects.notes.join('\n')).toMatch(/published\.yaml:2:\d+: "lost" is no record/);
    expectOldData(effects);
  });
});

describe('warnings', () => {
  const content = { '/news/a.txt': STORY, '/news/b.txt': '' };

  test('name the file and the way out, and the rest is published with exit code 0', () => {
    const effects = withFiles(content);
    expect(build(effects)).toBe(0);
    expect(effects.notes.join()).toMatch(
      /empty-file.* b\.txt: The file is empty: no bytes at all\. Put the text/,
    );
    expect(JSON.parse(effects.files.text('/site/data/run.json'))).toMatchObject({
      warnings: [{ file: 'b.txt' }],
    });
  });

  test('make it 1 with --strict; the rest is published all the same', () => {
    const effects = withFiles(content);
    expect(build(effects, { strict: true })).toBe(1);
    expect(effects.files.text('/site/data/articles.json')).toContain('a.txt');
  });

  test('a file nobody can read is one of them', () => {
    const effects = withFiles({ '/news/a.txt': STORY, '/news/b.txt': STORY });
    effects.files.unreadable.add('/news/b.txt');
    expect(build(effects, { strict: true })).toBe(1);
    expect(effects.notes.join()).toMatch(/unreadable-file.* b\.txt: The file cannot be read \(EACCES\)/);
  });
});

describe('when nothing can be built, it says why, exits with 2 and leaves the earlier data alone', () => {
  const BINARY = Uint8Array.from([0, 1, 2, 3]);
  test.each<[string, Record<string, string | Uint8Array>, RegExp]>([
    ['no folder', {}, /The folder \/news does not exist\. Name the folder/],
    ['a file for a folder', { '/news': 'x' }, /\/news is a file, not a folder/],
    ['an empty folder', { '/news/.keep': '' }, /The folder \/news is empty\..*Put articles into it/s],
    ['nothing but a README', { '/news/README.md': 'x' }, /no article that can be read/],
    [
      'nothing but bad files',
      { '/news/a.txt': '', '/news/b.txt': BINARY },
      /a\.txt: The file is empty.*b\.txt: The file is not/s,
    ],
    [
      'a malformed dossier',
      { '/news/a.txt': STORY, '/news/dossier.yaml': 'title: [' },
      /dossier\.yaml:1:\d+: .*YAML/,
    ],
    [
      'a wrong dossier',
      { '/news/a.txt': STORY, '/news/dossier.yaml': 'tite: x' },
      /dossier\.yaml:1:1: "tite" is no setting/,
    ],
    [
      'a dossier that is no text',
      { '/news/a.txt': STORY, '/news/dossier.yaml': BINARY },
      /dossier\.yaml cannot be used/,
    ],
  ])('%s', (_, content, message) => {
    const effects = withFiles(content);
    expect(build(effects)).toBe(2);
    expect(effects.notes.join('\n')).toMatch(message);
    expectOldData(effects);
  });

  test('a folder nobody can read', () => {
    const effects = withFiles({ '/news/a.txt': STORY });
    effects.files.unreadable.add('/news');
    expect(build(effects)).toBe(2);
    expect(effects.notes.join()).toMatch(/The folder \/news cannot be read \(EACCES\)/);
    expectOldData(effects);
  });

  test('another run that holds the lock', () => {
    const lock = JSON.stringify({ pid: 99, host: 'desk', what: 'npm run data' });
    const effects = withFiles({ '/news/a.txt': STORY, '/site/data.parley-lock': lock });
    effects.processes.isAlive = () => true;
    expect(build(effects)).toBe(2);
    expect(effects.notes.join()).toMatch(/locked by process 99 on desk/);
    expect(effects.files.text('/site/data.parley-lock')).toBe(lock);
  });

  test.each([
    ['is not this program’s', { '/site/out/holiday.jpg': 'x' }, '/site/out', /did not write/],
    ['is a file', { '/site/out': 'x' }, '/site/out', /is no folder/],
    ['holds the articles', {}, '/', /lie in one another/],
    ['is in the articles', {}, '/news/data', /lie in one another/],
  ])('an output folder that %s', (_, content, out, message) => {
    const effects = withFiles({ '/news/a.txt': STORY, ...content });
    expect(build(effects, { out })).toBe(2);
    expect(effects.notes.join()).toMatch(message);
    for (const [file, data] of Object.entries(content)) expect(effects.files.text(file)).toBe(data);
    expect(effects.files.text('/news/a.txt')).toBe(STORY);
  });

  test('a span that is not in its file to the letter: file and quote are named', () => {
    vi.mocked(compose).mockImplementationOnce((input) => {
      const output = plainCompose(input);
      const [article] = output.tables.articles;
      const quote = 'We want a cease-fire of thirty days';
      const place = { article: article!.id, start: 106, end: 106 + quote.length, sentence: 2 };
      output.tables.evidence.push({ id: 'span-wrong', ...place, quote, prefix: null, suffix: null });
      return output;
    });
    const effects = withFiles({ '/news/a.txt': STORY });
    expect(build(effects)).toBe(2);
    expect(effects.notes.join()).toMatch(
      /a\.txt: “We want a cease-fire of thirty days” \(span-wrong\) does not stand at 106/,
    );
    expectOldData(effects);
  });

  test('a fault of the program', () => {
    vi.mocked(compose).mockImplementationOnce(() => {
      throw new TypeError('oops');
    });
    const effects = withFiles({ '/news/a.txt': STORY });
    expect(build(effects)).toBe(2);
    expect(effects.notes.join()).toMatch(/fault of the program.*TypeError: oops/s);
    expectOldData(effects);
  });
});

test('killed at any moment, the next run finds whole data and builds', () => {
  // The lexicons are parsed once: they are as they were in every run, and parsing them is all the time it takes.
  const first = withFiles({ '/news/a.txt': STORY });
  build(first);
  const lexicons = [...first.files.nodes.keys()].filter((name) => name.endsWith('/lexicons.json'));
  expect(lexicons).toHaveLength(1);
  const content = {
    '/news/a.txt': STORY,
    ...Object.fromEntries(lexicons.map((name) => [name, first.files.read(name)])),
  };
  const whole = withFiles(content);
  build(whole);
  const good = whole.files.tree('/site/data');
  const old = withFiles(content).files.tree('/site/data');
  // Every moment of the exchange itself is tried in effects/swap.test.ts; here a few of each kind are enough.
  const { changes } = whole.files;
  for (const moment of [
    1,
    2,
    3,
    30,
    changes - 8,
    changes - 6,
    changes - 5,
    changes - 4,
    changes - 1,
    changes,
  ]) {
    const effects = withFiles(content);
    effects.files.dieAt = moment;
    try {
      build(effects);
    } catch (error) {
      expect(error).toBeInstanceOf(Killed);
    }
    effects.files.dieAt = Infinity;
    const left = effects.files.lstat('/site/data') ? '/site/data' : '/site/data.parley-old';
    expect([old, good], `killed at ${moment}`).toContainEqual(effects.files.tree(left));
    expect(build(effects)).toBe(0);
    expect(effects.files.tree('/site')).toEqual(
      Object.fromEntries(Object.entries(good).map(([name, text]) => [`data/${name}`, text])),
    );
  }
}, 300_000);

describe('options', () => {
  test('have defaults', () => {
    expect(parseOptions([])).toEqual({ options: DEFAULT_OPTIONS });
  });

  test('are read', () => {
    const args = ['--seeds', 'a', '--out', 'b', '--no-corrections', '--no-cache', '--strict', '--json'];
    const options = { seeds: 'a', out: 'b', corrections: false, cache: false, strict: true, json: true };
    expect(parseOptions(args)).toEqual({ options });
  });

  test.each([[['--sedes', 'x']], [['--seeds']], [['seeds']]])('%j is an error with the way out', (args) => {
    const parsed = parseOptions(args);
    expect(parsed).toMatchObject({ exitCode: 2 });
    expect('output' in parsed && parsed.output).toMatch(/^error: .*\n.*--help/s);
  });

  test('--help tells options and exit codes', () => {
    const parsed = parseOptions(['--help']);
    expect(parsed).toMatchObject({
      exitCode: 0,
      output: expect.stringMatching(/--no-corrections.*Exit codes:/s),
    });
  });
});

describe('corrections', () => {
  const HEAD = 'by: editor, on: 2025-03-05, reason: As told.';
  const withCorrections = (corrections: string) =>
    withFiles({ '/news/a.txt': STORY, '/news/corrections.yaml': corrections });

  test.each([
    ['broken YAML', '- [', 'corrections.yaml:1:4: This is no valid YAML'],
    ['an action that is none', `- {id: a, action: drop, record: meetings/x, ${HEAD}}`, 'The action "drop"'],
    [
      'a record that is not read any more',
      `- {id: a, action: reject, record: meetings/x, ${HEAD}, at: {article: a-txt, quote: Bern}}`,
      'corrections.yaml:1: meetings/x is not read any more, though its article is here.',
    ],
  ])('with %s nothing is written, and what stood there stays', (_, corrections, problem) => {
    const effects = withCorrections(corrections);
    expect(build(effects)).toBe(2);
    expect(effects.notes.join('\n')).toContain(problem);
    expectOldData(effects);
  });

  test('of an article that is not there wait, with a word', () => {
    const effects = withCorrections(
      `- {id: a, action: reject, record: meetings/x, ${HEAD}, at: {article: gone, quote: Bern}}`,
    );
    expect(build(effects, { json: true })).toBe(0);
    expect(JSON.parse(effects.lines.join('\n'))).toMatchObject({
      warnings: [{ code: 'correction-waits', file: 'corrections.yaml:1' }],
    });
  });

  test('are laid over what was read, unless they are left aside', () => {
    const add = `- {id: a, action: add, record: actors/ada-roe, set: {name: Ada Roe, kind: person}, ${HEAD}}`;
    const actorsOf = (corrections: boolean): unknown => {
      const effects = withCorrections(add);
      expect(build(effects, { corrections })).toBe(0);
      return JSON.parse(effects.files.text('/site/data/actors.json'));
    };
    expect(actorsOf(true)).toMatchObject([{ id: 'ada-roe', name: 'Ada Roe' }]);
    expect(actorsOf(false)).toEqual([]);
  });

  test('left aside leave the gate aside too, with a word', () => {
    const effects = withFiles({
      '/news/a.txt': STORY,
      '/news/dossier.yaml': 'publish: { review: confirmed }',
    });
    const warnings = (corrections: boolean): string[] => {
      effects.lines.length = 0;
      expect(build(effects, { corrections, json: true })).toBe(0);
      const report = JSON.parse(effects.lines.join('\n')) as { warnings: { code: string }[] };
      return report.warnings.map(({ code }) => code);
    };
    expect(warnings(true)).not.toContain('not-reviewed');
    expect(warnings(false)).toContain('not-reviewed');
    expect(JSON.parse(effects.files.text('/site/data/dossier.json'))).toMatchObject({
      publish: { review: 'any' },
    });
  });
});

describe('the command', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'parley-build-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const run = (args: string[], env: NodeJS.ProcessEnv = {}) =>
    spawnSync(process.execPath, ['--import', 'tsx', 'scripts/build-data.ts', ...args], {
      encoding: 'utf8',
      env: { ...process.env, ...env },
    });

  const hashes = (data: string): Record<string, string> =>
    Object.fromEntries(
      readdirSync(data, { recursive: true, encoding: 'utf8', withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => path.join(entry.parentPath, entry.name))
        .sort()
        .map((file) => [
          path.relative(data, file),
          createHash('sha256').update(readFileSync(file)).digest('hex'),
        ]),
    );

  test('gives the same bytes in every time zone and locale', () => {
    const one = run(['--out', path.join(folder, 'one')], {
      TZ: 'Pacific/Kiritimati',
      LANG: 'tr_TR.UTF-8',
      LC_ALL: 'tr_TR.UTF-8',
    });
    const two = run(['--out', path.join(folder, 'two')], {
      TZ: 'America/Los_Angeles',
      LANG: 'C',
      LC_ALL: 'C',
    });
    expect([one.status, two.status], one.stderr + two.stderr).toEqual([0, 0]);
    const first = hashes(path.join(folder, 'one'));
    expect(Object.keys(first).length).toBeGreaterThan(50);
    expect(hashes(path.join(folder, 'two'))).toEqual(first);
  }, 60_000);

  test('refuses what it does not know, with exit code 2', () => {
    const { status, stderr, stdout } = run(['--bogus']);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/unknown option '--bogus'/);
  }, 60_000);

  test('does not follow a link out of the folder, on a real disk', () => {
    cpSync('tests/golden/broken-folder/seeds', path.join(folder, 'news'), { recursive: true });
    writeFileSync(path.join(folder, 'secret.txt'), 'Minister Ada Roe met nobody on Monday.');
    symlinkSync('../secret.txt', path.join(folder, 'news', 'outside.txt'));
    symlinkSync('loop.txt', path.join(folder, 'news', 'loop.txt'));
    const { status, stdout } = run([
      '--seeds',
      path.join(folder, 'news'),
      '--out',
      path.join(folder, 'data'),
      '--json',
    ]);
    expect(status).toBe(0);
    const { warnings } = JSON.parse(stdout) as { warnings: { code: string; file: string }[] };
    const pairs = warnings.map(({ code, file }) => `${code} ${file}`);
    expect(pairs).toContain('link-outside outside.txt');
    expect(pairs).toContain('broken-link loop.txt');
    for (const [name] of Object.entries(hashes(path.join(folder, 'data')))) {
      expect(readFileSync(path.join(folder, 'data', name)).includes('met nobody')).toBe(false);
    }
  }, 60_000);
});
