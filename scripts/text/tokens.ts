import type { Token, Word } from '../model.ts';
import { BASIS, hashOn, wordAt } from './words.ts';

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

const [STRAIGHT, CURLY, STOP, SMALL_S] = [0x27, 0x2019, 0x2e, 0x73];
/** Dashes, quotation marks and dots that are not ASCII: U+2010 to U+2027. */
const isGeneralMark = (code: number): boolean => code >= 0x2010 && code <= 0x2027;

/** True where no word goes on, as far as can be told from one character: behind the end, at blanks and marks. */
function endsAt(text: string, at: number, limit: number): boolean {
  if (at >= limit) return true;
  const code = text.charCodeAt(at);
  if (code < 128) return (ASCII[code] ?? 0) >= DIGIT || code === STRAIGHT;
  return isGeneralMark(code);
}

/** "’s", of which nothing more can be a word. */
const isGenitive = (text: string, at: number, limit: number): boolean =>
  at + 1 < limit && text.charCodeAt(at + 1) === SMALL_S && endsAt(text, at + 2, limit);

/** Where the token at an offset ends that begins with a mark; -1 for what the pattern must read. */
function markEnd(text: string, start: number, limit: number): number {
  const code = text.charCodeAt(start);
  if (code !== STRAIGHT && code !== CURLY) return isGeneralMark(code) ? start + 1 : -1;
  if (isGenitive(text, start, limit)) return start + 2;
  return start + 1 >= limit || text.charCodeAt(start + 1) !== SMALL_S ? start + 1 : -1;
}

/** True where the plain letters before an offset are all of a token. */
function isWhole(text: string, start: number, at: number, limit: number): boolean {
  if (at >= limit) return true;
  const code = text.charCodeAt(at);
  // "U." may begin an initialism.
  if (code === STOP) return at > start + 1 || (ASCII[text.charCodeAt(start)] ?? 0) !== UPPER_CASE;
  if (code !== STRAIGHT && code !== CURLY) return endsAt(text, at, limit);
  return endsAt(text, at + 1, limit) || isGenitive(text, at, limit);
}

/**
 * Splits text into tokens; offsets are UTF-16 code units of `text`.
 * @param from where to begin, @param to where to end. Default: the whole text.
 * @param tokens those before, to which they are added. Default: none.
 */
export function tokenize(text: string, from = 0, to = text.length, tokens: Token[] = []): Token[] {
  let read: string | null = null;
  for (let at = from; at < to;) {
    let kind = classAt(text, at);
    if (kind === SPACE) {
      at++;
      continue;
    }
    const start = at;
    let word: Word | null = null;
    if (kind === LOWER || kind === UPPER_CASE) {
      let hash = BASIS;
      do {
        hash = hashOn(hash, text.charCodeAt(at));
        at++;
        kind = at < to ? classAt(text, at) : 0;
      } while (kind === LOWER || kind === UPPER_CASE);
      if (isWhole(text, start, at, to)) word = wordAt(text, start, at, hash);
    } else {
      at = kind === MARK ? at + 1 : kind === 0 ? markEnd(text, at, to) : -1;
      if (at > 0) word = wordAt(text, start, at);
    }
    if (!word) {
      TOKEN.lastIndex = start;
      if (!TOKEN.test((read ??= to === text.length ? text : text.slice(0, to)))) {
        at = start + 1;
        continue;
      }
      at = TOKEN.lastIndex;
      word = wordAt(text, start, at);
      // A hard space that was decoded wrongly leaves "Â" behind a word.
      if (word.text.endsWith('Â') && MISREAD_SPACE.test(word.text)) word = wordAt(text, start, at - 1);
    }
    tokens.push({ start, end: start + word.text.length, text: word.text, norm: word.norm, word });
  }
  return tokens;
}

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
/** A letter or digit that is not ASCII; halves of a pair are told by the whole. */
const isWordAt = (text: string, at: number): boolean =>
  LETTER_OR_DIGIT.test(String.fromCodePoint(text.codePointAt(at) ?? 0));
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
