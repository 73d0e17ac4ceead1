import { describe, expect, it } from 'vitest';
import { meetingLine, read } from '../read.ts';

/** Meetings told on Monday 3 March 2025; what only points back is left out. */
const meetingsIn = (text: string): string[] =>
  read(text)
    .meetings.filter(({ echo }) => !echo)
    .map(meetingLine);

describe('who spoke for a side, or to the other', () => {
  it.each([
    [
      'Rubio represented the United States and Lavrov represented Russia at the talks in Geneva on Friday.',
      'held in-person geneva 2025-02-28: marco-rubio, sergei-lavrov, united-states, russia',
    ],
    [
      'The deal fell apart after a heated exchange at the White House on Friday when Trump accused Zelenskyy of ingratitude.',
      'held in-person white-house 2025-02-28: donald-trump, volodymyr-zelenskyy',
    ],
    [
      'At a meeting in Geneva on Friday at which Rubio told Lavrov to end the war, nothing was agreed.',
      'held in-person geneva 2025-02-28: marco-rubio, sergei-lavrov',
    ],
  ])('%s', (text, meeting) => {
    expect(meetingsIn(text)).toEqual([meeting]);
  });

  it('takes nobody who is only spoken of for somebody in the room', () => {
    const text = 'There was an exchange at the White House on Friday when Trump mentioned Zelenskyy.';
    expect(meetingsIn(text)).toEqual([]);
  });
});

describe('one meeting after the other', () => {
  it('goes on to the second with the same subject', () => {
    expect(
      meetingsIn('Rubio met Lavrov in Geneva on Friday, then flew to Paris for talks with Macron.'),
    ).toEqual([
      'held in-person geneva 2025-02-28: marco-rubio, sergei-lavrov',
      'held in-person paris 2025-02-28: marco-rubio, emmanuel-macron',
    ]);
  });

  it('does not tell talks anew for which somebody is meeting', () => {
    expect(meetingsIn('Rubio and Lavrov are meeting in Geneva for trade talks.')).toHaveLength(1);
  });
});

describe('what points back', () => {
  it('adds who hosted the talks to those who met', () => {
    const text = 'Delegations of France and Germany met in Geneva on Friday. Lavrov chaired the talks.';
    expect(meetingsIn(text).at(-1)).toBe(
      'held in-person geneva 2025-02-28: sergei-lavrov (host), france, germany',
    );
  });

  it('leaves negotiations that only went on alone', () => {
    const text = 'Trump met Putin in Geneva on Friday. The negotiations with Ukraine were hard.';
    expect(meetingsIn(text)).toEqual(['held in-person geneva 2025-02-28: donald-trump, vladimir-putin']);
  });
});

describe('"it"', () => {
  it('is the party that says so', () => {
    expect(meetingsIn('Russia said it would meet Ukraine in Geneva on Friday.')).toEqual([
      'planned in-person geneva 2025-03-07: russia, ukraine',
    ]);
    expect(meetingsIn('Russia confirmed it was sending a team to talks in Geneva on Friday.')).toEqual([
      'planned in-person geneva 2025-03-07: russia',
    ]);
  });

  it('is nobody otherwise', () => {
    expect(meetingsIn('Trump said it was time. It met the needs of Ukraine.')).toEqual([]);
  });

  it('puts nobody in a room who only sends others', () => {
    expect(meetingsIn('Trump said he would dispatch a team to talks in Geneva on Friday.')).toEqual([]);
  });
});

describe('the present', () => {
  it('tells with a bare weekday what is to come', () => {
    expect(meetingsIn('Trump and Putin meet in Geneva on Friday.')).toEqual([
      'planned in-person geneva 2025-03-07: donald-trump, vladimir-putin',
    ]);
  });

  it('tells with a date what a picture shows', () => {
    expect(meetingsIn('Trump and Putin meet in Geneva, Friday, Feb. 28, 2025.')).toEqual([
      'held in-person geneva 2025-02-28: donald-trump, vladimir-putin',
    ]);
  });
});
