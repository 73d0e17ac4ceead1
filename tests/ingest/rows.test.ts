import { describe, expect, test } from 'vitest';
import { readCollection } from '../../scripts/ingest/collection.ts';
import { LIMITS, listFolder } from '../../scripts/ingest/list.ts';
import { delimiterOf } from '../../scripts/ingest/rows-csv.ts';
import type { SourceColumns } from '../../scripts/model.ts';
import { FakeFiles } from '../effects/fake.ts';

const read = (content: Record<string, string | Uint8Array>, columns: SourceColumns = {}, limits = LIMITS) => {
  const files = new FakeFiles(
    Object.fromEntries(Object.entries(content).map(([file, data]) => [`/n/${file}`, data])),
  );
  const sha256 = (bytes: Uint8Array): string => `sha of ${new TextDecoder().decode(bytes).slice(0, 12)}`;
  return readCollection(files, listFolder(files, '/n').found, { sha256, limits }, () => columns);
};
const texts = (collection: ReturnType<typeof read>) =>
  collection.sources.map(({ part, text }) => `${part}: ${text}`);
const said = (collection: ReturnType<typeof read>) =>
  collection.warnings.map(({ code, message }) => `${code}: ${message}`);

const lines = (...records: unknown[]): string => records.map((record) => JSON.stringify(record)).join('\n');

describe('JSON lines', () => {
  test('are an article each, with what their usual keys say', () => {
    const article = {
      id: 7,
      headline: 'Talks &amp; more',
      Body: 'One.\n\nTwo.',
      published_at: 'Mon, 03 Mar 2025 23:00:00 -0800',
      source: { id: 'post', name: 'The Post' },
      link: 'https://post.example/talks',
      lang: 'en_GB',
    };
    expect(read({ 'a.jsonl': `${lines(article)}\n` }).sources).toEqual([
      {
        file: 'a.jsonl',
        part: 1,
        key: '7',
        sha256: 'sha of {"id":7,"hea',
        text_sha256: 'sha of One.\n\nTwo.',
        text: 'One.\n\nTwo.',
        given: {
          title: 'Talks & more',
          publisher: 'The Post',
          url: 'https://post.example/talks',
          date: '2025-03-03',
          language: 'en',
        },
      },
    ]);
  });

  test('that cannot be read are named by their number, and the others are read', () => {
    const content = [
      '{"text":"One."}',
      '',
      '{"text":',
      '["x"]',
      '{"title":"x"}',
      '"x"',
      '{"text":"Two."}',
    ].join('\r\n');
    const collection = read({ 'a.jsonl': content });
    expect(texts(collection)).toEqual(['1: One.', '7: Two.']);
    expect(said(collection)).toEqual([
      expect.stringMatching(
        /^bad-line: Line 3: it is no valid JSON \(Unexpected end.*\), so it is set aside\.$/,
      ),
      'bad-line: Line 4: it is no JSON object with the keys of an article, so it is set aside.',
      'bad-line: Line 5: there is no text, so it is set aside.',
      'bad-line: Line 6: it is no JSON object with the keys of an article, so it is set aside.',
    ]);
    expect(collection.warnings.map((warning) => warning.way_out)[0]).toBe(
      'Correct it; the others were read.',
    );
  });

  test('may have other keys, and paths, when the dossier says so', () => {
    const article = { payload: { html: '<p>One.</p><p>Two.</p>' }, text: 'teaser', when: '2025-03-03' };
    const { sources } = read({ 'a.ndjson': lines(article) }, { text: 'payload.html', date: 'when' });
    expect(sources[0]).toMatchObject({ text: 'One.\n\nTwo.', given: { date: '2025-03-03' } });
  });

  test('hold paragraphs in a list too', () => {
    expect(read({ 'a.jsonl': lines({ text: ['One.', 'Two.'] }) }).sources[0]?.text).toBe('One.\n\nTwo.');
  });

  test('have a name that stays when the file grows, and two of a name are told apart', () => {
    const [one, two] = [{ text: 'One.', url: 'https://a.example/1' }, { text: 'Two.' }];
    const keys = (content: string) => read({ 'a.jsonl': content }).sources.map(({ key }) => key);
    expect(keys(lines(one, two))).toEqual(['https://a.example/1', 'sha of Two.']);
    expect(keys(lines({ text: 'New.' }, two, one))).toEqual([
      'sha of New.',
      'sha of Two.',
      'https://a.example/1',
    ]);
    expect(keys(lines(two, two, one, one))).toEqual([
      'sha of Two.',
      'sha of Two. 2',
      'https://a.example/1',
      'https://a.example/1 2',
    ]);
  });

  test('are counted, not listed, when the same is wrong with many', () => {
    const collection = read({ 'a.jsonl': `{"text":"One."}\n${'{\n'.repeat(5000)}` });
    expect(collection.warnings).toHaveLength(21);
    expect(said(collection).at(-1)).toBe('bad-line: The same holds 4980 times more in this file.');
  });
});

describe('CSV', () => {
  test('has an article a row, numbered as in a spreadsheet; cells may hold lines, delimiters, quotation marks', () => {
    const content =
      '\ufeffTitle,Text,Date,Source\r\n"Talks, again","One.\r\n\r\n""Two,"" she said.",2025-03-03,Post\r\n\r\nLast,Three.,,\r\n';
    const collection = read({ 'a.csv': content });
    expect(texts(collection)).toEqual(['2: One.\r\n\r\n"Two," she said.', '4: Three.']);
    expect(collection.sources.map(({ given }) => [given.title, given.date, given.publisher])).toEqual([
      ['Talks, again', '2025-03-03', 'Post'],
      ['Last', null, null],
    ]);
    expect(collection.warnings).toEqual([]);
  });

  test.each([
    [';', 'title;text\na;One.'],
    ['\t', 'title\ttext\tlead, long\na\tOne.\tx'],
    ['|', 'title|text\na|One.'],
    [',', 'text\nOne; two; three.'],
    [',', '"a;b;c",text\n1,One.'],
  ])('finds its delimiter: %j', (delimiter, content) => {
    expect(delimiterOf(content)).toBe(delimiter);
  });

  test('has its columns named by the dossier; one that is not there is said', () => {
    const content = 'story_text,teaser,text\nOne.,short,shorter\n';
    expect(texts(read({ 'a.csv': content }, { text: 'story_text' }))).toEqual(['2: One.']);
    const collection = read({ 'a.csv': content }, { text: 'story', date: 'day' });
    expect(collection.sources).toEqual([]);
    expect(said(collection)).toEqual([
      'no-such-column: There is no column "story", which dossier.yaml names for "text". There are: story_text, teaser, text.',
      'no-such-column: There is no column "day", which dossier.yaml names for "date". There are: story_text, teaser, text.',
      'no-text-column: No column holds the text of the articles. There are: story_text, teaser, text.',
    ]);
    expect(collection.warnings[0]?.way_out).toMatch(/sources\.columns/);
  });

  test('with bad rows gives the good ones', () => {
    const content =
      'id,text\n1,One.\n2,Two, too.\n3\n4,"Four, said "no" twice"\n5,"Open, never closed\n6,Six.\n';
    const collection = read({ 'a.csv': content });
    expect(texts(collection)).toEqual(['2: One.', '5: Four, said "no" twice', '7: Six.']);
    expect(said(collection)).toEqual([
      'bad-row: Row 3: it has 3 cells and the header has 2: a cell that holds the delimiter must stand in quotation marks, so it is set aside.',
      'bad-row: Row 4: there is no text under "text", so it is set aside.',
      'loose-quotes: Row 5: a quotation mark inside a cell is not doubled, so the cell was read up to the next that ends one.',
      'bad-row: Row 6: a cell opens with a quotation mark that never closes, so it is set aside.',
    ]);
  });

  test('of a header alone, or of a huge cell, does no harm', () => {
    expect(said(read({ 'a.csv': 'id,text\n' }))).toEqual([
      'empty-file: The file is empty: there is no article in it.',
    ]);
    const huge = read({ 'a.csv': `id,text\n1,"${'One more word.\n'.repeat(200_000)}"\n2,Two.\n` });
    expect(huge.sources.map(({ text }) => text.length)).toEqual([199_995, 4]);
    expect(said(huge)[0]).toMatch(
      /^article-cut: Row 2: The article has 3000000 characters; what follows the first 199995 is not read\.$/,
    );
  });
});

test('a sidecar of a collection holds for every article that does not say otherwise', () => {
  const { sources } = read({
    'a.csv': 'text,outlet\nOne.,\nTwo.,Herald\n',
    'a.csv.yaml': 'outlet: Post\ndate: 2025-03-03',
  });
  expect(sources.map(({ given }) => [given.publisher, given.date])).toEqual([
    ['Post', '2025-03-03'],
    ['Herald', '2025-03-03'],
  ]);
});

test('there is an end to the number of articles, and it is said', () => {
  const collection = read({ 'a.jsonl': '{"text":"x"}\n'.repeat(5) }, {}, { ...LIMITS, count: 3 });
  expect(collection.sources).toHaveLength(3);
  expect(said(collection)).toEqual([
    'too-many-articles: There are more than 3 articles; those from 4 on are not read.',
  ]);
});
