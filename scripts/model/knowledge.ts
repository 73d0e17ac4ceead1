import type { ActorEntry, PlaceEntry } from './findings.ts';
import type { Token } from './article.ts';

/** What a form of a name is of whom. */
export type FormKind =
  'name' | 'short' | 'adjective' | 'demonym' | 'metonym' | 'person' | 'family' | 'place' | 'outlet';

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
  /** Where in the sentence its telling word stands; events at the same place are one event of several. */
  at: number;
  /** Named long after it: it tells that an article is not older, and is never its news. */
  background?: boolean;
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
  /** The person who holds the one office that is called so anywhere: "Kremlin spokesman". */
  holderByTitle: (title: string, range: DayRange) => Term | null;
  /** True when a term covers some part of the range. */
  serves: (term: Term, range: DayRange) => boolean;
  leaderOf: (party: string, range: DayRange) => Term | null;
  /** A person's most prominent term in the range. */
  termOf: (person: string, range: DayRange) => Term | null;
  termsOf: (person: string) => readonly Term[];
  /** Every title an office has, folded, the longest first. */
  titles: ReadonlySet<string>;
  /** First words of the names of people, folded. */
  givenNames: ReadonlySet<string>;
  /** Every word of a person's names, folded. */
  wordsOf: (person: string) => ReadonlySet<string>;
  /** The person whose first and last names, written a little differently, are these. */
  personLike: (first: string, last: string) => string | null;
  /** The larger body that a party is a part of. */
  parentOf: (party: string) => string | null;
  /**
   * A town of the gazetteer, for names that no lexicon has: the one in a country of `likely`, by its code, or else the one
   * that is much larger than any other of that name. From then on `place` knows it by its id.
   */
  findTown: (name: string, likely: ReadonlySet<string>) => PlaceEntry | null;
  /** Events that a sentence names. */
  eventsIn: (sentence: string) => DatedEvent[];
}
