import type { Tables } from '../datasets/all.ts';
import {
  MEETING_FORMATS,
  MEETING_STATUSES,
  PROPOSAL_KINDS,
  PROPOSAL_STATUSES,
  RELATION_KINDS,
} from '../datasets/vocabulary.ts';
import type { OptionGroup } from './filter-values.ts';

/** The values that occur, in the order of the contract, with how often they do. */
function occurring(heading: string, values: readonly string[], found: readonly string[]): OptionGroup[] {
  const counts = new Map<string, number>();
  for (const value of found) counts.set(value, (counts.get(value) ?? 0) + 1);
  const options = values.flatMap((value) => {
    const count = counts.get(value);
    return count === undefined ? [] : [{ value, count }];
  });
  return options.length < 2 ? [] : [{ heading, options }];
}

export const kindOptions = ({ meetings, proposals, relations }: Tables): OptionGroup[] => [
  ...occurring(
    'Meetings',
    MEETING_FORMATS,
    meetings.map((row) => row.format).filter((format) => format !== 'unknown'),
  ),
  ...occurring(
    'Proposals',
    PROPOSAL_KINDS,
    proposals.map((row) => row.kind),
  ),
  ...occurring(
    'Ties',
    RELATION_KINDS,
    relations.map((row) => row.kind),
  ),
];

export const statusOptions = ({ meetings, proposals }: Tables): OptionGroup[] => [
  ...occurring(
    'Meetings',
    MEETING_STATUSES,
    meetings.map((row) => row.status),
  ),
  ...occurring(
    'Proposals',
    PROPOSAL_STATUSES,
    proposals.map((row) => row.status),
  ),
];

/** The first and the last day any meeting or proposal is told for. */
export function spanOf({ meetings, proposals }: Tables): { first: string; last: string } | null {
  const days = [...meetings, ...proposals].flatMap(({ start, end }) =>
    [start, end].filter((day) => day !== null),
  );
  days.sort();
  const [first, last] = [days[0], days.at(-1)];
  return first === undefined || last === undefined ? null : { first, last };
}
