import type { Stance } from '../datasets/vocabulary.ts';
import type { DatasetName } from '../datasets/vocabulary.ts';

/** Terms that read otherwise than they are written; the charts say the same, and a test holds the two together. */
const SPECIAL: Readonly<Record<string, string>> = {
  'in-person': 'In person',
  virtual: 'By video',
  phone: 'By phone',
  unknown: 'Not told',
  ongoing: 'Under way',
  'ruled-out': 'Ruled out',
  discussed: 'Under discussion',
  conditional: 'Accepted on conditions',
  unsigned: 'Not signed',
  'never-concluded': 'Never concluded',
  'security-guarantee': 'Security guarantees',
  deployment: 'Troops on the ground',
  framework: 'Plans and frameworks',
  finance: 'Money and assets',
  'known-event': 'known event',
  'part-of': 'part of',
};

/** A term of the datasets as a reader's word: "ruled-out" → "Ruled out". */
export const wordFor = (term: string): string =>
  SPECIAL[term] ?? term.charAt(0).toUpperCase() + term.slice(1).replaceAll('-', ' ').replaceAll('_', ' ');

/** A stance as a reader's word. */
export const stanceWord = (stance: Stance): string =>
  stance === 'conditional' ? 'Yes, on a condition' : wordFor(stance);

export { countOf } from '../datasets/count-words.ts';

export const REVIEW_WORDS: Readonly<Record<string, string>> = {
  machine: 'Not yet checked by an editor',
  confirmed: 'Checked by an editor',
  edited: 'Checked and edited by an editor',
  added: 'Added by an editor',
};

/** What one record of a dataset is called. */
export const KIND_OF_DATASET: Readonly<Record<DatasetName, string>> = {
  articles: 'Article',
  actors: 'Actor',
  offices: 'Office',
  places: 'Place',
  meetings: 'Meeting',
  participations: 'Participation',
  proposals: 'Proposal',
  proposal_links: 'Link between proposals',
  positions: 'Stance',
  statements: 'Statement',
  relations: 'Tie',
  evidence: 'Passage',
  mentions: 'Mention',
  conflicts: 'Disagreement',
  corrections: 'Correction',
};
