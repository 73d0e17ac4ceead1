import { expect, it } from 'vitest';
import { readArticle } from '../../scripts/ingest/read-article.ts';
import type { Article } from '../../scripts/model.ts';
import { outlets, sourceOf } from '../read.ts';

const TEXT = `"Leaders meet in London for talks"
By Jane Doe, ABC News
LONDON (AFP) — “We are ready,” Macron said. He left.
Sign up for our newsletter
©2025 Agence France-Presse`;
const readText = (text: string, given = {}): Article => {
  const source = sourceOf(text, null);
  return readArticle({ ...source, given: { ...source.given, ...given } }, { ...outlets, digest: 'abc123' });
};

it('reads the title, the dateline and the outlet, and leaves the text alone', () => {
  const article = readText(TEXT);
  expect(article).toMatchObject({
    id: 'leaders-meet-in-london-for-talks-abc123',
    title: 'Leaders meet in London for talks',
    publisher: 'Agence France-Presse',
    text: TEXT,
    words: 28,
    flags: [],
  });
  expect(article.dateline && TEXT.slice(article.dateline.start, article.dateline.end)).toBe('LONDON');
});

it('starts the story behind the dateline', () => {
  const { sentences, quotations, tokens, text } = readText(TEXT);
  expect(sentences.map(({ start, end }) => text.slice(start, end))).toEqual([
    '“We are ready,” Macron said.',
    'He left.',
  ]);
  expect(quotations.map(({ start, end }) => text.slice(start, end))).toEqual(['We are ready,']);
  expect(tokens.map((token) => token.text).join(' ')).toBe('“ We are ready , ” Macron said . He left .');
  for (const token of tokens) expect(text.slice(token.start, token.end)).toBe(token.text);
});

it('takes the outlet from the byline where no agency is named', () => {
  expect(readText(TEXT.replace('LONDON (AFP) — ', '')).publisher).toBe('ABC News');
});

it('prefers what is given beside the article', () => {
  expect(readText(TEXT, { title: 'Another title', publisher: 'Le Monde' })).toMatchObject({
    id: 'another-title-abc123',
    title: 'Another title',
    publisher: 'Le Monde',
  });
});

it('is called by its first words without a title', () => {
  expect(readText('Macron met Trump in Paris on Friday afternoon, and nobody else was there.')).toMatchObject(
    {
      id: 'macron-met-trump-in-paris-on-friday-afternoon-abc123',
      title: null,
      publisher: null,
    },
  );
});
