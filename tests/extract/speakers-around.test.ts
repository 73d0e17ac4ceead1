import { describe, expect, it } from 'vitest';
import { read } from '../read.ts';

const PEACE = 'We need peace in our time';
const said = (text: string): [string | null, string][] =>
  read(text).statements.map(({ speaker, quote }) => [speaker, quote]);

describe('who speaks, past what stands between', () => {
  it.each([
    [
      'a nameless apposition',
      `Anna Lind, daughter of Gert Lind, who died last month, said: “${PEACE}.”`,
      'anna-lind',
    ],
    [
      'where somebody is from',
      `Anna Lind from the Centre for Harbour Studies said, “${PEACE}.”`,
      'anna-lind',
    ],
    [
      'who, past a party',
      `It was echoed by Anna Lind of the Labour party, who wrote: “${PEACE}.”`,
      'anna-lind',
    ],
    [
      'an unnamed spokesman of a body',
      `A White House spokesman told reporters: “${PEACE}.”`,
      'united-states',
    ],
    [
      'a body and a title before the name',
      `The talks ended. “${PEACE},” said NATO Transport General Vice President Anna Lind in a note.`,
      'anna-lind',
    ],
    [
      'an owner and a calling before the name',
      `The talks ended. “${PEACE},” said Harbour Economics’ analyst Anna Lind.`,
      'anna-lind',
    ],
    [
      'no verb at all',
      `The talks ended. “${PEACE},” Dr. Anna Lind, head of the Harbour Institute.`,
      'anna-lind',
    ],
    [
      'whoever was made to say it',
      `Putin set his terms for a truce, prompting Macron to call them “an insult to every soldier there”.`,
      'emmanuel-macron',
    ],
    [
      'what goes on to be said',
      `Macron came late and went on to call the terms “an insult to every soldier there”.`,
      'emmanuel-macron',
    ],
    [
      'a sentence that ends right at the opening mark',
      `The talks were led by an envoy."${PEACE}," Macron said.`,
      'emmanuel-macron',
    ],
  ])('%s', (_, text, speaker) => expect(said(text).map(([who]) => who)).toEqual([speaker]));

  it.each([
    ['an official with more to tell', `“${PEACE},” an official familiar with Macron’s plans told reporters.`],
    [
      'somebody met on the spot',
      `Macron met Starmer. “${PEACE},” one man interviewed by a stringer at the scene said.`,
    ],
    ['a relative', `Macron met Starmer. “${PEACE},” one eyewitness in Lviv, western Ukraine, said.`],
    [
      'an official told of before',
      `Macron met Starmer. A former senior official agreed. “${PEACE},” the former official said.`,
    ],
    [
      'ministers of several states',
      `Ministers from Ukraine, France and Britain vowed to say “${PEACE}” in London.`,
    ],
  ])('is nobody: %s', (_, text) => expect(said(text)).toEqual([[null, expect.stringContaining(PEACE)]]));

  it('may be nobody who is named', () => {
    expect(said(`“${PEACE} and in our town.”\nMacron met Starmer.`)).toEqual([
      [null, `${PEACE} and in our town.`],
    ]);
  });
});

describe('reported words', () => {
  it.each([
    [
      'In a letter to Antonio Guterres, Mark Rutte said he was in favour of the talks.',
      'mark-rutte',
      'he was in favour of the talks',
    ],
    [
      'The talks will go on for another week, Mark Rutte said on Friday.',
      'mark-rutte',
      'The talks will go on for another week',
    ],
    [
      'The talks will go on for another week, his foreign minister, Sergei Lavrov, said, raising doubts.',
      'sergei-lavrov',
      'The talks will go on for another week',
    ],
  ])('%s', (text, speaker, quote) => expect(said(text)).toEqual([[speaker, quote]]));

  it('are the answers of an interview', () => {
    const text = [
      'What do you want?',
      'Anna Lind: We want the harbour to be open to all ships.',
      '',
      'And then?',
      'Then we shall see what the others have to say.',
    ].join('\n');
    expect(said(text)).toEqual([
      ['anna-lind', 'We want the harbour to be open to all ships.'],
      ['anna-lind', 'Then we shall see what the others have to say.'],
    ]);
  });
});
