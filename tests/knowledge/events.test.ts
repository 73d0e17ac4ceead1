import { expect, it } from 'vitest';
import { buildEventFinder } from '../../scripts/knowledge/events.ts';
import { parseLexicons } from '../../scripts/knowledge/parse.ts';

const eventsIn = buildEventFinder(
  parseLexicons([
    {
      file: 'events.yaml',
      text: `
- { id: alaska-summit-2025, date: 2025-08-15, all_of: [[Alaska, Anchorage], [Putin, Trump], [summit, met]] }
- { id: geneva-talks, name: the Geneva talks, start: 2025-11-23, end: 2025-11-24, all_of: [[Geneva], [talks]] }
- { id: some-month, date: 2025-11, all_of: [[month]] }`,
    },
  ]).events,
);

it.each([
  ['Trump met Putin in Alaska.', ['Alaska summit 2025-08-15..2025-08-15']],
  ['The ANCHORAGE summit helped Putin.', ['Alaska summit 2025-08-15..2025-08-15']],
  ['Trump left Alaska.', []],
  ['Trumpets at the Alaskan summit', []],
  ['The Geneva talks ended.', ['the Geneva talks 2025-11-23..2025-11-24']],
  ['A month went by.', []],
])('%s', (sentence, events) => {
  expect(eventsIn(sentence).map(({ name, start, end }) => `${name} ${start}..${end}`)).toEqual(events);
});

it('tells where the first telling word stands', () => {
  expect(eventsIn('Putin met Trump in Alaska.').map(({ at }) => at)).toEqual([19]);
});

const told = buildEventFinder(
  parseLexicons([
    {
      file: 'events.yaml',
      text: `
- { id: grouped, date: 2025-01-01, all_of: [[Geneva], [$talks], [$50 billion, Oct.]], none_of: [trade, "side event"] }
- { id: known-long, date: 2022-02-24, all_of: [[von der Leyen], [full-scale]], background: true }`,
    },
  ]).events,
);

it.each([
  ['The Geneva negotiations brought $50 billion.', ['grouped']],
  ['The Geneva negotiations brought $50 billions.', []],
  ['They met in Geneva on Oct. 3.', ['grouped']],
  ['They met in Geneva on Octopus day.', []],
  ['They met in Geneva on Oct. 3 to trade.', []],
  ['They met in Geneva on Oct. 3 at a side event.', []],
  ['They met in Geneva on Oct. 3 at one side.', ['grouped']],
  ['Von der Leyen spoke of a full-scale war.', ['known-long']],
  ['Von Leyen spoke of a war on a full scale.', []],
])('%s', (sentence, ids) => {
  expect(told(sentence).map(({ id }) => id)).toEqual(ids);
});

it('says which events are only known long after them', () => {
  expect(told('Von der Leyen spoke of a full-scale war.').map(({ background }) => background)).toEqual([
    true,
  ]);
  expect(told('They met in Geneva on Oct. 3.').map(({ background }) => background)).toEqual([undefined]);
});

it('knows its groups of words', () => {
  const text = '- { id: one, date: 2025-01-01, all_of: [[Geneva], [$chatter]] }';
  expect(() => parseLexicons([{ file: 'events.yaml', text }])).toThrow(/group of words/);
});
