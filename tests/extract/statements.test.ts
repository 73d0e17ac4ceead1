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
    ['a verb of the present', `“${PEACE},” Macron posts on X.`, 'emmanuel-macron posts'],
    [
      'an office that spoke before',
      `Starmer’s office confirmed the visit to France. “${PEACE},” it said.`,
      'keir-starmer said',
    ],
    ['a demonym', `Scholz spoke in Kyiv. “${PEACE},” says the German.`, 'olaf-scholz says'],
    ['a metonym', `The Kremlin said “${PEACE},” and more.`, 'russia said'],
  ])('%s', (_, text, attribution) => {
    expect(saidIn(text)).toEqual([`direct ${attribution}: ${PEACE},`]);
  });

  it.each([
    ['an apposition', `“${PEACE},” Peskov, the Kremlin spokesman, said.`, null],
    [
      'a title and a name between commas',
      `“${PEACE},” said the foreign minister, Sergei Lavrov.`,
      'sergei-lavrov said',
    ],
    ['an honorific', `“${PEACE},” Mr. Macron told reporters.`, 'emmanuel-macron told'],
    ['an adverb and a day', `“${PEACE},” Macron later said on Friday.`, 'emmanuel-macron said'],
    ['a place between', `“${PEACE},” Macron in Paris said.`, 'emmanuel-macron said'],
    ['any finite verb beside a name', `“${PEACE},” Macron growled.`, 'emmanuel-macron growled'],
    [
      'who is quoted, not who quotes',
      `“${PEACE},” Macron was quoted as saying by Merz.`,
      'emmanuel-macron saying',
    ],
    ['a coordinated verb', `Macron met Merz and said “${PEACE},” in Paris.`, 'emmanuel-macron said'],
    [
      'a relative clause',
      `Starmer spoke after Macron, who said “${PEACE},” in Paris.`,
      'emmanuel-macron said',
    ],
    ['a passive', `The plan was described by Macron as “${PEACE},” and more.`, 'emmanuel-macron described'],
    ['an office of somebody', `“${PEACE},” Macron’s office said.`, 'emmanuel-macron said'],
    ['his office', `Macron came to Paris. “${PEACE},” his office said.`, 'emmanuel-macron said'],
    ['not by gender', `Theresa May met Macron. “${PEACE},” he said.`, 'emmanuel-macron said'],
    ['by gender', `Theresa May came. Macron met Starmer. “${PEACE},” she said.`, 'theresa-may said'],
    [
      'a woman whose name does not tell it',
      `Morgan Ortagus came. Macron met Starmer. “${PEACE},” she said.`,
      'morgan-ortagus said',
    ],
    [
      'a man beside a woman whose name does not tell it',
      `Macron came. Morgan Ortagus met him. “${PEACE},” he said.`,
      'emmanuel-macron said',
    ],
    [
      'an honorific over a name',
      `Ms Robin Hale of the mission came. Macron met Starmer. “${PEACE},” she said.`,
      'robin-hale said',
    ],
    ['an aside between commas', `Macron came. Putin, he said, “${PEACE},” in Paris.`, 'emmanuel-macron said'],
    ['how somebody puts it', `“${PEACE},” was how Macron put it.`, 'emmanuel-macron -'],
    ['all that somebody says', `“${PEACE},” was all Macron would say.`, 'emmanuel-macron -'],
    [
      'a statement from somebody',
      `According to a statement from France on Friday, Ukraine has “${PEACE},” now.`,
      'france according to',
    ],
    [
      'a family name written first',
      `Wang Brandtong came to Paris. “${PEACE},” Wang said.`,
      'wang-brandtong said',
    ],
    ['straight marks', `"${PEACE}," said Macron.`, 'emmanuel-macron said'],
    ['single marks', `'${PEACE},' Macron said.`, 'emmanuel-macron said'],
  ])('%s', (_, text, attribution) => {
    if (attribution) expect(saidIn(text)).toEqual([`direct ${attribution}: ${PEACE},`]);
  });

  it.each([
    ['a pronoun of nobody', `“${PEACE},” he said.`],
    ['a senior official', `Macron met Merz. “${PEACE},” a senior official said.`],
    ['one diplomat behind the verb', `Macron met Merz. “${PEACE},” said one diplomat.`],
    ['an official of somebody', `Macron left. “${PEACE},” said an official briefed by Merz.`],
    ['residents', `Macron left. “${PEACE},” residents said.`],
    ['he, of somebody nameless', `Macron left. A senior official came. “${PEACE},” a source said.`],
  ])('nobody: %s', (_, text) => {
    expect(read(text).statements.map(({ speaker, quote }) => [speaker, quote])).toEqual([
      [null, `${PEACE},`],
    ]);
  });

  it.each([
    ['a name', 'Macron opened the festival named “Songs of a better time” in Paris.'],
    ['a party’s name', 'Macron met the head of the party “Servant of the people” in Paris.'],
  ])('no words of anybody: %s', (_, text) => {
    expect(saidIn(text)).toEqual([]);
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

it('takes a name before a colon for a label', () => {
  expect(saidIn(`It rained.\nMacron: “${PEACE}, and soon.”`)).toEqual([
    `direct emmanuel-macron -: ${PEACE}, and soon.`,
  ]);
});

it('scare quotes are no statement', () => {
  expect(saidIn('The “coalition” and the “comfort force” came. Zelenskyy left.')).toEqual([]);
});

it('knows how sure it is, and when it was said', () => {
  const reading = read(`“${PEACE},” Zelenskyy said on Friday. He left. “It will come,” he added.`);
  expect(reading.statements.map(({ confidence, when }) => [confidence, when?.start ?? null])).toEqual([
    ['high', '2025-02-28'],
    ['medium', '2025-02-28'],
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

it('takes the lines below a label for no answers where nobody asks', () => {
  const text = `What was said in Berlin

Two of them spoke to the press in the evening.
Emmanuel Macron: the river states are closer than ever to a treaty.
Nobody in the room wanted to fail on the very last evening.
The ministers flew home at night and will be back in a week.
`;
  expect(read(text).statements.map(({ quote }) => quote)).toEqual([
    'the river states are closer than ever to a treaty.',
  ]);
});

it('gives the answers of an interview to the one who is asked', () => {
  const text = `A talk about the river treaty

Ilse Brandt is the chief negotiator of the river states. She spoke to us in Berlin.

Q: Will there be a treaty this year?
A: We are closer than ever, and nobody wants to fail now.

Q: What does Paris want?
A: I thank Macron for his patience with all of us.

Q: And then?
A: Then we go home and sleep for a very long week.
`;
  expect(read(text).statements.map(({ speaker }) => speaker)).toEqual([
    'ilse-brandt',
    'ilse-brandt',
    'ilse-brandt',
  ]);
});
