import { describe, expect, it } from 'vitest';
import { dateLead } from '../../scripts/compose/meeting-dates.ts';
import { mergeWithinArticle, type Places } from '../../scripts/reconcile/meetings.ts';
import { daysOf, meetingLine, read } from '../read.ts';

/** Meetings told on Monday 3 March 2025. */
const meetingsIn = (text: string): string[] =>
  read(text)
    .meetings.filter(({ echo }) => !echo)
    .map(meetingLine);

describe('verbs of meeting', () => {
  it.each([
    [
      'Rubio flew to Geneva on Sunday to see Lavrov.',
      'held in-person geneva 2025-03-02: marco-rubio, sergei-lavrov',
    ],
    [
      'Rubio sat down with Lavrov in Geneva on Friday.',
      'held in-person geneva 2025-02-28: marco-rubio, sergei-lavrov',
    ],
    [
      'Macron received Zelenskyy in Paris on Friday.',
      'held in-person paris 2025-02-28: emmanuel-macron (host), volodymyr-zelenskyy',
    ],
    [
      'Zelenskyy was received by Macron in Paris on Friday.',
      'held in-person paris 2025-02-28: volodymyr-zelenskyy, emmanuel-macron (host)',
    ],
    [
      'Starmer welcomed Scholz to London on Friday.',
      'held in-person - 2025-02-28: keir-starmer, olaf-scholz',
    ],
    [
      'Macron, who met Putin in Geneva on Friday, left.',
      'held in-person geneva 2025-02-28: emmanuel-macron, vladimir-putin',
    ],
    [
      'Trump, flanked by Rubio, met Putin in Geneva on Friday.',
      'held in-person geneva 2025-02-28: donald-trump, marco-rubio, vladimir-putin',
    ],
    [
      'Macron and Starmer shook hands in London on Sunday.',
      'held in-person london 2025-03-02: emmanuel-macron, keir-starmer',
    ],
    [
      'Negotiators from Ukraine and Russia convened in Geneva on Sunday.',
      'held in-person geneva 2025-03-02: ukraine, russia',
    ],
    [
      'Starmer joined Macron and Scholz in Kyiv for a meeting on Sunday.',
      'held in-person kyiv 2025-03-02: keir-starmer, emmanuel-macron, olaf-scholz',
    ],
  ])('%s', (text, meeting) => {
    expect(meetingsIn(text)).toContain(meeting);
  });
});

describe('nouns of meeting', () => {
  it.each([
    [
      'Trump had lunch with Macron in Paris on Friday.',
      'held in-person paris 2025-02-28: donald-trump, emmanuel-macron',
    ],
    [
      'The Trump-Putin summit in Geneva on Friday yielded no deal.',
      'held in-person geneva 2025-02-28: donald-trump, vladimir-putin',
    ],
    [
      'Russia-Ukraine talks resumed in Geneva on Friday.',
      'held in-person geneva 2025-02-28: russia, ukraine',
    ],
    [
      'Speaking after talks with Putin in Geneva on Friday, Trump was cheerful.',
      'held in-person geneva 2025-02-28: donald-trump, vladimir-putin',
    ],
    [
      'In a call with Putin on Friday, Trump asked for a truce.',
      'held phone - 2025-02-28: donald-trump, vladimir-putin',
    ],
    [
      'Scholz said in a video call with Macron on Friday that Germany agreed.',
      'held virtual - 2025-02-28: olaf-scholz, emmanuel-macron',
    ],
    [
      'Trump and Putin failed to agree at a summit in Geneva on Friday.',
      'held in-person geneva 2025-02-28: donald-trump, vladimir-putin',
    ],
  ])('%s', (text, meeting) => {
    expect(meetingsIn(text)).toContain(meeting);
  });
});

describe('by phone', () => {
  it.each([
    ['Macron told Putin by phone on Friday that time was short.', 'emmanuel-macron, vladimir-putin'],
    ['Rubio and Lavrov exchanged views by phone on Friday.', 'marco-rubio, sergei-lavrov'],
    ['Starmer phoned Trump on Friday.', 'keir-starmer, donald-trump'],
    ['Macron called Putin on Friday to discuss a truce.', 'emmanuel-macron, vladimir-putin'],
  ])('%s', (text, names) => {
    expect(meetingsIn(text)).toEqual([`held phone - 2025-02-28: ${names}`]);
  });
});

describe('not yet, or not at all', () => {
  it.each([
    [
      'Trump and Putin are set to meet in Geneva on Friday.',
      'planned in-person geneva 2025-03-07: donald-trump, vladimir-putin',
    ],
    [
      'Rubio is expected in Geneva on Friday to see Lavrov.',
      'planned in-person geneva 2025-03-07: marco-rubio, sergei-lavrov',
    ],
    [
      'Putin has invited Zelenskyy to Geneva for talks.',
      'proposed in-person geneva -: vladimir-putin, volodymyr-zelenskyy',
    ],
    ['Putin refused to meet Zelenskyy.', 'ruled-out in-person - -: vladimir-putin, volodymyr-zelenskyy'],
    [
      'There were no plans for Putin to meet Zelenskyy.',
      'ruled-out in-person - -: vladimir-putin, volodymyr-zelenskyy',
    ],
    [
      'Rubio cancelled his trip to London, where he was to meet Macron.',
      'cancelled in-person london -: marco-rubio, emmanuel-macron',
    ],
    [
      'A meeting set for Tuesday in Geneva between Rubio and Lavrov was called off.',
      'cancelled in-person geneva 2025-03-04: marco-rubio, sergei-lavrov',
    ],
    [
      'Asked about a call between Trump and Putin, the spokesman said none was planned.',
      'ruled-out phone - -: donald-trump, vladimir-putin',
    ],
  ])('%s', (text, meeting) => {
    expect(meetingsIn(text)).toEqual([meeting]);
  });

  it.each([
    'If Trump meets Putin, Europe must be there.',
    'Will Trump and Putin ever meet?',
    'Trump called Putin a friend.',
    'Trump welcomed Macron’s proposal.',
    'Zelenskyy spoke to reporters in Kyiv on Friday.',
    'Ukraine met its deadline.',
  ])('%s', (text) => {
    expect(meetingsIn(text)).toEqual([]);
  });
});

describe('several in one sentence', () => {
  it('separate calls, each its own', () => {
    expect(meetingsIn('Rubio held separate meetings with Macron and Starmer in London on Friday.')).toEqual([
      'held in-person london 2025-02-28: marco-rubio, emmanuel-macron',
      'held in-person london 2025-02-28: marco-rubio, keir-starmer',
    ]);
  });

  it('once more on another day', () => {
    expect(meetingsIn('Macron met Trump in Washington on Friday and again on Saturday.')).toEqual([
      'held in-person washington 2025-02-28: emmanuel-macron, donald-trump',
      'held in-person washington 2025-03-01: emmanuel-macron, donald-trump',
    ]);
  });

  it('the verb left out', () => {
    expect(meetingsIn('Macron met Putin in Geneva on Friday and Starmer in London on Saturday.')).toEqual([
      'held in-person geneva 2025-02-28: emmanuel-macron, vladimir-putin',
      'held in-person london 2025-03-01: emmanuel-macron, keir-starmer',
    ]);
  });
});

describe('told before', () => {
  it('adds who was there, and the day', () => {
    expect(
      meetingsIn('Rubio met Lavrov in Geneva. That meeting, on Friday, was hosted by Macron.').at(-1),
    ).toBe('held in-person geneva 2025-02-28: emmanuel-macron (host), marco-rubio, sergei-lavrov');
  });

  it('another round has the same parties', () => {
    expect(
      meetingsIn(
        'Talks between Russia and Ukraine were held in Geneva on Sunday. A second round is due in London on Friday.',
      ),
    ).toContain('planned in-person london 2025-03-07: russia, ukraine');
  });

  it('called off later', () => {
    expect(
      meetingsIn('Trump and Putin were to meet in Geneva. Hours before, it was called off.').at(-1),
    ).toBe('cancelled in-person geneva -: donald-trump, vladimir-putin');
  });

  it('"the EU summit" is another', () => {
    expect(meetingsIn('Macron met Scholz in Paris. The EU summit ended late.')).toHaveLength(1);
  });
});

it('an envoy stands for whoever sent them', () => {
  const [meeting] = read('Trump’s special envoy, Marco Rubio, met Putin in Geneva on Friday.').meetings;
  expect(meeting?.participations.map((one) => [one.actor, one.on_behalf_of])).toEqual([
    ['marco-rubio', 'donald-trump'],
    ['vladimir-putin', null],
  ]);
});

it('what a story opens with is of its own day or the one before', () => {
  const places: Places = { same: (a, b) => a === null || b === null || a === b, narrower: (a, b) => a ?? b };
  const dated = (text: string) => {
    const { meetings, publication } = read(text);
    return mergeWithinArticle(meetings, places).map((one) => daysOf(dateLead(one, publication).when));
  };
  expect(dated('Trump met Putin in Geneva.')).toEqual(['2025-03-02..2025-03-03']);
  expect(dated('One thing.\nAnother thing.\nA third.\nTrump met Putin in Geneva.')).toEqual([null]);
});
