/** The keys that make up a state in the URL, in the order in which they are written. */
export const STATE_KEYS = [
  'select',
  'actors',
  'place',
  'proposal',
  'from',
  'to',
  'kinds',
  'status',
  'q',
  'reviewed',
] as const;
