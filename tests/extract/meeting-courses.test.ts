import { describe, expect, it } from 'vitest';
import { meetingLine, read } from '../read.ts';

/** Meetings told on Monday 3 March 2025; what only points back is left out. */
const meetingsIn = (text: string): string[] =>
  read(text)
    .meetings.filter(({ echo }) => !echo)
    .map(meetingLine);

describe('no one meeting', () => {
  it.each([
    'Putin is willing to negotiate with Zelenskyy.',
    'Russia was ready for talks with Ukraine, Lavrov said.',
    'Rubio and Lavrov have spoken frequently on the phone.',
    'Russia has sent its negotiating proposals to Ukraine.',
    'France and Germany agree on little, and not one side is holding up negotiations.',
  ])('%s', (text) => {
    expect(meetingsIn(text)).toEqual([]);
  });

  it('takes a national conversation for no call told before', () => {
    const text = 'Trump spoke to Putin by phone on Friday. The national conversation turned to trade.';
    expect(meetingsIn(text)).toEqual(['held phone - 2025-02-28: donald-trump, vladimir-putin']);
  });
});

describe('whether it was held', () => {
  it.each([
    [
      'The Kremlin said no meeting between Putin and Zelenskyy was planned.',
      'ruled-out unknown - -: vladimir-putin, volodymyr-zelenskyy',
    ],
    [
      'A planned meeting between Trump and Putin in Geneva was put on hold.',
      'cancelled in-person geneva -: donald-trump, vladimir-putin',
    ],
    [
      'A meeting between Macron and Merz was postponed until Thursday.',
      'planned unknown - -: emmanuel-macron, friedrich-merz',
    ],
    [
      'Germany said it was sending a team to Geneva for talks with France.',
      'planned in-person geneva -: germany, france',
    ],
    [
      'Rubio is travelling to Geneva for talks with Lavrov.',
      'planned in-person geneva -: marco-rubio, sergei-lavrov',
    ],
    [
      'Lavrov said talks between Russia and France would resume in Geneva.',
      'planned in-person geneva -: russia, france',
    ],
    [
      'Trump spoke with Macron to discuss the ongoing conflict in Ukraine.',
      'held unknown - -: donald-trump, emmanuel-macron',
    ],
  ])('%s', (text, meeting) => {
    expect(meetingsIn(text)).toEqual([meeting]);
  });

  it('reads a way that will be gone as to come', () => {
    const text =
      'Delegations of France and Germany met in London on Friday. They will return to Geneva on March 9 for another round of talks.';
    expect(meetingsIn(text).at(-1)).toBe('planned in-person geneva 2025-03-09: france, germany');
  });
});

describe('who was there', () => {
  it.each([
    [
      'Marco Rubio listens as Sergei Lavrov speaks during their meeting in Geneva on Friday.',
      'held in-person geneva 2025-02-28: marco-rubio, sergei-lavrov',
    ],
    [
      'Trump greets Zelenskyy at the White House on Friday.',
      'held in-person white-house 2025-02-28: donald-trump, volodymyr-zelenskyy',
    ],
    [
      'The United States made progress with Russia, an official said during a round of talks between the two countries in Geneva on Friday.',
      'held in-person geneva 2025-02-28: united-states, russia',
    ],
    [
      'Before Trump returns to Washington, he and Macron will hold talks with Starmer.',
      'planned unknown - -: donald-trump, emmanuel-macron, keir-starmer',
    ],
  ])('%s', (text, meeting) => {
    expect(meetingsIn(text)).toEqual([meeting]);
  });

  it('puts nobody there for a body that only he speaks of', () => {
    const text = 'Rubio met Merz in Geneva on Friday. Lavrov said the government would take part.';
    expect(meetingsIn(text)).toEqual(['held in-person geneva 2025-02-28: marco-rubio, friedrich-merz']);
  });

  it('leaves a meeting where it was when its head went on', () => {
    const text =
      'Russia and France met in Geneva on Friday. The meeting was led by Lavrov, who also travelled to Paris.';
    expect(meetingsIn(text).some((line) => line.includes('paris'))).toBe(false);
  });
});

it('takes no day of somebody who knows of talks for theirs', () => {
  const text =
    'Rubio and Lavrov held talks in Geneva. On Friday, a source familiar with the talks was hopeful.';
  expect(meetingsIn(text).every((line) => line.includes(' geneva -:'))).toBe(true);
});
