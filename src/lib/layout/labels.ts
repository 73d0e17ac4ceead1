import type {
  ActorKind,
  Confidence,
  MeetingFormat,
  MeetingStatus,
  ParticipationRole,
  ProposalKind,
  ProposalLinkKind,
  ProposalStatus,
  RelationKind,
  Review,
  Stance,
} from '../datasets/index.ts';

/** How the values of the data read on the page: the only place where they are put into words. */
export const STATUS_LABELS: Record<MeetingStatus, string> = {
  held: 'held',
  ongoing: 'under way',
  planned: 'planned',
  proposed: 'proposed',
  'ruled-out': 'ruled out',
  cancelled: 'cancelled',
};

export const FORMAT_LABELS: Record<MeetingFormat, string> = {
  'in-person': 'in person',
  virtual: 'by video',
  phone: 'by phone',
  unknown: 'format not told',
};

export const STANCE_LABELS: Record<Stance, string> = {
  proposes: 'proposes',
  supports: 'supports',
  conditional: 'yes, on a condition',
  opposes: 'opposes',
  undecided: 'undecided',
};

export const PROPOSAL_KIND_LABELS: Record<ProposalKind, string> = {
  ceasefire: 'Ceasefire',
  'security-guarantee': 'Security guarantees',
  deployment: 'Troops on the ground',
  framework: 'Plans and frameworks',
  territory: 'Territory',
  finance: 'Money and assets',
  resources: 'Resources',
  membership: 'Membership',
  other: 'Other',
};

export const PROPOSAL_STATUS_LABELS: Record<ProposalStatus, string> = {
  floated: 'floated',
  discussed: 'under discussion',
  amended: 'amended',
  conditional: 'accepted on conditions',
  accepted: 'accepted',
  unsigned: 'not signed',
  rejected: 'rejected',
  'never-concluded': 'never concluded',
};

export const RELATION_LABELS: Record<RelationKind, string> = {
  met: 'met',
  supports: 'supports',
  criticises: 'criticises',
};

export const LINK_LABELS: Record<ProposalLinkKind, string> = {
  amends: 'amends',
  supersedes: 'replaces',
  'part-of': 'is part of',
  merges: 'merges',
};

export const ACTOR_KIND_LABELS: Record<ActorKind, string> = {
  person: 'person',
  state: 'government',
  organisation: 'organisation',
  bloc: 'bloc',
  group: 'group',
};

export const ROLE_LABELS: Record<ParticipationRole, string> = {
  principal: 'principal',
  host: 'host',
  mediator: 'mediator',
  delegate: 'delegate',
  observer: 'observer',
};

export const REVIEW_LABELS: Record<Review, string> = {
  machine: 'not yet checked by an editor',
  confirmed: 'confirmed by an editor',
  edited: 'edited by an editor',
  added: 'added by an editor',
};

export const CONFIDENCE_LABELS: Record<Confidence, string> = {
  high: 'high confidence',
  medium: 'medium confidence',
  low: 'low confidence',
};

export { countOf } from '../datasets/count-words.ts';

/** "Zelenskyy, Trump and Vance". */
export function listOf(names: readonly string[]): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}
