import { MONTHS } from '../datasets/month-names.ts';

/** A date that words name; what they leave out is null. */
interface Typed {
  year: string | null;
  /** "01" to "12". */
  month: string;
  day: string | null;
}

/** The day or month in some words, and the words without it. */
export interface DateInWords {
  /** Whether an interval of ISO days touches it, in any year where none is named. */
  touches: (row: { start: string | null; end: string | null }) => boolean;
  /** The words that name it. */
  words: string;
  rest: string;
}

const MONTH = `(${MONTHS.map((name) => (name.length > 3 ? `${name.slice(0, 3)}(?:${name.slice(3)})?` : name)).join('|')})\\.?`;
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?';
const YEAR = '(?:,?\\s+(\\d{4}))?';
const edged = (pattern: string) => new RegExp(`(?<![\\p{L}\\d])${pattern}(?![\\p{L}\\d])`, 'iu');
const two = (number: string): string => number.padStart(2, '0');
const monthOf = (name: string): string =>
  two(
    String(
      MONTHS.findIndex((month) => month.slice(0, 3).toLowerCase() === name.slice(0, 3).toLowerCase()) + 1,
    ),
  );

const FORMS: readonly [RegExp, (found: string[]) => Typed][] = [
  [
    edged('(\\d{4})-(\\d{2})(?:-(\\d{2}))?'),
    ([year = '', month = '', day]) => ({ year, month, day: day ?? null }),
  ],
  [
    edged(`${DAY}\\s+(?:of\\s+)?${MONTH}${YEAR}`),
    ([day = '', month = '', year]) => ({ year: year ?? null, month: monthOf(month), day: two(day) }),
  ],
  [
    edged(`${MONTH}\\s+${DAY}${YEAR}`),
    ([month = '', day = '', year]) => ({ year: year ?? null, month: monthOf(month), day: two(day) }),
  ],
  [
    edged(`${MONTH}${YEAR}`),
    ([month = '', year]) => ({ year: year ?? null, month: monthOf(month), day: null }),
  ],
];

/** "18 August", "Aug 18, 2025", "2025-08-18", "March 2025": the first date in some words; null where there is none. */
export function dateIn(text: string): DateInWords | null {
  for (const [form, read] of FORMS) {
    const found = form.exec(text);
    if (found === null) continue;
    const { year, month, day } = read(found.slice(1));
    const touches: DateInWords['touches'] = ({ start, end }) => {
      const [first, last] = [start ?? end, end ?? start];
      if (first === null || last === null) return false;
      const years = year === null ? [first.slice(0, 4), last.slice(0, 4)] : [year];
      return years.some(
        (one) => first <= `${one}-${month}-${day ?? '31'}` && last >= `${one}-${month}-${day ?? '01'}`,
      );
    };
    const rest = `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`.trim();
    return { touches, words: found[0], rest };
  }
  return null;
}
