import { dayFrom, type Day } from './days.ts';

/** A month as it is written, in any case: "March", "Mar.", "MARCH". To be used with the flag i. */
export const MONTH_WORD =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\b\\.?';
/** A weekday, whole or shortened. To be used with the flag i. */
export const WEEKDAY_WORD =
  '(?:Mon(?:day)?|Tue(?:s(?:day)?)?|Wed(?:nesday)?|Thu(?:r(?:s(?:day)?)?)?|Fri(?:day)?|Sat(?:urday)?|Sun(?:day)?)\\b\\.?';

const YEAR = '(?:19|20)\\d{2}';
const ORDINAL = '(?:st|nd|rd|th)?';
const NUMBERS = `(?<!\\d)(?:${YEAR}[-/.](?:1[0-2]|0?[1-9])[-/.](?:3[01]|[12]\\d|0?[1-9])|[0-3]?\\d[-/.][0-3]?\\d[-/.]${YEAR})(?!\\d)`;

/**
 * A whole date as articles carry it in their header lines, the year included: "3 March 2025", "Mar. 3rd, 2025",
 * "2025-03-03", "03/03/2025". Source of a regular expression, to be used with the flags i and u.
 */
export const WRITTEN_DATE = `(?:${NUMBERS}|(?<!\\d)\\d{1,2}${ORDINAL}(?: of)?[ -]${MONTH_WORD},?[ -]${YEAR}(?!\\d)|(?<!\\p{L})${MONTH_WORD} \\d{1,2}${ORDINAL},? ${YEAR}(?!\\d))`;

const TO = '\\s?(?:-|–|—|to|and)\\s?';
/** "March 23-25, 2025", "28 February to 2 March 2025": days on which something went on, the year included. */
export const WRITTEN_RANGE = `(?:(?<!\\p{L})${MONTH_WORD} \\d{1,2}${TO}(?:${MONTH_WORD} )?\\d{1,2},? ${YEAR}(?!\\d)|(?<!\\d)\\d{1,2}(?: ${MONTH_WORD})?${TO}\\d{1,2} ${MONTH_WORD},? ${YEAR}(?!\\d))`;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** Number of a month from 1, by its first three letters; 0 for none. */
export const monthNumber = (word: string): number => MONTHS.indexOf(word.slice(0, 3).toLowerCase()) + 1;

const WORDED =
  /^(?:(?<d>\d{1,2})\D{0,6}?(?<m>\p{L}{3,9})|(?<m2>\p{L}{3,9})\D{1,2}(?<d2>\d{1,2}))\D{1,5}(?<y>\d{4})$/u;

/** "7 March" or "March 7", anywhere in a text: tells how its writer orders a date of numbers. */
const MONTH_FIRST = new RegExp(`\\b${MONTH_WORD} [0-3]?\\d\\b`, 'iu');
const DAY_FIRST = new RegExp(`\\b[0-3]?\\d ${MONTH_WORD}`, 'iu');

/** True when a text writes the month before the day and nowhere the other way round. */
export const writesMonthFirst = (text: string): boolean => MONTH_FIRST.test(text) && !DAY_FIRST.test(text);

/**
 * The day of a whole written date; null when there is no such day.
 * @param monthFirst asked how to read "03/07/2025", which either order fits. Default: day first.
 */
export function writtenDay(words: string, monthFirst = () => false): Day | null {
  const numbers = words.match(/\d+/gu)?.map(Number) ?? [];
  const [a = 0, b = 0, c = 0] = numbers;
  if (numbers.length === 3) {
    if (a > 31) return dayFrom(a, b, c);
    const american = b > 12 || (a <= 12 && monthFirst());
    return american ? dayFrom(c, a, b) : dayFrom(c, b, a);
  }
  const found = WORDED.exec(words.trim())?.groups;
  if (!found) return null;
  const month = monthNumber(found.m ?? found.m2 ?? '');
  return month === 0 ? null : dayFrom(Number(found.y), month, Number(found.d ?? found.d2));
}
