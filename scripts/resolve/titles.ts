import type { Token } from '../model.ts';
import { fold } from '../text/fold.ts';
import { tokenize } from '../text/tokens.ts';
import { GENERIC_TITLES } from './words.ts';

/** A title found: tokens `from` to `to` (exclusive). */
export interface TitleHit {
  from: number;
  to: number;
  /** Folded, in the singular. */
  title: string;
  plural: boolean;
}

export type TitleIndex = Map<string, string[][]>;

/** Titles by their first word, the longest first. */
export function buildTitleIndex(titles: Iterable<string>): TitleIndex {
  const index: TitleIndex = new Map();
  const seen = new Set<string>();
  for (const title of [...titles, ...GENERIC_TITLES]) {
    const words = tokenize(fold(title)).map((token) => token.norm);
    const [first] = words;
    if (!first || seen.has(words.join(' '))) continue;
    seen.add(words.join(' '));
    index.set(first, [...(index.get(first) ?? []), words]);
  }
  for (const list of index.values()) list.sort((a, b) => b.length - a.length);
  return index;
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
    if (norm === undefined) return null;
    if (norm === words[i]) continue;
    // "secretaries general" and "prime ministers" both carry their plural in one word.
    if (singular(norm) !== words[i]) return null;
    plural = true;
  }
  return plural ? 'plural' : 'singular';
};

export function findTitles(index: TitleIndex, tokens: readonly Token[]): TitleHit[] {
  const hits: TitleHit[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const norm = tokens[at]?.norm ?? '';
    const lists = index.get(norm) ?? index.get(singular(norm));
    const found = lists
      ?.map((words) => ({ words, number: matches(words, tokens, at) }))
      .find(({ number }) => number);
    if (!found) continue;
    hits.push({
      from: at,
      to: at + found.words.length,
      title: found.words.join(' '),
      plural: found.number === 'plural',
    });
    at += found.words.length - 1;
  }
  return hits;
}
