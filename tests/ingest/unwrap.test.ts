import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unwrap } from '../../scripts/ingest/unwrap.ts';

const WRAPPED = `Readout of the call

The secretary of state spoke today with the foreign minister about the
truce, and both of them agreed that the monitors should be let in at
once. They will meet again in Geneva on Friday, the department said in
a statement.

The minister thanked him.`;

describe('a text broken to fit a page', () => {
  it('has its lines joined', () => {
    expect(unwrap(WRAPPED).split('\n').filter(Boolean)).toEqual([
      'Readout of the call',
      'The secretary of state spoke today with the foreign minister about the truce, and both of them agreed that the monitors should be let in at once. They will meet again in Geneva on Friday, the department said in a statement.',
      'The minister thanked him.',
    ]);
  });

  it('keeps list items apart', () => {
    const text = `${WRAPPED}\n\n-   They agreed on the monitors, on the convoys and on the list of the\n    prisoners that both sides hold.\n-   They will meet.`;
    expect(unwrap(text).split('\n').slice(-2)).toEqual([
      '-   They agreed on the monitors, on the convoys and on the list of the     prisoners that both sides hold.',
      '-   They will meet.',
    ]);
  });
});

it.each([
  [
    'one paragraph a line',
    'They met in Geneva on Friday.\nThey will meet again.\nNobody else came.\nThat was all.',
  ],
  [
    'long lines',
    `${'They met again. '.repeat(20)}\n${'They spoke again. '.repeat(20)}\nThat was all of it.\nEnd.`,
  ],
  ['short lines', 'Agenda\nTruce\nPrisoners\nMonitors\nConvoys'],
  ['nothing', ''],
])('leaves %s alone', (_, text) => {
  expect(unwrap(text)).toBe(text);
});

it('never changes anything but newlines', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('a', 'word', 'considerably', '\n', '\n\n', '- item'), { maxLength: 80 }),
      (words) => {
        const text = words.join(' ');
        const joined = unwrap(text);
        expect(joined.length).toBe(text.length);
        expect(joined.replaceAll('\n', ' ')).toBe(text.replaceAll('\n', ' '));
      },
    ),
  );
});
