import type {
  ActorKind,
  ArticleFlag,
  Attendance,
  Confidence,
  DateBasis,
  MeetingFormat,
  MeetingStatus,
  ParticipationRole,
  PlaceKind,
  Precision,
  Extent,
  ProposalKind,
  ProposalStatus,
  ProposalLinkKind,
  RelationKind,
  Resolution,
  Stance,
  StatementKind,
} from '../src/lib/datasets/index.ts';

/** A stretch of an article's text: UTF-16 offsets, end exclusive. Published offsets are code points. */
export interface Span {
  start: number;
  end: number;
}

/** Something the user should know: what was found, where, and the way out. */
export interface Warning {
  /** Stable, kebab-case: "empty-file", "not-english" … */
  code: string;
  file: string | null;
  message: string;
  way_out: string;
}

/** What is known of an article beside its text: from a sidecar, front matter, a collection's columns or HTML metadata. */
export interface Given {
  title: string | null;
  publisher: string | null;
  url: string | null;
  /** ISO date. */
  date: string | null;
  language: string | null;
}

/** One article as it was found: decoded, otherwise untouched. */
export interface Source {
  /** Path from the folder of articles, with forward slashes. */
  file: string;
  /** Row or line in a collection, from 1; null for a file that is one article. */
  part: number | null;
  sha256: string;
  /** The extracted text. Immutable from here: every span points into it. */
  text: string;
  given: Given;
}

/** What a line of an article is. Only narrative, dateline and post lines yield facts. */
export type ZoneKind =
  | 'date'
  | 'title'
  | 'credit'
  | 'byline'
  | 'narrative'
  | 'post'
  | 'related'
  | 'plea'
  | 'footer';

export interface Zone extends Span {
  kind: ZoneKind;
}

export interface Sentence extends Span {
  /** Number in the article, from 1. */
  number: number;
  /** Number of the paragraph, from 0; paragraphs are lines. */
  paragraph: number;
  zone: 'narrative' | 'post';
}

export interface Token extends Span {
  text: string;
  /** Lower case, without diacritics, straight apostrophes. */
  norm: string;
}

/** A stretch in quotation marks; start and end without the marks. */
export interface Quotation extends Span {
  /** Offsets with the marks. */
  outer: Span;
  /** True when the closing mark is missing and the paragraph's end closes it. */
  unclosed: boolean;
}

/** An article read: zones, sentences and quotations found, nothing resolved yet. */
export interface Article {
  id: string;
  source: Source;
  text: string;
  zones: Zone[];
  sentences: Sentence[];
  quotations: Quotation[];
  title: string | null;
  publisher: string | null;
  /** Place named by the dateline, as written; null without one. */
  dateline: Span | null;
  flags: ArticleFlag[];
  words: number;
}

/** A calendar interval, days inclusive, with how fine the words are. */
export interface Interval {
  start: string;
  end: string;
  precision: Precision;
  extent: Extent;
  basis: DateBasis;
  reason: string;
}

/** Where and how a name was met. `entity` is an actor's or a place's id in the knowledge base or one made for the article. */
export interface Mention extends Span {
  entity: string;
  kind: 'actor' | 'place';
  /** For a place name that stands for an actor: that actor. */
  sense: string;
  /** How it was resolved. */
  by: Resolution;
}

export interface ActorEntry {
  id: string;
  name: string;
  kind: ActorKind;
  role: string | null;
  affiliation: string | null;
}

export interface PlaceEntry {
  id: string;
  name: string;
  kind: PlaceKind;
  country_code: string | null;
  within: string | null;
  lat: number | null;
  lon: number | null;
  radius_km: number | null;
  geonames: number | null;
}

export interface ParticipationFinding {
  actor: string;
  role: ParticipationRole;
  on_behalf_of: string | null;
  attendance: Attendance;
  as_mentioned: string;
  resolved_by: Resolution;
  span: Span;
}

/** What one article says of one meeting. */
export interface MeetingFinding {
  article: string;
  /** The words it stands on: the first names it, others add to it. */
  spans: Span[];
  when: Interval | null;
  place: string | null;
  venue: string | null;
  format: MeetingFormat;
  status: MeetingStatus;
  series: string | null;
  round: number | null;
  participations: ParticipationFinding[];
  outcome: string | null;
  confidence: Confidence;
}

export interface PositionFinding {
  actor: string;
  stance: Stance;
  condition: string | null;
  voice: string | null;
  span: Span;
  when: Interval | null;
  confidence: Confidence;
}

/** What one article says of one proposal. */
export interface ProposalFinding {
  article: string;
  spans: Span[];
  kind: ProposalKind;
  title: string;
  summary: string;
  terms: string[];
  status: ProposalStatus;
  positions: PositionFinding[];
  when: Interval | null;
  /** Words that tell this proposal from others of its kind, normalised. */
  keys: string[];
  /** Index, in the same article's findings, of the proposal this one follows from. */
  follows: { index: number; kind: ProposalLinkKind; span: Span } | null;
  confidence: Confidence;
}

export interface StatementFinding {
  article: string;
  span: Span;
  /** The quoted words, or the clause reported. */
  quote: string;
  kind: StatementKind;
  speaker: string;
  on_behalf_of: string | null;
  verb: string | null;
  when: Interval | null;
  translated: boolean;
  confidence: Confidence;
}

export interface RelationFinding {
  article: string;
  source: string;
  target: string;
  kind: RelationKind;
  voice: string | null;
  span: Span;
  confidence: Confidence;
}
