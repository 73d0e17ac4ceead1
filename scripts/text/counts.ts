import type { Span } from '../model.ts';
import { tokenize } from './tokens.ts';

/** A number of things, as the words have it: no fewer than `least` and no more than `most`. */
export interface Count extends Span {
  noun: string;
  least: number;
  most: number;
  /** "1,000 each": not the whole number. */
  isShare: boolean;
}

const SMALL =
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
  seventeen eighteen nineteen`.split(/\s+/);
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const VALUES = new Map<string, number>([
  ...SMALL.map((word, value): [string, number] => [word, value]),
  ...TENS.map((word, index): [string, number] => [word, (index + 2) * 10]),
]);
const SCALES = new Map([
  ['hundred', 100],
  ['thousand', 1000],
]);

/** How far a rough number may be from the one it names. */
const ROUGH = 0.2;
/** Words before a number that loosen it, the longest first: the range as shares of the number. */
const LOOSE: [RegExp, number, number][] = [
  [/(?:more than|at least|over|upwards of)$/, 1, Infinity],
  [/(?:up to|as many as|fewer than|less than|at most|under)$/, 0, 1],
  [/(?:nearly|almost|close to)$/, 1 - ROUGH, 1],
  [/(?:about|around|some|roughly|approximately|an estimated|estimated|or so)$/, 1 - ROUGH, 1 + ROUGH],
];
/** Words between a number and its noun: "120 Ukrainian prisoners", "a hundred of the prisoners". */
const REACH = 4;
const DIGITS = /^\d{1,3}(?:,\d{3})+$|^\d+$/;

interface FoundNumber {
  value: number;
  /** Index of the token behind it. */
  to: number;
}

/** The number that begins at a token, in digits or words; null for none. */
function numberAt(norms: readonly string[], at: number): FoundNumber | null {
  const first = norms[at] ?? '';
  if (DIGITS.test(first)) {
    const value = Number(first.replaceAll(',', ''));
    const scale = SCALES.get(norms[at + 1] ?? '');
    return scale ? { value: value * scale, to: at + 2 } : { value, to: at + 1 };
  }
  const isArticle = first === 'a' && SCALES.has(norms[at + 1] ?? '');
  if (!isArticle && !VALUES.has(first)) return null;
  let [total, part, to] = [0, isArticle ? 1 : 0, isArticle ? at + 1 : at];
  for (; to < norms.length; to++) {
    const word = norms[to] ?? '';
    const [value, scale] = [VALUES.get(word), SCALES.get(word)];
    if (value !== undefined) part += value;
    else if (scale === 100) part *= 100;
    else if (scale === 1000) [total, part] = [total + part * 1000, 0];
    else if (word !== '-' && !(word === 'and' && VALUES.has(norms[to + 1] ?? ''))) break;
  }
  return { value: total + part, to };
}

/** Every number of one of the nouns. "Dozens" and "hundreds" are no numbers. */
export function countsIn(text: string, nouns: ReadonlySet<string>): Count[] {
  const tokens = tokenize(text);
  const norms = tokens.map(({ norm }) => norm);
  const counts: Count[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const number = numberAt(norms, at);
    if (!number) continue;
    const behind = norms.slice(number.to, number.to + REACH);
    const stop = behind.findIndex((word) => !/^[\p{L}-]/u.test(word) || numberAt([word], 0) !== null);
    const index = behind.slice(0, stop < 0 ? REACH : stop).findIndex((word) => nouns.has(word));
    const [first, last] = [tokens[at], tokens[number.to + index]];
    if (index >= 0 && first && last) {
      const before = norms.slice(Math.max(0, at - 3), at).join(' ');
      const [, low, high] = LOOSE.find(([words]) => words.test(before)) ?? [null, 1, 1];
      const after = norms.slice(number.to + index + 1, number.to + index + 5).join(' ');
      counts.push({
        start: first.start,
        end: last.end,
        noun: norms[number.to + index] ?? '',
        least: number.value * low,
        most: number.value * high,
        isShare: /\b(?:each|apiece|both sides|per side|either side)\b/.test(after),
      });
    }
    at = number.to - 1;
  }
  return counts;
}
