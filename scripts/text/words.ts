import type { Word } from '../model.ts';
import { fold } from './fold.ts';

/** 32 bits of FNV-1a over UTF-16 units, begun with BASIS and taken on unit by unit. */
export const BASIS = 0x811c9dc5;
export const hashOn = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193);

function hashOf(text: string, start = 0, end = text.length): number {
  let hash = BASIS;
  for (let at = start; at < end; at++) hash = hashOn(hash, text.charCodeAt(at));
  return hash;
}

/** Words met, by the hash of how they are written, in the next free place. Emptied when half full: names never end. */
const PLACES = 1 << 17;
const known = new Array<Word | undefined>(PLACES).fill(undefined);
let count = 0;

/** A string of its own that keeps no article alive; being the key of an object, the engine compares it by its address. */
function asKey(text: string): string {
  const keys = Object.create(null) as Record<string, true>;
  keys[text] = true;
  return Object.keys(keys)[0] ?? text;
}

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

function wordFrom(written: string): Word {
  const text = asKey(written);
  const norm = asKey(fold(written));
  return { text, norm, isWord: LETTER_OR_DIGIT.test(text), hash: hashOf(norm), notes: [] };
}

function isWritten(text: string, start: number, end: number, word: string): boolean {
  if (word.length !== end - start) return false;
  for (let at = start; at < end; at++) if (text.charCodeAt(at) !== word.charCodeAt(at - start)) return false;
  return true;
}

/** The word that stands in a text. @param hash of its units. Default: it is worked out. */
export function wordAt(text: string, start: number, end: number, hash = hashOf(text, start, end)): Word {
  let place = hash & (PLACES - 1);
  for (let word = known[place]; word; word = known[place]) {
    if (isWritten(text, start, end, word.text)) return word;
    place = (place + 1) & (PLACES - 1);
  }
  if (count >= PLACES / 2) {
    known.fill(undefined);
    count = 0;
    place = hash & (PLACES - 1);
  }
  count++;
  return (known[place] = wordFrom(text.slice(start, end)));
}

let notebooks = 0;

/** What is looked up by the norm of a word, and noted on the word: the next time it costs no search. */
export class WordNotes<T> {
  private readonly page = notebooks++;

  constructor(private readonly look: (norm: string) => T) {}

  of({ notes, norm }: Word): T {
    const { page } = this;
    if (page < notes.length) {
      const known = notes[page];
      if (known !== undefined) return known as T;
    }
    while (notes.length < page) notes.push(undefined);
    const found = this.look(norm);
    notes[page] = found;
    return found;
  }
}
