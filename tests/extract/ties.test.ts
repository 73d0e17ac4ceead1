import { expect, it } from 'vitest';
import { read } from '../read.ts';

/** "source kind target" of every tie. */
const tiesIn = (text: string): string[] =>
  read(text)
    .relations.map(({ source, kind, target }) => `${source} ${kind} ${target}`)
    .sort();

it.each([
  [
    'Talks between France and Germany collapsed on Monday. Both sides blamed each other for it.',
    ['france criticises germany', 'germany criticises france'],
  ],
  ['Russia denounced the tariffs imposed by Germany as bullying.', ['russia criticises germany']],
  ['Macron condemned the raid by Russia as cowardly.', ['emmanuel-macron criticises russia']],
  ['Russia rejected the accusations by Germany as baseless.', ['russia criticises germany']],
  ['Russia dismissed Britain’s claims as old lies.', ['russia criticises united-kingdom']],
  ['Germany stands with Ukraine, Merz said.', ['germany supports ukraine']],
  ['Merz urged patience, but Putin called him a hypocrite.', ['vladimir-putin criticises friedrich-merz']],
  ['Merz applauded Trump’s pressure on Putin.', ['friedrich-merz supports donald-trump']],
  ['Macron told Russia to stop and accused it of cruelty.', ['emmanuel-macron criticises russia']],
  ['Macron urged Russia to wait and deplored its conduct.', ['emmanuel-macron criticises russia']],
  ['Trump described Macron as a great man.', ['donald-trump supports emmanuel-macron']],
  [
    'After Russia’s raid on the port, Macron called the raid “reckless”.',
    ['emmanuel-macron criticises russia'],
  ],
  ['Germany’s role was praised by Macron.', ['emmanuel-macron supports germany']],
  ['Trump threatened to impose new tariffs on Germany.', ['donald-trump criticises germany']],
  ['“He is a great leader,” Trump said of Starmer.', ['donald-trump supports keir-starmer']],
  ['“They have been terrible partners in this,” Trump said of France.', ['donald-trump criticises france']],
  [
    '“I would like to express our gratitude to France and to Germany,” Zelenskyy said.',
    ['volodymyr-zelenskyy supports france', 'volodymyr-zelenskyy supports germany'],
  ],
  ['Macron said Putin had lied.', ['emmanuel-macron criticises vladimir-putin']],
  ['Germany recalled its ambassador from Russia.', ['germany criticises russia']],
  ['Starmer nominated Trump for the peace prize.', ['keir-starmer supports donald-trump']],
  ['Macron said Putin “wants a war, not a deal”.', ['emmanuel-macron criticises vladimir-putin']],
  ['“Russia let us down,” Macron said.', ['emmanuel-macron criticises russia']],
  ['“We owe a great deal to France,” Zelenskyy said.', ['volodymyr-zelenskyy supports france']],
  ['Macron questioned Putin’s good faith.', ['emmanuel-macron criticises vladimir-putin']],
  ['Macron denounced what he called Putin’s provocations.', ['emmanuel-macron criticises vladimir-putin']],
  ['France supports Ukraine in this.', ['france supports ukraine']],
  [
    'The Dockers Union walked out. Marco Rubio said the union had acted in bad faith.',
    ['marco-rubio criticises dockers-union'],
  ],
])('reads of “%s” the ties %j', (text, ties) => {
  expect(tiesIn(text)).toEqual(ties);
});

it.each([
  'Macron called the raid reckless.',
  'Russia denies arming Germany.',
  'Trump urged France and Germany to stop and thanked it.',
  '“I would not express gratitude to Putin,” Macron said.',
  'France supported Ukraine’s plan for a truce.',
])('reads no tie of “%s”', (text) => {
  expect(tiesIn(text)).toEqual([]);
});
