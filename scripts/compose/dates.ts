import type { DateFields, DateBasis } from '../../src/lib/datasets/index.ts';
import { isoOf } from '../calendar/days.ts';
import { edtfOf, NO_DATE } from '../calendar/edtf.ts';
import type { Interval } from '../model.ts';
import type { Publication } from '../time/publication.ts';

export function dateFieldsOf(interval: Interval | null): DateFields {
  if (!interval) return NO_DATE;
  const { start, end, extent, precision, basis, reason } = interval;
  return {
    start,
    end,
    extent,
    precision,
    edtf: edtfOf(start, end, extent),
    date_basis: basis,
    date_reason: reason,
  };
}

/** The days an article is of, as a date for what it tells without one. */
export function articleInterval({ start, end, basis }: Publication): Interval | null {
  if (start === null || end === null) return null;
  const dateBasis: DateBasis = basis === 'inferred' ? 'inferred' : 'relative';
  const reason =
    basis === 'inferred'
      ? 'Told in an article whose own date was worked out.'
      : 'The day of the article that tells it.';
  return {
    start: isoOf(start),
    end: isoOf(end),
    precision: start === end ? 'day' : 'range',
    extent: start === end ? 'throughout' : 'within',
    basis: dateBasis,
    reason,
  };
}

/** What a story opens with happened on its day or the one before. */
export function leadInterval(publication: Publication): Interval | null {
  const { start, end, basis } = publication;
  if (start === null || end === null) return null;
  const first = basis === 'inferred' ? start : start - 1;
  const reason =
    basis === 'inferred'
      ? 'The article opens with it and gives no day; its own date was worked out.'
      : `The article opens with it and gives no day: its own day, ${isoOf(end)}, or the one before.`;
  return {
    start: isoOf(first),
    end: isoOf(end),
    precision: first === end ? 'day' : 'range',
    extent: first === end ? 'throughout' : 'within',
    basis: 'inferred',
    reason,
  };
}
