import type { Span } from '../model.ts';

/** Which way a weekday or a month without a year is looked for. */
export type Direction = 'past' | 'future';

/** A part of a stretch of time: "early March"; "earlier this week" ends with the day it is told from. */
export type Part = 'early' | 'mid' | 'late' | 'earlier' | 'later';

export type Unit = 'day' | 'week' | 'month' | 'year';

/** What the words say, before it is known from which day they were said. */
export type TimeValue =
  /**
   * "Friday", "last Friday", "next Friday"; weekday 0 is Monday. `until` ends a run of days ("Tuesday to Thursday"),
   * `weeks` counts weeks from the one it is told in ("Friday last week" is -1).
   */
  | {
      kind: 'weekday';
      weekday: number;
      shift: 'last' | 'next' | 'this' | null;
      until?: number;
      weeks?: number;
    }
  /** today 0, yesterday -1, tomorrow 1. */
  | { kind: 'day'; offset: number }
  | { kind: 'week' | 'weekend' | 'month' | 'year'; offset: number; part?: Part }
  /** "last summer", "the spring of 2024": 0 is the northern spring. */
  | { kind: 'season'; season: number; shift: 'last' | 'next' | 'this' | null; year: number | null }
  /** "three weeks ago", "in two days": negative is past. */
  | { kind: 'distance'; amount: number; unit: Unit; rough: boolean }
  /** "in the coming days", "in recent weeks", "over the past three days". */
  | { kind: 'around'; unit: 'day' | 'week' | 'month'; direction: Direction; amount?: number }
  /**
   * Counted from a day told just before: "the next day" 1, "two days earlier" -2, "the same day" 0;
   * `weekday` is the first such day after it.
   */
  | { kind: 'sequel'; amount: number; unit: 'day' | 'week' | 'month'; rough: boolean; weekday?: number }
  /**
   * A day, a month or a year as written; `until` for a range. `weekday` stood beside it, `years` counts years from the
   * one it is told in ("in March last year" is -1). A day without a month is one of the months around ("on the 18th").
   */
  | {
      kind: 'date';
      year: number | null;
      month: number | null;
      day: number | null;
      until: { year: number | null; month: number; day: number } | null;
      weekday?: number;
      years?: number;
      part?: Part;
    };

/** Words that tell a time, and what they say. */
export interface TimeExpression extends Span {
  value: TimeValue;
}
