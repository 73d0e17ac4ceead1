import type { Article } from '../../datasets/articles.ts';
import { headlineOf } from '../../datasets/article-words.ts';
import { webAddress } from '../links.ts';
import { countOf, wordFor } from '../words.ts';
import { datedAs, FLAG_WORDS, nameOfArticle } from './article.ts';
import { blankCard, fact } from './blank.ts';
import type { Card } from './card.ts';
import type { Lookup } from './lookup.ts';
import { passagesOf } from './passages.ts';

/** An article, and what was read in it, in reading order. */
export function articleCard(lookup: Lookup, article: Article): Card {
  const { publisher, copy_of: original, flags } = article;
  const first = original === null ? null : lookup.find('articles', original);
  const address = webAddress(article.url);
  return {
    ...blankCard(lookup, article, 'Article', headlineOf(lookup.tables, article)),
    date: { text: datedAs(article), reason: article.published_reason },
    facts: [
      ...fact('Outlet', publisher ?? 'Not told'),
      ...(address === null
        ? []
        : [{ term: 'Read it', text: `At ${new URL(address).host}`, links: [], href: address }]),
      ...fact('Language', article.language === null ? null : languageName(article.language)),
      ...fact('Length', countOf(article.words, 'word')),
      ...fact('Repeats', null, first === null ? [] : [{ id: first.id, label: nameOfArticle(lookup, first) }]),
      ...fact(
        'Copies',
        null,
        lookup.naming('articles', 'copy_of', article.id).map((copy) => ({
          id: copy.id,
          label: nameOfArticle(lookup, copy),
        })),
      ),
      ...fact(
        'To know',
        flags.length === 0 ? null : flags.map((flag) => FLAG_WORDS[flag] ?? wordFor(flag)).join(' · '),
      ),
      ...fact('File', article.file_part === null ? article.file : `${article.file}, ${article.file_part}`),
    ],
    passages: passagesOf(lookup, article),
  };
}

/** ISO 639-1 → English, for the languages met most; others keep their code. */
const LANGUAGES: Readonly<Record<string, string>> = {
  ar: 'Arabic',
  de: 'German',
  en: 'English',
  es: 'Spanish',
  fa: 'Persian',
  fr: 'French',
  he: 'Hebrew',
  it: 'Italian',
  pl: 'Polish',
  pt: 'Portuguese',
  ru: 'Russian',
  tr: 'Turkish',
  uk: 'Ukrainian',
  zh: 'Chinese',
};
const languageName = (code: string): string => LANGUAGES[code] ?? code;
