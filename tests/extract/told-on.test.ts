import { describe, expect, it } from 'vitest';
import { composeTexts, daysOf, read } from '../read.ts';

/** Told on Monday 3 March 2025: the day of every saying, "earlier" for one before the article of which no day is told. */
const saidOn = (text: string): (string | null)[] =>
  read(text).statements.map(({ when, earlier }) => (earlier ? 'earlier' : daysOf(when)));
const heldOn = (text: string): (string | null)[] =>
  read(text).proposals.flatMap(({ positions }) =>
    positions.map(({ when, earlier }) => (earlier ? 'earlier' : daysOf(when))),
  );

describe('when something was said', () => {
  it.each([
    ['no day', 'Macron said that Europe must spend far more.', null],
    ['a day', 'Macron said on Sunday that Europe must spend far more.', '2025-03-02'],
    ['a pluperfect', 'Macron had promised that Europe would spend far more.', 'earlier'],
    ['a perfect with an adverb', 'Macron has previously said that Europe must spend far more.', 'earlier'],
    ['an adverb alone', 'Macron once said that Europe must spend far more.', 'earlier'],
    ['a perfect of what still holds', 'Macron has repeatedly said that Europe must spend far more.', null],
    ['a perfect alone', 'Macron has said that Europe must spend far more.', null],
    ['a year', 'Macron said last year that Europe must spend far more.', '2024-01-01..2024-12-31'],
    ['a month', 'Macron said back in January that Europe must spend far more.', '2025-01-01..2025-01-31'],
    ['a year that is spoken of', 'Macron said last year was the worst for all of Europe.', null],
    ['a quotation', '“Europe must spend far more,” Macron had said.', 'earlier'],
    ['a quotation of the day', 'Macron, who had promised a truce, said: “Europe must spend far more.”', null],
  ])('%s', (_, text, when) => {
    expect(saidOn(text)).toEqual([when]);
  });

  it('takes no background on somebody for a saying', () => {
    expect(saidOn('Macron met Starmer, who had promised that Europe would spend far more.')).toEqual([]);
  });
});

describe('when a stance was taken', () => {
  it.each([
    ['no day', 'Putin rejected a ceasefire.', null],
    ['a pluperfect', 'Putin had rejected a ceasefire.', 'earlier'],
    ['an adverb', 'Putin previously rejected a ceasefire.', 'earlier'],
    ['a saying before', 'Putin has previously said that he wants a ceasefire.', 'earlier'],
    ['a pluperfect beside a saying', 'Macron said that Putin had rejected a ceasefire.', null],
  ])('%s', (_, text, when) => {
    expect(heldOn(text)).toEqual([when]);
  });
});

it('gives what was said before no day, and keeps the id of its stance', () => {
  const { tables } = composeTexts({
    'a.txt':
      'date 2025-03-03 A truce in doubt\n\nPutin has previously said that he wants a ceasefire in all of Ukraine.\n',
  });
  expect(tables.statements.map(({ start, precision }) => [start, precision])).toEqual([[null, 'unknown']]);
  expect(tables.positions.map(({ id, start }) => [id, start])).toEqual([
    [expect.stringMatching(/-2025-03-03$/), null],
  ]);
});
