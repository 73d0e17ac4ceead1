import { describe, expect, it } from 'vitest';
import { read } from '../read.ts';

/** "key: actor stance <voice> (condition), …" of every proposal. */
const proposalsIn = (text: string): string[] =>
  read(text).proposals.map(
    ({ key, positions }) =>
      `${key}: ${positions
        .map(
          ({ actor, stance, voice, condition }) =>
            `${actor} ${stance}${voice ? ` <${voice}>` : ''}${condition ? ` (${condition})` : ''}`,
        )
        .join(', ')}`,
  );

describe('whose stance it is', () => {
  it.each([
    [
      'the subject of a quoted predicate',
      'Merz spoke of a 30-day truce. Paris, too, was “opposed to the truce”, Merz said.',
      'ceasefire-30-day: france opposes <friedrich-merz>',
    ],
    [
      'the speaker, where he is the subject himself',
      'Merz said he was “open to a 30-day truce” in the east.',
      'ceasefire-30-day: friedrich-merz supports',
    ],
    [
      'nobody’s, where it is the neighbours’ of somebody',
      'Russia’s northern neighbours, long wary, have rejected a 30-day truce.',
      'ceasefire-30-day: ',
    ],
    [
      'the outlet tells of a participle behind a noun',
      'Putin has signaled conditional support for a 60-day ceasefire suggested by Macron.',
      'ceasefire-60-day: vladimir-putin conditional, emmanuel-macron proposes',
    ],
    [
      'the speaker tells of it under "said that"',
      'Macron said that the pact would be followed by security guarantees supported by Germany.',
      'guarantees: germany supports <emmanuel-macron>',
    ],
    [
      'a reason is no condition',
      'Starmer has resisted a 30-day truce, arguing Britain could lose if Russia attacks.',
      'ceasefire-30-day: keir-starmer opposes',
    ],
    [
      'a demand just told is the one rejected',
      'Putin demanded that Germany cede areas of the border region. Merz rejected a demand for the German army to withdraw.',
      'cede-areas-border-germany: vladimir-putin proposes, friedrich-merz opposes',
    ],
    [
      'a text is said to consist of parts',
      'Merz said the deal would have three stages.',
      'plan-three-stage: friedrich-merz proposes',
    ],
    [
      'a thing that should say something',
      '“The security guarantees must spell out who comes,” Macron said.',
      'guarantees: emmanuel-macron proposes',
    ],
    [
      'a thing that would make it better',
      '“Calm would be more durable with a French backstop,” Macron said.',
      'backstop: emmanuel-macron proposes',
    ],
  ])('%s', (_, text, proposal) => {
    expect(proposalsIn(text)).toEqual([proposal]);
  });
});

describe('terms', () => {
  const termsIn = (text: string) => read(text).proposals.flatMap(({ terms }) => terms);

  it('are no time that a war has lasted', () => {
    expect(
      termsIn('Putin demanded that Germany cede areas that he had not taken in nearly two years of war.'),
    ).toEqual([]);
  });

  it('are a range as a whole', () => {
    expect(termsIn('Merz demanded that France raise its tariffs to between 2 and 3.5 per cent.')).toEqual([
      'between 2 and 3.5 per cent',
    ]);
  });
});

describe('the day of a saying', () => {
  const daysIn = (text: string) => read(text).statements.map(({ when }) => when?.start ?? null);

  it.each([
    [
      'opens the sentence before a long title',
      'But on Wednesday, the Russian Foreign Minister Sergei Lavrov said that the talks had reached a dead end.',
      ['2025-02-26'],
    ],
    [
      'is not that of what it owns',
      'Macron blamed Putin for Friday’s row with Trump, saying he “showed no skill at all in it”.',
      [null],
    ],
    [
      'is that of the meeting pointed to',
      'Trump met Putin in Geneva on Friday. During this summit, Trump said the two would soon be ready to help.',
      ['2025-02-28'],
    ],
    [
      'is that of the words it goes on from',
      'In his Sunday statement, Macron said the French “understand the hour very well”.\n\n“We need peace, not war,” he added.',
      ['2025-03-02', '2025-03-02'],
    ],
    [
      'is not that of another speaker',
      '“It will surely come,” Macron said on Sunday. “It will never come,” Merz said.',
      ['2025-03-02', null],
    ],
  ])('%s', (_, text, days) => {
    expect(daysIn(text)).toEqual(days);
  });
});

describe('no tie', () => {
  it.each([
    [
      'a narrative',
      'Macron spoke, his remarks reflecting the long-standing narrative blaming Germany for it.',
    ],
    ['an echo', 'Putin spoke for an hour, echoing old speeches blaming Germany for the war.'],
  ])('is made by %s', (_, text) => {
    expect(read(text).relations).toEqual([]);
  });
});
