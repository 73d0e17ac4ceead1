import { describe, expect, it } from 'vitest';
import { read, wordsOf } from '../read.ts';

/** "speaker verb: words" of every statement. */
const saidIn = (text: string): string[] =>
  read(text).statements.map(
    ({ kind, speaker, verb, quote }) => `${kind} ${speaker} ${verb ?? '-'}: ${quote}`,
  );
const PEACE = 'We need peace in our time';

describe('who speaks', () => {
  it.each([
    ['a name behind', `“${PEACE},” Zelenskyy said.`, 'volodymyr-zelenskyy said'],
    ['a verb and a name behind', `“${PEACE},” said Zelenskyy.`, 'volodymyr-zelenskyy said'],
    ['a spokesman behind', `“${PEACE},” said Kremlin spokesman Dmitry Peskov.`, 'dmitry-peskov said'],
    ['according to', `“${PEACE},” according to Macron.`, 'emmanuel-macron according to'],
    ['an office behind', `Putin came. “${PEACE},” the Russian president said.`, 'vladimir-putin said'],
    ['a pronoun behind', `Zelenskyy came to Kyiv. “${PEACE},” he said.`, 'volodymyr-zelenskyy said'],
    ['later in the sentence', `“${PEACE},” and soon, Zelenskyy said.`, 'volodymyr-zelenskyy said'],
    ['before', `Zelenskyy said: “${PEACE},” and left.`, 'volodymyr-zelenskyy said'],
    [
      'a participle before',
      `Zelenskyy met Macron, saying “${PEACE},” for hours.`,
      'volodymyr-zelenskyy saying',
    ],
    ['not who was asked about', `Asked about Putin, Trump said “${PEACE},” and left.`, 'donald-trump said'],
    ['a metonym', `The Kremlin said “${PEACE},” and more.`, 'russia said'],
  ])('%s', (_, text, attribution) => {
    expect(saidIn(text)).toEqual([`direct ${attribution}: ${PEACE},`]);
  });

  it('nobody known: no statement', () => {
    expect(saidIn(`“${PEACE},” he said.`)).toEqual([]);
  });
});

describe('words that go on', () => {
  it.each([
    [
      'in the paragraph',
      `“${PEACE},” Zelenskyy said. “And we will have it.”`,
      'volodymyr-zelenskyy said: And we will have it.',
    ],
    [
      'with a pronoun',
      `“${PEACE},” Zelenskyy said.\n“And we will have it,” he added.`,
      'volodymyr-zelenskyy added: And we will have it,',
    ],
    [
      'in the next paragraph',
      `“${PEACE},” Zelenskyy said.\n“And we will have it.”`,
      'volodymyr-zelenskyy -: And we will have it.',
    ],
    [
      'from an unclosed paragraph',
      `“${PEACE},” Zelenskyy said. “We will.\n“And we will have it.”`,
      'volodymyr-zelenskyy -: And we will have it.',
    ],
  ])('%s', (_, text, last) => {
    expect(saidIn(text).at(-1)).toBe(`direct ${last}`);
  });

  it('not past a paragraph without quotations', () => {
    expect(saidIn(`“${PEACE},” Zelenskyy said.\nIt rained.\n“And we will have it.”`)).toHaveLength(1);
  });
});

describe('without quotation marks', () => {
  it.each([
    [
      'that',
      'Zelenskyy said that the war would end in spring.',
      'volodymyr-zelenskyy said: the war would end in spring',
    ],
    [
      'told',
      'Macron told Trump that the war would end soon.',
      'emmanuel-macron told: the war would end soon',
    ],
    [
      'behind',
      'The war would end in spring, Zelenskyy said.',
      'volodymyr-zelenskyy said: The war would end in spring',
    ],
  ])('%s', (_, text, statement) => {
    expect(saidIn(text)).toEqual([`indirect ${statement}`]);
  });

  it.each([
    'Zelenskyy said so.',
    'Zelenskyy hoped that the war would end in spring.',
    'It was said that the war would end.',
  ])('nothing in %s', (text) => {
    expect(saidIn(text)).toEqual([]);
  });
});

it('scare quotes are no statement', () => {
  expect(saidIn('The “coalition” and the “comfort force” came. Zelenskyy left.')).toEqual([]);
});

it('knows how sure it is, and when it was said', () => {
  const reading = read(`“${PEACE},” Zelenskyy said on Friday. He left. “It will come,” he added.`);
  expect(reading.statements.map(({ confidence, when }) => [confidence, when?.start ?? null])).toEqual([
    ['high', '2025-02-28'],
    ['medium', null],
  ]);
  expect(reading.statements.map(({ span }) => wordsOf(reading, span))).toEqual([
    `${PEACE},`,
    'It will come,',
  ]);
});

it('keeps offsets right behind an emoji', () => {
  const reading = read(`Peace 🕊 came. “${PEACE},” Zelenskyy said.`);
  expect(reading.statements.map(({ span }) => wordsOf(reading, span))).toEqual([`${PEACE},`]);
});
