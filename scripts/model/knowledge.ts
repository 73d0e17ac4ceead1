import type { ActorEntry, PlaceEntry } from './findings.ts';
import type { Token } from './article.ts';

/** What a form of a name is of whom. */
export type FormKind =
  'name' | 'adjective' | 'demonym' | 'metonym' | 'person' | 'family' | 'place' | 'outlet';

export interface Form {
  kind: FormKind;
  /** Id of the party, person or place; the name of the outlet. */
  target: string;
  /** The name is often something else. */
  ambiguous: boolean;
}

/** A form found: tokens `from` to `to` (exclusive), and all it can mean. */
export interface FormHit {
  from: number;
  to: number;
  forms: Form[];
}

/** Days as ISO dates, inclusive; null is open. */
export interface DayRange {
  start: string | null;
  end: string | null;
}

/** One person's time in one office. Bounds are YYYY, YYYY-MM or YYYY-MM-DD; null is open. */
export interface Term {
  person: string;
  /** Canonical name of the office. */
  office: string;
  of: string | null;
  titles: readonly string[];
  leader: boolean;
  start: string | null;
  end: string | null;
}

/** A dated event: it may date a sentence that names it, and never makes a record. */
export interface DatedEvent {
  id: string;
  name: string;
  start: string;
  end: string;
  /** Where in the sentence its telling word stands. */
  at: number;
}

/** The look-ups that reading an article needs; built once from the lexicons. */
export interface KnowledgeBase {
  findForms: (tokens: readonly Token[]) => FormHit[];
  actor: (id: string) => ActorEntry | null;
  place: (id: string) => PlaceEntry | null;
  /** The actor a place may stand for, as a capital does. */
  standsFor: (place: string) => string | null;
  /** The place to show for a party's own ground; null when it has none. */
  landOf: (party: string) => string | null;
  /** The person who holds an office called `title` in the range. */
  holderOf: (party: string, title: string, range: DayRange) => Term | null;
  leaderOf: (party: string, range: DayRange) => Term | null;
  /** A person's most prominent term in the range. */
  termOf: (person: string, range: DayRange) => Term | null;
  termsOf: (person: string) => readonly Term[];
  /** Every title an office has, folded, the longest first. */
  titles: ReadonlySet<string>;
  /** Events that a sentence names. */
  eventsIn: (sentence: string) => DatedEvent[];
}
