import { describe, expect, it } from 'vitest';
import { meetingLine, read, wordsOf } from '../read.ts';

/** Meetings told on Monday 3 March 2025; what only points back stands apart. */
const meetingsIn = (text: string): string[] =>
  read(text)
    .meetings.filter(({ echo }) => !echo)
    .map(meetingLine);
const echoesIn = (text: string): string[] =>
  read(text)
    .meetings.filter(({ echo }) => echo)
    .map(meetingLine);

describe('held', () => {
  it.each([
    [
      'Trump met Putin in Geneva on Friday.',
      'held in-person geneva 2025-02-28: donald-trump, vladimir-putin',
    ],
    [
      'Trump met with Putin in Geneva on Friday.',
      'held in-person geneva 2025-02-28: donald-trump, vladimir-putin',
    ],
    [
      'Trump and Putin met in Geneva on Friday.',
      'held in-person geneva 2025-02-28: donald-trump, vladimir-putin',
    ],
    [
      'Talks between Trump and Putin were held in Geneva on Sunday.',
      'held in-person geneva 2025-03-02: donald-trump, vladimir-putin',
    ],
    [
      'Starmer hosted Zelenskyy in London on Saturday.',
      'held in-person london 2025-03-01: keir-starmer (host), volodymyr-zelenskyy',
    ],
    [
      'Rubio went to Geneva on Sunday to meet Lavrov.',
      'held in-person geneva 2025-03-02: marco-rubio, sergei-lavrov',
    ],
    [
      'U.S. and Russian officials met in Geneva on Tuesday.',
      'held in-person geneva 2025-02-25: united-states, russia',
    ],
    [
      'Trump spoke by phone with Putin on Wednesday.',
      'held phone - 2025-02-26: donald-trump, vladimir-putin',
    ],
    [
      'Trump held a phone call with Putin on Wednesday.',
      'held phone - 2025-02-26: donald-trump, vladimir-putin',
    ],
    [
      'Trump held a video call with Putin on Wednesday.',
      'held virtual - 2025-02-26: donald-trump, vladimir-putin',
    ],
    [
      'Trump saw Putin in Geneva on Friday.',
      'held in-person geneva 2025-02-28: donald-trump, vladimir-putin',
    ],
  ])('%s', (text, meeting) => {
    expect(meetingsIn(text)).toEqual([meeting]);
  });

  it('as did: two meetings, never one of three', () => {
    expect(meetingsIn('Macron met Trump in Washington last week, as did Starmer.')).toEqual([
      'held in-person washington 2025-02-24..2025-03-02: emmanuel-macron, donald-trump',
      'held in-person washington 2025-02-24..2025-03-02: keir-starmer, donald-trump',
    ]);
  });

  it('two clauses of one sentence keep their own days and places', () => {
    expect(
      meetingsIn('Trump met Zelenskyy in Paris on Friday, while Starmer met Putin in Geneva on Saturday.'),
    ).toEqual([
      'held in-person paris 2025-02-28: donald-trump, volodymyr-zelenskyy',
      'held in-person geneva 2025-03-01: keir-starmer, vladimir-putin',
    ]);
  });

  it('a virtual meeting hosted by somebody', () => {
    const meetings = meetingsIn(
      'A virtual meeting hosted by Starmer brought together Macron and Scholz on Saturday.',
    );
    expect(new Set(meetings)).toEqual(
      new Set(['held virtual - 2025-03-01: keir-starmer (host), emmanuel-macron, olaf-scholz']),
    );
  });

  it('counterparts are the holders of the offices', () => {
    const [meeting] = read('Zelenskyy met his British and French counterparts in Paris on Sunday.').meetings;
    expect(meeting?.participations.map((one) => [one.actor, one.resolved_by])).toEqual([
      ['volodymyr-zelenskyy', 'name'],
      ['keir-starmer', 'office'],
      ['emmanuel-macron', 'office'],
    ]);
  });

  it('a group is nobody by name', () => {
    expect(meetingsIn('Zelenskyy met European leaders in London on Sunday.')).toEqual([
      'held in-person london 2025-03-02: volodymyr-zelenskyy',
    ]);
  });

  it('a pronoun is who was spoken of', () => {
    expect(meetingsIn('Macron arrived in Kyiv on Monday. He then met Zelenskyy in Paris on Monday.')).toEqual(
      ['held in-person paris 2025-03-03: emmanuel-macron, volodymyr-zelenskyy'],
    );
  });

  it('a mediator is told from the sides', () => {
    expect(
      meetingsIn('Talks between Russia and Ukraine mediated by Macron were held in Geneva on Sunday.'),
    ).toContain('held in-person geneva 2025-03-02: russia, ukraine, emmanuel-macron (mediator)');
  });

  it('counts the round and keeps how it ended', () => {
    expect(read('A third round of talks between Russia and Ukraine was held.').meetings[0]?.round).toBe(3);
    expect(read('The 2nd round of talks between Russia and Ukraine was held.').meetings[0]?.round).toBe(2);
    expect(read('Talks between Trump and Putin ended without a deal.').meetings[0]?.outcome).toBe(
      'ended without a deal',
    );
  });
});

describe('not held', () => {
  it.each([
    ['Trump will meet Putin in Geneva next week.', 'planned in-person geneva 2025-03-10..2025-03-16'],
    ['Trump is due to meet Putin in Geneva on Friday.', 'planned in-person geneva 2025-03-07'],
    ['Trump plans to meet Putin in Geneva on Friday.', 'planned in-person geneva 2025-03-07'],
    ['Trump proposed a meeting with Putin.', 'proposed unknown - -'],
    ['Trump offered to meet Putin in Geneva.', 'proposed in-person geneva -'],
    ['Trump might meet Putin.', 'proposed in-person - -'],
    ['Trump ruled out a meeting with Putin.', 'ruled-out unknown - -'],
    ['Trump did not meet Putin.', 'ruled-out in-person - -'],
    ['No meeting between Trump and Putin was currently planned, the Kremlin said.', 'ruled-out unknown - -'],
    ['Trump cancelled a meeting with Putin in Geneva.', 'cancelled in-person geneva -'],
    ['A meeting between Trump and Putin was called off.', 'cancelled unknown - -'],
  ])('%s', (text, start) => {
    expect(meetingsIn(text)).toEqual([`${start}: donald-trump, vladimir-putin`]);
    const [meeting] = read(text).meetings;
    expect(meeting?.participations.map(({ attendance }) => attendance)).toEqual(['expected', 'expected']);
  });

  it('one that goes on is neither planned nor over', () => {
    expect(meetingsIn('In Geneva, talks between Trump and Putin are under way.')).toEqual([
      'ongoing in-person geneva -: donald-trump, vladimir-putin',
    ]);
  });
});

describe('no meeting', () => {
  it.each([
    ['only imagined', 'A summit between Trump and Putin would reward aggression.'],
    ['with nobody named', 'Trump met reporters.'],
    ['a press conference', 'At a press conference with Macron, Trump left.'],
    ['in somebody’s own words', '“I met Putin in Geneva,” Trump said.'],
    ['demands met', 'Ukraine met conditions for talks.'],
    ['agreed with', 'Starmer agreed with Trump on Sunday.'],
    ['many to come', 'There will be many meetings.'],
  ])('%s', (_, text) => {
    expect(meetingsIn(text)).toEqual([]);
  });
});

it('an echo names the day or the place of a meeting told elsewhere', () => {
  const text = 'Zelenskyy met Trump last week. Friday’s exchange in the Oval Office shook Europe.';
  expect(meetingsIn(text)).toEqual([
    'held in-person - 2025-02-24..2025-03-02: volodymyr-zelenskyy, donald-trump',
  ]);
  expect(echoesIn(text)).toEqual(['held in-person oval-office 2025-02-28: ']);
});

it('stands on the clause that tells it and the names in it', () => {
  const reading = read('After a long night, Trump met Putin in Geneva, while Macron left.');
  const [meeting] = reading.meetings;
  expect(meeting?.spans.map((span) => wordsOf(reading, span))).toEqual([
    'After a long night, Trump met Putin in Geneva',
  ]);
  expect(meeting?.participations.map(({ span }) => wordsOf(reading, span))).toEqual(['Trump', 'Putin']);
  expect(meeting).toMatchObject({ sentence: 1, paragraph: 0 });
});

describe('a meeting without a day', () => {
  it('stays undated by its own words', () => {
    expect(
      read('One thing.\nAnother thing.\nA third.\nTrump met Putin in Geneva.').meetings[0]?.when,
    ).toBeNull();
  });

  it('of a known event is of its day, and says so', () => {
    expect(read('Trump met Putin in Alaska.', '2025-08-22').meetings[0]?.when).toMatchObject({
      start: '2025-08-15',
      end: '2025-08-15',
      basis: 'known-event',
      reason:
        'The words name Alaska summit, known to have been on 15 August 2025; the article itself does not give the day.',
    });
    expect(read('Trump met Putin in Alaska last week.', '2025-08-22').meetings[0]?.when?.basis).toBe(
      'known-event',
    );
    expect(read('Trump met Putin in Alaska last week.', '2025-10-22').meetings[0]?.when?.basis).toBe(
      'relative',
    );
  });
});
