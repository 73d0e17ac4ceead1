import { readableDay, readableSpan, WEEKDAYS, type Day } from '../calendar/days.ts';
import type { Direction, TimeValue } from './values.ts';

interface Stretch {
  start: Day;
  end: Day;
}

interface ToldFrom extends Stretch {
  inferred: boolean;
  /** The words that told it; null for the article's own day. */
  told: string | null;
}

/** True for words that say their day without any article: a full date, a month of a year, a year. */
export const isAbsolute = (value: TimeValue): boolean =>
  (value.kind === 'date' || value.kind === 'season') && value.year !== null;

/** Where a day lies seen from the article's, which may be several. */
function sideOf(grounded: Stretch, anchor: Stretch, direction: Direction): string {
  if (grounded.end < anchor.start) return 'before';
  if (grounded.start > anchor.end) return 'after';
  return direction === 'future' ? 'on or after' : 'on or before';
}

function originOf({ start, end, inferred, told }: ToldFrom): string {
  if (told !== null) return `“${told}” (${readableSpan(start, end)})`;
  return inferred
    ? `the article's date, itself worked out as ${readableSpan(start, end)}`
    : `the article's ${readableDay(end)}`;
}

/** One sentence that tells a reader why words mean the days they were given. */
export function reasonFor(
  words: string,
  value: TimeValue,
  grounded: Stretch,
  anchor: ToldFrom,
  direction: Direction,
): string {
  if (isAbsolute(value)) return `The article says “${words}”.`;
  const when = readableSpan(grounded.start, grounded.end);
  const from = originOf(anchor);
  if (value.kind === 'weekday' && value.until === undefined && grounded.start === grounded.end) {
    const name = WEEKDAYS[value.weekday] ?? '';
    if (anchor.start === anchor.end && grounded.start === anchor.start)
      return `“${words}” is the ${name} of ${from}.`;
    return `“${words}” is the ${name} ${sideOf(grounded, anchor, direction)} ${from}.`;
  }
  return `“${words}” is ${when}, counted from ${from}.`;
}
