import { expect, test } from 'vitest';
import type { Entry } from '../../scripts/editorial/entry.ts';
import type { Withdrawn } from '../../scripts/editorial/judged.ts';
import { openLedger } from '../../scripts/editorial/ledger.ts';
import { publicLog } from '../../scripts/editorial/log.ts';
import { tombstones } from '../../scripts/editorial/tombstones.ts';
import { checkRows } from '../../src/lib/datasets/index.ts';
import { smallTables } from '../publish/small-dossier.ts';

const MEETING = 'meetings/meeting-bern';
const common = { by: 'desk', on: '2025-03-04', public: true } as const;
const entries = (...list: Entry[]) => {
  const { ledger, problems } = openLedger(list.map((entry, index) => ({ ...entry, line: index + 1 })));
  expect(problems).toEqual([]);
  return ledger;
};
const edit = (id: string, set: Record<string, unknown>, more: Partial<Entry> = {}): Entry =>
  ({
    ...common,
    id,
    action: 'edit',
    record: MEETING,
    set,
    reason: 'The agency put it right.',
    ...more,
  }) as Entry;

test('a public edit is one row a column, with what readers had read before', () => {
  const ledger = entries(
    edit(
      'edit-1',
      { start: '2025-03-04', participants: ['ada-roe', 'norland'] },
      { was: { start: '2025-03-03' } },
    ),
  );
  const rows = publicLog(ledger, [], smallTables());
  expect(rows).toEqual([
    {
      id: 'edit-1-participants',
      record: 'meeting-bern',
      field: 'participants',
      from: null,
      to: 'ada-roe, norland',
      reason: 'The agency put it right.',
      by: 'desk',
      on: '2025-03-04',
    },
    expect.objectContaining({ id: 'edit-1-start', field: 'start', from: '2025-03-03', to: '2025-03-04' }),
  ]);
  expect(checkRows('corrections', rows).violations).toEqual([]);
});

test('passages that were added or taken out are told, not quoted', () => {
  const passage = { article: 'talks-in-bern', quote: 'met in Bern' };
  const ledger = entries(
    edit('edit-1', { venue: 'Hall' }, { evidence: [passage] } as Partial<Entry>),
    edit('edit-2', { venue: 'Hall' }, { drop: [passage] } as Partial<Entry>),
  );
  const rows = publicLog(ledger, [], smallTables()).filter(({ field }) => field === 'evidence');
  expect(rows.map(({ id, from, to }) => [id, from, to])).toEqual([
    ['edit-1-evidence', null, null],
    ['edit-2-evidence', null, null],
  ]);
});

test('what the public never saw is no news: private entries, confirmations, additions', () => {
  const ledger = entries(
    edit('edit-1', { start: '2025-03-04' }, { public: false, was: { start: '2025-03-03' } }),
    { ...common, id: 'confirm-1', action: 'confirm', record: 'statements/roe-says', saw: 'x' },
    {
      ...common,
      id: 'add-1',
      action: 'add',
      record: 'actors/zora',
      set: { name: 'Zora' },
      reason: 'Missed.',
    },
  );
  expect(publicLog(ledger, [], smallTables())).toEqual([]);
});

test('of a record that is not published now no value is told', () => {
  const tables = { ...smallTables(), meetings: [] };
  const ledger = entries(edit('edit-1', { title: 'Zora in Bern' }, { was: { title: 'Zora in Basel' } }), {
    ...common,
    id: 'reject-1',
    action: 'reject',
    record: MEETING,
    reason: 'It never took place.',
    supersedes: ['edit-1'],
    on: '2025-03-05',
  });
  const gone: Withdrawn = {
    record: MEETING,
    into: null,
    reason: 'It never took place.',
    by: 'desk',
    on: '2025-03-05',
    public: true,
  };
  expect(publicLog(ledger, [gone], tables)).toEqual([
    {
      id: 'reject-1-whole',
      record: 'meeting-bern',
      field: null,
      from: 'published',
      to: 'withdrawn',
      reason: 'It never took place.',
      by: 'desk',
      on: '2025-03-05',
    },
  ]);
  expect(tombstones([gone, { ...gone, record: 'meetings/secret', public: false }], tables)).toEqual([
    {
      id: 'meeting-bern',
      dataset: 'meetings',
      into: null,
      reason: 'It never took place.',
      by: 'desk',
      on: '2025-03-05',
    },
  ]);
});

test('a reference to a record that is not published is not told, nor the words of an article', () => {
  const ledger = entries(
    edit('edit-1', { place: 'hollow-creek' }, { was: { place: 'bern' } }),
    edit(
      'edit-2',
      { quote: 'All of the article' },
      { record: 'statements/roe-says', was: { quote: 'A part of it' } },
    ),
  );
  expect(publicLog(ledger, [], smallTables()).map(({ id, from, to }) => [id, from, to])).toEqual([
    ['edit-1-place', 'bern', null],
    ['edit-2-quote', null, null],
  ]);
});

test('a merge leads, step by step, to the record that is published', () => {
  const merge = (id: string, from: string, into: string): Entry => ({
    ...common,
    id,
    action: 'merge',
    record: `meetings/${from}`,
    into: `meetings/${into}`,
    reason: 'One meeting, told twice.',
  });
  const ledger = entries(
    merge('merge-1', 'a', 'b'),
    merge('merge-2', 'b', 'meeting-bern'),
    merge('merge-3', 'c', 'd'),
  );
  const gone = (record: string, into: string): Withdrawn => ({
    record: `meetings/${record}`,
    into: `meetings/${into}`,
    reason: 'One meeting, told twice.',
    by: 'desk',
    on: '2025-03-04',
    public: true,
  });
  const withdrawn = [gone('a', 'b'), gone('b', 'meeting-bern'), gone('c', 'd')];
  const tables = smallTables();
  // As a merge leaves it: the names of what was merged lead to the record.
  tables.meetings = tables.meetings.map((row) => ({ ...row, former_ids: ['a', 'b'] }));
  expect(publicLog(ledger, withdrawn, tables).map(({ record, to }) => [record, to])).toEqual([
    ['a', 'merged into meeting-bern'],
    ['b', 'merged into meeting-bern'],
    ['c', 'merged'],
  ]);
  expect(tombstones(withdrawn, tables).map(({ id, into }) => [id, into])).toEqual([
    ['a', 'meeting-bern'],
    ['b', 'meeting-bern'],
    ['c', null],
  ]);
});

test('a merge in a circle ends', () => {
  const round = (record: string, into: string): Withdrawn => ({
    record: `meetings/${record}`,
    into: `meetings/${into}`,
    reason: 'x',
    by: 'desk',
    on: '2025-03-04',
    public: true,
  });
  expect(tombstones([round('a', 'b'), round('b', 'a')], smallTables()).map(({ into }) => into)).toEqual([
    null,
    null,
  ]);
});

test('what was superseded stays in the log, and a withdrawal taken back is told', () => {
  const ledger = entries(
    { ...common, id: 'reject-1', action: 'reject', record: MEETING, reason: 'Not told.' },
    edit('edit-2', { venue: 'Town hall' }, { supersedes: ['reject-1'], public: false, on: '2025-03-06' }),
  );
  expect(publicLog(ledger, [], smallTables()).map(({ id, from, to }) => [id, from, to])).toEqual([
    ['edit-2-back', 'withdrawn', 'published'],
    ['reject-1-whole', 'published', 'withdrawn'],
  ]);
});

test('a renamed record is called by its id of today, and has no tombstone', () => {
  const tables = smallTables();
  tables.meetings = tables.meetings.map((row) => ({ ...row, former_ids: ['meeting-old'] }));
  const ledger = entries(edit('edit-1', { venue: 'Town hall' }, { record: 'meetings/meeting-old' }));
  expect(publicLog(ledger, [], tables)[0]?.record).toBe('meeting-bern');
});

test('newest first, then by id, whatever the order of the lines', () => {
  const one = edit('edit-b', { venue: 'A' }, { on: '2025-03-04' });
  const two = edit('edit-a', { outcome: 'B' }, { on: '2025-03-04' });
  const three = edit('edit-c', { title: 'C' }, { on: '2025-03-09' });
  const ids = (...list: Entry[]) => publicLog(entries(...list), [], smallTables()).map(({ id }) => id);
  expect(ids(one, two, three)).toEqual(['edit-c-title', 'edit-a-outcome', 'edit-b-venue']);
  expect(ids(three, two, one)).toEqual(ids(one, two, three));
});
