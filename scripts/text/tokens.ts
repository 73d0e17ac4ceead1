import type { Token } from '../model.ts';
import { foldWord } from './fold.ts';

/**
 * Initialisms with full stops, handles, words (inner apostrophes kept, a possessive 's cut off), numbers,
 * and every other character by itself. Hyphens stand alone, so "U.S.-brokered" has "U.S." in it.
 */
const TOKEN =
  /(?:\p{Lu}\.){2,}|@\w+|[\p{L}\p{M}]+(?:[’'](?!s(?![\p{L}\p{M}]))[\p{L}\p{M}]+)*|\d+(?:[.,:]\d+)*|[’']s(?![\p{L}\p{M}])|\S/uy;

const MISREAD_SPACE = /\p{Ll}Â$/u;

/** What an ASCII character is; the others are 0. */
const [LOWER, UPPER_CASE, DIGIT, SPACE, MARK] = [1, 2, 3, 4, 5];
const ASCII = new Uint8Array(128);
for (let code = 0; code < 128; code++) {
  const char = String.fromCharCode(code);
  if (/[a-z]/.test(char)) ASCII[code] = LOWER;
  else if (/[A-Z]/.test(char)) ASCII[code] = UPPER_CASE;
  else if (/\d/.test(char)) ASCII[code] = DIGIT;
  else if (/\s/.test(char)) ASCII[code] = SPACE;
  else if (/[^'@\p{C}]/u.test(char)) ASCII[code] = MARK;
}
/** What stands at an offset; 0 for anything that is not ASCII, for apostrophes, handles and behind the end. */
const classAt = (text: string, at: number): number => {
  const code = text.charCodeAt(at);
  return code < 128 ? (ASCII[code] ?? 0) : 0;
};

/** Where the plain token at an offset ends; -1 for what the pattern must read. */
function plainEnd(text: string, start: number, limit: number): number {
  const first = classAt(text, start);
  if (first === MARK) return start + 1;
  if (first !== LOWER && first !== UPPER_CASE) return -1;
  let at = start + 1;
  let kind = classAt(text, at);
  while (at < limit && (kind === LOWER || kind === UPPER_CASE)) kind = classAt(text, ++at);
  if (at >= limit) return limit;
  if (kind === 0) return -1;
  // "U." may begin an initialism.
  return at === start + 1 && first === UPPER_CASE && text[at] === '.' ? -1 : at;
}

/**
 * Splits text into tokens; offsets are UTF-16 code units of `text`.
 * @param from where to begin, @param to where to end. Default: the whole text.
 */
export function tokenize(text: string, from = 0, to = text.length): Token[] {
  const tokens: Token[] = [];
  const read = to === text.length ? text : text.slice(0, to);
  for (let at = from; at < to;) {
    const code = text.charCodeAt(at);
    if (code < 128 && ASCII[code] === SPACE) {
      at++;
      continue;
    }
    let end = plainEnd(text, at, to);
    if (end < 0) {
      TOKEN.lastIndex = at;
      if (!TOKEN.test(read)) {
        at++;
        continue;
      }
      end = TOKEN.lastIndex;
    }
    let word = text.slice(at, end);
    // A hard space that was decoded wrongly leaves "Â" behind a word.
    if (word.endsWith('Â') && MISREAD_SPACE.test(word)) word = word.slice(0, -1);
    tokens.push({ start: at, end: at + word.length, text: word, norm: foldWord(word) });
    at = end;
  }
  return tokens;
}

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
/** A letter or digit that is not ASCII; halves of a pair are told by the whole. */
const isWordAt = (text: string, at: number): boolean =>
  LETTER_OR_DIGIT.test(String.fromCodePoint(text.codePointAt(at) ?? 0));
/** True for a word, a number or a name; false for marks. */
export const isWord = ({ text }: Token): boolean => {
  const kind = classAt(text, 0);
  return kind === LOWER || kind === UPPER_CASE || kind === DIGIT || LETTER_OR_DIGIT.test(text);
};

/** Marks between letters or digits that make one word of both: "2,5", "cease-fire", "don't". */
const JOINING = "’'.,:-";

/** Number of words. */
export function countWords(text: string): number {
  let count = 0;
  let inside = false;
  for (let at = 0; at < text.length; at++) {
    const kind = classAt(text, at);
    if (kind === LOWER || kind === UPPER_CASE || kind === DIGIT) {
      if (!inside) count++;
      inside = true;
    } else if (kind === SPACE) inside = false;
    else if (text.charCodeAt(at) > 127 && isWordAt(text, at)) {
      if (!inside) count++;
      inside = true;
      if (text.charCodeAt(at) >= 0xd800 && text.charCodeAt(at) < 0xdc00) at++;
    } else if (inside) {
      const next = classAt(text, at + 1);
      inside =
        JOINING.includes(text[at] ?? '') &&
        (next === LOWER ||
          next === UPPER_CASE ||
          next === DIGIT ||
          (text.charCodeAt(at + 1) > 127 && isWordAt(text, at + 1)));
    }
  }
  return count;
}

const UPPER = /^\p{Lu}/u;
export function isCapitalised(text: string): boolean {
  const code = text.charCodeAt(0);
  return code < 128 ? code >= 65 && code <= 90 : UPPER.test(text);
}
