import type { DatedEvent } from '../model.ts';
import { fold } from '../text/fold.ts';
import { BASIS, hashOn, wordAt, WordNotes } from '../text/words.ts';
import type { KnownEvent } from './entries.ts';
import { writtenOut } from './event-words.ts';

/** A word by its number, or several with what stands between them: the longest word tells whether to look for the whole. */
interface Term {
  word: number;
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

const WORD = /[\p{L}\p{N}]+/gu;
const LETTER = /[\p{L}\p{N}]/u;

/** True for a letter or a digit of a folded text. */
function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
  return (code < 0x2000 || code > 0x206f) && LETTER.test(text[at] ?? '');
}

/** The words that events are told with, by number, and where each stands first in a sentence that is looked at. */
class Vocabulary {
  private readonly numbers = new Map<string, number>();
  private readonly numberOf = new WordNotes((norm) => this.numbers.get(norm) ?? -1);
  private readonly first: number[] = [];
  private text = '';
  /** Numbers of the words that stand in the sentence. */
  readonly met: number[] = [];

  private add(word: string): number {
    const known = this.numbers.get(word);
    if (known !== undefined) return known;
    const number = this.first.push(-1) - 1;
    this.numbers.set(word, number);
    return number;
  }

  termOf(written: string): Term {
    const text = fold(written);
    const parts = text.match(WORD) ?? [text];
    const word = parts.reduce((longest, part) => (part.length > longest.length ? part : longest));
    return { word: this.add(word), phrase: word === text ? null : text };
  }

  read(sentence: string): void {
    for (const number of this.met) this.first[number] = -1;
    this.met.length = 0;
    const text = (this.text = fold(sentence));
    for (let at = 0; at < text.length; at++) {
      if (!isLetter(text, at)) continue;
      const start = at;
      let hash = BASIS;
      do hash = hashOn(hash, text.charCodeAt(at++));
      while (isLetter(text, at));
      const number = this.numberOf.of(wordAt(text, start, at, hash));
      if (number < 0 || this.first[number] !== -1) continue;
      this.first[number] = start;
      this.met.push(number);
    }
  }

  /** Where a term first stands in the sentence as a whole; -1 where it does not. */
  placeOf({ word, phrase }: Term): number {
    const at = this.first[word] ?? -1;
    if (at < 0 || phrase === null) return at;
    const { text } = this;
    for (let from = text.indexOf(phrase); from >= 0; from = text.indexOf(phrase, from + 1))
      if (!isLetter(text, from - 1) && !isLetter(text, from + phrase.length)) return from;
    return -1;
  }

  says(list: readonly Term[]): boolean {
    for (const term of list) if (this.placeOf(term) >= 0) return true;
    return false;
  }

  firstOf(list: readonly Term[]): number {
    let first = Infinity;
    for (const term of list) {
      const at = this.placeOf(term);
      if (at >= 0 && at < first) first = at;
    }
    return first;
  }
}

/** "alaska-summit-2025" → "Alaska summit": how an event without a name of its own is called in a reason. */
const nameFrom = (id: string): string => {
  const plain = id.replace(/(?:-\d{2,4})+$/, '').replaceAll('-', ' ');
  return plain.charAt(0).toUpperCase() + plain.slice(1);
};

function finderOf(event: KnownEvent, vocabulary: Vocabulary): Finder[] {
  const start = event.start ?? event.date;
  const end = event.end ?? event.date ?? event.start;
  if (!start || !end || start.length !== 10 || end.length !== 10) return [];
  const terms = (list: readonly string[]): Term[] =>
    (writtenOut(list) ?? []).map((word) => vocabulary.termOf(word));
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
  const uses = new Map<number, number>();
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
function indexed(finders: readonly Finder[]): Map<number, number[]> {
  rarestFirst(finders);
  const index = new Map<number, number[]>();
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
  const vocabulary = new Vocabulary();
  const finders = events.flatMap((event) => finderOf(event, vocabulary));
  const index = indexed(finders);
  return (sentence) => {
    vocabulary.read(sentence);
    const likely = new Set<number>();
    for (const word of vocabulary.met) for (const number of index.get(word) ?? []) likely.add(number);
    if (likely.size === 0) return [];
    const found: DatedEvent[] = [];
    for (const number of [...likely].sort((a, b) => a - b)) {
      const finder = finders[number];
      if (!finder?.lists.every((list) => vocabulary.says(list)) || vocabulary.says(finder.never)) continue;
      found.push({ ...finder.found, at: vocabulary.firstOf(finder.naming) });
    }
    return found;
  };
}
