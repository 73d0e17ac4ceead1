/** What the bar of filters shows and changes. */
export interface FilterValues {
  actors: readonly string[];
  place: string | null;
  proposal: string | null;
  from: string | null;
  to: string | null;
  kinds: readonly string[];
  status: readonly string[];
  query: string;
  reviewed: boolean;
}

/** Something typed letters may stand for. */
export interface SearchOption {
  kind: 'actor' | 'place' | 'proposal' | 'meeting' | 'statement';
  id: string;
  label: string;
  note: string;
}

/** n of m of one kind of record. */
export interface Count {
  shown: number;
  all: number;
}

/** A group of boxes to tick. */
export interface OptionGroup {
  heading: string;
  options: { value: string; count: number }[];
}
