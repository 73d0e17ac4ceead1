/** One sentence a record stands on, as the drawer shows it. */
export interface Source {
  id: string;
  prefix: string;
  quote: string;
  suffix: string;
  outlet: string;
  title: string | null;
  /** When the article was published, in words. */
  date: string;
  link: string | null;
  /** Whether what is quoted are the speaker's own words. */
  verbatim: boolean;
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
}

/** Somebody who takes part, and the words that say so. */
export interface Person extends Link {
  how: string;
}

/** Another record that belongs to this one. */
export interface Related extends Link {
  note: string;
  sources: Source[];
}

export interface Account {
  value: string;
  sources: Source[];
}

export interface Dispute {
  field: string;
  note: string;
  accounts: Account[];
}

export interface Change {
  when: string;
  what: string;
  reason: string;
  by: string;
}

/** What the drawer says of one record, whatever its kind. */
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
  changes: Change[];
  /** Null for what is not reviewed as such: an actor, a place. */
  review: string | null;
  confidence: string | null;
}
