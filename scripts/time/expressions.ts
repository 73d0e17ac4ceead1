import { fold } from '../text/fold.ts';
import type { TimeExpression, TimeValue } from './values.ts';

const WEEKDAY_NAMES = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const WEEKDAY = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';
const MONTH_NAMES = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)';
const DAY = '(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?';
const YEAR = '(?:19|20)\\d{2}';
const TO = '\\s?(?:-|–|—|to|until|through|and)\\s?';

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
const NUMBER =
  '(?:\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|(?:a )?(?:few|couple(?: of)?))';
const numberOf = (word: string): number => {
  const bare = word
    .toLowerCase()
    .replace(/^a (?=\w)/, '')
    .replace(/ of$/, '');
  return NUMBERS[bare] ?? Number(bare);
};
const monthOf = (word: string): number => MONTH_NAMES.indexOf(word.slice(0, 3).toLowerCase()) + 1;
const dayOfMonth = (word: string): number => Number.parseInt(word, 10);

type Groups = Record<string, string | undefined>;
interface Rule {
  pattern: RegExp;
  value: (groups: Groups) => TimeValue | null;
}

const SHIFTS: Record<string, 'last' | 'next' | 'this'> = {
  last: 'last',
  past: 'last',
  previous: 'last',
  next: 'next',
  coming: 'next',
  this: 'this',
};
const OFFSETS: Record<string, number> = { last: -1, past: -1, previous: -1, this: 0, next: 1, coming: 1 };
const date = (
  year: number | null,
  month: number | null,
  day: number | null,
  until: Extract<TimeValue, { kind: 'date' }>['until'] = null,
): TimeValue => ({ kind: 'date', year, month, day, until });
const yearOrNull = (year: string | undefined): number | null => (year ? Number(year) : null);

/** The first rule that matches at a place wins, so longer forms stand first. */
const RULES: Rule[] = [
  {
    pattern: new RegExp(
      `\\b(?<m>${MONTH}) (?<d>${DAY})${TO}(?<m2>${MONTH}) (?<d2>${DAY})(?:,? (?<y>${YEAR}))?\\b`,
      'gu',
    ),
    value: ({ m = '', d = '', m2 = '', d2 = '', y }) =>
      date(yearOrNull(y), monthOf(m), dayOfMonth(d), {
        year: yearOrNull(y),
        month: monthOf(m2),
        day: dayOfMonth(d2),
      }),
  },
  {
    pattern: new RegExp(
      `\\b(?<d>${DAY}) (?<m>${MONTH})${TO}(?<d2>${DAY}) (?<m2>${MONTH})(?:,? (?<y>${YEAR}))?\\b`,
      'gu',
    ),
    value: ({ m = '', d = '', m2 = '', d2 = '', y }) =>
      date(yearOrNull(y), monthOf(m), dayOfMonth(d), {
        year: yearOrNull(y),
        month: monthOf(m2),
        day: dayOfMonth(d2),
      }),
  },
  {
    pattern: new RegExp(
      `\\b(?<m>${MONTH}) (?<d>${DAY})${TO}(?<d2>${DAY})(?:,? (?<y>${YEAR}))?\\b(?! ${MONTH})`,
      'gu',
    ),
    value: ({ m = '', d = '', d2 = '', y }) =>
      date(yearOrNull(y), monthOf(m), dayOfMonth(d), {
        year: yearOrNull(y),
        month: monthOf(m),
        day: dayOfMonth(d2),
      }),
  },
  {
    pattern: new RegExp(`\\b(?<d>${DAY})${TO}(?<d2>${DAY}) (?<m>${MONTH})(?:,? (?<y>${YEAR}))?\\b`, 'gu'),
    value: ({ m = '', d = '', d2 = '', y }) =>
      date(yearOrNull(y), monthOf(m), dayOfMonth(d), {
        year: yearOrNull(y),
        month: monthOf(m),
        day: dayOfMonth(d2),
      }),
  },
  {
    pattern: new RegExp(`\\b(?<y>${YEAR})-(?<mm>0[1-9]|1[0-2])-(?<d>0[1-9]|[12]\\d|3[01])\\b`, 'gu'),
    value: ({ y, mm, d }) => date(Number(y), Number(mm), Number(d)),
  },
  // Day first, as on the continent; a month above 12 tells the American order.
  {
    pattern: new RegExp(`\\b(?<a>[0-3]?\\d)[./](?<b>[0-3]?\\d)[./](?<y>${YEAR})\\b`, 'gu'),
    value: ({ a, b, y }) =>
      Number(b) > 12
        ? date(Number(y), Number(a), Number(b))
        : Number(b) > 0
          ? date(Number(y), Number(b), Number(a))
          : null,
  },
  {
    pattern: new RegExp(
      `\\b(?<m>${MONTH}) (?<d>${DAY})(?!\\d|[.,]\\d| (?:per cent|percent|million|billion))(?:(?:,? (?<y>${YEAR}))\\b)?`,
      'gu',
    ),
    value: ({ m = '', d = '', y }) => date(yearOrNull(y), monthOf(m), dayOfMonth(d)),
  },
  {
    pattern: new RegExp(`\\b(?<d>${DAY})(?: of)? (?<m>${MONTH})\\b(?:(?:,? (?<y>${YEAR}))\\b)?`, 'gu'),
    value: ({ m = '', d = '', y }) => date(yearOrNull(y), monthOf(m), dayOfMonth(d)),
  },
  {
    pattern: new RegExp(`\\b(?<m>${MONTH}),? (?<y>${YEAR})\\b`, 'gu'),
    value: ({ m = '', y }) => date(Number(y), monthOf(m), null),
  },
  {
    pattern: new RegExp(
      `\\b(?:in|since|by|during|until|from|of|(?<s>last|next|this)|early|late|mid-?) (?<m>(?!May\\b(?![ ,.;]|$))${MONTH})(?=[\\s,.;:)’]|$)`,
      'gu',
    ),
    value: ({ m = '' }) => date(null, monthOf(m), null),
  },
  {
    pattern: /\b(?<s>last|past|previous|this|next|coming) (?<u>weekend|week|month|year)\b/giu,
    value: ({ s = '', u = '' }) => ({
      kind: u.toLowerCase() as 'week',
      offset: OFFSETS[s.toLowerCase()] ?? 0,
    }),
  },
  {
    pattern: /\b(?:the|over the|at the|weekend's|a) weekend\b|\bweekend (?=\p{Ll}+)/giu,
    value: () => ({ kind: 'weekend', offset: 0 }),
  },
  {
    pattern: new RegExp(`\\b(?:(?<s>last|past|previous|next|coming|this) )?(?<w>${WEEKDAY})\\b`, 'gu'),
    value: ({ s, w = '' }) => ({
      kind: 'weekday',
      weekday: WEEKDAY_NAMES.indexOf(w.toLowerCase()),
      shift: s ? (SHIFTS[s.toLowerCase()] ?? null) : null,
    }),
  },
  {
    pattern: /\b(?<w>yesterday|today|tonight|tomorrow|earlier (?:to)?day)\b/giu,
    value: ({ w = '' }) => ({ kind: 'day', offset: /yester/i.test(w) ? -1 : /morrow/i.test(w) ? 1 : 0 }),
  },
  {
    pattern: new RegExp(
      `\\b(?<r>(?:about|almost|nearly|around|roughly|more than|over|some) )?(?<n>${NUMBER}) (?<u>day|week|month|year)s? ago\\b`,
      'giu',
    ),
    value: ({ r, n = '', u = '' }) => ({
      kind: 'distance',
      amount: -numberOf(n),
      unit: u.toLowerCase() as 'day',
      rough: Boolean(r) || !/^\d|^(?:one|two|three)$/i.test(n),
    }),
  },
  {
    pattern: new RegExp(
      `\\b(?:in|within) (?<n>${NUMBER}) (?<u>day|week|month)s?(?:['’] time)?\\b(?! of)`,
      'giu',
    ),
    value: ({ n = '', u = '' }) => ({
      kind: 'distance',
      amount: numberOf(n),
      unit: u.toLowerCase() as 'day',
      rough: true,
    }),
  },
  {
    pattern:
      /\b(?:in|over|during|within) (?:the )?(?<w>coming|next few|days ahead|weeks ahead|recent|past few|last few) ?(?<u>day|week|month)?s?\b/giu,
    value: ({ w = '', u = 'day' }) => ({
      kind: 'around',
      unit: u.toLowerCase() as 'day',
      direction: /coming|next|ahead/i.test(w) ? 'future' : 'past',
    }),
  },
  {
    pattern: new RegExp(`\\b(?:in|since|of|the|early|late|until|by|during) (?<y>${YEAR})\\b(?!-)`, 'giu'),
    value: ({ y }) => date(Number(y), null, null),
  },
];

/** Finds the words that tell a time in a text, from left to right, without overlaps. */
export function findTimes(text: string): TimeExpression[] {
  const found: TimeExpression[] = [];
  for (const { pattern, value } of RULES) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].trimEnd().length;
      if (found.some((other) => start < other.end && other.start < end)) continue;
      const read = value(match.groups ?? {});
      if (read) found.push({ start, end, value: read });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** True for a text without anything a rule could match: spares the rules. */
export const mayTellTime = (text: string): boolean =>
  /\d|day\b|week|month|year|recent|coming|morrow|tonight/i.test(fold(text));
