const SPECIAL: Readonly<Record<string, string>> = {
  'in-person': 'In person',
  virtual: 'Virtual',
  phone: 'By phone',
  unknown: 'Way of meeting not told',
  'ruled-out': 'Ruled out',
  'never-concluded': 'Never concluded',
  'security-guarantee': 'Security guarantee',
  'known-event': 'known event',
  'part-of': 'part of',
};

/** A term of the datasets as a reader's word: "ruled-out" → "Ruled out". */
export const wordFor = (term: string): string =>
  SPECIAL[term] ?? term.charAt(0).toUpperCase() + term.slice(1).replaceAll('-', ' ').replaceAll('_', ' ');

/** "1 meeting", "2 meetings". */
export const countOf = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

export const REVIEW_WORDS: Readonly<Record<string, string>> = {
  machine: 'Not yet checked by an editor',
  confirmed: 'Checked by an editor',
  edited: 'Corrected by an editor',
  added: 'Added by an editor',
};
