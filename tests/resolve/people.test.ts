import { describe, expect, it } from 'vitest';
import { namesIn, read } from '../read.ts';

const peopleIn = (text: string): string[] =>
  read(text)
    .resolved.references.filter(({ kind }) => kind === 'person')
    .flatMap(({ actors }) => actors);

describe('names behind long titles', () => {
  it.each([
    [
      'Putin met the Under Secretary for Near-Coastal Affairs Anne Tellman and Macron.',
      ['vladimir-putin', 'anne-tellman', 'emmanuel-macron'],
    ],
    ['They heard Assistant Secretary of State for Inner Lake Affairs Paul Renning.', ['paul-renning']],
    ['They met the Minister of Trade and Health Anna Berling.', ['anna-berling']],
  ])('%s', (text, people) => {
    expect(peopleIn(text)).toEqual(people);
  });

  it('nobody behind a department without an office', () => {
    expect(peopleIn('Coastal Energy Transfer Partners said no.')).toEqual([]);
  });
});

describe('words that are no part of a name', () => {
  it.each([
    [
      'a participle at the start',
      'Accusing Putin of delay, Macron left.',
      ['vladimir-putin', 'emmanuel-macron'],
    ],
    ['a word at the start', 'Unlike Putin, Macron stayed.', ['vladimir-putin', 'emmanuel-macron']],
    ['a weekday before', 'It was late on Saturday Macron left.', ['emmanuel-macron']],
    ['a month', 'They were gone when in April Dorling said no.', []],
    ['an adverb before an honorific', 'Then Mr Putin left.', ['vladimir-putin']],
    ['a headline in capitals', 'TALK Putin said he would go.', ['vladimir-putin']],
    ['a quotation', 'He wrote: “As Dorling said, On Sunday Bell left.”', []],
  ])('%s', (_, text, people) => {
    expect(peopleIn(text)).toEqual(people);
  });

  it('keeps a month that is a given name behind a title', () => {
    expect(peopleIn('They met Ambassador June Dorling.')).toEqual(['june-dorling']);
  });
});

describe('titles and what stands before them', () => {
  it.each([
    ['ministers before a comma', 'EU foreign ministers, Lavrov said, agreed.', 'Lavrov = sergei-lavrov'],
    [
      'countries before a comma',
      'It pleased Germany and France, Russian President Putin said.',
      'Russian President Putin = vladimir-putin',
    ],
    [
      'a noun and an adjective',
      'He met Germany and Russian President Putin.',
      'Russian President Putin = vladimir-putin',
    ],
  ])('%s', (_, text, name) => {
    expect(namesIn(text)).toContain(name);
  });
});

describe('given names alone', () => {
  it.each([
    ['Tomas Ra’ad Bellin left. “No,” Tomas said.', ['tomas-ra-ad-bellin', 'tomas-ra-ad-bellin']],
    ['Tomas Bellin and Tomas Dorling left. “No,” Tomas said.', ['tomas-bellin', 'tomas-dorling']],
    ['Tomas Bellin left. Tomas wept.', ['tomas-bellin']],
  ])('%s', (text, people) => {
    expect(peopleIn(text)).toEqual(people);
  });
});

describe('where, and not who', () => {
  it.each([
    'A London-based monitor said no.',
    'They met in a London hotel.',
    'France sent a small delegation of experts to London.',
    'LONDON/PARIS - The talks began.',
  ])('%s', (text) => {
    const { places, references } = read(text).resolved;
    expect(places.map(({ place }) => place)).toContain('london');
    expect(references.flatMap(({ actors }) => actors)).not.toContain('united-kingdom');
  });
});
