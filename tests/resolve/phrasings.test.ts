import { describe, expect, it } from 'vitest';
import { buildTowns } from '../../scripts/knowledge/gazetteer.ts';
import { namesIn, read } from '../read.ts';

describe('titles that point back', () => {
  it.each([
    [
      'both of an office',
      'Putin met Macron. Both presidents left.',
      'presidents = vladimir-putin + emmanuel-macron',
    ],
    ['two of a kind', 'Rubio met Lavrov. The two diplomats left.', 'diplomats = marco-rubio + sergei-lavrov'],
    ['his minister', 'Putin and his foreign minister left.', 'foreign minister = sergei-lavrov'],
    ['somebody’s minister', 'Putin’s foreign minister left.', 'foreign minister = sergei-lavrov'],
  ])('%s', (_, text, name) => {
    expect(namesIn(text).at(-1)).toBe(name);
  });

  it.each([
    ['three named before "both"', 'Putin met Macron and Zelenskyy. Both presidents left.', 'presidents'],
    ['a deputy', 'The Russian deputy foreign minister left.', 'minister'],
    ['a former holder', 'The former Ukrainian president left.', 'president'],
    ['any of them', 'A Russian foreign minister left.', 'minister'],
  ])('nobody: %s', (_, text, word) => {
    expect(namesIn(text).filter((name) => name.includes(word))).toEqual([]);
  });

  it('nobody of many in an undated article', () => {
    expect(namesIn('The German chancellor left.', null)).toEqual(['German = germany']);
  });
});

describe('who is introduced how', () => {
  it.each([
    ['Pelna Orban, who heads the board, left.', 'pelna-orban'],
    ['Pelna Orban, 45, left.', 'pelna-orban'],
    ['It was odd, according to Pelna Orban.', 'pelna-orban'],
    ['They were hosted by Pelna Orban, a senior adviser.', 'pelna-orban'],
    ['US ambassador to Ukraine Pelna Orban left.', 'pelna-orban'],
  ])('%s', (text, person) => {
    expect(read(text).resolved.found.map(({ id }) => id)).toContain(person);
  });

  it.each([
    'The Northern Mainline left.',
    'The King David Hotel was shut.',
    'They left the Charles Gaulle Airport.',
    'The USS Gerald Ford sailed.',
  ])('nobody: %s', (text) => {
    expect(read(text).resolved.found.filter(({ kind }) => kind === 'person')).toEqual([]);
  });

  it.each([
    ['Sergei Viktorovich Lavrov left.', 'sergei-lavrov'],
    ['Serguei Lavroff left.', 'sergei-lavrov'],
    ['Vladimir V. Putin left.', 'vladimir-putin'],
  ])('the known one in other words: %s', (text, person) => {
    expect(read(text).resolved.references[0]?.actors).toEqual([person]);
  });
});

describe('bodies', () => {
  it.each([
    ['They heard of the Rail Union and the Bus Company.', ['rail-union', 'bus-company']],
    ['The Committee for Peace in Ukraine left.', ['committee-for-peace-in-ukraine']],
    ['An armed group known as River Dawn left.', ['river-dawn']],
    ['Northern Mainline left. Then Northern Mainline returned.', ['northern-mainline', 'northern-mainline']],
  ])('%s', (text, bodies) => {
    expect(namesIn(text).map((name) => name.split(' = ')[1])).toEqual(bodies);
  });
});

describe('a country behind its town', () => {
  it.each([
    ['They met in Kyiv, Ukraine, on Monday.', []],
    ['They met in Kyiv, Ukraine.', []],
    ['After talks in Kyiv, Ukraine and France left.', ['Ukraine = ukraine', 'France = france']],
    ['In Kyiv, Ukraine agreed.', ['Ukraine = ukraine']],
  ])('%s', (text, names) => {
    expect(namesIn(text)).toEqual(names);
  });
});

describe('towns', () => {
  const towns = buildTowns(
    'arden\tArden\tGB\t52\t-1\t20\t1\narden\tArden\tUA\t50\t30\t30\t2\nlonely\tLonely\tUA\t50\t30\t90\t3\nsmall\tSmall\tUA\t50\t30\t9\t4\n',
    () => null,
  );
  it.each([
    ['Arden', ['UA'], 2],
    ['Arden', ['GB'], 1],
    ['Arden', [], null],
    ['Lonely', [], 3],
    ['Small', [], null],
    ['Small', ['UA'], 4],
    ['Nowhere', ['UA'], null],
  ])('%s in %s', (name, likely, geonames) => {
    expect(towns.find(name, new Set(likely))?.geonames ?? null).toBe(geonames);
  });
});
