import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EntryInput } from '../../scripts/editorial/entry.ts';
import {
  apply,
  applyText,
  ARTICLE_A,
  entry,
  errorOf,
  keyWith,
  machine,
  sawOfMachine,
  yamlOf,
} from './desk-dossier.ts';

const LONDON = keyWith('meetings', 'london');
const GENEVA = keyWith('meetings', 'geneva');
const WASHINGTON = keyWith('meetings', 'washington');

/** Judgements of every kind that go together. */
const TOGETHER: EntryInput[] = [
  entry({ action: 'confirm', record: LONDON, saw: sawOfMachine(LONDON) }),
  entry({ action: 'edit', record: LONDON, set: { outcome: 'A plan' } }),
  entry({ action: 'edit', record: LONDON, set: { start: '2025-03-01' } }),
  entry({ action: 'merge', record: WASHINGTON, into: GENEVA }),
  entry({ action: 'edit', record: GENEVA, set: { place: 'paris' } }),
  entry({ action: 'reject', record: keyWith('positions', 'russia') }),
  entry({ action: 'add', record: 'actors/jane-doe', set: { name: 'Jane Doe', kind: 'person' } }),
  entry({
    action: 'add',
    record: 'meetings/meeting-new',
    set: { title: 'Talks' },
    evidence: [{ article: ARTICLE_A, quote: 'Russia rejected the truce.' }],
  }),
  entry({
    action: 'add',
    record: 'participations/meeting-new-jane-doe',
    set: { meeting: 'meeting-new', actor: 'jane-doe' },
    evidence: [{ article: ARTICLE_A, quote: 'Russia rejected' }],
  }),
  entry({ action: 'merge', record: 'actors/keir-starmer', into: 'actors/united-kingdom' }),
];

describe('the laws of corrections', () => {
  it('the order of the lines does not matter', () => {
    const subsets = fc.shuffledSubarray(TOGETHER.slice(0, 6), { minLength: 1 });
    fc.assert(
      fc.property(subsets, (entries) => {
        const inOrder = [...entries].sort((a, b) => (a.id < b.id ? -1 : 1));
        expect(apply(...entries).tables).toEqual(apply(...inOrder).tables);
      }),
      { numRuns: 60 },
    );
    fc.assert(
      fc.property(fc.shuffledSubarray(TOGETHER, { minLength: TOGETHER.length }), (entries) => {
        expect(apply(...entries).tables).toEqual(apply(...TOGETHER).tables);
      }),
      { numRuns: 30 },
    );
  });

  it('what was read stays as it was, and the same judgements give the same twice', () => {
    const before = JSON.stringify(machine);
    const first = JSON.stringify(apply(...TOGETHER).tables);
    expect(JSON.stringify(apply(...TOGETHER).tables)).toBe(first);
    expect(JSON.stringify(machine)).toBe(before);
  });

  it('values set once more change nothing', () => {
    const edits = TOGETHER.filter(({ action }) => action === 'edit' || action === 'add');
    const once = apply(...edits).tables;
    expect(applyText(yamlOf(edits), once).tables).toEqual(once);
  });

  it('no judgement changes nothing', () => {
    expect(apply().tables).toBe(machine);
    expect(applyText('# nothing yet\n').tables).toBe(machine);
  });

  it.each([
    ['reject', 'confirm'],
    ['reject', 'edit'],
    ['merge', 'confirm'],
    ['merge', 'reject'],
  ])('%s and %s of one record contradict each other, and both lines are named', (first, second) => {
    const fields: Record<string, Record<string, unknown>> = {
      confirm: { saw: 'x' },
      edit: { set: { outcome: 'x' } },
      merge: { into: GENEVA },
      reject: {},
    };
    const pair = [first, second].map((action) => entry({ action, record: LONDON, ...fields[action] }));
    for (const entries of [pair, [...pair].reverse()])
      expect(errorOf(() => apply(...entries))).toContain('Lines 1 and 2 contradict each other');
  });

  it('two values for one column contradict each other, the same value twice does not', () => {
    const edit = (outcome: string) => entry({ action: 'edit', record: LONDON, set: { outcome } });
    expect(errorOf(() => apply(edit('A'), edit('B')))).toContain('two values for outcome');
    expect(errorOf(() => apply(edit('A'), edit('A')))).toBe('');
  });

  it('a mind that was changed is no contradiction: both stay and the later one holds', () => {
    const reject = entry({ action: 'reject', record: LONDON });
    const confirm = entry({
      action: 'confirm',
      record: LONDON,
      saw: sawOfMachine(LONDON),
      supersedes: [reject.id],
    });
    const { tables } = apply(reject, confirm);
    expect(tables.meetings.find(({ id }) => LONDON.endsWith(id))?.review).toBe('confirmed');
  });

  it('what supersedes nothing, or itself in a circle, is an error', () => {
    const one = entry({ action: 'reject', record: LONDON, supersedes: ['entry-none'] });
    expect(errorOf(() => apply(one))).toContain('supersedes "entry-none", which is not there');
    const [a, b] = ['circle-a', 'circle-b'].map((id, at, ids) =>
      entry({ id, action: 'reject', record: LONDON, supersedes: [ids[1 - at]] }),
    );
    expect(errorOf(() => apply(...[a, b].filter((one) => one !== undefined)))).toContain('in a circle');
  });
});
