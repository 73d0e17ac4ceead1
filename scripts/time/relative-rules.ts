import type { Rule } from './date-rules.ts';
import { HINT } from './hints.ts';
import type { TimeValue } from './values.ts';
import { isExact, NUMBER, numberOf, partOf, spanOf, WEEKDAY, weekdayNumber } from './words.ts';

const SHIFTS: Record<string, 'last' | 'next' | 'this'> = {
  last: 'last',
  past: 'last',
  previous: 'last',
  next: 'next',
  coming: 'next',
  this: 'this',
};
const OFFSETS: Record<string, number> = { last: -1, past: -1, previous: -1, this: 0, next: 1, coming: 1 };
const SHIFT = 'last|past|previous|this past|this coming|next|coming|this';
const shiftOf = (word: string | undefined) =>
  word ? (SHIFTS[word.toLowerCase().replace('this ', '')] ?? null) : null;
const offsetOf = (word: string): number => OFFSETS[word.toLowerCase().replace('this ', '')] ?? 0;
/** "a day earlier" counts back from the day told before it, "a day after the talks" names the day of the talks. */
function sequel(n: string, u: string, sign: number): TimeValue {
  const { amount, unit } = spanOf(numberOf(n), u);
  return { kind: 'sequel', amount: sign * amount, unit: unit as 'day', rough: !isExact(n) };
}

/** Weekdays, and what is counted from the day it is told on or from a day told before. */
export const RELATIVE_RULES: Rule[] = [
  {
    pattern: new RegExp(
      `\\b(?<w>${WEEKDAY})(?: to | until | through | and |[-–—])(?<w2>${WEEKDAY})\\b`,
      'gu',
    ),
    needs: HINT.weekday,
    value: ({ w = '', w2 = '' }) => ({
      kind: 'weekday',
      weekday: weekdayNumber(w),
      shift: null,
      until: weekdayNumber(w2),
    }),
  },
  {
    pattern: new RegExp(
      `\\b(?<w>${WEEKDAY}) (?:of )?(?<s>last|next|this|the previous|the following) week\\b`,
      'gu',
    ),
    needs: HINT.weekday | HINT.week,
    value: ({ w = '', s = '' }) => ({
      kind: 'weekday',
      weekday: weekdayNumber(w),
      shift: null,
      weeks: s === 'this' ? 0 : s === 'last' || s === 'the previous' ? -1 : 1,
    }),
  },
  {
    pattern: new RegExp(`\\b[Tt]he following (?<w>${WEEKDAY})\\b`, 'gu'),
    needs: HINT.weekday | HINT.after,
    value: ({ w = '' }) => ({
      kind: 'sequel',
      amount: 0,
      unit: 'day',
      rough: false,
      weekday: weekdayNumber(w),
    }),
  },
  {
    pattern: new RegExp(`\\b(?:(?<s>${SHIFT}) )?(?<w>${WEEKDAY})\\b`, 'gu'),
    needs: HINT.weekday,
    value: ({ s, w = '' }) => ({ kind: 'weekday', weekday: weekdayNumber(w), shift: shiftOf(s) }),
  },
  {
    pattern: new RegExp(
      `\\b(?:(?<p>early|earlier|mid|late|later) )?(?<s>${SHIFT}) (?<u>weekend|week|month|year)\\b`,
      'giu',
    ),
    needs: HINT.unit | HINT.shift,
    value: ({ s = '', u = '', p }) => {
      const part = partOf(p);
      return { kind: u.toLowerCase() as 'week', offset: offsetOf(s), ...(part ? { part } : {}) };
    },
  },
  {
    pattern:
      /\b(?:at |by |before |towards? )?(?:the )?(?<p>end|start|beginning|middle) of (?:the|this) (?<u>week|month|year)\b/giu,
    needs: HINT.unit | HINT.part,
    value: ({ p, u = '' }) => ({ kind: u.toLowerCase() as 'week', offset: 0, part: partOf(p) ?? 'late' }),
  },
  {
    pattern: /\b(?:the|over the|at the|weekend's|a) weekend\b|\bweekend (?=\p{Ll}+)/giu,
    needs: HINT.weekend,
    value: () => ({ kind: 'weekend', offset: 0 }),
  },
  {
    pattern: new RegExp(
      `\\b(?:exactly )?(?<r>(?:about|almost|nearly|around|roughly|more than|over|some|less than|just over|just under) )?(?<n>${NUMBER}) (?<u>day|week|month|year|fortnight|hour)s? ago\\b`,
      'giu',
    ),
    needs: HINT.unit | HINT.ago,
    value: ({ r, n = '', u = '' }) => {
      const { amount, unit } = spanOf(numberOf(n), u);
      return {
        kind: 'distance',
        amount: -amount,
        unit,
        rough: Boolean(r) || !/^\d|^(?:an?|one|two|three)$/i.test(n),
      };
    },
  },
  {
    pattern: new RegExp(`\\b(?<n>${NUMBER}) (?<u>day|week|month|fortnight)s? from (?:now|today)\\b`, 'giu'),
    needs: HINT.unit | HINT.now,
    value: ({ n = '', u = '' }) => ({ kind: 'distance', ...spanOf(numberOf(n), u), rough: !isExact(n) }),
  },
  {
    pattern: new RegExp(
      `\\b(?:in|over|during|within|for) (?:the )?(?<w>next|coming|past|last|previous) (?<n>${NUMBER}) (?<u>day|week|month|hour)s\\b`,
      'giu',
    ),
    needs: HINT.several | HINT.shift,
    value: ({ w = '', n = '', u = '' }) => {
      const { amount, unit } = spanOf(numberOf(n), u);
      const direction = /next|coming/iu.test(w) ? 'future' : 'past';
      return {
        kind: 'around',
        unit: unit as 'day',
        direction,
        ...(/few|several/iu.test(n) ? {} : { amount }),
      };
    },
  },
  {
    pattern:
      /\b(?:in|over|during|within) (?:the )?(?<w>coming|days ahead|weeks ahead|recent) ?(?<u>day|week|month)?s?\b/giu,
    needs: HINT.unit | HINT.around,
    value: ({ w = '', u = 'day' }) => ({
      kind: 'around',
      unit: u.toLowerCase() as 'day',
      direction: /coming|ahead/i.test(w) ? 'future' : 'past',
    }),
  },
  {
    pattern: new RegExp(
      `\\b(?=in |within )(?<!\\b(?:time|one|first|second|third|most|visit|meeting|summit|trip) )(?:in|within) (?<n>${NUMBER}) (?<u>day|week|month|fortnight|hour)s?(?:['’] time)?\\b(?! of)`,
      'giu',
    ),
    needs: HINT.unit | HINT.within,
    value: ({ n = '', u = '' }) => ({ kind: 'distance', ...spanOf(numberOf(n), u), rough: true }),
  },
  {
    pattern: new RegExp(
      `\\b(?<n>${NUMBER}) (?<u>day|week|month|hour)s? (?:earlier|previously|before(?=[,.;:]|$))`,
      'giu',
    ),
    needs: HINT.unit | HINT.earlier,
    value: ({ n = '', u = '' }) => sequel(n, u, -1),
  },
  {
    pattern: new RegExp(`\\b(?<n>${NUMBER}) (?<u>day|week|month|hour)s? (?:later|afterwards?)\\b`, 'giu'),
    needs: HINT.unit | HINT.later,
    value: ({ n = '', u = '' }) => sequel(n, u, 1),
  },
  {
    pattern: /\bthe (?:day before|previous day|preceding day)\b/giu,
    needs: HINT.day | HINT.earlier,
    value: () => sequel('a', 'day', -1),
  },
  {
    pattern: /\b(?:the (?:next|following) day|the day after(?! tomorrow))\b/giu,
    needs: HINT.day | HINT.after,
    value: () => sequel('a', 'day', 1),
  },
  {
    pattern:
      /\b(?:(?:on )?(?:the|that) same day|later that day|earlier that day|that (?:day|morning|afternoon|evening|night))\b/giu,
    needs: HINT.daypart | HINT.that,
    value: () => ({ kind: 'sequel', amount: 0, unit: 'day', rough: false }),
  },
  {
    pattern:
      /\b(?<w>yesterday|last night|today|tonight|this (?:morning|afternoon|evening)|tomorrow|earlier today|the day after tomorrow)\b/giu,
    needs: HINT.today,
    value: ({ w = '' }) => ({
      kind: 'day',
      offset: /yester|last/iu.test(w) ? -1 : /after to/iu.test(w) ? 2 : /morrow/iu.test(w) ? 1 : 0,
    }),
  },
];
