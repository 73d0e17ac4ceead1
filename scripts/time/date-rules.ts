import { monthNumber } from '../calendar/written-date.ts';
import { HINT } from './hints.ts';
import type { Part, TimeValue } from './values.ts';
import { partOf, WEEKDAY, weekdayNumber } from './words.ts';

type Groups = Record<string, string | undefined>;

export interface Rule {
  /** With the flag g, linear in the text. */
  pattern: RegExp;
  /** What the tokens of every text that the rule matches hint at: all of these bits. */
  needs: number;
  value: (groups: Groups) => TimeValue | null;
}

const MONTH =
  '(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)';
const DAY = '(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?';
const YEAR = '(?:19|20)\\d{2}';
const TO = '\\s?(?:-|–|—|to|until|through|and)\\s?';
/** "Monday, August 18", "Thursday (July 24": a weekday before a date. */
const BEFORE = `(?:(?<w>${WEEKDAY}|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\\.?(?=,? \\d|,? \\p{Lu}))(?:,? |,? \\()(?:on |the )?)?`;
const NO_UNIT = '(?!\\d|[.,]\\d| (?:per cent|percent|million|billion|points?\\b))';

const yearOrNull = (year: string | undefined): number | null => (year ? Number(year) : null);
const dayOfMonth = (word: string): number => Number.parseInt(word, 10);

interface DateWords {
  y?: string | undefined;
  m?: string | undefined;
  d?: string | undefined;
  w?: string | undefined;
}

function dateOf(
  { y, m, d, w }: DateWords,
  until: Extract<TimeValue, { kind: 'date' }>['until'] = null,
): TimeValue {
  return {
    kind: 'date',
    year: yearOrNull(y),
    month: m ? monthNumber(m) : null,
    day: d ? dayOfMonth(d) : null,
    until,
    ...(w ? { weekday: weekdayNumber(w) } : {}),
  };
}

const untilOf = (year: string | undefined, month: string, day: string) => ({
  year: yearOrNull(year),
  month: monthNumber(month),
  day: dayOfMonth(day),
});

const SHIFTED_YEAR: Record<string, number> = { last: -1, previous: -1, past: -1, this: 0, next: 1 };
const withPart = (part: string | undefined): { part?: Part } => {
  const read = partOf(part);
  return read ? { part: read } : {};
};

const SEASONS = ['spring', 'summer', 'autumn', 'winter'];
const seasonOf = (word: string): number => (/^fall$/iu.test(word) ? 2 : SEASONS.indexOf(word.toLowerCase()));

/** Dates with a month or a year in them. The first rule that matches at a place wins, so longer forms stand first. */
export const DATE_RULES: Rule[] = [
  {
    pattern: new RegExp(
      `\\b(?<m>${MONTH}) (?<d>${DAY})${TO}(?<m2>${MONTH}) (?<d2>${DAY})(?:,? (?<y>${YEAR}))?\\b`,
      'gu',
    ),
    needs: HINT.month | HINT.digit,
    value: ({ m2 = '', d2 = '', y, m, d }) => dateOf({ y, m, d }, untilOf(y, m2, d2)),
  },
  {
    pattern: new RegExp(
      `\\b(?<d>${DAY}) (?<m>${MONTH})${TO}(?<d2>${DAY}) (?<m2>${MONTH})(?:,? (?<y>${YEAR}))?\\b`,
      'gu',
    ),
    needs: HINT.month | HINT.digit,
    value: ({ m2 = '', d2 = '', y, m, d }) => dateOf({ y, m, d }, untilOf(y, m2, d2)),
  },
  {
    pattern: new RegExp(
      `\\b(?<m>${MONTH}) (?<d>${DAY})${TO}(?<d2>${DAY})(?:,? (?<y>${YEAR}))?\\b(?! ${MONTH})`,
      'gu',
    ),
    needs: HINT.month | HINT.digit,
    value: ({ m = '', d2 = '', y, d }) => dateOf({ y, m, d }, untilOf(y, m, d2)),
  },
  {
    pattern: new RegExp(`\\b(?<d>${DAY})${TO}(?<d2>${DAY}) (?<m>${MONTH})(?:,? (?<y>${YEAR}))?\\b`, 'gu'),
    needs: HINT.month | HINT.digit,
    value: ({ m = '', d2 = '', y, d }) => dateOf({ y, m, d }, untilOf(y, m, d2)),
  },
  {
    pattern: new RegExp(`\\b(?<y>${YEAR})-(?<mm>0[1-9]|1[0-2])-(?<d>0[1-9]|[12]\\d|3[01])\\b`, 'gu'),
    needs: HINT.century,
    value: ({ y, mm, d }) => ({ ...dateOf({ y, d }), month: Number(mm) }) as TimeValue,
  },
  // Day first, as on the continent; a month above 12 tells the American order.
  {
    pattern: new RegExp(`\\b(?<a>[0-3]?\\d)[./](?<b>[0-3]?\\d)[./](?<y>${YEAR})\\b`, 'gu'),
    needs: HINT.century,
    value: ({ a, b, y }) => {
      const [month, day] = Number(b) > 12 ? [Number(a), Number(b)] : [Number(b), Number(a)];
      return month > 0 && month <= 12 ? ({ ...dateOf({ y }), month, day } as TimeValue) : null;
    },
  },
  {
    pattern: new RegExp(
      `\\b${BEFORE}(?<m>${MONTH}) (?<d>${DAY})${NO_UNIT}(?:(?:,? (?<y>${YEAR}))\\b)?`,
      'gu',
    ),
    needs: HINT.month | HINT.digit,
    value: dateOf,
  },
  {
    pattern: new RegExp(
      `\\b${BEFORE}(?<d>${DAY})(?: of)? (?<m>${MONTH})\\b(?:(?:,? (?<y>${YEAR}))\\b)?`,
      'gu',
    ),
    needs: HINT.month | HINT.digit,
    value: dateOf,
  },
  {
    pattern: new RegExp(
      `\\b(?<m>${MONTH}) (?:of )?(?:the )?(?<s>last|previous|past|this|next) year\\b`,
      'gu',
    ),
    needs: HINT.month | HINT.year,
    value: ({ m, s = '' }) => ({ ...dateOf({ m }), years: SHIFTED_YEAR[s] ?? 0 }) as TimeValue,
  },
  {
    pattern: new RegExp(`\\b(?:(?<p>early|late|mid)[- ](?:in )?)?(?<m>${MONTH}),? (?<y>${YEAR})\\b`, 'gu'),
    needs: HINT.month | HINT.century,
    value: ({ m, y, p }) => ({ ...dateOf({ m, y }), ...withPart(p) }) as TimeValue,
  },
  {
    pattern: new RegExp(
      `\\b(?:in|since|by|during|until|till|from|of|this|last|next|throughout|(?<p>early|late|mid|end of|start of|beginning of)(?: in)?)[ -](?<m>(?!May\\b(?![ ,.;]|$))${MONTH})(?=[\\s,.;:)’]|$)`,
      'gu',
    ),
    needs: HINT.month,
    value: ({ m, p }) => ({ ...dateOf({ m }), ...withPart(p) }) as TimeValue,
  },
  {
    pattern:
      /\b(?:(?<s>last|this|next|the)|in (?:the )?|of (?:the )?)\s?(?<n>spring|summer|autumn|fall|winter)(?: of (?<y>(?:19|20)\d{2}))?\b(?! (?:palace|street|school|camp|olympics?|games))/giu,
    needs: HINT.season,
    value: ({ s, n = '', y }) =>
      /^fall$/iu.test(n) && !y && !/^(?:last|this|next)$/iu.test(s ?? '')
        ? null
        : {
            kind: 'season',
            season: seasonOf(n),
            shift: s && s !== 'the' ? (s.toLowerCase() as 'last') : null,
            year: y ? Number(y) : null,
          },
  },
  {
    pattern: new RegExp(
      `\\b(?:in|since|of|the|until|by|during|(?<p>early|late|mid|end of|start of|beginning of))[ -](?<y>${YEAR})\\b(?!-)`,
      'giu',
    ),
    needs: HINT.century,
    value: ({ y, p }) => ({ ...dateOf({ y }), ...withPart(p) }) as TimeValue,
  },
  {
    pattern: /\b(?:on|until|by) the (?<d>(?:3[01]|[12]\d|[1-9])(?:st|nd|rd|th))\b(?! (?:of|\p{L}+))/gu,
    needs: HINT.digit | HINT.ordinal,
    value: dateOf,
  },
];
