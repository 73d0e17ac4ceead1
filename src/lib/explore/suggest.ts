import type { Tables } from '../datasets/all.ts';
import { excerpt } from './excerpt.ts';
import { folded } from './folded.ts';
import { formatInterval } from '../datasets/date-words.ts';
import { joinsOf } from './joins.ts';
import { dateIn } from './typed-date.ts';

/** Something the reader may mean by what they type. */
export interface Suggestion {
  kind: 'actor' | 'place' | 'proposal' | 'meeting' | 'statement';
  id: string;
  label: string;
  /** The alias that fits, or what it is. */
  note: string;
}

interface Candidate extends Suggestion {
  forms: { text: string; folded: string }[];
  weight: number;
}

const MOST = 8;
/** Of these at most so many are quotes: they come last, under what is named so. */
const MOST_QUOTES = 3;
/** Fewer letters stand in any quote. */
const LEAST_LETTERS = 3;
const built = new WeakMap<Tables, readonly Candidate[]>();

function candidatesOf(tables: Tables): readonly Candidate[] {
  const known = built.get(tables);
  if (known) return known;
  const joins = joinsOf(tables);
  const formsOf = (texts: readonly string[]) => texts.map((text) => ({ text, folded: folded(text) }));
  const candidates: Candidate[] = [
    ...tables.actors.map((row) => ({
      kind: 'actor' as const,
      id: row.id,
      label: row.name,
      note: row.role ?? row.kind,
      forms: formsOf([row.name, ...row.aliases]),
      weight: row.mentions,
    })),
    ...tables.places
      .filter((row) => joins.meetingsAt.has(row.id))
      .map((row) => ({
        kind: 'place' as const,
        id: row.id,
        label: row.name,
        note: row.kind,
        forms: formsOf([row.name]),
        weight: row.mentions,
      })),
    ...tables.proposals.map((row) => ({
      kind: 'proposal' as const,
      id: row.id,
      label: row.title,
      note: 'proposal',
      forms: formsOf([row.title, ...row.terms]),
      weight: joins.positionsOn.get(row.id)?.length ?? 0,
    })),
    ...tables.meetings.map((row) => ({
      kind: 'meeting' as const,
      id: row.id,
      label: row.title,
      note: 'meeting',
      forms: formsOf([row.title, ...(row.venue === null ? [] : [row.venue])]),
      weight: 0,
    })),
  ];
  built.set(tables, candidates);
  return candidates;
}

/** Folds all names beforehand. */
export const prepareSuggestions = (tables: Tables): void => void candidatesOf(tables);

/** 3: starts with the text; 2: a word in it does; 1: holds it; 0: does not fit. */
function fit(form: string, text: string): number {
  if (form.startsWith(text)) return 3;
  if (form.includes(` ${text}`) || form.includes(`-${text}`)) return 2;
  return text.length > 2 && form.includes(text) ? 1 : 0;
}

/** Quotes that hold every word typed, in the order of the articles. */
function quotesWith(tables: Tables, text: string): Suggestion[] {
  const words = text.split(/\s+/);
  const found: Suggestion[] = [];
  const names = new Map(tables.actors.map(({ id, name }) => [id, name]));
  for (const { id, quote, speaker } of tables.statements) {
    const said = folded(quote);
    if (!words.every((word) => said.includes(word))) continue;
    const note = speaker === null ? 'quote' : (names.get(speaker) ?? 'quote');
    found.push({ kind: 'statement', id, label: `“${excerpt(quote, words[0] ?? '')}”`, note });
    if (found.length === MOST_QUOTES) break;
  }
  return found;
}

/** The meetings on a date and nothing else typed, in order of date. */
function meetingsOn(tables: Tables, typed: string): Suggestion[] {
  const date = dateIn(typed);
  if (date === null || date.rest !== '') return [];
  return tables.meetings
    .filter(date.touches)
    .sort((one, other) => ((one.start ?? '') < (other.start ?? '') ? -1 : 1))
    .map((row) => ({ kind: 'meeting', id: row.id, label: row.title, note: formatInterval(row) }));
}

/** The actors, places, proposals and meetings that typed letters may stand for, best first, then quotes that hold them. */
export function suggest(tables: Tables, typed: string): Suggestion[] {
  const text = folded(typed.trim());
  if (text === '') return [];
  const found = candidatesOf(tables).flatMap((candidate) => {
    let best = { fit: 0, text: '' };
    for (const form of candidate.forms) {
      const score = fit(form.folded, text);
      if (score > best.fit) best = { fit: score, text: form.text };
    }
    return best.fit === 0 ? [] : [{ candidate, ...best }];
  });
  found.sort(
    (one, other) =>
      other.fit - one.fit ||
      other.candidate.weight - one.candidate.weight ||
      (one.candidate.id < other.candidate.id ? -1 : 1),
  );
  const quotes = text.length < LEAST_LETTERS ? [] : quotesWith(tables, text);
  const dated = meetingsOn(tables, typed).slice(0, MOST - quotes.length);
  const known = new Set(dated.map(({ id }) => id));
  const named = found
    .filter(({ candidate }) => !known.has(candidate.id))
    .slice(0, MOST - quotes.length - dated.length)
    .map(({ candidate: { kind, id, label, note }, text: form }) => ({
      kind,
      id,
      label,
      note: form === label ? note : `“${form}”, ${note}`,
    }));
  return [...dated, ...named, ...quotes];
}
