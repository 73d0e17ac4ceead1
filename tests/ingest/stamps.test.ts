import { describe, expect, it } from 'vitest';
import { findDateline, findStamps } from '../../scripts/ingest/stamps.ts';
import { zoneLines } from '../../scripts/ingest/zones.ts';
import { outlets } from '../read.ts';

const datelineOf = (line: string): (string | null)[] | null => {
  const found = findDateline(line, { start: 0, end: line.length });
  const cut = (span: { start: number; end: number } | null) => span && line.slice(span.start, span.end);
  return found && [cut(found.place), cut(found.date), found.agency, line.slice(found.end)];
};

describe('a dateline', () => {
  it.each([
    ['LONDON — Macron met Trump.', 'LONDON', null, null, 'Macron met Trump.'],
    ['LONDON (AFP) - Macron met Trump.', 'LONDON', null, 'AFP', 'Macron met Trump.'],
    ['PARIS, June 3 (Reuters) — Talks failed.', 'PARIS', 'June 3', 'Reuters', 'Talks failed.'],
    ['Kyiv: Talks failed.', 'Kyiv', null, null, 'Talks failed.'],
    ['NEW YORK, 3 June 2024 – Talks failed.', 'NEW YORK', '3 June 2024', null, 'Talks failed.'],
  ])('%s', (line, place, date, agency, rest) => {
    expect(datelineOf(line)).toEqual([place, date, agency, rest]);
  });

  it.each([
    'Macron met Trump.',
    'Macron - the French president - met Trump.',
    'One thing is sure: talks failed.',
  ])('none in %s', (line) => {
    expect(datelineOf(line)).toBeNull();
  });

  it('none without a story', () => {
    expect(findDateline('', undefined)).toBeNull();
  });
});

describe('a stamp', () => {
  const stampsOf = (...lines: string[]): string[] => {
    const text = [
      'Leaders meet in London for talks',
      'Macron met Trump in Paris on 2 March 2025.',
      ...lines,
    ].join('\n');
    return findStamps(text, zoneLines(text, outlets.namesOutlet), null).map(
      ({ of, start, end }) => `${of}: ${text.slice(start, end)}`,
    );
  };

  it.each([
    ['header: 3 June 2024', 'Published 3 June 2024'],
    ['header: March 3, 2025', 'By Jane Doe | Updated March 3, 2025'],
    ['header: 11 December 2024', 'This article first appeared on 11 December 2024.'],
    ['post: March 15, 2025', '— Volodymyr Zelenskyy (@ZelenskyyUa) March 15, 2025'],
    ['footer: 2025', '©2025 Bloomberg L.P.'],
    ['footer: 2024', 'Copyright Agence France-Presse 2024'],
  ])('%s', (stamp, line) => {
    expect(stampsOf(line)).toEqual([stamp]);
  });

  it('none in the story', () => {
    expect(stampsOf('He left on 3 March 2025.')).toEqual([]);
  });
});
