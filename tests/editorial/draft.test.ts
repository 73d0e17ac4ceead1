import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftEntries, type DraftContext } from '../../scripts/editorial/draft.ts';
import type { RecordKey } from '../../scripts/editorial/entry.ts';
import type { Intention } from '../../scripts/editorial/intention.ts';
import { openLedger } from '../../scripts/editorial/ledger.ts';
import { parseCorrections } from '../../scripts/editorial/parse.ts';
import {
  applyText,
  ARTICLE_A,
  ARTICLE_B,
  entry,
  errorOf,
  keyWith,
  lookups,
  machine,
  sawOfMachine,
  yamlOf,
} from './desk-dossier.ts';

const LONDON = keyWith('meetings', 'london');
const GENEVA = keyWith('meetings', 'geneva');
const WASHINGTON = keyWith('meetings', 'washington');
const idOf = (key: string): string => key.slice(key.indexOf('/') + 1);

const contextOf = (yaml: string, more: Partial<DraftContext> = {}): DraftContext => ({
  judged: applyText(yaml),
  machine,
  ledger: openLedger(parseCorrections(yaml)).ledger,
  published: new Set(),
  text: lookups.text,
  by: 'editor',
  on: '2025-03-10',
  ...more,
});
const draft = (yaml: string, ...intentions: Intention[]) => draftEntries(intentions, contextOf(yaml));
/** The file after intentions, one after the other. */
const after = (yaml: string, ...intentions: Intention[]): string =>
  intentions.reduce((text, one) => text + yamlOf(draft(text, one)), yaml);
const meeting = (yaml: string, key: RecordKey) =>
  applyText(yaml).tables.meetings.find(({ id }) => id === idOf(key));

describe('a draft is complete', () => {
  it('says what was seen, on which words, by whom and when', () => {
    const [one] = draft('', { action: 'confirm', record: LONDON });
    expect(one).toMatchObject({
      action: 'confirm',
      record: LONDON,
      by: 'editor',
      on: '2025-03-10',
      saw: sawOfMachine(LONDON),
    });
    expect(one).toHaveProperty('at.article', ARTICLE_A);
    expect(one).not.toHaveProperty('supersedes');
    expect(
      applyText(yamlOf([...draft('', { action: 'confirm', record: LONDON })])).standings.get(LONDON)?.isStale,
    ).toBe(false);
  });

  it('gives a passage its start only where the words stand more than once', () => {
    const text = lookups.text(ARTICLE_B) ?? '';
    expect(text.split('truce').length).toBeGreaterThan(2);
    const [one] = draft('', {
      action: 'add',
      dataset: 'statements',
      set: { kind: 'indirect' },
      evidence: [
        { article: ARTICLE_B, quote: 'truce', start: [...text.slice(0, text.indexOf('truce'))].length },
        { article: ARTICLE_B, quote: 'in Washington', start: 3 },
      ],
      reason: 'Missed.',
    });
    expect(one).toHaveProperty('evidence.0.start');
    expect(one).not.toHaveProperty('evidence.1.start');
  });

  it('refuses words that do not stand there, and records that are not there', () => {
    const evidence = [{ article: ARTICLE_A, quote: 'never said' }];
    expect(
      errorOf(() =>
        draft('', { action: 'add', dataset: 'statements', set: { kind: 'direct' }, evidence, reason: 'x' }),
      ),
    ).toContain('“never said” do not stand in');
    expect(errorOf(() => draft('', { action: 'confirm', record: 'meetings/nowhere' }))).toContain(
      'no record meetings/nowhere',
    );
  });

  it('keeps what the public had read, only of what it had', () => {
    const published = new Set<RecordKey>([LONDON]);
    const edit = (record: RecordKey): Intention => ({
      action: 'edit',
      record,
      set: { start: '2025-03-01' },
      reason: 'x',
    });
    const [one, two] = draftEntries([edit(LONDON), edit(GENEVA)], contextOf('', { published }));
    expect(one).toMatchObject({ public: true, was: { start: '2025-03-02' } });
    expect(two).toMatchObject({ public: false });
    expect(two).not.toHaveProperty('was');
  });

  it('names new records readably, and never twice', () => {
    const add: Intention = {
      action: 'add',
      dataset: 'meetings',
      set: { title: 'Starmer in London', start: '2025-03-02', place: 'london' },
      evidence: [{ article: ARTICLE_A, quote: 'in London on Sunday' }],
      reason: 'Missed.',
    };
    const [one, two] = draft('', add, add);
    expect(one?.record).toBe('meetings/meeting-2025-03-02-london');
    expect(two?.record).toBe('meetings/meeting-2025-03-02-london-2');
    expect(one?.id).not.toBe(two?.id);
  });
});

describe('a changed mind', () => {
  it('takes the place of what it contradicts', () => {
    const rejected = after(
      '',
      { action: 'confirm', record: LONDON },
      { action: 'reject', record: LONDON, reason: 'No.' },
    );
    expect(meeting(rejected, LONDON)).toBeUndefined();
    const back = after(rejected, { action: 'confirm', record: LONDON });
    expect(meeting(back, LONDON)?.review).toBe('confirmed');
  });

  it('keeps what an earlier edit set besides', () => {
    const yaml = after(
      '',
      {
        action: 'edit',
        record: LONDON,
        set: { venue: 'Lancaster House', format: 'in-person' },
        reason: 'Told.',
      },
      { action: 'edit', record: LONDON, set: { venue: 'Downing Street' }, reason: 'Told elsewhere.' },
    );
    expect(meeting(yaml, LONDON)).toMatchObject({
      venue: 'Downing Street',
      format: 'in-person',
      review: 'edited',
    });
    expect(openLedger(parseCorrections(yaml)).ledger.live).toHaveLength(1);
  });

  it('lets two edits of different columns stand', () => {
    const yaml = after(
      '',
      { action: 'edit', record: LONDON, set: { venue: 'Lancaster House' }, reason: 'Told.' },
      { action: 'edit', record: LONDON, set: { start: '2025-03-01' }, reason: 'Told.' },
    );
    expect(openLedger(parseCorrections(yaml)).ledger.live).toHaveLength(2);
  });

  it('confirms an edited record that reads otherwise now, with its edit', () => {
    const old = yamlOf([
      entry({ action: 'edit', record: LONDON, saw: 'otherwise', set: { venue: 'Lancaster House' } }),
    ]);
    expect(applyText(old).standings.get(LONDON)?.isStale).toBe(true);
    const yaml = after(old, { action: 'confirm', record: LONDON });
    expect(applyText(yaml).standings.get(LONDON)?.isStale).toBe(false);
    expect(meeting(yaml, LONDON)).toMatchObject({ venue: 'Lancaster House', review: 'edited' });
  });

  it('edits what an editor added without sending it back', () => {
    const yaml = after('', {
      action: 'add',
      dataset: 'meetings',
      set: { title: 'Starmer in London', start: '2025-03-02' },
      evidence: [{ article: ARTICLE_A, quote: 'in London on Sunday' }],
      reason: 'Missed.',
    });
    const record = openLedger(parseCorrections(yaml)).ledger.live[0]?.record ?? LONDON;
    const edited = after(yaml, {
      action: 'edit',
      record,
      set: { venue: 'Lancaster House' },
      reason: 'Told.',
    });
    expect(meeting(edited, record)).toMatchObject({ venue: 'Lancaster House', review: 'added' });
    expect(applyText(edited).standings.get(record)?.isStale).toBe(false);
  });
});

it('no row of judgements contradicts itself, whatever their order', () => {
  const record = fc.constantFrom<RecordKey>(LONDON, GENEVA, WASHINGTON);
  const reason = fc.constant('Because.');
  const intention = fc.oneof(
    fc.record({ action: fc.constant('confirm' as const), record }),
    fc.record({ action: fc.constant('reject' as const), record, reason }),
    fc.record({ action: fc.constant('merge' as const), record, into: record, reason }),
    fc.record({
      action: fc.constant('edit' as const),
      record,
      set: fc
        .record(
          {
            venue: fc.constantFrom('A', 'B'),
            start: fc.constantFrom('2025-03-01', '2025-03-02'),
            format: fc.constant('phone'),
          },
          { requiredKeys: [] },
        )
        .filter((set) => Object.keys(set).length > 0),
      reason,
    }),
  );
  fc.assert(
    fc.property(fc.array(intention, { maxLength: 8 }), (intentions) => {
      let yaml = '';
      for (const one of intentions) {
        const next = yaml + yamlOf(draft(yaml, one as Intention));
        expect(openLedger(parseCorrections(next)).problems).toEqual([]);
        // What the records cannot bear, such as a merge into what is rejected, is not written.
        if (errorOf(() => applyText(next)) === '') yaml = next;
      }
    }),
    { numRuns: 60 },
  );
});
