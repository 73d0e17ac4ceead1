import { dayOf } from '../calendar/days.ts';
import type { Article, GroundedTime } from '../model.ts';
import { ground, type Anchor } from './ground.ts';
import type { Told } from './told.ts';

/** Sentences back in which a day still is the one that "the next day" counts from. */
const REMEMBERED = 3;

interface Remembered extends Anchor {
  words: string;
  at: number;
  sentence: number;
}

/** The day that "a day earlier" counts from: told in the same sentence, nearest first, or last before it. */
function originOf(days: readonly Remembered[], at: number, sentence: number): Remembered | null {
  const near = days.filter((day) => day.sentence === sentence);
  if (near.length > 0)
    return near.reduce((best, day) => (Math.abs(day.at - at) < Math.abs(best.at - at) ? day : best));
  const before = days
    .filter((day) => day.sentence < sentence && sentence - day.sentence <= REMEMBERED)
    .at(-1);
  return before ?? null;
}

/**
 * Places every expression of time of an article on the calendar: first what is told from the article's day, then what
 * counts on from a day told near it.
 * @param anchor the article's own day or days; null when they are not known.
 */
export function groundAll(article: Article, told: readonly Told[], anchor: Anchor | null): GroundedTime[] {
  const times: GroundedTime[] = [];
  const days: Remembered[] = [];
  for (const pass of ['direct', 'sequel'] as const) {
    for (const { expression, direction, number } of told) {
      const { value } = expression;
      if ((value.kind === 'sequel') !== (pass === 'sequel')) continue;
      const words = article.text.slice(expression.start, expression.end);
      const origin = value.kind === 'sequel' ? originOf(days, expression.start, number) : null;
      // Without a day to count from, "a day earlier" is told from the article's own, and "the next day" from none.
      if (value.kind === 'sequel' && !origin && value.amount >= 0) continue;
      const interval = ground(words, value, origin ?? anchor, direction, origin?.words ?? null);
      if (!interval) continue;
      times.push({
        start: expression.start,
        end: expression.end,
        interval,
        future: direction === 'future',
      });
      const [start, end] = [dayOf(interval.start), dayOf(interval.end)];
      if (pass === 'direct' && interval.precision === 'day' && start !== null && end !== null)
        days.push({
          start,
          end,
          inferred: interval.basis === 'inferred',
          words,
          at: expression.start,
          sentence: number,
        });
    }
  }
  return times.sort((a, b) => a.start - b.start);
}
