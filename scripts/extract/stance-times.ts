import { set } from '../text/word-set.ts';
import { normAt, type SentenceView, type View } from './view.ts';

const DAYS =
  set(`monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october
  november december week weekend month year morning afternoon evening night yesterday today tomorrow`);
const BEFORE_DAY = set('on in at last this earlier late early the next');
/** Tokens of a day before its name: "late on Friday", "earlier this week". */
const LEADING = 3;

/** Behind the name of a day and what leads to it; the same token where there is none. */
function pastDay(view: View, from: number, end: number): number {
  let at = from;
  while (at < end && at - from < LEADING && BEFORE_DAY.has(normAt(view, at))) at++;
  if (!DAYS.has(normAt(view, at)) || (at === from && normAt(view, at) === 'may')) return from;
  while (at < end && (DAYS.has(normAt(view, at)) || /^\d{1,4}$/.test(normAt(view, at)))) at++;
  return at;
}

/** "proposal on Tuesday to …", "refused in May to …": behind a day that stands before a complement. */
export function pastTime(sentence: SentenceView, view: View, from: number, end: number): number {
  const day = pastDay(view, from, end);
  if (day > from) return day;
  if (
    !/^(?:on|in|last|this|earlier|late|early|yesterday|today)$/.test(normAt(view, from)) &&
    sentence.times.every(({ start }) => start !== view.tokens[from]?.start)
  )
    return from;
  const floor = view.tokens[from]?.start ?? 0;
  const limit = view.tokens[from + 1]?.start ?? 0;
  const time = sentence.times.find(({ start }) => start >= floor && start <= limit);
  if (!time) return from;
  for (let at = from; at < Math.min(end, from + 7); at++)
    if ((view.tokens[at]?.start ?? 0) >= time.end) return at;
  return from;
}
