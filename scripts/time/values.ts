import type { Span } from '../model.ts';

/** Which way a weekday or a month without a year is looked for. */
export type Direction = 'past' | 'future';

/** What the words say, before it is known from which day they were said. */
export type TimeValue =
  /** "Friday", "last Friday", "next Friday"; weekday 0 is Monday. */
  | { kind: 'weekday'; weekday: number; shift: 'last' | 'next' | 'this' | null }
  /** today 0, yesterday -1, tomorrow 1. */
  | { kind: 'day'; offset: number }
  | { kind: 'week' | 'weekend' | 'month' | 'year'; offset: number }
  /** "three weeks ago", "in two days": negative is past. */
  | { kind: 'distance'; amount: number; unit: 'day' | 'week' | 'month' | 'year'; rough: boolean }
  /** "in the coming days", "in recent weeks". */
  | { kind: 'around'; unit: 'day' | 'week' | 'month'; direction: Direction }
  /** A day, a month or a year as written; `until` for a range. */
  | {
      kind: 'date';
      year: number | null;
      month: number | null;
      day: number | null;
      until: { year: number | null; month: number; day: number } | null;
    };

/** Words that tell a time, and what they say. */
export interface TimeExpression extends Span {
  value: TimeValue;
}
