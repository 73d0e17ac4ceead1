import type { DatedEvent } from '../model.ts';
import { fold } from '../text/fold.ts';
import type { KnownEvent } from './entries.ts';

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const words = (list: readonly string[]): RegExp =>
  new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${list.map((word) => escape(fold(word))).join('|')})(?![\\p{L}\\p{N}])`,
    'u',
  );

/** "alaska-summit-2025" → "Alaska summit": how an event without a name of its own is called in a reason. */
const nameFrom = (id: string): string => {
  const plain = id.replace(/(?:-\d{2,4})+$/, '').replaceAll('-', ' ');
  return plain.charAt(0).toUpperCase() + plain.slice(1);
};

/** Finds the events a sentence names: one word of every list stands in it. */
export function buildEventFinder(events: readonly KnownEvent[]): (sentence: string) => DatedEvent[] {
  const finders = events.flatMap((event) => {
    const start = event.start ?? event.date;
    const end = event.end ?? event.date ?? event.start;
    if (!start || !end || start.length !== 10 || end.length !== 10) return [];
    return [
      {
        found: { id: event.id, name: event.name ?? nameFrom(event.id), start, end },
        lists: event.all_of.map(words),
      },
    ];
  });
  return (sentence) => {
    const folded = fold(sentence);
    return finders.flatMap(({ found, lists }) => {
      const at = lists[0]?.exec(folded)?.index;
      return at !== undefined && lists.every((list) => list.test(folded)) ? [{ ...found, at }] : [];
    });
  };
}
