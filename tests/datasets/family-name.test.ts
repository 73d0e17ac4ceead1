import { expect, it } from 'vitest';
import { familyName } from '../../src/lib/datasets/index.ts';

it.each([
  ['Emmanuel Macron', [], 'Macron'],
  ['Ursula von der Leyen', [], 'von der Leyen'],
  ['Bart De Wever', ['De Wever', 'Wever'], 'De Wever'],
  ['Xi Jinping', ['Xi Jinping', 'Xi'], 'Xi'],
  ['Park Geun-hye', ['Park'], 'Park'],
  ['Abdullah II', ['Abdullah II'], 'Abdullah II'],
  ['Ferdinand Marcos Jr.', ['Ferdinand Marcos Jr.'], 'Marcos'],
  ['Abdallah Bou Habib', ['Bou Habib'], 'Bou Habib'],
  ['Pelé', [], 'Pelé'],
])('%s, called %j, is %s for short', (name, forms, expected) => {
  expect(familyName(name, forms)).toBe(expected);
});
