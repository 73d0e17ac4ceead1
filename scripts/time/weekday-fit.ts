import { readableDay, weekdayOf, WEEKDAYS, type Day } from '../calendar/days.ts';
import type { Told } from './told.ts';

/** How far a day of publication is from the weekdays told of, summed: stories are written close to what they tell. */
function distance(day: Day, told: readonly Told[]): number {
  let sum = 0;
  for (const { expression, direction } of told) {
    const { value } = expression;
    if (
      value.kind !== 'weekday' ||
      value.shift === 'last' ||
      value.shift === 'next' ||
      value.weeks !== undefined
    )
      continue;
    const back = (weekdayOf(day) - value.weekday + 7) % 7;
    sum += direction === 'past' ? back : (7 - back) % 7;
  }
  return sum;
}

export interface Fit {
  best: Day;
  start: Day;
  end: Day;
  /** What the weekdays say; null where none is told. */
  reason: string | null;
}

/**
 * The days between two that the weekdays told of fit best: the closest day and the one or two after it.
 * @param news true when the first of the days is that of the news told: the later a day, the less likely.
 */
export function fitWeekdays(low: Day, high: Day, told: readonly Told[], news: boolean): Fit {
  const days = told.filter(({ expression }) => expression.value.kind === 'weekday');
  if (days.length === 0 || high === low) return { best: low, start: low, end: high, reason: null };
  const scores = Array.from({ length: high - low + 1 }, (_, index) => ({
    day: low + index,
    score: distance(low + index, days) + (news ? index * days.length : 0),
  }));
  const least = Math.min(...scores.map(({ score }) => score));
  const best = scores.find(({ score }) => score === least)?.day ?? low;
  // The day after costs one for every weekday told: as likely for copy filed at night.
  const run = scores.filter(
    ({ day, score }) => score <= least + days.length && day >= best && day <= best + 2,
  );
  const names = new Set(
    days.flatMap(({ expression: { value } }) =>
      value.kind === 'weekday' ? (WEEKDAYS[value.weekday] ?? []) : [],
    ),
  );
  return {
    best,
    start: best,
    end: run.at(-1)?.day ?? best,
    reason: `the weekdays it tells of (${[...names].join(', ')}) fit ${readableDay(best)} best`,
  };
}
