import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { explainer, type Explanation, explainRecord } from '../../scripts/build-data/explain.ts';
import { findRecord } from '../../scripts/build-data/explain-find.ts';
import type { LexiconPlaces } from '../../scripts/build-data/explain-lexicon.ts';
import { marked, PassageExplainer } from '../../scripts/build-data/explain-passage.ts';
import { ruleFinder } from '../../scripts/build-data/explain-rules.ts';
import { explanationText } from '../../scripts/build-data/explain-report.ts';
import { DEFAULT_OPTIONS, parseOptions } from '../../scripts/build-data/options.ts';
import type { Effects, Files } from '../../scripts/effects.ts';
import { diskFiles, diskProcesses, wallClock } from '../../scripts/effects/disk.ts';
import type { Meeting, Tables } from '../../src/lib/datasets/index.ts';
import { FakeFiles } from '../effects/fake.ts';
import { emptyTables } from '../publish/small-dossier.ts';
import { read } from '../read.ts';

const STORY = `March 3, 2025

French President Emmanuel Macron met Vladimir Putin in Geneva on Friday.

“We want a truce of thirty days,” Macron said after the talks. The British prime minister welcomed the meeting.
`;
const SECOND = `March 4, 2025

Emmanuel Macron and Vladimir Putin held talks in Geneva on February 28, officials said.
`;

const refuse = (): never => {
  throw new Error('nothing may be written');
};
const readOnly: Files = {
  ...diskFiles,
  makeFolder: refuse,
  write: refuse,
  writeNew: refuse,
  rename: refuse,
  remove: refuse,
  syncFolder: refuse,
};

let folder: string;
/** Lexicons are parsed once for all runs. */
const kept = new Map<string, string>();
const store = {
  read: (key: string) => kept.get(key) ?? null,
  write: (key: string, text: string) => void kept.set(key, text),
};
const lines: string[] = [];
const effects: Effects = {
  files: readOnly,
  clock: wallClock,
  processes: diskProcesses,
  log: { out: (line) => lines.push(line), note: (line) => lines.push(line), progress: () => undefined },
};
let explained: (id: string) => Explanation[];

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'parley-explain-'));
  writeFileSync(path.join(folder, 'first.txt'), STORY);
  writeFileSync(path.join(folder, 'second.txt'), SECOND);
  writeFileSync(
    path.join(folder, 'corrections.yaml'),
    '- {id: out-1, action: reject, record: meetings/meeting-2025-02-28-geneva-macron-putin, reason: Told twice., by: editor, on: 2025-03-05}\n',
  );
  explained = explainer({ seeds: folder, corrections: true }, effects, store);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

describe('a meeting', () => {
  let meeting: Explanation;
  beforeAll(() => {
    [meeting] = explained('meeting-2025-02-28-geneva') as [Explanation];
  });

  test('tells what an editor said, and that it is held back for it', () => {
    expect(meeting.judgements).toEqual(['reject on 2025-03-05: Told twice. (corrections.yaml:1, out-1)']);
    expect(meeting.is_published).toBe(false);
  });

  test('is found by the beginning of its id, which begins those of its participations too', () => {
    expect(meeting.dataset).toBe('meetings');
    expect((meeting.record as unknown as Meeting).participants).toEqual([
      'emmanuel-macron',
      'vladimir-putin',
    ]);
  });

  test('names its sentences, with its words marked, and both articles', () => {
    expect([...new Set(meeting.passages.map(({ file }) => file))]).toEqual(['first.txt', 'second.txt']);
    expect(meeting.passages[0]?.sentences[0]?.marked).toContain('⟦');
  });

  test('says what each name was taken for, and by which line of which lexicon', () => {
    const names = meeting.passages.flatMap((passage) => passage.names);
    const putin = names.find(({ words }) => words === 'Vladimir Putin');
    expect(putin).toMatchObject({ by: 'name', stands_for: [{ id: 'vladimir-putin' }] });
    expect(putin?.stands_for[0]?.entry?.file).toMatch(/scripts\/knowledge\/data\/people\.yaml$/);
    expect(putin?.stands_for[0]?.entry?.line).toBeGreaterThan(0);
    expect(names.find(({ words }) => words === 'Geneva')?.by).toBe('place');
  });

  test('says how its times were placed, and why two tellings are one', () => {
    expect(meeting.passages[0]?.times).toMatchObject([{ words: 'Friday', start: '2025-02-28' }]);
    expect(meeting.merged[0]).toMatch(/^\d tellings in 2 articles are one meeting/);
  });

  test('says which files to edit', () => {
    expect(meeting.mend.join('\n')).toMatch(/what vladimir-putin is called: .*people\.yaml:\d+/);
    expect(meeting.mend.join('\n')).toContain(path.join(folder, 'first.txt.yaml'));
  });

  test('reads as text too', () => {
    const text = explanationText(meeting);
    expect(text).toContain('“Friday” → 2025-02-28');
    expect(text).toContain('To mend it');
  });
});

test.each([
  ['meeting-2025-02-28-geneva-macron-putin-emmanuel-macron', 'participations'],
  ['say-2uvgvtn', 'statements'],
  ['tie-met-emmanuel-macron-vladimir-putin', 'relations'],
  ['emmanuel-macron', 'actors'],
  ['geneva', 'places'],
])('%s of the %s can be explained by its words', (id, dataset) => {
  const [record] = explained(id) as [Explanation];
  expect(record.dataset).toBe(dataset);
  expect(record.passages[0]?.sentences[0]?.marked).toContain('⟦');
});

test('a mention and a span of evidence too', () => {
  const [person] = explained('emmanuel-macron') as [Explanation];
  const [meeting] = explained('meeting-2025-02-28-geneva') as [Explanation];
  const [span] = (meeting.record as unknown as Meeting).evidence;
  const [evidence] = explained(span ?? '') as [Explanation];
  expect(evidence.related).toContainEqual({ what: 'evidence of', id: meeting.id });
  expect(person.passages[0]?.sentences[0]?.marked).toContain('⟦Emmanuel Macron⟧');
  const [, article, from] = /^ev-(\w+)-(\d+)-/.exec(span ?? '') ?? [];
  const at = Number(from) + evidence.record.quote!.toString().indexOf('Emmanuel');
  const [mention] = explained(`m-${article}-${at}-emmanuel`) as [Explanation];
  expect(mention.related).toEqual([{ what: 'stands for', id: 'emmanuel-macron' }]);
});

test('an article says its date and why', () => {
  const [met] = explained('meeting-2025-02-28-geneva') as [Explanation];
  const [article] = explained(met.passages[0]!.article) as [Explanation];
  expect(article.dataset).toBe('articles');
  expect(article.passages[0]).toMatchObject({ published: '2025-03-03' });
  expect(article.passages[0]?.published_reason).toContain('March 3, 2025');
  expect(article.passages[0]?.sentences[0]?.marked).toContain('⟦March 3, 2025⟧');
});

describe('the command', () => {
  const run = (id: string, json: boolean): [number, string] => {
    lines.length = 0;
    const exitCode = explainRecord(id, { ...DEFAULT_OPTIONS, seeds: folder, json }, effects, store);
    return [exitCode, lines.join('\n')];
  };

  test('prints one JSON value with --json, and writes nothing', () => {
    const [exitCode, text] = run('geneva', true);
    expect(exitCode).toBe(0);
    expect(JSON.parse(text)).toMatchObject([{ id: 'geneva', dataset: 'places' }]);
  });

  test('names the nearest ids when there is none, with exit code 2', () => {
    const [exitCode, text] = run('macrons-geneva-meeting', false);
    expect(exitCode).toBe(2);
    expect(text).toContain('No record is called “macrons-geneva-meeting”. The nearest are:');
    expect(text).toContain('meeting-2025-02-28-geneva-macron-putin');
  });

  test('is an option of npm run data', () => {
    const parsed = parseOptions(['--explain', 'geneva', '--json']);
    expect('options' in parsed && parsed.options).toMatchObject({ explain: 'geneva', json: true });
  });
});

describe('finding a record', () => {
  const tables = (ids: string[]): Tables => ({
    ...emptyTables(),
    meetings: ids.map((id) => ({ id }) as Meeting),
  });

  test('an id is found though others begin with it', () => {
    expect(findRecord(tables(['a-b', 'a-b-c']), 'a-b')).toMatchObject({ found: [{ row: { id: 'a-b' } }] });
  });
  test('a beginning of several is refused with their ids', () => {
    expect(findRecord(tables(['a-b', 'a-c']), 'a-')).toEqual({
      found: null,
      starting: ['a-b', 'a-c'],
      nearest: ['a-b', 'a-c'],
    });
  });
  test('the nearest share the rarest words, spelt nearly so', () => {
    const search = findRecord(
      tables(['meeting-paris', 'meeting-zelenskyy-kyiv', 'meeting-bern']),
      'zelensky-meeting',
    );
    expect(search.found === null && search.nearest[0]).toBe('meeting-zelenskyy-kyiv');
  });
  test('nothing in common, nothing near; nothing asked, nothing found', () => {
    expect(findRecord(tables(['a']), 'zzz')).toEqual({ found: null, starting: [], nearest: [] });
    expect(findRecord(tables(['a', 'b']), '').found).toBeNull();
  });
});

describe('a passage', () => {
  test('marks spans that overlap once, and those that reach over its ends as far as it goes', () => {
    expect(
      marked('abcdefgh', { start: 1, end: 7 }, [
        { start: 0, end: 3 },
        { start: 2, end: 4 },
        { start: 6, end: 8 },
      ]),
    ).toBe('⟦bc⟧⟦d⟧ef⟦g⟧');
  });

  test('names the rules with their words and where they are written', () => {
    const reading = read('Macron met Putin in Paris.');
    const lexicon = { of: () => null, officesOf: () => [] } as unknown as LexiconPlaces;
    const explainer = new PassageExplainer(
      lexicon,
      (rule) => `extract/${rule}.ts:1`,
      () => [],
    );
    const at = reading.article.text.indexOf('met');
    const { rules } = explainer.explain(reading, {
      article: reading.article.id,
      spans: [{ start: 0, end: 10 }],
      rules: [{ rule: 'verb-of-meeting', span: { start: at, end: at + 3 } }],
      actors: new Set(),
      notes: [],
    });
    expect(rules).toEqual([
      { rule: 'verb-of-meeting', words: 'met', written_in: 'extract/verb-of-meeting.ts:1' },
    ]);
  });
});

describe('where a rule is written', () => {
  const reader = new FakeFiles({
    '/scripts/extract/a.ts': "x\nrules.push({ rule: 'of-talks', span });\n",
    '/scripts/extract/b.ts':
      "rule: `meeting-${kind}`,\nrule: `meeting-of-${kind}`,\nadd('conditional', 'qualified support for');\n",
  });
  const home = ruleFinder(reader, '/scripts', ['extract']);
  test.each([
    ['of-talks', 'extract/a.ts:2'],
    ['meeting-noun', 'extract/b.ts:1'],
    ['meeting-of-noun', 'extract/b.ts:2'],
    ['conditional-noun-qualified-support-for', 'extract/b.ts:3'],
    ['never-heard', null],
  ])('%s: %s', (rule, at) => expect(home(rule)).toBe(at));
});
