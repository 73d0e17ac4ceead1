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
