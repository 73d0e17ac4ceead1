import type { Change } from './changes.ts';

/** One sentence a record stands on, as the drawer shows it. */
export interface Source {
  /** One citation: the same words of the same article, whatever the record. */
  id: string;
  article: string;
  prefix: string;
  quote: string;
  suffix: string;
  /** The outlet; where none is known the headline, or that there is none. */
  outlet: string;
  /** Path of the article's file: what tells two nameless articles apart. */
  file: string;
  title: string | null;
  /** When the article was published, in words. */
  date: string;
  link: string | null;
  /** What makes every quotation of the article doubtful, as a sentence. */
  caution: string | null;
  /** Whether what is quoted are the speaker's own words. */
  verbatim: boolean;
  /** The other facts of the card that stand on the same words. */
  alsoFor: string[];
}

export interface Link {
  id: string;
  label: string;
}

/** One line of a card: a term, and what is said of it. */
export interface Fact {
  term: string;
  text: string | null;
  links: Link[];
  /** A page elsewhere that the text leads to. */
  href: string | null;
}

/** Somebody who takes part, and the words that say so. */
export interface Person extends Link {
  /** Id of the record that says so; null where only the meeting names them. */
  participation: string | null;
  how: string;
  /** The sentences that put them there, where the meeting does not stand on them too. */
  sources: Source[];
  /** Nobody has checked that they took part, though somebody checked the meeting. */
  unchecked: boolean;
}

/** Another record that belongs to this one. */
export interface Related extends Link {
  note: string;
  sources: Source[];
  /** How many of its citations stand further up, with another fact. */
  above: number;
  /** No editor has checked it. */
  unchecked: boolean;
  /** The other record its label names, where it names one. */
  about: string | null;
  /** All that is to be said of it, on the page it has its place on. */
  card: Card | null;
}

export interface Account {
  value: string;
  sources: Source[];
}

export interface Dispute {
  id: string;
  field: string;
  note: string;
  accounts: Account[];
}

/** Why an article is dated as it is. */
export interface Dating {
  article: string;
  name: string;
  reason: string;
}

/** Where an actor or a place is named, and with which words. */
export interface Naming {
  article: string;
  name: string;
  file: string;
  words: string[];
}

/** A record before or after this one, in the order of date. */
export interface Neighbour extends Link {
  date: string;
}

/** Where a meeting stands among those of one of its parties, or among those on one proposal. */
export interface Neighbours {
  of: Link;
  before: Neighbour | null;
  after: Neighbour | null;
}

/** What stands on a passage of an article. */
export interface Resting extends Link {
  kind: string;
  /** All that is to be said of it, where it has its place here. */
  card: Card | null;
}

/** One sentence of an article, with the words in it that records stand on. */
export interface Passage {
  /** The spans that are marked in it. */
  ids: string[];
  /** Number of the sentence in the article, from 1; 0 outside the narrative. */
  sentence: number;
  /** Whether the date of the article rests on it. */
  isDating: boolean;
  parts: { text: string; isMarked: boolean }[];
  resting: Resting[];
}

/** What is said of one record, whatever its kind. */
export interface Card {
  id: string;
  kind: string;
  title: string;
  /** What the record says, in the product's words. */
  summary: string | null;
  date: { text: string; reason: string | null } | null;
  facts: Fact[];
  people: Person[];
  sources: Source[];
  /** Other outlets' wording of the same words. */
  variants: Source[];
  related: { heading: string; items: Related[] }[];
  disputes: Dispute[];
  /** Where it is named, when no record tells of it. */
  namings: Naming[];
  /** Of an article: the sentences that records stand on, in reading order. */
  passages: Passage[];
  neighbours: Neighbours[];
  /** Of the articles cited, those whose date is inferred. */
  datings: Dating[];
  changes: Change[];
  /** Null for what is not reviewed as such: an actor, a place. */
  review: string | null;
  confidence: string | null;
}
