import { expect, it } from 'vitest';
import { genderOf } from '../../scripts/extract/gender.ts';

it.each([
  ['a first name', 'angela-brandt', 'woman'],
  ['a Slavic surname', 'lyudmyla-petrova', 'woman'],
  ['a Polish surname', 'zofia-kowalska', 'woman'],
  ['an Icelandic surname', 'thora-jonsdottir', 'woman'],
  ['a man with a surname that ends so', 'viktor-sousa', null],
  ['a man whose surname looks a woman’s', 'viktor-nova', null],
  ['a first name in -a', 'orlaitha-quinn', 'woman'],
  ['a man’s first name in -a', 'mustafa-demir', null],
  ['a short first name in -a', 'ola-berg', null],
  ['a name that does not tell', 'robin-hale', null],
] as const)('somebody known from the text alone, by %s', (_, id, gender) => {
  expect(genderOf(id, false)).toBe(gender);
});

it('takes whoever a lexicon has for a man where the name tells nothing else', () => {
  expect(genderOf('robin-hale', true)).toBe('man');
  expect(genderOf('orlaitha-quinn', true)).toBe('man');
  expect(genderOf('angela-brandt', true)).toBe('woman');
});
