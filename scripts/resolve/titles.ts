import type { Token } from '../model.ts';
import { fold } from '../text/fold.ts';
import { tokenize } from '../text/tokens.ts';
import { WordNotes } from '../text/words.ts';
import { GENERIC_TITLES } from './words.ts';

/** A title found: tokens `from` to `to` (exclusive). */
export interface TitleHit {
  from: number;
  to: number;
  /** Folded, in the singular. */
  title: string;
  plural: boolean;
}

/** Titles by their first word, in the singular and the plural; the longest first. */
export type TitleIndex = WordNotes<string[][] | null>;

export function buildTitleIndex(titles: Iterable<string>): TitleIndex {
  const index = new Map<string, string[][]>();
  const seen = new Set<string>();
  for (const title of [...titles, ...GENERIC_TITLES]) {
    const words = tokenize(fold(title)).map((token) => token.norm);
    const [first] = words;
    if (!first || seen.has(words.join(' '))) continue;
    seen.add(words.join(' '));
    index.set(first, [...(index.get(first) ?? []), words]);
  }
  for (const list of index.values()) list.sort((a, b) => b.length - a.length);
  for (const [word, list] of [...index])
    for (const plural of [`${word}s`, `${word.slice(0, -1)}ies`, `${word.slice(0, -2)}en`])
      if (singular(plural) === word && !index.has(plural)) index.set(plural, list);
  return new WordNotes((norm) => index.get(norm) ?? null);
}

const singular = (word: string): string =>
  word.endsWith('ies')
    ? `${word.slice(0, -3)}y`
    : word.endsWith('men')
      ? `${word.slice(0, -2)}an`
      : word.endsWith('s')
        ? word.slice(0, -1)
        : word;

const matches = (
  words: readonly string[],
  tokens: readonly Token[],
  at: number,
): 'singular' | 'plural' | null => {
  let plural = false;
  for (let i = 0; i < words.length; i++) {
    const norm = tokens[at + i]?.norm;
    const word = words[i];
    if (norm === undefined || word === undefined) return null;
    if (norm === word) continue;
    // A singular begins as its plural does.
    if (norm.charCodeAt(0) !== word.charCodeAt(0)) return null;
    // "secretaries general" and "prime ministers" both carry their plural in one word.
    if (singular(norm) !== word) return null;
    plural = true;
  }
  return plural ? 'plural' : 'singular';
};

export function findTitles(index: TitleIndex, tokens: readonly Token[]): TitleHit[] {
  const hits: TitleHit[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    const titles = token && index.of(token.word);
    if (!titles) continue;
    for (const words of titles) {
      const number = matches(words, tokens, at);
      if (!number) continue;
      const to = at + words.length;
      hits.push({ from: at, to, title: words.join(' '), plural: number === 'plural' });
      at = to - 1;
      break;
    }
  }
  return hits;
}
