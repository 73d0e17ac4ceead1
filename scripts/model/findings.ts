import type {
  ActorKind,
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
} from '../../src/lib/datasets/index.ts';
import type { Span } from './article.ts';

/** A rule that had a part in a finding, by its kebab-case name, and the words it fired on. Shown by `--explain`. */
export interface RuleUse {
  rule: string;
  span: Span;
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

/** Words that tell a time, placed on the calendar. */
export interface GroundedTime extends Span {
  interval: Interval;
  /** Told as to come. */
  future: boolean;
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
  /** Family names that a person is known by; none where nobody has entered them. */
  family?: readonly string[];
  /** As a lexicon tells it; null where the name does. */
  gender?: 'man' | 'woman' | null;
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
  /** The rules that made it, in the order they fired. */
  rules?: RuleUse[];
}

/** What one article says of one meeting. */
export interface MeetingFinding {
  article: string;
  /** The words it stands on: the first names it, others add to it. */
  spans: Span[];
  /** Of each of them the words that tell the meeting. Default: the spans themselves. */
  cited?: Span[];
  when: Interval | null;
  /** The words that `when` was read from; null or left out when it comes from elsewhere. */
  dated_by?: Span | null;
  place: string | null;
  venue: string | null;
  format: MeetingFormat;
  status: MeetingStatus;
  series: string | null;
  round: number | null;
  participations: ParticipationFinding[];
  outcome: string | null;
  confidence: Confidence;
  /** A group that was there and of which nobody is named: "European leaders". */
  others: string | null;
  /** Points back to a meeting told elsewhere and makes none by itself. */
  echo: boolean;
  /** False for what a sentence only refers to on its way: such words give no story its day. */
  lead?: boolean;
  /** Number of the sentence, and of the paragraph. */
  sentence: number;
  paragraph: number;
  /** The rules that made it, in the order they fired. */
  rules?: RuleUse[];
}

export interface PositionFinding {
  actor: string;
  stance: Stance;
  condition: string | null;
  voice: string | null;
  span: Span;
  when: Interval | null;
  /** Told as of a time before the article's own, and of no day: the article's day is not its day. */
  earlier?: true;
  confidence: Confidence;
  /** The rules that made it, in the order they fired. */
  rules?: RuleUse[];
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
  /** What tells this proposal from others: the same key is the same proposal. */
  key: string;
  /** The proposal of the same article that this one follows from, by its key. */
  follows: { key: string; kind: ProposalLinkKind; span: Span } | null;
  confidence: Confidence;
  /** The rules that made it, in the order they fired. */
  rules?: RuleUse[];
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
  /** As in PositionFinding. */
  earlier?: true;
  translated: boolean;
  confidence: Confidence;
  /** The rules that made it, in the order they fired. */
  rules?: RuleUse[];
}

/** Words said by somebody who may not be named: "a senior official said". */
export type SaidFinding = Omit<StatementFinding, 'speaker'> & { speaker: string | null };

export interface RelationFinding {
  article: string;
  source: string;
  target: string;
  kind: RelationKind;
  voice: string | null;
  span: Span;
  confidence: Confidence;
  /** The rules that made it, in the order they fired. */
  rules?: RuleUse[];
}
