import { expect, it } from 'vitest';
import { read } from '../read.ts';

/** "source kind target" of every tie. */
const tiesIn = (text: string): string[] =>
  read(text).relations.map(({ source, kind, target }) => `${source} ${kind} ${target}`);

it.each([
  ['Trump accused Zelenskyy of ingratitude.', 'donald-trump criticises volodymyr-zelenskyy'],
  ['Macron met Starmer, accusing Putin of lying.', 'emmanuel-macron criticises vladimir-putin'],
  ['Trump called Zelenskyy a “dictator”.', 'donald-trump criticises volodymyr-zelenskyy'],
  ['Zelenskyy came. Trump accused him of ingratitude.', 'donald-trump criticises volodymyr-zelenskyy'],
  ['“Russia does not want peace at all,” Zelenskyy said.', 'volodymyr-zelenskyy criticises russia'],
  ['Zelenskyy expressed gratitude to Trump.', 'volodymyr-zelenskyy supports donald-trump'],
  ['Zelenskyy thanked Trump for his help.', 'volodymyr-zelenskyy supports donald-trump'],
  ['Macron praised Starmer. Later Macron praised Starmer.', 'emmanuel-macron supports keir-starmer'],
])('%s', (text, tie) => {
  expect(tiesIn(text)).toEqual([tie]);
});

it.each([
  ['an outlet’s adjective', 'The embattled Zelenskyy met a defiant Putin.'],
  ['a call by phone', 'Trump called Zelenskyy on Friday.'],
  ['a good name', 'Trump called Zelenskyy a friend.'],
  ['a plan, not a person', 'Macron criticised the plan.'],
  ['nobody to have been meant', 'Trump accused him of ingratitude.'],
  ['a stance on a proposal', 'Putin rejected a ceasefire.'],
  ['a name inside a quotation', '“They accused Macron of nothing,” Starmer said.'],
])('no tie: %s', (_, text) => {
  expect(tiesIn(text)).toEqual([]);
});
