import { expect, it } from 'vitest';
import { Citations } from '../../scripts/compose/citations.ts';
import { read } from '../read.ts';

const { article } = read('Peace 🕊 came. Macron met Trump in Paris, and left.');
const name = Citations.shortName(article);
const spanOf = (words: string) => {
  const start = article.text.indexOf(words);
  return { start, end: start + words.length };
};

it('cites in code points, with the rest of the sentence around it', () => {
  const citations = new Citations([article]);
  const id = citations.cite(article.id, spanOf('met Trump'));
  expect(id).toBe(`ev-${name}-21-30`);
  expect(citations.rows.get(id)).toEqual({
    id,
    article: article.id,
    start: 21,
    end: 30,
    quote: 'met Trump',
    prefix: 'Macron ',
    suffix: ' in Paris, and left.',
    sentence: 2,
  });
  expect([...article.text].slice(21, 30).join('')).toBe('met Trump');
});

it('cuts blank space off, and says null for nothing around it', () => {
  const citations = new Citations([article]);
  const id = citations.cite(article.id, spanOf(' Macron met Trump in Paris, and left.'));
  expect(citations.rows.get(id)).toMatchObject({
    quote: 'Macron met Trump in Paris, and left.',
    prefix: null,
    suffix: null,
  });
});

it('keeps the same span once', () => {
  const citations = new Citations([article]);
  const ids = citations.citeAll(article.id, [spanOf('Trump'), spanOf(' Trump '), spanOf('Paris')]);
  expect(ids).toEqual([`ev-${name}-25-30`, `ev-${name}-34-39`]);
  expect(citations.rows.size).toBe(2);
});

it('refuses an article that is not there', () => {
  expect(() => new Citations([]).cite('gone', { start: 0, end: 1 })).toThrow(
    'cites an article that is not there: gone',
  );
});
