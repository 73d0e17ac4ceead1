import { describe, expect, it } from 'vitest';
import { namesIn, read } from '../read.ts';

describe('known people', () => {
  it.each([
    [
      'a surname after the full name',
      'Ukrainian President Volodymyr Zelenskyy met Macron. Zelenskyy left.',
      [
        'Ukrainian President Volodymyr Zelenskyy = volodymyr-zelenskyy',
        'Macron = emmanuel-macron',
        'Zelenskyy = volodymyr-zelenskyy',
      ],
    ],
    [
      'a surname alone',
      'Zelensky and Trump left.',
      ['Zelensky = volodymyr-zelenskyy', 'Trump = donald-trump'],
    ],
    ['another first name', 'Melania Trump spoke.', ['Melania Trump = melania-trump']],
    [
      'another first name beside the known one',
      'Donald Trump and Melania Trump arrived.',
      ['Donald Trump = donald-trump', 'Melania Trump = melania-trump'],
    ],
    [
      'a particle',
      'Bart De Wever spoke. De Wever left.',
      ['Bart De Wever = bart-de-wever', 'De Wever = bart-de-wever'],
    ],
    ['a month before May is introduced', 'May came. In May they met.', []],
    [
      'May once introduced',
      'Theresa May spoke. May left.',
      ['Theresa May = theresa-may', 'May = theresa-may'],
    ],
    ['an honorific', 'They met Mr Trump.', ['Trump = donald-trump']],
    ['a sentence’s first word', 'But Trump left.', ['Trump = donald-trump']],
  ])('%s', (_, text, names) => {
    expect(namesIn(text)).toEqual(names);
  });
});

describe('unknown people', () => {
  it.each([
    [
      'by a title',
      'Kremlin spokesman Dmitry Peskov left. Peskov left.',
      ['Kremlin spokesman Dmitry Peskov = dmitry-peskov', 'Peskov = dmitry-peskov'],
    ],
    [
      'by an apposition',
      'Anna Kowalska, a spokeswoman for NATO, left. Kowalska left.',
      ['Anna Kowalska = anna-kowalska', 'NATO = nato', 'Kowalska = anna-kowalska'],
    ],
    [
      'by a verb of saying',
      'It will rain, said Anna Kowalska on Monday. Kowalska left.',
      ['Anna Kowalska = anna-kowalska', 'Kowalska = anna-kowalska'],
    ],
    [
      'a particle in the name',
      'Negotiator Ana da Silva left. Da Silva left.',
      ['Negotiator Ana da Silva = ana-da-silva', 'Da Silva = ana-da-silva'],
    ],
    [
      'a hyphen in the name',
      'Negotiator Ana Crabtree-Ireland left.',
      ['Negotiator Ana Crabtree-Ireland = ana-crabtree-ireland'],
    ],
    ['by a given name', 'Anna Kowalska walked home.', ['Anna Kowalska = anna-kowalska']],
    ['not without an introduction', 'Pelna Kowalska walked home.', []],
    ['not what no person is called', 'It was told, said Geneva Convention.', []],
  ])('%s', (_, text, names) => {
    expect(namesIn(text)).toEqual(names);
  });

  it('keeps the role and the affiliation that the text gives', () => {
    expect(read('Kremlin spokesman Dmitry Peskov left.').resolved.found).toEqual([
      {
        id: 'dmitry-peskov',
        name: 'Dmitry Peskov',
        kind: 'person',
        role: 'Kremlin spokesman',
        affiliation: 'russia',
      },
    ]);
    expect(read('Anna Kowalska, a spokeswoman for NATO, left.').resolved.found[0]).toMatchObject({
      role: 'spokeswoman for NATO',
      affiliation: 'nato',
    });
  });

  it('publishes the name without the title', () => {
    const { article, resolved } = read('Kremlin spokesman Dmitry Peskov left.');
    expect(resolved.references.map(({ core }) => article.text.slice(core.start, core.end))).toEqual([
      'Dmitry Peskov',
    ]);
  });
});

describe('unknown bodies', () => {
  it('a name with its initials, and then the initials alone', () => {
    expect(namesIn('It was told by the National Union of Rail Staff (NURS) first. Then NURS left.')).toEqual([
      'National Union of Rail Staff = national-union-of-rail-staff',
      'NURS = national-union-of-rail-staff',
      'NURS = national-union-of-rail-staff',
    ]);
  });

  it('no initials that do not fit', () => {
    expect(namesIn('It was told by the Rail Staff Circle (XYZ) first. Then XYZ left.')).toEqual([]);
  });

  it('a run of capitals that ends in what bodies are called', () => {
    expect(namesIn('It was told by the Rail Workers Union first.')).toEqual([
      'Rail Workers Union = rail-workers-union',
    ]);
    expect(read('It was told by the Rail Workers Union first.').resolved.found).toEqual([
      {
        id: 'rail-workers-union',
        name: 'Rail Workers Union',
        kind: 'organisation',
        role: null,
        affiliation: null,
      },
    ]);
  });
});

describe('names that go on', () => {
  it.each([
    [
      'a particle and a hyphen',
      'Omar al-Jafri, the head of the committee, left.',
      'Omar al-Jafri = omar-al-jafri',
    ],
    [
      'somebody else’s father',
      'Crown Prince Mohammed bin Nayef spoke.',
      'Crown Prince Mohammed bin Nayef = mohammed-bin-nayef',
    ],
    ['what somebody is', 'Marine Paul Whelan left.', 'Paul Whelan = paul-whelan'],
    [
      'a body of foreign affairs',
      'The Philippine Department of Foreign Affairs (DFA) spoke. The DFA left.',
      'DFA = philippine-department-of-foreign-affairs',
    ],
    [
      'initials that are told anew',
      'The International Commission of Jurists (ICJ) spoke.',
      'ICJ = international-commission-of-jurists',
    ],
  ])('%s', (_, text, name) => expect(namesIn(text)).toContain(name));

  it.each([
    ['a body that could be anybody’s', 'The Central Bank and Armed Forces Command spoke.'],
    ['a plan', 'Plan B was told.'],
  ])('names nobody: %s', (_, text) => expect(namesIn(text)).toEqual([]));

  it('does not take the vice president for the president', () => {
    expect(
      namesIn('Vice President Kamala Harris met Joe Biden. Harris left. The president spoke.').at(-1),
    ).toBe('president = joe-biden');
  });
});

it('takes the second half of a double surname for nobody known, and both halves of a pair for two', () => {
  expect(namesIn('Envoy Lena Nkweta-Putin came. Nkweta-Putin left.').join()).not.toContain('vladimir-putin');
  expect(namesIn('The Trump-Putin summit was short.')).toEqual(
    expect.arrayContaining(['Trump = donald-trump', 'Putin = vladimir-putin']),
  );
});

it('takes the companies that a list tells for bodies', () => {
  const text = 'They met companies including Coast Games, Harbour Interactive and North Studio’s QB Games.';
  expect(namesIn(text)).toEqual(
    expect.arrayContaining([
      'Coast Games = coast-games',
      'Harbour Interactive = harbour-interactive',
      'QB Games = qb-games',
    ]),
  );
});

it('finds a name behind the department its bearer is of', () => {
  const text = 'The talks were led by the Secretary of State for Coastal Affairs Anna Lind, who left.';
  expect(namesIn(text).join()).toContain('Anna Lind = anna-lind');
});
