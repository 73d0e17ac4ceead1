import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EntryInput } from '../../scripts/editorial/entry.ts';
import { entryId, entryLine } from '../../scripts/editorial/line.ts';
import { parseCorrections } from '../../scripts/editorial/parse.ts';
import { errorOf } from './desk-dossier.ts';

const HEAD = 'id: a, record: meetings/x, by: editor, on: 2025-03-04, reason: r';

describe('a broken file says the line, the column and the way out', () => {
  it.each([
    ['- [', '1:', 'no valid YAML'],
    ['a: 1', '1:1', 'should be a list of corrections'],
    [`- {${HEAD}, action: remove}`, '1:', 'The action "remove" should be one of confirm, edit, reject'],
    [`- {${HEAD}, action: reject}\n- {${HEAD}, action: reject}`, '2:', 'also stands on line 1'],
    [`- {${HEAD.replace('03-04', '02-30')}, action: reject}`, '1:', 'is a day that no calendar has'],
    [`- {${HEAD}, action: reject, set: {a: 1}}`, '1:', '"set" is no field of this action'],
    [`- {${HEAD}, action: confirm}`, '1:', '"saw" is missing'],
    [
      `- {${HEAD.replace('meetings/x', 'meeting-x')}, action: reject}`,
      '1:',
      'should be a dataset and a record',
    ],
    [
      `- {${HEAD.replace('meetings/x', 'evidence/x')}, action: reject}`,
      '1:',
      'should be a dataset and a record',
    ],
    [`- &a {${HEAD}, action: reject}\n- *a`, '2:', 'Aliases (*name) are not read'],
  ])('%s', (yaml, place, problem) => {
    const message = errorOf(() => parseCorrections(yaml));
    expect(message).toContain(`corrections.yaml:${place}`);
    expect(message).toContain(problem);
  });
});

it('an empty file and one of comments have no entries', () => {
  expect(parseCorrections(null)).toEqual([]);
  expect(parseCorrections('# Judgements go here.\n')).toEqual([]);
});

describe('an entry', () => {
  const written = fc.record({
    id: fc.constant('edit-a'),
    action: fc.constant('edit' as const),
    record: fc.constant('meetings/meeting-x' as const),
    set: fc.dictionary(
      fc.constantFrom('title', 'outcome', 'place'),
      fc.oneof(fc.string(), fc.constant(null), fc.integer()),
      {
        minKeys: 1,
        noNullPrototype: true,
      },
    ),
    reason: fc.string({ minLength: 1 }).filter((text) => text.trim() !== ''),
    by: fc.constant('editor'),
    on: fc.constant('2025-03-04'),
    at: fc.record({
      article: fc.constant('an-article'),
      quote: fc.string({ minLength: 1, unit: 'grapheme' }),
    }),
  });

  it('is one line, and reads back as it was', () => {
    fc.assert(
      fc.property(written, (entry) => {
        const line = entryLine(entry as EntryInput);
        expect(line.match(/\n/g)).toHaveLength(1);
        const [read] = parseCorrections(`# above\n${line}`);
        expect(read).toEqual({ ...entry, reason: entry.reason.trim(), public: false, line: 2 });
      }),
    );
  });

  it('gets an id of its own that says what was done', () => {
    const entry = {
      action: 'reject',
      record: 'meetings/x',
      reason: 'r',
      by: 'editor',
      on: '2025-03-04',
    } as const;
    const first = entryId(entry, new Set());
    expect(first).toMatch(/^reject-[a-z0-9]{6}$/);
    expect(entryId(entry, new Set([first]))).not.toBe(first);
  });
});
