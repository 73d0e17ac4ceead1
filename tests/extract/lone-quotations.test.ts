import { expect, it } from 'vitest';
import { read } from '../read.ts';

/** Speakers of the quotations, in the order of the text. */
const speakersIn = (text: string): (string | null)[] =>
  read(text)
    .statements.filter(({ kind }) => kind === 'direct')
    .map(({ speaker }) => speaker);

it.each([
  ['Lavrov was blunt. “There will be no deal without guarantees.”', 'sergei-lavrov'],
  ['Lavrov was blunt.\n\n“There will be no deal without guarantees.”', 'sergei-lavrov'],
  ['Lavrov told reporters in Moscow.\n\n“There will be no deal without guarantees.”', 'sergei-lavrov'],
  ['Rubio struck a hopeful note.\n\n“We are closer than ever to a truce.”', 'marco-rubio'],
  ['Macron vowed to go on. “Peace is the only way out of this.”', 'emmanuel-macron'],
  ['Lavrov’s message was clear: “There will be no deal.”', 'sergei-lavrov'],
  ['In the words of Macron, “the others are not ready at all”.', 'emmanuel-macron'],
])('finds who speaks in %j', (text, speaker) => {
  expect(speakersIn(text)).toEqual([speaker]);
});

it('leaves a quotation that opens a paragraph alone where nobody is about to speak', () => {
  expect(speakersIn('Macron met Starmer in Paris.\n\n“There will be no deal without guarantees.”')).toEqual([
    null,
  ]);
});
