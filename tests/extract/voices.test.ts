import { describe, expect, it } from 'vitest';
import { composeTexts, daysOf, meetingLine, read } from '../read.ts';

const tiesIn = (text: string): string[] =>
  read(text).relations.map(({ source, kind, target }) => `${source} ${kind} ${target}`);
const stancesIn = (text: string): string[] =>
  read(text).proposals.flatMap(({ key, positions }) =>
    positions.map(
      ({ actor, stance, voice }) => `${actor} ${stance} ${key}${voice ? ` (says ${voice})` : ''}`,
    ),
  );

describe('who acts in a passive', () => {
  it.each([
    ['Putin was accused by Zelenskyy of lying.', ['volodymyr-zelenskyy criticises vladimir-putin']],
    ['Zelenskyy was praised by Macron.', ['emmanuel-macron supports volodymyr-zelenskyy']],
  ])('%s', (text, ties) => expect(tiesIn(text)).toEqual(ties));

  it.each([
    ['The ceasefire was rejected by Putin.', ['vladimir-putin opposes ceasefire']],
    [
      'A 30-day ceasefire proposed by Trump was rejected by Putin.',
      ['donald-trump proposes ceasefire-30-day', 'vladimir-putin opposes ceasefire-30-day'],
    ],
  ])('%s', (text, stances) => expect(stancesIn(text)).toEqual(stances));
});

describe('whose stance it is', () => {
  it('is the one named in the quotation, told by the speaker', () => {
    expect(stancesIn('“Putin rejected a ceasefire,” Starmer said.')).toEqual([
      'vladimir-putin opposes ceasefire (says keir-starmer)',
    ]);
  });

  it('is not read from a noun or a direction', () => {
    expect(stancesIn('Ukraine sells water under a grain deal.')).toEqual([]);
    expect(stancesIn('Zelenskyy fears aggression against Ukraine during a ceasefire.')).toEqual([]);
    expect(stancesIn('Macron voted against a ceasefire.')).toEqual(['emmanuel-macron opposes ceasefire']);
  });

  it('is nobody’s when somebody would be forced to it', () => {
    expect(stancesIn('A summit would force Ukraine to accept a ceasefire.')).toEqual([]);
  });
});

describe('meetings', () => {
  const linesOf = (text: string, date?: string) =>
    read(text, date)
      .meetings.filter(({ echo }) => !echo)
      .map(meetingLine);

  it('is under way when told so', () => {
    expect(linesOf('Trump is meeting Putin in Geneva.')[0]).toMatch(/^ongoing /);
  });

  it('has one host when a guest joins it', () => {
    expect(linesOf('Zelenskyy joined a virtual meeting hosted by Starmer on Saturday.')).toEqual([
      'held virtual - 2025-03-01: volodymyr-zelenskyy, keir-starmer (host)',
    ]);
  });

  it('takes no day from an event that had not been', () => {
    const [meeting] = read('Trump met Putin in Alaska.').meetings;
    expect(daysOf(meeting?.when ?? null)).not.toBe('2025-08-15');
  });

  it('keeps the more exact place and the same id, whichever article comes first', () => {
    const city = 'date 2025-03-03\nTrump met Zelenskyy in Washington on Friday.';
    const venue = 'date 2025-03-03\nTrump met Zelenskyy at the White House on Friday.';
    const told = [
      { 'a.txt': city, 'b.txt': venue },
      { 'a.txt': venue, 'b.txt': city },
    ].map((texts) => composeTexts(texts).tables.meetings.map(({ id, place, venue: at }) => [id, place, at]));
    expect(told[0]).toEqual([['meeting-2025-02-28-washington-trump-zelenskyy', 'washington', 'White House']]);
    expect(told[1]).toEqual(told[0]);
  });
});

it('takes the first date a story tells for no header', () => {
  expect(
    read('A title of the story\n\nOn 24 February 2022 Russia invaded. Macron spoke.', null).publication.basis,
  ).not.toBe('stated');
});
