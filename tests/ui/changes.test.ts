import { expect, test } from 'vitest';
import type { Correction } from '../../src/lib/datasets/corrections.ts';
import { becauseOf, changesIn, headOf, moveText } from '../../src/lib/ui/card/changes.ts';
import { describe } from '../../src/lib/ui/card/describe.ts';
import { lookupOf } from '../../src/lib/ui/card/lookup.ts';
import { sample } from '../explore/sample.ts';

const row = (more: Partial<Correction>): Correction => ({
  id: 'edit-1',
  record: 'lunch',
  field: null,
  from: null,
  to: null,
  reason: 'The agency put it right.',
  by: 'desk',
  on: '2025-03-04',
  ...more,
});
const told = (...log: Correction[]) =>
  changesIn(lookupOf(sample()), log).map((change) => ({
    head: `${headOf(change)}${change.other === null ? '' : ` ${change.other.label}`}`,
    moves: change.moves.map(moveText),
  }));

test('the columns of a date are one date, and one judgement is one line', () => {
  expect(
    told(
      row({ id: 'edit-1-edtf', field: 'edtf', from: 'x', to: 'y' }),
      row({ id: 'edit-1-end', field: 'end', from: '2025-03-03', to: '2025-03-04' }),
      row({ id: 'edit-1-place', field: 'place', from: null, to: 'rome' }),
      row({ id: 'edit-1-precision', field: 'precision', from: 'week', to: 'day' }),
      row({ id: 'edit-1-start', field: 'start', from: '2025-03-03', to: '2025-03-04' }),
    ),
  ).toEqual([
    {
      head: 'Edited on 4 March 2025: date, place',
      moves: ['date: 3 March 2025 → 4 March 2025', 'place: now Rome'],
    },
  ]);
});

test('names stand for ids, words for terms, and what was emptied is empty', () => {
  expect(
    told(
      row({ id: 'a', field: 'participants', from: 'ana, ben', to: 'ana' }),
      row({ id: 'b', field: 'status', from: 'planned', to: 'ruled-out' }),
      row({ id: 'c', field: 'venue', from: 'Inn', to: null }),
      row({ id: 'd', field: 'quote', from: null, to: null }),
    ),
  ).toEqual([
    {
      head: 'Edited on 4 March 2025: participants, status, venue, words',
      moves: [
        expect.stringMatching(/^participants: Ana.*, Ben.* → Ana/),
        'status: Planned → Ruled out',
        'venue: Inn → empty',
      ],
    },
  ]);
});

test('what happened to a record as a whole is told as such', () => {
  expect(
    told(
      row({ id: 'a', to: 'withdrawn' }),
      row({ id: 'b', to: 'merged into call' }),
      row({ id: 'c', to: 'merged' }),
      row({ id: 'd', to: 'published' }),
    ).map(({ head }) => head),
  ).toEqual([
    'Withdrawn on 4 March 2025',
    expect.stringMatching(/^On 4 March 2025 merged into /),
    'Merged into another record on 4 March 2025',
    'Published again on 4 March 2025',
  ]);
});

test.each([
  ['The agency put it right.', 'the agency put it right.'],
  ['Reuters put it right', 'Reuters put it right.'],
  ['It never took place!', 'it never took place!'],
  ['Theresa May was there', 'Theresa May was there.'],
])('%s reads well behind "because"', (reason, text) => {
  expect(becauseOf(reason)).toBe(text);
});

test('a card says what nobody has checked of what belongs to it', () => {
  const tables = sample();
  tables.meetings = tables.meetings.map((meeting) => ({ ...meeting, review: 'confirmed' }));
  const related = describe(tables, 'ana')?.related ?? [];
  const marks = new Map(related.map(({ heading, items }) => [heading, items.map((item) => item.unchecked)]));
  expect(marks.get('Meetings')?.some(Boolean)).toBe(false);
  expect(marks.get('Stances')?.every(Boolean)).toBe(true);
});
