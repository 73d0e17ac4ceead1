import { describe, expect, it } from 'vitest';
import { meetingLine, read } from '../read.ts';

/** Meetings told on Monday 3 March 2025; what only points back is left out. */
const meetingsIn = (text: string): string[] =>
  read(text)
    .meetings.filter(({ echo }) => !echo)
    .map(meetingLine);

describe('wordings of a meeting', () => {
  it.each([
    [
      'Starmer was received on Friday in Paris by Macron.',
      'held in-person paris 2025-02-28: keir-starmer, emmanuel-macron (host)',
    ],
    [
      'Trump came face to face with Putin in Geneva on Friday.',
      'held in-person geneva 2025-02-28: donald-trump, vladimir-putin',
    ],
    [
      'Macron brought Putin and Zelenskyy together in Paris on Friday.',
      'held in-person paris 2025-02-28: emmanuel-macron, vladimir-putin, volodymyr-zelenskyy',
    ],
    [
      'It is time to bring Putin and Zelenskyy to the table.',
      'proposed unknown - -: vladimir-putin, volodymyr-zelenskyy',
    ],
    [
      'Over dinner in Paris on Friday, Trump and Macron discussed trade.',
      'held in-person paris 2025-02-28: donald-trump, emmanuel-macron',
    ],
    [
      'At the start of their talks in Geneva on Friday, Rubio and Lavrov smiled.',
      'held in-person geneva 2025-02-28: marco-rubio, sergei-lavrov',
    ],
    [
      'Speaking alongside Starmer after their meeting in London on Friday, Macron warned of war.',
      'held in-person london 2025-02-28: emmanuel-macron, keir-starmer',
    ],
    [
      'Putin granted an audience to Macron in Moscow on Friday.',
      'held in-person moscow 2025-02-28: vladimir-putin, emmanuel-macron',
    ],
    [
      'Macron paid a visit to Putin in Moscow on Friday.',
      'held in-person moscow 2025-02-28: emmanuel-macron, vladimir-putin',
    ],
    [
      'Also attending the Geneva meeting on Friday were Rubio and Lavrov.',
      'held in-person geneva 2025-02-28: marco-rubio, sergei-lavrov',
    ],
    [
      'Present at the talks in Geneva on Friday were Rubio and Lavrov.',
      'held in-person geneva 2025-02-28: marco-rubio, sergei-lavrov',
    ],
    [
      'Rubio sat across from Lavrov in Geneva on Friday.',
      'held in-person geneva 2025-02-28: marco-rubio, sergei-lavrov',
    ],
    [
      'Macron and Starmer discussed the truce by phone on Friday.',
      'held phone - 2025-02-28: emmanuel-macron, keir-starmer',
    ],
    [
      'Rubio and Lavrov discussed grain in Geneva on Friday.',
      'held in-person geneva 2025-02-28: marco-rubio, sergei-lavrov',
    ],
    [
      'U.S. and Russian officials have ended two days of what both sides described as good talks in Geneva.',
      'held in-person geneva -: united-states, russia',
    ],
    [
      'Following talks in Geneva, Ukraine and Russia both said they had agreed on a text.',
      'held in-person geneva -: ukraine, russia',
    ],
    [
      'Zelenskyy thanked Biden after a tense call late in the day with Trump.',
      'held phone - -: volodymyr-zelenskyy, donald-trump',
    ],
    [
      'But Rubio, after a day of talks in Geneva with Lavrov, said Ukraine and Russia were still apart.',
      'held in-person geneva -: marco-rubio, sergei-lavrov',
    ],
    [
      'Talks between Russia and the United States over a truce grind on.',
      'ongoing unknown - -: russia, united-states',
    ],
  ])('%s', (text, meeting) => {
    expect(meetingsIn(text)).toContain(meeting);
  });
});

describe('how real it is', () => {
  it.each([
    ['A meeting between Trump and Putin is not planned.', 'ruled-out'],
    ['A meeting between Trump and Putin has not been ruled out.', 'proposed'],
    ['A third meeting between Trump and Putin is being arranged.', 'planned'],
    ['Preparations are under way for a meeting between Trump and Putin.', 'planned'],
    ['The planned summit between Trump and Putin in Geneva will not go ahead.', 'cancelled'],
    ['Aides tried to arrange a meeting between Trump and Putin.', 'proposed'],
    ['Trump and Putin, who last met in Geneva, are expected to agree.', 'held'],
  ])('%s %s', (text, status) => {
    expect(read(text).meetings.map((one) => one.status)).toEqual([status]);
  });
});

describe('nobody in a room on a guess', () => {
  const actorsIn = (text: string): string[][] =>
    read(text)
      .meetings.filter(({ echo }) => !echo)
      .map(({ participations }) => participations.map(({ actor }) => actor));

  it('takes "she" for no man', () => {
    expect(actorsIn('Macron resigned.\n\nShe also spoke to Trump by phone.')).toEqual([]);
    expect(actorsIn('Theresa May won. Macron lost.\n\nShe also spoke to Trump by phone.')).toEqual([
      ['theresa-may', 'donald-trump'],
    ]);
  });
  it('takes "he" for nobody else than a stranger who says it', () => {
    expect(actorsIn('Macron was told. Hallowell said he had met Putin in Moscow.')).toEqual([]);
  });
  it('leaves out the subject of a clause within an object', () => {
    expect(
      actorsIn('Macron said there is no truce without negotiations with people he disagrees with.'),
    ).toEqual([]);
  });
  it('leaves out those who ask others to attend', () => {
    expect(actorsIn('France and Germany called on the opposition to attend the talks in Geneva.')).toEqual(
      [],
    );
  });
  it('takes who is sent, and not who sends', () => {
    expect(actorsIn('Trump dispatched Rubio to Moscow for talks with Putin.')).toEqual([
      ['marco-rubio', 'vladimir-putin'],
    ]);
  });
  it('leaves out the spokesman who tells of it', () => {
    expect(
      actorsIn(
        'Dmitry Peskov, the Kremlin spokesman, told reporters after the meeting with Rubio it went well.',
      ),
    ).toEqual([]);
  });
  it('leaves out whom the two met without', () => {
    expect(actorsIn('Without Zelenskyy, Trump and Putin met in Geneva on Friday.')).toEqual([
      ['donald-trump', 'vladimir-putin'],
    ]);
  });
  it('takes whom a relative clause names', () => {
    expect(actorsIn('Starmer praised Merz, with whom he had lunch in Paris on Friday.')).toEqual([
      ['keir-starmer', 'friedrich-merz'],
    ]);
  });
  it('parts a meeting from the place and day of one between commas', () => {
    expect(meetingsIn('Macron, who will host Starmer in Paris on Friday, spoke to Trump.')).toContain(
      'held unknown - -: emmanuel-macron, donald-trump',
    );
  });
  it('adds whoever shares a subject with a pronoun', () => {
    expect(actorsIn('Rubio smiled as he and Starmer met Lavrov.')).toEqual([
      ['marco-rubio', 'keir-starmer', 'sergei-lavrov'],
    ]);
  });
  it('puts a meeting nowhere that somebody goes to afterwards', () => {
    expect(meetingsIn('Rubio will meet Lavrov before returning to Washington.')).toEqual([
      'planned in-person - -: marco-rubio, sergei-lavrov',
    ]);
  });
});

describe('people named in later sentences', () => {
  it('adds the head of a delegation', () => {
    const told = 'Ukraine and Russia held talks in Geneva on Friday.';
    const expected = 'held in-person geneva 2025-02-28: sergei-lavrov, ukraine, russia';
    expect(meetingsIn(`${told} Lavrov led the Russian team.`)).toContain(expected);
    expect(meetingsIn(`${told} The Russian delegation was headed by Lavrov.`)[1]).toContain('sergei-lavrov');
  });
  it('adds those who were a group before', () => {
    expect(
      meetingsIn(
        'Zelenskyy will meet European leaders in London on Thursday. Thursday’s talks in London will feature Starmer and Macron.',
      ),
    ).toContain('planned in-person london 2025-03-06: keir-starmer, emmanuel-macron, volodymyr-zelenskyy');
  });
});
