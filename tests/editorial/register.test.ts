import { expect, test } from 'vitest';
import type { Judged } from '../../scripts/editorial/judged.ts';
import { goneUnexplained, parseRegister, recordsIn, registerText } from '../../scripts/editorial/register.ts';
import { smallTables } from '../publish/small-dossier.ts';

test('a register is read as it was written, each record once and in order', () => {
  const records = recordsIn(smallTables());
  const text = registerText([...records, ...records].reverse());
  expect([...parseRegister(text)]).toEqual([...new Set(records)].sort());
  expect(registerText(parseRegister(text))).toBe(text);
  expect(text).toMatch(/^# /);
  expect(text).toContain('\n  - meetings/meeting-bern\n');
  expect(parseRegister(registerText([]))).toEqual(new Set());
});

test('no register is an empty one', () => {
  expect(parseRegister(null)).toEqual(new Set());
  expect(parseRegister('# nothing\n')).toEqual(new Set());
});

test.each([
  ['records: [', /^published\.yaml:\d+:\d+: /],
  ['- a', /"records" should be a list/],
  ['text', /"records" should be a list/],
  ['records: 3', /"records" should be a list/],
  ['records: [meetings]', /"meetings" is no record/],
  ['records:\n  - articles/x', /"articles\/x" is no record/],
  ['records: [3]', /"3" is no record/],
])('%s is refused with its place', (yaml, message) => {
  expect(() => parseRegister(yaml)).toThrow(message);
});

test('what left without a word is found; what was withdrawn or renamed is not', () => {
  const tables = smallTables();
  tables.meetings = tables.meetings.map((row) => ({ ...row, former_ids: ['meeting-old'] }));
  const judged: Judged = {
    tables,
    standings: new Map(),
    withdrawn: [
      {
        record: 'meetings/meeting-out',
        into: null,
        reason: 'x',
        by: 'desk',
        on: '2025-03-04',
        public: false,
      },
    ],
    waiting: [],
    saw: () => null,
  };
  const register = parseRegister(
    'records: [meetings/meeting-bern, meetings/meeting-old, meetings/meeting-out, meetings/meeting-lost, actors/lost]',
  );
  expect(goneUnexplained(register, judged)).toEqual(['actors/lost', 'meetings/meeting-lost']);
});
