import type { Part, Unit } from './values.ts';

const WEEKDAY_STARTS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
export const WEEKDAY = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';
/** Number of a weekday, 0 for Monday. */
export const weekdayNumber = (word: string): number => WEEKDAY_STARTS.indexOf(word.slice(0, 3).toLowerCase());

const NUMBERS: Record<string, number> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  couple: 2,
  several: 4,
  few: 3,
};
export const NUMBER =
  '(?:\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|(?:a )?(?:few|couple(?: of)?))';
export function numberOf(word: string): number {
  const bare = word
    .toLowerCase()
    .replace(/^a (?=\w)/, '')
    .replace(/ of$/, '');
  return NUMBERS[bare] ?? Number(bare);
}
/** "three" counts days; "several" and "about three" do not. */
export const isExact = (word: string): boolean =>
  /^(?:\d+|an?|one|two|three|four|five|six|seven)$/iu.test(word);

/** Hours are told as the days they make; a fortnight is two weeks. */
export function spanOf(number: number, word: string): { amount: number; unit: Unit } {
  const unit = word.toLowerCase();
  if (unit.startsWith('hour')) return { amount: Math.max(1, Math.round(number / 24)), unit: 'day' };
  if (unit.startsWith('fortnight')) return { amount: 2 * number, unit: 'week' };
  return { amount: number, unit: unit.replace(/s$/, '') as Unit };
}

const PARTS: [RegExp, Part][] = [
  [/^(?:early|start|beginning)$/iu, 'early'],
  [/^(?:mid|middle)$/iu, 'mid'],
  [/^(?:late|end)$/iu, 'late'],
  [/^earlier$/iu, 'earlier'],
  [/^later$/iu, 'later'],
];
export const partOf = (words: string | undefined): Part | null => {
  const word = words?.split(/[ -]/u)[0] ?? '';
  return PARTS.find(([pattern]) => pattern.test(word))?.[1] ?? null;
};
