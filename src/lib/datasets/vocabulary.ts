/** The words that columns are written in, apart from their schemas: a page that draws needs these alone. */

/** The datasets of the contract, in the order in which they are listed everywhere. */
export const DATASET_NAMES = [
  'articles',
  'actors',
  'offices',
  'places',
  'meetings',
  'participations',
  'proposals',
  'proposal_links',
  'positions',
  'statements',
  'relations',
  'evidence',
  'mentions',
  'conflicts',
  'corrections',
] as const;

export type DatasetName = (typeof DATASET_NAMES)[number];

/** A lower-case ASCII slug: what every record is called by. */
export const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
export const ISO_DAY = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
export const PRECISIONS = ['day', 'week', 'month', 'year', 'range', 'unknown'] as const;
export type Precision = (typeof PRECISIONS)[number];
export const EXTENTS = ['throughout', 'within'] as const;
export type Extent = (typeof EXTENTS)[number];
export const DATE_BASES = ['stated', 'relative', 'inferred', 'known-event', 'editor'] as const;
export type DateBasis = (typeof DATE_BASES)[number];
export const CONFIDENCES = ['high', 'medium', 'low'] as const;
export type Confidence = (typeof CONFIDENCES)[number];
export const REVIEWS = ['machine', 'confirmed', 'edited', 'added'] as const;
export type Review = (typeof REVIEWS)[number];

export const ARTICLE_FLAGS = [
  'machine-translated',
  'garbled',
  'contradicts-known-facts',
  'truncated',
  'not-read',
] as const;
export type ArticleFlag = (typeof ARTICLE_FLAGS)[number];

export const ACTOR_KINDS = ['person', 'state', 'organisation', 'bloc', 'group'] as const;
export type ActorKind = (typeof ACTOR_KINDS)[number];

export const PLACE_KINDS = ['city', 'region', 'country', 'venue'] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

export const MEETING_FORMATS = ['in-person', 'virtual', 'phone', 'unknown'] as const;
export type MeetingFormat = (typeof MEETING_FORMATS)[number];
export const MEETING_STATUSES = ['held', 'ongoing', 'planned', 'proposed', 'ruled-out', 'cancelled'] as const;
export type MeetingStatus = (typeof MEETING_STATUSES)[number];

export const PARTICIPATION_ROLES = ['principal', 'host', 'mediator', 'delegate', 'observer'] as const;
export type ParticipationRole = (typeof PARTICIPATION_ROLES)[number];
export const ATTENDANCES = ['present', 'expected', 'absent', 'unclear'] as const;
export type Attendance = (typeof ATTENDANCES)[number];
export const RESOLUTIONS = ['name', 'office', 'group'] as const;
export type Resolution = (typeof RESOLUTIONS)[number];

export const PROPOSAL_KINDS = [
  'ceasefire',
  'security-guarantee',
  'deployment',
  'framework',
  'territory',
  'finance',
  'resources',
  'membership',
  'other',
] as const;
export type ProposalKind = (typeof PROPOSAL_KINDS)[number];
export const PROPOSAL_STATUSES = [
  'floated',
  'discussed',
  'amended',
  'conditional',
  'accepted',
  'unsigned',
  'rejected',
  'never-concluded',
] as const;
export type ProposalStatus = (typeof PROPOSAL_STATUSES)[number];

export const PROPOSAL_LINK_KINDS = ['amends', 'supersedes', 'part-of', 'merges'] as const;
export type ProposalLinkKind = (typeof PROPOSAL_LINK_KINDS)[number];

export const STANCES = ['proposes', 'supports', 'conditional', 'opposes', 'undecided'] as const;
export type Stance = (typeof STANCES)[number];

export const STATEMENT_KINDS = ['direct', 'indirect'] as const;
export type StatementKind = (typeof STATEMENT_KINDS)[number];

export const RELATION_KINDS = ['met', 'supports', 'criticises'] as const;
export type RelationKind = (typeof RELATION_KINDS)[number];

export const MENTION_KINDS = ['actor', 'place'] as const;

/** The datasets whose records an editor reviews one by one: those with a `review` column. */
export const REVIEWED_KINDS = [
  'meetings',
  'participations',
  'proposals',
  'positions',
  'statements',
  'relations',
] as const satisfies readonly DatasetName[];
export type ReviewedKind = (typeof REVIEWED_KINDS)[number];
/** any: what nobody has checked is published too, and marked; confirmed: only what an editor has looked at. */
export const REVIEW_RULES = ['any', 'confirmed'] as const;
export type ReviewRule = (typeof REVIEW_RULES)[number];
/** The side of actors that no side of the dossier claims. */
export const OTHER_SIDE = 'others';

/** The charts that a view may lead with. */
export const VIEW_CHARTS = ['map', 'network', 'timeline'] as const;
export const VIEW_KINDS = [...MEETING_FORMATS, ...PROPOSAL_KINDS, ...RELATION_KINDS] as const;
export const VIEW_STATUSES = [...MEETING_STATUSES, ...PROPOSAL_STATUSES] as const;
