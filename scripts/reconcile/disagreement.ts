import type { Span } from '../model.ts';
import type { MergedMeeting } from './meetings.ts';
import type { MergedProposal } from './proposals.ts';

/** What one or several articles say, with their words. */
export interface Account {
  value: string;
  cites: { article: string; span: Span }[];
}

/** Accounts of one thing that cannot all be right. One that says less than another disagrees with nobody. */
export interface Disagreement {
  about: { meeting: MergedMeeting } | { proposal: MergedProposal };
  /** The column they disagree on. */
  field: string;
  accounts: Account[];
  /** One plain sentence. */
  note: string;
}

/** What comparing accounts asks of the articles and of the world. */
export interface Surroundings {
  /** Days an article may be of, as ISO dates; null when nothing is known. */
  published: (article: string) => { start: string; end: string } | null;
  words: (article: string, span: Span) => string;
  nameOf: (id: string) => string;
  isPerson: (actor: string) => boolean;
  /** Both are known points, and too far from each other to be one place by two names. */
  areApart: (place: string, other: string) => boolean;
  /** A person's word on whom they act for is that actor's own. */
  speaksFor: (voice: string, actor: string) => boolean;
}
