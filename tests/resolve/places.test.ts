import { describe, expect, it } from 'vitest';
import { isAdjectival, isAttributive, isLocative, isPlaceOwner } from '../../scripts/resolve/place-sense.ts';
import { tokenize } from '../../scripts/text/tokens.ts';
import { namesIn, read } from '../read.ts';

const placesIn = (text: string): string[] => read(text).resolved.places.map(({ place }) => place);

describe('a place', () => {
  it.each([
    ['They met in Kyiv.', ['kyiv']],
    ['They met at the White House.', ['white-house']],
    ['They left for Kyiv.', ['kyiv']],
    ['They flew straight back to Kyiv.', ['kyiv']],
    ['They returned from Kyiv.', ['kyiv']],
    ['They travelled to Geneva and Kyiv.', ['geneva', 'kyiv']],
    ['People in London, Paris and Kyiv agreed.', ['london', 'paris', 'kyiv']],
    ['The London talks failed.', ['london']],
    ['The Paris peace summit failed.', ['paris']],
    ['They met in Ukraine.', ['ukraine-land']],
  ])('%s', (text, places) => {
    expect(placesIn(text)).toEqual(places);
    expect(namesIn(text)).toEqual([]);
  });
});

describe('the government in a place', () => {
  it.each([
    ['Kyiv said no.', ['Kyiv = ukraine']],
    ['Kiev said no.', ['Kiev = ukraine']],
    ['They talked with Moscow for long.', ['Moscow = russia']],
    ['London’s offer stands.', ['London = united-kingdom']],
    ['The Kremlin and Downing Street said no.', ['Kremlin = russia', 'Downing Street = united-kingdom']],
    ['The White House said no.', ['White House = united-states']],
    ['They gave it to Kyiv.', ['Kyiv = ukraine']],
  ])('%s', (text, names) => {
    expect(namesIn(text)).toEqual(names);
    expect(placesIn(text)).toEqual([]);
  });

  it('is marked as a metonym', () => {
    expect(read('Kyiv said no.').resolved.references.map(({ metonym }) => metonym)).toEqual([true]);
    expect(read('Ukraine said no.').resolved.references.map(({ metonym }) => metonym)).toEqual([false]);
  });
});

describe('parties', () => {
  it.each([
    ['US and Russian officials left.', ['US and Russian officials = united-states + russia'], 'group', false],
    ['Ukrainian negotiators left.', ['Ukrainian negotiators = ukraine'], 'group', false],
    ['Ukrainian soil is wet.', ['Ukrainian = ukraine'], 'name', true],
    ['US aid is late.', ['US = united-states'], 'name', true],
    ['The US is late.', ['US = united-states'], 'name', false],
  ])('%s', (text, names, by, adjective) => {
    expect(namesIn(text)).toEqual(names);
    expect(read(text).resolved.references[0]).toMatchObject({ by, adjective });
  });

  it('outlets are no actors', () => {
    expect(namesIn('He told ABC News so.')).toEqual([]);
    expect(read('He told ABC News so.').resolved.outlets).toHaveLength(1);
    expect(namesIn('He told Time that Putin lied.')).toEqual(['Putin = vladimir-putin']);
  });
});

describe('the words around a place', () => {
  it.each([
    ['flew to Kyiv', 2, true],
    ['gave to Kyiv', 2, false],
    ['heading for Kyiv', 2, true],
    ['bad for Kyiv', 2, false],
    ['speaking from Kyiv', 2, true],
    ['word from Kyiv', 2, false],
    ['inside the Kremlin', 2, true],
    ['Kyiv', 0, false],
  ])('%s', (text, at, locative) => {
    expect(isLocative(tokenize(text), at)).toBe(locative);
  });

  it.each([
    ['London talks', true],
    ['London peace talks', true],
    ['London for talks', false],
    ['London Talks', false],
    ['London police', false],
  ])('%s: attributive %s', (text, attributive) => {
    expect(isAttributive(tokenize(text), 1)).toBe(attributive);
  });

  it.each([
    ['Kyiv’s streets', true],
    ['Kyiv’s Boryspil airport', true],
    ['Moscow’s Red Square', true],
    ['Kyiv’s Foreign Ministry', false],
    ['Kyiv’s offer', false],
  ])('%s: owned by the place %s', (text, owned) => {
    expect(isPlaceOwner(tokenize(text), 2)).toBe(owned);
  });

  it.each([
    ['US aid', true],
    ['US said', false],
    ['US backed', false],
    ['US.', false],
  ])('%s: adjectival %s', (text, adjectival) => {
    expect(isAdjectival(tokenize(text), 1)).toBe(adjectival);
  });
});
