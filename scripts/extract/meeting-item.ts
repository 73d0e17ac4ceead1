import type { GroundedTime, PlaceReference, Reference } from '../model.ts';

export type ItemKind =
  | 'party'
  | 'group'
  | 'adjective'
  | 'pronoun'
  | 'anaphor'
  | 'place'
  | 'time'
  | 'event'
  | 'verb'
  | 'aux'
  | 'prep'
  | 'and'
  | 'comma'
  | 'opener'
  | 'relative'
  | 'cut'
  | 'quote'
  | 'word';

/** A stretch of a sentence that plays one part in it: tokens `from` to `to` (exclusive). */
export interface Item {
  kind: ItemKind;
  from: number;
  to: number;
  /** Its last word. */
  norm: string;
  /** Who is named: several when joined by "and". */
  references: Reference[];
  place: PlaceReference | null;
  time: GroundedTime | null;
  /** "Trump’s", "his", "their". */
  possessive: boolean;
  /** Its words, for a group of which nobody is named. */
  others: string | null;
  /** Whom the person named stands for: the owner of "Trump’s envoy". */
  behalf: string | null;
  /** The reference of that person; null where nobody is sent. */
  sent: Reference | null;
}

export const blank = (kind: ItemKind, from: number, to: number, norm: string): Item => ({
  kind,
  from,
  to,
  norm,
  references: [],
  place: null,
  time: null,
  possessive: false,
  others: null,
  behalf: null,
  sent: null,
});
