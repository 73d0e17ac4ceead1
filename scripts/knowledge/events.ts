import type { DatedEvent } from '../model.ts';
import { fold } from '../text/fold.ts';
import type { KnownEvent } from './entries.ts';
import { writtenOut } from './event-words.ts';

/** A word, or several with what stands between them: the longest word tells whether to look for the whole. */
interface Term {
  word: string;
  phrase: string | null;
}
interface Finder {
  found: Omit<DatedEvent, 'at'>;
  /** The list whose words tell where the event is named. */
  naming: Term[];
  /** Every list, the one with the rarest words first. */
  lists: Term[][];
  never: Term[];
}
/** A sentence made ready for look-ups: its words, with where each stands first. */
interface Words {
  text: string;
  first: Map<string, number>;
}

const WORD = /[\p{L}\p{N}]+/gu;
const LETTER = /[\p{L}\p{N}]/u;

function wordsOf(sentence: string): Words {
  const text = fold(sentence);
  const first = new Map<string, number>();
  for (let at = 0; at < text.length; at++) {
    if (!isLetter(text, at)) continue;
    const start = at;
    while (isLetter(text, at + 1)) at++;
    const word = text.slice(start, at + 1);
    if (!first.has(word)) first.set(word, start);
  }
  return { text, first };
}

function termOf(written: string): Term {
  const text = fold(written);
  const parts = text.match(WORD) ?? [text];
  const word = parts.reduce((longest, part) => (part.length > longest.length ? part : longest));
  return { word, phrase: word === text ? null : text };
}

/** True for a letter or a digit of a folded text. */
function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < 128 ? (code >= 97 && code <= 122) || (code >= 48 && code <= 57) : LETTER.test(text[at] ?? '');
}

/** Where a term first stands as a whole; -1 where it does not. */
function placeOf({ word, phrase }: Term, words: Words): number {
  const at = words.first.get(word);
  if (at === undefined) return -1;
  if (phrase === null) return at;
  for (let from = words.text.indexOf(phrase); from >= 0; from = words.text.indexOf(phrase, from + 1))
    if (!isLetter(words.text, from - 1) && !isLetter(words.text, from + phrase.length)) return from;
  return -1;
}

const standsIn = (list: readonly Term[], words: Words): boolean =>
  list.some((term) => placeOf(term, words) >= 0);

function firstOf(list: readonly Term[], words: Words): number {
  const places = list.map((term) => placeOf(term, words)).filter((at) => at >= 0);
  return Math.min(...places);
}

/** "alaska-summit-2025" → "Alaska summit": how an event without a name of its own is called in a reason. */
const nameFrom = (id: string): string => {
  const plain = id.replace(/(?:-\d{2,4})+$/, '').replaceAll('-', ' ');
  return plain.charAt(0).toUpperCase() + plain.slice(1);
};

function finderOf(event: KnownEvent): Finder[] {
  const start = event.start ?? event.date;
  const end = event.end ?? event.date ?? event.start;
  if (!start || !end || start.length !== 10 || end.length !== 10) return [];
  const terms = (list: readonly string[]): Term[] => (writtenOut(list) ?? []).map(termOf);
  const lists = event.all_of.map(terms);
  const [naming] = lists;
  if (!naming) return [];
  const found = { id: event.id, name: event.name ?? nameFrom(event.id), start, end };
  return [
    {
      found: event.background ? { ...found, background: true } : found,
      naming,
      lists,
      never: terms(event.none_of),
    },
  ];
}

/** Puts the list with the rarest words first: few events share its words. */
function rarestFirst(finders: readonly Finder[]): void {
  const uses = new Map<string, number>();
  for (const { lists } of finders)
    for (const word of new Set(lists.flat().map(({ word }) => word)))
      uses.set(word, (uses.get(word) ?? 0) + 1);
  const weight = (list: readonly Term[]): number =>
    list.reduce((sum, { word }) => sum + (uses.get(word) ?? 0), 0);
  for (const { lists } of finders) {
    const weights = new Map(lists.map((list) => [list, weight(list)]));
    lists.sort((a, b) => (weights.get(a) ?? 0) - (weights.get(b) ?? 0));
  }
}

/** Each event under every word of its rarest list: one of them must stand in a sentence. */
function indexed(finders: readonly Finder[]): Map<string, number[]> {
  rarestFirst(finders);
  const index = new Map<string, number[]>();
  finders.forEach(({ lists }, number) => {
    for (const word of new Set(lists[0]?.map(({ word }) => word))) {
      const under = index.get(word);
      if (under) under.push(number);
      else index.set(word, [number]);
    }
  });
  return index;
}

/**
 * Finds the events a sentence names: one word of every list stands in it, and none that the event is never told with.
 * Events that the words leave open are all found: those that stand at the same place are one event of several.
 */
export function buildEventFinder(events: readonly KnownEvent[]): (sentence: string) => DatedEvent[] {
  const finders = events.flatMap(finderOf);
  const index = indexed(finders);
  return (sentence) => {
    const words = wordsOf(sentence);
    const likely = new Set<number>();
    for (const word of words.first.keys()) for (const at of index.get(word) ?? []) likely.add(at);
    if (likely.size === 0) return [];
    return [...likely]
      .sort((a, b) => a - b)
      .flatMap((number) => {
        const finder = finders[number];
        if (!finder?.lists.every((list) => standsIn(list, words))) return [];
        if (standsIn(finder.never, words)) return [];
        return [{ ...finder.found, at: firstOf(finder.naming, words) }];
      });
  };
}
