import { normAt, type SentenceView, type View } from './view.ts';

/** "proposal on Tuesday to …", "refused in May to …": behind a day that stands before a complement. */
export function pastTime(sentence: SentenceView, view: View, from: number, end: number): number {
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
