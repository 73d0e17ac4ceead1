import { set } from '../text/word-set.ts';
import { WordNotes } from '../text/words.ts';
import { textOf } from './proposal-text.ts';
import { normAt, type View } from './view.ts';

const COUNT =
  'one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|sixty|ninety|hundred';
const UNIT = 'day|week|month|year|hour|point|stage|phase|step|per ?cent|percent';
const NUMBER = String.raw`\d[\d.,]*`;
/** "between 3.0 and", "3 to", in front of the greater number. */
const FROM = String.raw`(?:between (?:${NUMBER}|${COUNT})(?: per ?cent| percent|%)? and |(?:${NUMBER}|${COUNT})(?: per ?cent| percent|%)? to )?`;
/** Numbers and lengths that make a proposal its own: "30-day", "one-month", "28-point", "5%", "between 2 and 3 per cent". */
const TERM = new RegExp(
  String.raw`(?<![\p{L}\p{N}])${FROM}(?:(?:${NUMBER}|${COUNT})[ -](?:${UNIT})s?(?![\p{L}\p{N}])|${NUMBER}\s?%)`,
  'giu',
);
/** Behind a length, what makes it the time that something has lasted: "three years of war", "five days ago". */
const LASTED =
  /^ (?:of (?:\p{L}+ )?(?:war|wars|warfare|fighting|conflict|hostilities|bloodshed|violence|talks|negotiations?|occupation|siege|deadlock|stalemate|crisis|strikes?|unrest|rule)\b|ago\b|earlier\b|old\b|later\b|into the\b)|^-old\b/iu;

/** "30-day" → "30 days", "28-point" → "28 points", "one-month" → "one month". */
const termOf = (term: string): string => {
  const plain = term.replace(/-/g, ' ');
  return /^(?:1|one)\b|s$|cent$|%$/.test(plain) ? plain : `${plain}s`;
};

/** A token without which no words have a term. */
const UNITS = set(`day week month year hour point stage phase step cent percent
  days weeks months years hours points stages phases steps cents percents %`);

/** True when there may be a term among tokens `from` to `to` (exclusive). */
export function counts(view: View, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (UNITS.has(normAt(view, at))) return true;
  return false;
}

/** The terms among tokens `from` to `to` (exclusive). */
export const termsIn = (view: View, from: number, to: number): string[] =>
  counts(view, from, to) ? termsOf(textOf(view, from, to)) : [];

const termsOf = (words: string): string[] => [
  ...new Set(
    [...words.matchAll(TERM)]
      .filter(({ 0: term, index }) => !LASTED.test(words.slice(index + term.length)))
      .map(([term]) => termOf(term)),
  ),
];

const SMALL =
  set(`the and for from with that this its his her their any all some into are was were will would been being have has had not but our your they
  them she who which what when where than then there here also only new own such more most very could should must may can upon over under
  between against about during before after until other others part idea proposal proposals plan plans call calls offer demand deal
  agreement said says both`);
/** Letters of a word that count when two wordings are compared: "recognise" and "recognition" agree. */
const STEM = 6;
export const stemOf = (word: string): string => word.slice(0, STEM);

const WORD = /[a-z0-9]+/g;
const isTelling = (word: string): boolean => (word.length > 2 || /\d/.test(word)) && !SMALL.has(word);
/** The stems of one token: "u.s.-led" is of several words. */
const STEMS_OF = new WordNotes((norm) => (norm.match(WORD) ?? []).filter(isTelling).map(stemOf));

/** Stems of the words among tokens `from` to `to` (exclusive) that say what is to be done. */
export function stemsOf(view: View, from: number, to: number): Set<string> {
  const stems = new Set<string>();
  for (let at = from; at < to; at++) {
    const token = view.tokens[at];
    if (token) for (const stem of STEMS_OF.of(token.word)) stems.add(stem);
  }
  return stems;
}
