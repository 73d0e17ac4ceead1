import { expect, test } from 'vitest';
import { parseGiven } from '../../scripts/ingest/collection-given.ts';
import { NOTHING_GIVEN } from '../../scripts/ingest/given-fields.ts';
import { splitFrontMatter } from '../../scripts/ingest/collection-markdown.ts';
import { readCollection } from '../../scripts/ingest/collection.ts';
import { LIMITS, listFolder } from '../../scripts/ingest/list.ts';
import { FakeFiles } from '../effects/fake.ts';

const sha256 = (bytes: Uint8Array): string => `sha of ${bytes.length}`;
const read = (content: Record<string, string | Uint8Array>, limits = LIMITS) => {
  const files = new FakeFiles(
    Object.fromEntries(Object.entries(content).map(([file, data]) => [`/n/${file}`, data])),
  );
  return readCollection(files, listFolder(files, '/n').found, { sha256, limits });
};
const codes = (collection: ReturnType<typeof read>): string[] =>
  collection.warnings.map(({ code, file }) => `${code} ${file ?? ''}`);

test('a plain text is an article as it stands', () => {
  expect(read({ 'a.txt': ' date 2025-03-03 Talks\r\n' }).sources).toEqual([
    {
      file: 'a.txt',
      part: null,
      sha256: 'sha of 24',
      text_sha256: 'sha of 24',
      text: ' date 2025-03-03 Talks\r\n',
      given: NOTHING_GIVEN,
    },
  ]);
});

test('front matter says what is known; the text is what follows it', () => {
  const content =
    '---\ntitle: Talks\ndate: 2025-03-03T10:00:00Z\noutlet: Post\nurl: https://a.example/x\n---\n\nBody\n';
  expect(read({ 'a.md': content }).sources[0]).toMatchObject({
    text: '\nBody\n',
    given: {
      title: 'Talks',
      date: '2025-03-03',
      publisher: 'Post',
      url: 'https://a.example/x',
      language: null,
    },
  });
});

test('a sidecar wins over front matter, field by field', () => {
  const collection = read({
    'a.md': '---\ntitle: Inside\nlanguage: en-GB\n---\nBody',
    'a.md.yaml': 'title: Beside\ndate: 2025-03-04',
  });
  expect(collection.sources[0]?.given).toMatchObject({ title: 'Beside', language: 'en', date: '2025-03-04' });
  expect(collection.warnings).toEqual([]);
});

test('a sidecar may share the stem; one without an article is a warning', () => {
  const collection = read({ 'a.txt': 'Body', 'a.yaml': 'outlet: Post', 'gone.txt.yaml': 'outlet: Post' });
  expect(collection.sources[0]?.given.publisher).toBe('Post');
  expect(codes(collection)).toEqual(['stray-sidecar gone.txt.yaml']);
});

test('what cannot be used is said, what can be is used', () => {
  const { given, problems } = parseGiven(
    'title: Talks\ndate: 2025-02-30\nurl: javascript:alert(1)\nlanguage: english',
  );
  expect(given).toEqual({ ...NOTHING_GIVEN, title: 'Talks' });
  expect(problems).toEqual([
    'url: "javascript:alert(1)" is no http or https address',
    'date: "2025-02-30" is no date such as 2025-03-03',
    'language: "english" is no two-letter code such as en',
  ]);
  expect(parseGiven('a: [').problems[0]).toMatch(/^line 1, column \d+: /);
  expect(parseGiven('- a').problems).toEqual(['there should be "key: value" lines']);
  expect(parseGiven('').problems).toEqual([]);
});

test('front matter that is not closed is text', () => {
  expect(splitFrontMatter('---\ntitle: x\nBody').frontMatter).toBeNull();
  expect(splitFrontMatter('Body\n---\nx\n---\n').frontMatter).toBeNull();
  expect(splitFrontMatter('---\r\ntitle: x\r\n---\r\nBody')).toEqual({
    frontMatter: 'title: x\r\n',
    body: 'Body',
  });
});

test('settings are handed over as text and are no articles; an empty one is empty', () => {
  const collection = read({ 'a.txt': 'Body', 'dossier.yaml': '', 'lexicon/people.yaml': 'x: 1' });
  expect([...collection.settings]).toEqual([
    ['dossier.yaml', ''],
    ['lexicon/people.yaml', 'x: 1'],
  ]);
  expect(collection.inputs.map(({ file }) => file)).toEqual(['a.txt', 'dossier.yaml', 'lexicon/people.yaml']);
  expect(collection.warnings).toEqual([]);
});

test('each bad file is set aside with a warning of its own, and the rest is read', () => {
  const collection = read(
    {
      'a.txt': 'Body',
      'binary.txt': Uint8Array.from([0, 1, 2, 3]),
      'empty.txt': '',
      'hollow.md': '---\ntitle: x\n---\n',
      'latin.txt': Uint8Array.from([72, 233]),
      'long.txt': 'x'.repeat(101),
      'page.html': '<p></p>',
      'scan.pdf': '%PDF-',
    },
    { ...LIMITS, lineLength: 100 },
  );
  expect(collection.sources.map(({ file }) => file)).toEqual(['a.txt', 'latin.txt']);
  expect(codes(collection)).toEqual([
    'binary-file binary.txt',
    'empty-file empty.txt',
    'empty-file hollow.md',
    'guessed-encoding latin.txt',
    'line-too-long long.txt',
    'empty-file page.html',
    'unknown-format scan.pdf',
  ]);
});

test('a file nobody can read is a warning', () => {
  const files = new FakeFiles({ '/n/a.txt': 'Body', '/n/b.txt': 'Body' });
  files.unreadable.add('/n/b.txt');
  const collection = readCollection(files, listFolder(files, '/n').found, { sha256 });
  expect(collection.sources).toHaveLength(1);
  expect(collection.warnings).toEqual([
    expect.objectContaining({
      code: 'unreadable-file',
      file: 'b.txt',
      message: 'The file cannot be read (EACCES).',
    }),
  ]);
});
