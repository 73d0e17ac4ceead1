/** The parts of the method page in order, by the id other pages link to, which never changes. */
export const HEADINGS = {
  records: 'How a record is made',
  counts: 'What counts',
  accuracy: 'How often the machine is right',
  dates: 'How dates are found',
  borders: 'Places and borders',
  withheld: 'What is not published, and why',
  cite: 'To cite, and to correct',
  sources: 'Sources and licences',
  privacy: 'Privacy',
} as const;

export type SectionId = keyof typeof HEADINGS;
