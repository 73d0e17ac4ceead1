import { describe, expect, it } from 'vitest';
import { dayOf } from '../../scripts/calendar/days.ts';
import { edtfOf } from '../../scripts/calendar/edtf.ts';
import { articleInterval, dateFieldsOf, leadInterval } from '../../scripts/compose/dates.ts';
import { NO_DATE } from '../../scripts/calendar/edtf.ts';
import type { Publication } from '../../scripts/time/publication.ts';

describe('EDTF', () => {
  it.each([
    ['2025-03-02', '2025-03-02', 'throughout', '2025-03-02'],
    ['2025-03-02', '2025-03-02', 'within', '2025-03-02'],
    ['2025-02-24', '2025-03-02', 'within', '[2025-02-24..2025-03-02]'],
    ['2025-03-03', '2025-03-05', 'throughout', '2025-03-03/2025-03-05'],
    ['2025-02-01', '2025-02-28', 'within', '2025-02'],
    ['2024-02-01', '2024-02-28', 'within', '[2024-02-01..2024-02-28]'],
    ['2024-02-01', '2024-02-29', 'throughout', '2024-02-01/2024-02-29'],
    ['2024-01-01', '2024-12-31', 'within', '2024'],
  ] as const)('%s to %s, %s: %s', (start, end, extent, edtf) => {
    expect(edtfOf(start, end, extent)).toBe(edtf);
  });
});

it('an unknown date is unknown in every field', () => {
  expect(dateFieldsOf(null)).toEqual(NO_DATE);
  expect(NO_DATE).toMatchObject({
    start: null,
    end: null,
    edtf: null,
    precision: 'unknown',
    date_basis: null,
  });
});

const published = (start: string, end: string, basis: Publication['basis']): Publication => ({
  day: dayOf(start),
  start: dayOf(start),
  end: dayOf(end),
  basis,
  reason: null,
  evidence: [],
  contradictions: [],
});
const UNKNOWN: Publication = { ...published('', '', 'unknown'), start: null, end: null };

describe('what an article tells without a day', () => {
  it.each([
    ['2025-03-03', '2025-03-03', 'stated', '2025-03-03', '2025-03-03', 'day', 'relative'],
    ['2025-03-03', '2025-03-03', 'given', '2025-03-03', '2025-03-03', 'day', 'relative'],
    ['2025-03-03', '2025-03-05', 'inferred', '2025-03-03', '2025-03-05', 'range', 'inferred'],
  ] as const)('%s..%s, %s: is of that day', (first, last, basis, start, end, precision, dateBasis) => {
    expect(articleInterval(published(first, last, basis))).toMatchObject({
      start,
      end,
      precision,
      basis: dateBasis,
    });
  });

  it.each([
    ['2025-03-03', '2025-03-03', 'stated', '2025-03-02', '2025-03-03'],
    ['2025-03-03', '2025-03-05', 'inferred', '2025-03-03', '2025-03-05'],
  ] as const)('%s..%s, %s: what it opens with is of %s to %s', (first, last, basis, start, end) => {
    expect(leadInterval(published(first, last, basis))).toMatchObject({ start, end, basis: 'inferred' });
  });

  it('stays undated in an undated article', () => {
    expect([articleInterval(UNKNOWN), leadInterval(UNKNOWN)]).toEqual([null, null]);
  });
});
