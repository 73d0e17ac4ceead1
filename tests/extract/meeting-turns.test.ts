import { expect, it } from 'vitest';
import { meetingLine, read } from '../read.ts';

/** Meetings told on Monday 3 March 2025. */
const meetingsIn = (text: string): string[] => [
  ...new Set(
    read(text)
      .meetings.filter(({ echo }) => !echo)
      .map(meetingLine),
  ),
];

it.each([
  [
    'Trump and Putin are set to speak on Friday.',
    ['planned unknown - 2025-03-07: donald-trump, vladimir-putin'],
  ],
  [
    'Trump and Putin last spoke during a 30-minute call on Friday.',
    ['held phone - 2025-02-28: donald-trump, vladimir-putin'],
  ],
  [
    'In a conference call between Trump, Macron and Starmer on Friday, nothing was agreed.',
    ['held phone - 2025-02-28: donald-trump, emmanuel-macron, keir-starmer'],
  ],
  [
    'Rubio said he had discussed ways to revive a frayed truce with Lavrov in Geneva on Friday.',
    ['held in-person geneva 2025-02-28: marco-rubio, sergei-lavrov'],
  ],
  [
    'Talks hosted by France and mediated by Germany between Russia and Ukraine ended on Friday.',
    ['held in-person - 2025-02-28: france (host), germany (mediator), russia, ukraine'],
  ],
  [
    'Russia and Ukraine held talks in Geneva on Friday, hosted by France and mediated by Germany.',
    ['held in-person geneva 2025-02-28: russia, ukraine, france (host), germany (mediator)'],
  ],
  [
    'Lavrov and Rubio held talks in Geneva on Friday, with France mediating.',
    ['held in-person geneva 2025-02-28: sergei-lavrov, marco-rubio, france (mediator)'],
  ],
  [
    'President Donald Trump, left, and President Vladimir Putin shake hands in Geneva on Friday.',
    ['held in-person geneva 2025-02-28: donald-trump, vladimir-putin'],
  ],
  [
    'Vladimir Putin (R) and Donald Trump pose for photos in Geneva on Friday.',
    ['held in-person geneva 2025-02-28: vladimir-putin, donald-trump'],
  ],
  [
    'Starmer phoned Trump and then Zelenskyy.',
    ['held phone - -: keir-starmer, donald-trump', 'held phone - -: keir-starmer, volodymyr-zelenskyy'],
  ],
  [
    'Macron spoke on Friday to Zelenskyy, and later to Trump.',
    [
      'held unknown - 2025-02-28: emmanuel-macron, volodymyr-zelenskyy',
      'held unknown - 2025-02-28: emmanuel-macron, donald-trump',
    ],
  ],
  [
    'Two days after meeting Merz, Trump hosted Starmer at the White House on Friday.',
    [
      'held in-person - -: donald-trump, friedrich-merz',
      'held in-person white-house 2025-02-28: donald-trump (host), keir-starmer',
    ],
  ],
  [
    'Meeting in Geneva on Friday, Rubio and Lavrov agreed on nothing.',
    ['held in-person geneva 2025-02-28: marco-rubio, sergei-lavrov'],
  ],
  [
    'Russia and Ukraine announced a swap after a meeting in Geneva on Friday.',
    ['held in-person geneva 2025-02-28: russia, ukraine'],
  ],
  [
    'Russian and Ukrainian negotiators returned to the negotiating table in Geneva on Friday.',
    ['held in-person geneva 2025-02-28: russia, ukraine'],
  ],
  [
    'Trump shelved a planned meeting with Putin in Geneva.',
    ['cancelled in-person geneva -: donald-trump, vladimir-putin'],
  ],
  [
    'Rubio’s visit to Geneva included a meeting with Lavrov.',
    ['held in-person geneva -: marco-rubio, sergei-lavrov'],
  ],
  [
    'Macron hosted a banquet for Starmer and Merz in Paris on Friday.',
    ['held in-person paris 2025-02-28: emmanuel-macron (host), keir-starmer, friedrich-merz'],
  ],
  [
    'Macron met Starmer for the second time in two months.',
    ['held in-person - -: emmanuel-macron, keir-starmer'],
  ],
  [
    'Rubio is in Geneva, where he held talks with Lavrov on Friday.',
    ['held in-person geneva 2025-02-28: marco-rubio, sergei-lavrov'],
  ],
])('reads “%s”', (text, meetings) => {
  expect(meetingsIn(text)).toEqual(meetings);
});

it.each(['Macron discussed his feud with Trump.', 'Macron posed for photos in Geneva on Friday.'])(
  'reads no meeting of “%s”',
  (text) => expect(meetingsIn(text)).toEqual([]),
);

it('sends the envoy of an owner, and nobody else of the list', () => {
  const [meeting] = read('Trump’s envoy Marco Rubio and Keir Starmer met in Geneva on Friday.').meetings;
  expect(meeting?.participations.map(({ actor, on_behalf_of }) => [actor, on_behalf_of])).toEqual([
    ['marco-rubio', 'donald-trump'],
    ['keir-starmer', null],
  ]);
});
