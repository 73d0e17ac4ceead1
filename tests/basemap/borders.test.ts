import { describe, expect, it } from 'vitest';
import { DEFAULT_BORDERS_POLICY } from '../../src/lib/basemap/borders-policy.ts';
import { countryAt } from '../../src/lib/basemap/country-at.ts';
import { codesAt, coarseAreas, fineAreas, fineWorld } from './maps.ts';

const witnesses = DEFAULT_BORDERS_POLICY.notes.flatMap((note) => note.witnesses);

/** Places the coarse map has no room for: there they lie at sea. */
const NOT_ON_COARSE = new Set(['Iturup']);

describe('the borders policy', () => {
  it.each([
    ['Simferopol', 'UA'],
    ['Sevastopol', 'UA'],
    ['Kerch', 'UA'],
    ['Yalta', 'UA'],
    ['Armyansk', 'UA'],
    ['Donetsk', 'UA'],
    ['Mariupol', 'UA'],
    ['Luhansk', 'UA'],
    ['Pristina', 'XK'],
    ['Taipei', 'TW'],
    ['Jerusalem', 'PS'],
    ['Srinagar', 'IN'],
    ['Nicosia', 'CY'],
    ['Laayoune', 'EH'],
    ['Hargeisa', 'SO'],
  ])('promises %s in %s', (name, code) => {
    expect(witnesses.find((witness) => witness.name === name)?.code).toBe(code);
  });

  it.each(witnesses)('is kept by the fine map for $name', ({ lat, lon, code }) => {
    expect(codesAt(fineAreas, lat, lon)).toEqual([code]);
    expect(countryAt(fineWorld.countries, lat, lon)).toBe(code);
  });

  it.each(witnesses)('is kept by the coarse map for $name', ({ name, lat, lon, code }) => {
    expect(codesAt(coarseAreas, lat, lon)).toEqual(NOT_ON_COARSE.has(name) ? [] : [code]);
  });

  it('gives the Siachen Glacier to no country', () => {
    expect(countryAt(fineWorld.countries, 35.45, 77.05)).toBe('');
  });

  it('leaves the open sea to nobody', () => {
    expect(countryAt(fineWorld.countries, 30, -40)).toBeUndefined();
  });
});
