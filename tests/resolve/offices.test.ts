import { describe, expect, it } from 'vitest';
import { namesIn, read } from '../read.ts';

describe('whoever holds the office on the article’s day', () => {
  it.each([
    ['The German chancellor left.', '2025-03-03', 'German chancellor = olaf-scholz'],
    ['The German chancellor left.', '2025-06-03', 'German chancellor = friedrich-merz'],
    ['The US president left.', '2024-06-03', 'US president = joe-biden'],
    ['The U.S. president left.', '2025-06-03', 'U.S. president = donald-trump'],
    ['The British prime minister left.', '2025-03-03', 'British prime minister = keir-starmer'],
    ['Britain’s prime minister left.', '2025-03-03', 'Britain’s prime minister = keir-starmer'],
    ['The president of Ukraine left.', '2025-03-03', 'president of Ukraine = volodymyr-zelenskyy'],
    ['The French leader left.', '2025-03-03', 'French leader = emmanuel-macron'],
    [
      'The British and French leaders left.',
      '2025-03-03',
      'British and French leaders = keir-starmer + emmanuel-macron',
    ],
  ])('%s (%s)', (text, day, name) => {
    expect(namesIn(text, day)).toEqual([name]);
    expect(read(text, day).resolved.references[0]?.by).toBe('office');
  });

  it('a name behind the title goes before the office', () => {
    expect(namesIn('German chancellor Friedrich Merz left.', '2025-03-03')).toEqual([
      'German chancellor Friedrich Merz = friedrich-merz',
    ]);
    expect(namesIn('The chancellor of Germany, Friedrich Merz, left.', '2025-03-03')).toEqual([
      'chancellor of Germany, Friedrich Merz = friedrich-merz',
    ]);
  });
});

describe('a title alone', () => {
  it('is of whom the sentence before names first', () => {
    expect(namesIn('Macron met Zelenskyy. The president left.').at(-1)).toBe('president = emmanuel-macron');
    expect(namesIn('Zelenskyy met Starmer. The prime minister left.').at(-1)).toBe(
      'prime minister = keir-starmer',
    );
  });

  it('is in its own sentence of whom that names last', () => {
    expect(namesIn('Macron told Zelenskyy that the president had won.').at(-1)).toBe(
      'president = volodymyr-zelenskyy',
    );
  });
});

describe('counterparts', () => {
  it.each([
    [
      'of a leader',
      'Zelenskyy met his British, French and German counterparts.',
      'British, French and German counterparts = keir-starmer + emmanuel-macron + olaf-scholz',
    ],
    ['of a minister', 'Rubio met his Russian counterpart.', 'Russian counterpart = sergei-lavrov'],
  ])('%s', (_, text, counterparts) => {
    expect(namesIn(text)[1]).toBe(counterparts);
  });
});

describe('the bare title', () => {
  it.each([
    [
      'means whoever was named last with it',
      'Putin left. Zelenskyy came. The president spoke.',
      'president = volodymyr-zelenskyy',
    ],
    [
      'skips people of other offices',
      'Zelenskyy left. Starmer came. The president spoke.',
      'president = volodymyr-zelenskyy',
    ],
    ['and takes any office', 'Rubio left. The secretary of state spoke.', 'secretary of state = marco-rubio'],
  ])('%s', (_, text, name) => {
    expect(namesIn(text).at(-1)).toBe(name);
  });

  it.each([
    ['nobody named', 'The president left.'],
    ['in somebody’s own words', '“The president is wrong,” they said.'],
    ['a group of one party', 'Meanwhile presidents and ministers left.'],
  ])('names nobody: %s', (_, text) => {
    expect(namesIn(text)).toEqual([]);
  });

  it('names nobody in a quotation, though he was named before', () => {
    expect(namesIn('Zelenskyy left. “The president is wrong,” they said.')).toEqual([
      'Zelenskyy = volodymyr-zelenskyy',
    ]);
  });
});

it('leaders of one party are nobody by name', () => {
  expect(namesIn('Ukrainian leaders left.')).toEqual(['Ukrainian = ukraine']);
});
