import type { Resolution } from '../../src/lib/datasets/index.ts';
import type { Span } from './article.ts';

/** A name, a title or an office in the text that stands for one or more actors. */
export interface Reference extends Span {
  /** Tokens covered, title included; `to` is exclusive. */
  from: number;
  to: number;
  /** The name alone, without title: what is published as the mention. */
  core: Span;
  actors: string[];
  by: Resolution;
  kind: 'person' | 'party';
  /** "Ukrainian" in "Ukrainian officials": the state is meant, its government only with the noun behind it. */
  adjective: boolean;
  /** "Zelenskyy's". */
  possessive: boolean;
  /** For a place name: it stands for this actor here. */
  metonym: boolean;
}

/** A place name meant as a place. */
export interface PlaceReference extends Span {
  from: number;
  to: number;
  place: string;
  /** "London" in "the London talks": said of an event, not with a preposition. */
  attributive: boolean;
  /** With a preposition or a verb of motion before it: "in Kyiv". */
  locative: boolean;
}

/** Somebody no lexicon knows, put together from the text. */
export interface FoundActor {
  id: string;
  name: string;
  kind: 'person' | 'organisation';
  role: string | null;
  affiliation: string | null;
}

/** Everything the names of an article stand for. */
export interface Resolved {
  references: Reference[];
  places: PlaceReference[];
  found: FoundActor[];
  /** Roles that the text gives to actors: "Kremlin spokesman". */
  roles: Map<string, string>;
  /** Whom the people named belong to, where that is known. */
  affiliations: Map<string, string>;
  /** Of the people whose lexicon entry tells it. */
  genders: Map<string, 'man' | 'woman'>;
  /** Parties named inside the title of a person, and so no references of their own: "Qatar" in "Qatar's prime minister". */
  inTitles: (Span & { actor: string })[];
  /** Token indices that belong to the name of an outlet or a platform. */
  outlets: Span[];
}
