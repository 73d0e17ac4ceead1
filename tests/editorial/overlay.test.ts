import { describe, expect, it } from 'vitest';
import type { Tables } from '../../src/lib/datasets/index.ts';
import { verify } from '../../scripts/publish/verify.ts';
import { composeTexts } from '../read.ts';
import {
  apply,
  applyText,
  ARTICLE_A,
  ARTICLE_B,
  composed,
  entry,
  errorOf,
  keyWith,
  machine,
  recordWith,
  sawOfMachine,
  TEXTS,
  yamlOf,
} from './desk-dossier.ts';

const LONDON = keyWith('meetings', 'london');
const GENEVA = keyWith('meetings', 'geneva');
const WASHINGTON = keyWith('meetings', 'washington');
const TRUCE = keyWith('proposals', 'one-month');
const idOf = (key: string): string => key.slice(key.indexOf('/') + 1);
const meeting = (tables: Tables, key: string) => tables.meetings.find(({ id }) => id === idOf(key));
const holds = (tables: Tables): string[] => verify(tables, composed.texts);

describe('confirm', () => {
  it('marks a record that reads as it did', () => {
    const { tables, standings } = apply(
      entry({ action: 'confirm', record: LONDON, saw: sawOfMachine(LONDON) }),
    );
    expect(meeting(tables, LONDON)?.review).toBe('confirmed');
    expect(standings.get(LONDON)?.isStale).toBe(false);
    expect(meeting(tables, GENEVA)?.review).toBe('machine');
  });

  it('sends a record back that reads otherwise now', () => {
    const { tables, standings } = apply(entry({ action: 'confirm', record: LONDON, saw: 'otherwise' }));
    expect(meeting(tables, LONDON)?.review).toBe('machine');
    expect(standings.get(LONDON)?.isStale).toBe(true);
  });

  it('makes a tie checked when its meeting and both parties are', () => {
    const parties = machine.participations.filter((row) => row.meeting === idOf(GENEVA));
    const keys = [GENEVA, ...parties.map(({ id }) => `participations/${id}` as const)];
    const confirm = (records: typeof keys) =>
      apply(...records.map((record) => entry({ action: 'confirm', record, saw: sawOfMachine(record) })));
    const review = ({ tables }: ReturnType<typeof apply>) =>
      tables.relations.find(({ id }) => id === 'tie-met-donald-trump-vladimir-putin')?.review;
    expect(review(confirm(keys))).toBe('confirmed');
    expect(review(confirm(keys.slice(0, 2)))).toBe('machine');
  });
});

describe('edit', () => {
  it('sets a day, with all that follows from it, and keeps the id', () => {
    const { tables } = apply(entry({ action: 'edit', record: LONDON, set: { start: '2025-03-01' } }));
    expect(meeting(tables, LONDON)).toMatchObject({
      start: '2025-03-01',
      end: '2025-03-01',
      precision: 'day',
      extent: 'throughout',
      edtf: '2025-03-01',
      date_basis: 'editor',
      date_reason: 'Set by an editor: As it was told.',
      review: 'edited',
    });
    expect(holds(tables)).toEqual([]);
  });

  it.each([
    [{ start: '2025-02-24', end: '2025-03-02' }, 'week', '[2025-02-24..2025-03-02]'],
    [{ start: '2025-03-01', end: '2025-03-31' }, 'month', '2025-03'],
    [{ start: '2025-03-01', end: '2025-03-04', extent: 'throughout' }, 'range', '2025-03-01/2025-03-04'],
    [{ start: null }, 'unknown', null],
  ])('tells how fine %j is', (set, precision, edtf) => {
    const { tables } = apply(entry({ action: 'edit', record: LONDON, set }));
    expect(meeting(tables, LONDON)).toMatchObject({ precision, edtf });
  });

  it('brings in a place and an actor that only the lexicons know', () => {
    const record = keyWith('participations', 'london', 'keir-starmer');
    const { tables } = apply(
      entry({ action: 'edit', record: LONDON, set: { place: 'paris' } }),
      entry({ action: 'edit', record, set: { actor: 'friedrich-merz' } }),
    );
    expect(meeting(tables, LONDON)?.place).toBe('paris');
    expect(meeting(tables, LONDON)?.participants).toContain('friedrich-merz');
    expect(tables.relations.map(({ id }) => id)).toContain('tie-met-emmanuel-macron-friedrich-merz');
    expect(tables.relations.map(({ id }) => id)).not.toContain('tie-met-emmanuel-macron-keir-starmer');
    expect(tables.actors.find(({ id }) => id === 'friedrich-merz')?.affiliation).toBe('germany');
    expect(holds(tables)).toEqual([]);
  });

  it.each([
    ['a day that is none', { start: '2025-02-30' }, '"2025-02-30" is no day. Write it as 2025-03-02.'],
    ['an end before the start', { start: '2025-03-03', end: '2025-03-01' }, 'Exchange the two.'],
    ['a place that is not known', { place: 'atlantis' }, '"place" names atlantis'],
    ['a column that is none', { when: '2025' }, '"when" cannot be set on meetings.'],
    ['a column that follows from others', { participants: [] }, '"participants" cannot be set'],
    ['a word that is none of the list', { status: 'over' }, '"status" ("over") is not right'],
  ])('refuses %s and says why', (_, set, message) => {
    const error = errorOf(() => apply(entry({ action: 'edit', record: LONDON, set })));
    expect(error).toContain('corrections.yaml:1: ');
    expect(error).toContain(message);
  });

  it('adds words a record also stands on', () => {
    const quote = 'Emmanuel Macron met Donald Trump in Washington';
    const { tables } = apply(
      entry({ action: 'edit', record: TRUCE, evidence: [{ article: ARTICLE_B, quote }] }),
    );
    const cited = tables.evidence.find((row) => row.quote === quote);
    expect(tables.proposals[0]?.evidence).toContain(cited?.id);
    expect(holds(tables)).toEqual([]);
  });

  it('takes words away that a record does not stand on, but not the last', () => {
    const rows = machine.evidence.filter(({ id }) => machine.proposals[0]?.evidence.includes(id));
    const dropped = rows.slice(0, 1).map(({ article, quote, start }) => ({ article, quote, start }));
    const { tables } = apply(entry({ action: 'edit', record: TRUCE, drop: dropped }));
    expect([...(tables.proposals[0]?.evidence ?? [])].sort()).toEqual(rows.slice(1).map(({ id }) => id));
    const all = rows.map(({ article, quote, start }) => ({ article, quote, start }));
    const error = errorOf(() => apply(entry({ action: 'edit', record: TRUCE, drop: all })));
    expect(error).toContain('would stand on no words');
  });
});

describe('reject', () => {
  it('takes a meeting out with its parties, its ties and its words', () => {
    const { tables, withdrawn } = apply(entry({ action: 'reject', record: GENEVA, public: true }));
    expect(meeting(tables, GENEVA)).toBeUndefined();
    expect(tables.participations.some((row) => row.meeting === idOf(GENEVA))).toBe(false);
    expect(tables.relations.map(({ id }) => id)).not.toContain('tie-met-donald-trump-vladimir-putin');
    expect(tables.evidence.some(({ quote }) => quote.includes('Geneva'))).toBe(false);
    expect(withdrawn).toMatchObject([{ record: GENEVA, into: null, public: true }]);
    expect(holds(tables)).toEqual([]);
  });

  it('takes a person out of a room and of everything they said', () => {
    const { tables } = apply(entry({ action: 'reject', record: 'actors/emmanuel-macron' }));
    expect(JSON.stringify(tables.meetings.map(({ participants }) => participants))).not.toContain('macron');
    expect(tables.mentions.some(({ entity }) => entity === 'emmanuel-macron')).toBe(false);
    expect(holds(tables)).toEqual([]);
  });
});

describe('merge', () => {
  it('makes two meetings one, with both their words and a way from the old name', () => {
    const { tables, withdrawn } = apply(entry({ action: 'merge', record: WASHINGTON, into: GENEVA }));
    const kept = meeting(tables, GENEVA);
    expect(kept?.participants).toEqual(['donald-trump', 'emmanuel-macron', 'vladimir-putin']);
    expect(kept?.former_ids).toEqual([idOf(WASHINGTON)]);
    expect(kept?.evidence).toHaveLength(2);
    expect(tables.participations.filter((row) => row.meeting === kept?.id)).toHaveLength(3);
    expect(withdrawn).toMatchObject([{ record: WASHINGTON, into: GENEVA }]);
    expect(holds(tables)).toEqual([]);
  });

  it('follows a chain of merges to its end', () => {
    const { tables } = apply(
      entry({ action: 'merge', record: WASHINGTON, into: GENEVA }),
      entry({ action: 'merge', record: GENEVA, into: LONDON }),
    );
    expect(tables.meetings.map(({ id }) => id)).toEqual([idOf(LONDON)]);
    expect(tables.meetings[0]?.former_ids).toEqual([idOf(GENEVA), idOf(WASHINGTON)]);
  });

  it('makes two names of one person one, with all they did', () => {
    const { tables } = apply(
      entry({ action: 'merge', record: 'actors/keir-starmer', into: 'actors/united-kingdom' }),
    );
    expect(meeting(tables, LONDON)?.participants).toContain('united-kingdom');
    const own = tables.mentions.filter(({ entity }) => entity === 'united-kingdom');
    expect(tables.actors.find(({ id }) => id === 'united-kingdom')?.mentions).toBe(own.length);
    expect(holds(tables)).toEqual([]);
  });

  it.each([
    ['itself', [{ record: GENEVA, into: GENEVA }], 'is merged into itself'],
    [
      'itself in a circle',
      [
        { record: GENEVA, into: LONDON },
        { record: LONDON, into: GENEVA },
      ],
      'is merged into itself',
    ],
    ['another kind', [{ record: GENEVA, into: TRUCE }], 'are of different kinds'],
    [
      'nothing',
      [{ record: GENEVA, into: 'meetings/meeting-none' }],
      'There is no record meetings/meeting-none',
    ],
  ])('refuses to merge a record into %s', (_, merges, message) => {
    expect(errorOf(() => apply(...merges.map((fields) => entry({ action: 'merge', ...fields }))))).toContain(
      message,
    );
  });

  it('refuses to merge into what is rejected', () => {
    const error = errorOf(() =>
      apply(
        entry({ action: 'merge', record: GENEVA, into: LONDON }),
        entry({ action: 'reject', record: LONDON }),
      ),
    );
    expect(error).toContain('is rejected, so nothing can be merged into it');
  });
});

describe('split', () => {
  it('makes a second record of some of the words, with the parties these tell of', () => {
    const merged = applyText(yamlOf([entry({ action: 'merge', record: WASHINGTON, into: GENEVA })])).tables;
    const quote = 'Emmanuel Macron met Donald Trump in Washington';
    const split = entry({
      action: 'split',
      record: GENEVA,
      as: 'meeting-second',
      evidence: [{ article: ARTICLE_B, quote }],
      set: { start: '2025-03-03', title: 'Macron and Trump' },
    });
    const { tables } = applyText(yamlOf([split]), merged);
    expect(meeting(tables, 'meetings/meeting-second')).toMatchObject({
      title: 'Macron and Trump',
      participants: ['donald-trump', 'emmanuel-macron'],
      review: 'edited',
    });
    expect(meeting(tables, GENEVA)?.participants).toEqual(['donald-trump', 'vladimir-putin']);
    expect(holds(tables)).toEqual([]);
  });

  it('leaves no record without words', () => {
    const quote = 'Donald Trump met Vladimir Putin in Geneva';
    const split = { record: GENEVA, as: 'meeting-second', evidence: [{ article: ARTICLE_A, quote }] };
    expect(errorOf(() => apply(entry({ action: 'split', ...split })))).toContain('Nothing would be left');
  });
});

describe('add', () => {
  const passage = (quote: string, article = ARTICLE_A) => [{ article, quote }];

  it('adds what was missed: an actor, a meeting and who was in it', () => {
    const { tables } = apply(
      entry({
        action: 'add',
        record: 'actors/jane-doe',
        set: { name: 'Jane Doe', kind: 'person', affiliation: 'france' },
      }),
      entry({
        action: 'add',
        record: 'meetings/meeting-truce-talks',
        set: { title: 'Talks on the truce', status: 'proposed', start: '2025-03-04' },
        evidence: passage('Russia rejected the truce.'),
      }),
      ...['jane-doe', 'russia'].map((actor) =>
        entry({
          action: 'add',
          record: `participations/meeting-truce-talks-${actor}`,
          set: { meeting: 'meeting-truce-talks', actor },
          evidence: passage('Russia rejected'),
        }),
      ),
    );
    expect(meeting(tables, 'meetings/meeting-truce-talks')).toMatchObject({
      participants: ['jane-doe', 'russia'],
      review: 'added',
      confidence: 'high',
      precision: 'day',
    });
    expect(holds(tables)).toEqual([]);
  });

  it('takes the words of a quotation from the article', () => {
    const { tables } = apply(
      entry({
        action: 'add',
        record: 'statements/say-no-truce',
        set: { speaker: 'vladimir-putin' },
        evidence: passage('There will be no truce', ARTICLE_B),
      }),
    );
    expect(tables.statements.find(({ id }) => id === 'say-no-truce')).toMatchObject({
      quote: 'There will be no truce',
      article: ARTICLE_B,
    });
    expect(holds(tables)).toEqual([]);
  });

  it.each([
    ['words that are not there', passage('Russia accepted'), 'does not stand in'],
    ['words that stand twice', passage('truce'), 'stands more than once'],
    ['no words at all', undefined, 'stands on no words'],
  ])('refuses a record on %s', (_, evidence, message) => {
    const add = { record: 'meetings/meeting-x', set: { title: 'Talks' }, ...(evidence ? { evidence } : {}) };
    expect(errorOf(() => apply(entry({ action: 'add', ...add })))).toContain(message);
  });

  it('refuses a record that lacks something', () => {
    const add = {
      record: 'meetings/meeting-x',
      set: { status: 'held' },
      evidence: passage('Russia rejected'),
    };
    expect(errorOf(() => apply(entry({ action: 'add', ...add })))).toContain('"title" is missing');
  });
});

describe('a record that is read under another id', () => {
  const at = {
    article: ARTICLE_A,
    quote: 'Keir Starmer met Volodymyr Zelenskyy and Emmanuel Macron in London',
  };
  const words =
    machine.evidence.find(({ id }) => meeting(machine, LONDON)?.evidence.includes(id))?.quote ?? '';
  const former = 'meetings/meeting-2025-03-01-london-macron-starmer-zelenskyy' as const;

  it('keeps the id it was judged under, and its parties theirs', () => {
    const { tables } = apply(
      entry({ action: 'confirm', record: former, saw: sawOfMachine(LONDON), at: { ...at, quote: words } }),
      entry({
        action: 'confirm',
        record: 'participations/meeting-2025-03-01-london-macron-starmer-zelenskyy-keir-starmer',
        saw: 'x',
        at: { article: ARTICLE_A, quote: 'Keir Starmer' },
      }),
    );
    expect(meeting(tables, former)?.review).toBe('confirmed');
    expect(meeting(tables, LONDON)).toBeUndefined();
    expect(tables.participations.map(({ id }) => id)).toContain(`${idOf(former)}-keir-starmer`);
    expect(holds(tables)).toEqual([]);
  });

  it('is an error with the nearest records when nothing stands on its words', () => {
    const lost = entry({
      action: 'reject',
      record: 'meetings/meeting-2025-03-02-oslo-store',
      at: { article: ARTICLE_A, quote: 'France and Britain' },
    });
    const error = errorOf(() => apply(lost));
    expect(error).toContain('meetings/meeting-2025-03-02-oslo-store is not read any more');
    expect(error).toMatch(/The nearest are meeting-[^.]*london/);
  });

  it('is told of as withdrawn when readers had seen it', () => {
    const gone = {
      record: 'meetings/meeting-2025-03-02-oslo-store',
      at: { article: ARTICLE_A, quote: 'France and Britain' },
      public: true,
    };
    const { tables, withdrawn } = apply(
      entry({ action: 'reject', ...gone }),
      entry({ action: 'merge', ...gone, record: 'meetings/meeting-2025-03-02-oslo-two', into: LONDON }),
    );
    expect(withdrawn.map(({ record, into }) => [record, into])).toEqual([
      [gone.record, null],
      ['meetings/meeting-2025-03-02-oslo-two', LONDON],
    ]);
    expect(tables.meetings).toHaveLength(machine.meetings.length);
  });

  it('waits when its article is not there', () => {
    const { tables, waiting } = apply(
      entry({
        action: 'reject',
        record: 'meetings/meeting-x',
        at: { article: 'another-article', quote: 'x' },
      }),
    );
    expect(waiting).toMatchObject([{ record: 'meetings/meeting-x', article: 'another-article', line: 1 }]);
    expect(tables.meetings).toHaveLength(machine.meetings.length);
  });

  it('survives another article beside it', () => {
    const more = composeTexts({
      ...TEXTS,
      'c.txt': 'date 2025-03-06 Talks go on\n\nKeir Starmer met Volodymyr Zelenskyy in London on Sunday.\n',
    });
    const confirm = entry({
      action: 'confirm',
      record: LONDON,
      saw: sawOfMachine(LONDON),
      at: { article: ARTICLE_A, quote: words },
    });
    const { tables } = applyText(yamlOf([confirm]), more.tables, more.lookups);
    const kept = tables.meetings.find(({ id }) => id === recordWith('meetings', 'london'));
    expect(kept?.review).toBe('confirmed');
    expect(kept?.evidence.length).toBeGreaterThan(meeting(machine, LONDON)?.evidence.length ?? 0);
  });
});
