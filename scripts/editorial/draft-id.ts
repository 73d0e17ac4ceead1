import { slug } from '../text/slug.ts';
import type { JudgedDataset } from './entry.ts';

type Values = Readonly<Record<string, unknown>>;

/** What a new record's id tells, in order: columns of it, or words. */
const TOLD: Readonly<Record<JudgedDataset, readonly string[]>> = {
  meetings: ['start', 'place', 'title'],
  participations: ['meeting', 'actor'],
  proposals: ['title'],
  proposal_links: ['source', 'kind', 'target'],
  positions: ['proposal', 'actor', 'stance', 'start'],
  statements: ['speaker', 'quote'],
  relations: ['kind', 'source', 'target'],
  conflicts: ['record', 'field'],
  actors: ['name'],
  places: ['name'],
};
const BEGINNING: Partial<Record<JudgedDataset, string>> = {
  meetings: 'meeting',
  proposals: 'proposal',
  statements: 'say',
  relations: 'tie',
  conflicts: 'conflict',
};
/** Words of an id. */
const MOST = 14;

/** A readable id for a new record, from what it says: "meeting-2025-03-02-london". */
export function nameOfNew(dataset: JudgedDataset, set: Values): string {
  const told = TOLD[dataset].filter((column) => column !== 'title' || !set.place || dataset === 'proposals');
  const parts = told.map((column) => set[column]).filter((value) => typeof value === 'string');
  return slug([BEGINNING[dataset] ?? '', ...parts].join(' '), MOST);
}

/** The id itself, or with the first number behind it that is free. */
export function freeId(id: string, taken: ReadonlySet<string>): string {
  if (!taken.has(id)) return id;
  for (let number = 2; ; number++) if (!taken.has(`${id}-${number}`)) return `${id}-${number}`;
}
