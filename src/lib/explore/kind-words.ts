import type { ProposalKind } from '../datasets/vocabulary.ts';

/** What a reader may call each kind of proposal: the words the page shows for it. A test holds the two together. */
export const KIND_WORDS: Readonly<Record<ProposalKind, string>> = {
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
