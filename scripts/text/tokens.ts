import type { Token } from '../model.ts';
import { foldWord } from './fold.ts';

/**
 * Initialisms with full stops, handles, words (inner apostrophes kept, a possessive 's cut off), numbers,
 * and every other character by itself. Hyphens stand alone, so "U.S.-brokered" has "U.S." in it.
 */
const TOKEN =
  /(?:\p{Lu}\.){2,}|@\w+|[\p{L}\p{M}]+(?:[’'](?!s(?![\p{L}\p{M}]))[\p{L}\p{M}]+)*|\d+(?:[.,:]\d+)*|[’']s(?![\p{L}\p{M}])|\S/gu;

const MISREAD_SPACE = /\p{Ll}Â$/u;

/** Splits text into tokens; offsets are UTF-16 code units of `text`. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const [whole] = match;
    // A hard space that was decoded wrongly leaves "Â" behind a word.
    const word = whole.endsWith('Â') && MISREAD_SPACE.test(whole) ? whole.slice(0, -1) : whole;
    tokens.push({ start: match.index, end: match.index + word.length, text: word, norm: foldWord(word) });
  }
  return tokens;
}

const WORD = /[\p{L}\p{N}]+(?:[’'.,:-][\p{L}\p{N}]+)*/gu;

/** Number of words. */
export const countWords = (text: string): number => text.match(WORD)?.length ?? 0;

const UPPER = /^\p{Lu}/u;
export function isCapitalised(text: string): boolean {
  const code = text.charCodeAt(0);
  return code < 128 ? code >= 65 && code <= 90 : UPPER.test(text);
}
