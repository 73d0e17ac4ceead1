import { describe, expect, test } from 'vitest';
import { readCollection } from '../../scripts/ingest/collection.ts';
import { listFolder } from '../../scripts/ingest/list.ts';
import { readArticle } from '../../scripts/ingest/read-article.ts';
import { FakeFiles } from '../effects/fake.ts';

const STORY =
  'Ada Roe met her counterpart in Bern on Monday. “We want a truce of thirty days,” Roe said afterwards. ';

/** Reads a file as the pipeline does, up to the sentences and quotations of its articles. */
function read(file: string, content: string | Uint8Array) {
  const files = new FakeFiles({ [`/n/${file}`]: content });
  const collection = readCollection(files, listFolder(files, '/n').found, {
    sha256: (bytes) => String(bytes.length),
  });
  const articles = collection.sources.map((source) =>
    readArticle(source, { namesOutlet: () => false, outletIn: () => null, digest: 'x' }),
  );
  return { articles, texts: collection.sources.map(({ text }) => text), warnings: collection.warnings };
}

const codes = (warnings: readonly { code: string }[]): string[] => warnings.map(({ code }) => code);

describe('what no article is: read in seconds, or set aside with a word', () => {
  test('five million characters', () => {
    const { texts, warnings } = read('a.txt', `${STORY}\n\n`.repeat(50_000).slice(0, 5_000_000));
    expect(texts[0]?.length).toBeLessThanOrEqual(200_000);
    expect(texts[0]?.trimEnd().endsWith('afterwards.')).toBe(true);
    expect(warnings[0]?.message).toMatch(
      /^The article has 5000000 characters; what follows the first 199\d{3} is not read\.$/,
    );
    expect(warnings[0]?.way_out).toBe('Split it into one file an article.');
  });

  test('one line of a million and more characters', () => {
    const { texts, warnings } = read('a.txt', STORY.repeat(12_000));
    expect(texts).toEqual([]);
    expect(codes(warnings)).toEqual(['line-too-long']);
  });

  test('one line of nearly a million: cut at the end of a sentence', () => {
    const { texts, warnings } = read('a.txt', STORY.repeat(9_000));
    expect(texts[0]).toMatch(/\. $/);
    expect(codes(warnings)).toEqual(['article-cut']);
  });

  test('garbage bytes in valid text', () => {
    const bytes = new TextEncoder().encode(STORY.repeat(20));
    for (const at of [40, 400, 1200]) bytes[at] = 0xff;
    const { articles, warnings } = read('a.txt', bytes);
    expect(codes(warnings)).toEqual(['broken-encoding']);
    expect(articles[0]?.sentences.length).toBeGreaterThan(30);
  });

  test.each([
    ['marks that never close', '“We want a truce, Ada Roe said on Monday.\n\n'.repeat(4_000)],
    ['marks that only open', '“'.repeat(190_000)],
    ['straight marks alone', '"'.repeat(190_000)],
    ['a hundred thousand quotations', '“a” '.repeat(50_000)],
    ['a hundred thousand lines', 'a\n'.repeat(99_000)],
    ['one word', 'a'.repeat(199_000)],
    ['initials', 'U.S. '.repeat(39_000)],
    ['dates', 'March 3, 2025 '.repeat(14_000)],
    ['capitals', 'Ada Roe '.repeat(24_000)],
    ['spaces', `${' '.repeat(190_000)}a`],
    ['combining marks', `a${'\u0301'.repeat(190_000)}`],
  ])(
    '%s',
    (_, text) => {
      const { articles, texts } = read('a.txt', text);
      expect(articles).toHaveLength(1);
      const furthest = Math.max(
        0,
        ...(articles[0]?.quotations ?? []).slice(-1).map(({ outer }) => outer.end),
      );
      expect(furthest).toBeLessThanOrEqual(texts[0]?.length ?? 0);
    },
    20_000,
  );

  test.each([
    ['a.txt', 'empty-file'],
    ['a.md', 'empty-file'],
    ['a.html', 'empty-file'],
    ['a.jsonl', 'empty-file'],
    ['a.csv', 'empty-file'],
  ])('nothing at all: %s', (file, code) => {
    expect(codes(read(file, '').warnings)).toEqual([code]);
    expect(codes(read(file, ' \n \n').warnings)).toEqual([code]);
  });

  test.each(['a.html', 'a.csv', 'a.jsonl', 'a.txt'])('an archive under a wrong name: %s', (file) => {
    expect(codes(read(file, Uint8Array.from([0x50, 0x4b, 3, 4, 1, 2, 3])).warnings)).toEqual(['binary-file']);
  });

  test('a page of deep nesting', () => {
    const { articles, warnings } = read(
      'a.html',
      `${'<div>'.repeat(50_000)}${STORY}${'</div>'.repeat(50_000)}`,
    );
    expect(articles[0]?.sentences).toHaveLength(2);
    expect(warnings[0]).toMatchObject({
      code: 'no-story',
      message: expect.stringContaining('too deep in one another'),
    });
  }, 20_000);

  test('a line of JSON nested too deep to be an article', () => {
    const { articles, warnings } = read(
      'a.jsonl',
      `{"text":"${STORY}"}\n${'{"a":'.repeat(100_000)}\n${'['.repeat(100_000)}\n`,
    );
    expect(articles).toHaveLength(1);
    expect(codes(warnings)).toEqual(['bad-line', 'bad-line']);
  });

  test('a CSV file of quotation marks', () => {
    const { warnings } = read('a.csv', `id,text\n${'"'.repeat(100_001)}\n1,"Open\n`);
    expect(codes(warnings)).toContain('bad-row');
  }, 20_000);
});
