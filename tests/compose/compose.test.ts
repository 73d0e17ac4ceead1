import { describe, expect, it } from 'vitest';
import { composeTexts } from '../read.ts';

const FIRST = `date 2025-03-03 Leaders meet in London for talks
Peace 🕊 is near. Zelenskyy met Trump in Washington on Friday.
Macron proposed a one-month truce. “We will not give up our land to anyone,” Zelenskyy said. Trump accused Zelenskyy of ingratitude.`;
const SECOND = `date 2025-03-04 Another account of the same talks
Trump met Zelenskyy in Washington last week.
Putin rejected a one-month truce. “We’ll not give up our land to anyone,” Zelenskyy said.`;
const TWO = { 'a.txt': FIRST, 'b.txt': SECOND };
const { tables, texts } = composeTexts(TWO);

describe('two accounts', () => {
  it('of one meeting are one record with two sources', () => {
    expect(tables.meetings).toMatchObject([
      {
        id: 'meeting-2025-02-28-washington-trump-zelenskyy',
        title: 'Trump and Zelenskyy in Washington',
        edtf: '2025-02-28',
        place: 'washington',
        status: 'held',
        participants: ['donald-trump', 'volodymyr-zelenskyy'],
        confidence: 'high',
      },
    ]);
    expect(tables.meetings[0]?.evidence).toHaveLength(2);
    expect(
      tables.participations.map(({ actor, role, attendance, evidence }) => [
        actor,
        role,
        attendance,
        evidence.length,
      ]),
    ).toEqual([
      ['donald-trump', 'principal', 'present', 2],
      ['volodymyr-zelenskyy', 'principal', 'present', 2],
    ]);
  });

  it('of one proposal are one record with a stance of each', () => {
    expect(tables.proposals.map(({ id, title, last_seen }) => [id, title, last_seen])).toEqual([
      ['proposal-ceasefire-one-month', 'One-month truce', '2025-03-04'],
      ['proposal-give-land-anyone', 'Give up our land to anyone', '2025-03-04'],
    ]);
    expect(tables.positions.map(({ actor, stance, start }) => [actor, stance, start])).toEqual([
      ['emmanuel-macron', 'proposes', '2025-03-03'],
      ['vladimir-putin', 'opposes', '2025-03-04'],
      ['volodymyr-zelenskyy', 'opposes', '2025-03-03'],
      ['volodymyr-zelenskyy', 'opposes', '2025-03-04'],
    ]);
  });

  it('of the same words point at each other, and neither is verbatim', () => {
    const [a, b] = tables.statements;
    expect(tables.statements).toHaveLength(2);
    expect([a?.variants, b?.variants]).toEqual([[b?.id], [a?.id]]);
    expect([a?.translated, b?.translated]).toEqual([true, true]);
  });

  it('give ties: met, and the one who accused', () => {
    expect(tables.relations.map(({ id, weight }) => [id, weight])).toEqual([
      ['tie-criticises-donald-trump-volodymyr-zelenskyy', 1],
      ['tie-met-donald-trump-volodymyr-zelenskyy', 1],
    ]);
  });
});

it('every quote and mention stands where it says, in code points', () => {
  expect(tables.evidence.length).toBeGreaterThan(8);
  const spans = [...tables.evidence, ...tables.mentions.map((row) => ({ ...row, quote: row.text }))];
  for (const { article, start, end, quote } of spans)
    expect([...(texts.get(article) ?? '')].slice(start, end).join('')).toBe(quote);
});

it('every id is unique in its table, and every reference leads somewhere', () => {
  for (const rows of Object.values(tables)) {
    const ids = rows.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  }
  const evidence = new Set(tables.evidence.map(({ id }) => id));
  const actors = new Set(tables.actors.map(({ id }) => id));
  for (const row of [...tables.meetings, ...tables.statements, ...tables.positions, ...tables.relations])
    expect(row.evidence.filter((id) => !evidence.has(id))).toEqual([]);
  for (const row of tables.relations)
    expect([actors.has(row.source), actors.has(row.target)]).toEqual([true, true]);
});

it('the order of the input changes nothing', () => {
  const more = {
    ...TWO,
    'c.txt': 'date 2025-03-05 What comes next in the talks\nMacron met Starmer in London on Tuesday.',
  };
  const [forward, backward] = [composeTexts(more), composeTexts(more, true)];
  expect(JSON.stringify(backward.tables)).toBe(JSON.stringify(forward.tables));
  expect(backward.warnings).toEqual(forward.warnings);
  expect(composeTexts(more).tables).toEqual(forward.tables);
});

it('ids stay when an article is added', () => {
  const idsOf = (texts: Record<string, string>) =>
    Object.entries(composeTexts(texts).tables).flatMap(([name, rows]) =>
      rows.map(({ id }) => `${name} ${id}`),
    );
  const before = idsOf(TWO);
  const story = 'date 2025-03-05 What comes next in the talks\nMacron met Starmer in London on Tuesday.';
  for (const file of ['0.txt', 'a-and-b.txt', 'z.txt']) {
    const after = new Set(idsOf({ ...TWO, [file]: story }));
    expect(before.filter((id) => !after.has(id))).toEqual([]);
    expect(after.size).toBeGreaterThan(before.length);
  }
});

describe('copies', () => {
  const copied = composeTexts({ ...TWO, 'c.txt': FIRST }).tables;

  it('are marked and count once', () => {
    expect(copied.articles.map(({ file, copy_of }) => [file, copy_of])).toEqual([
      ['a.txt', null],
      ['c.txt', copied.articles[0]?.id],
      ['b.txt', null],
    ]);
    expect(copied.statements.map(({ id }) => id)).toEqual(tables.statements.map(({ id }) => id));
    expect(copied.meetings.map(({ evidence }) => evidence.length)).toEqual([2]);
  });
});

describe('warnings', () => {
  const warningsOf = (text: string): string[] =>
    composeTexts({ 'a.txt': text }).warnings.map(({ code }) => code);

  it.each([
    ['undated', 'Macron met Trump on Friday.'],
    ['no-narrative', 'date 2025-03-03 Leaders meet in London for talks'],
    [
      'contradicts-known-facts',
      'date 2025-03-03 Leaders meet in London\nThey met former President Donald Trump.',
    ],
  ])('%s', (code, text) => {
    expect(warningsOf(text)).toEqual([code]);
  });

  it('none for a plain article', () => {
    expect(warningsOf(FIRST)).toEqual([]);
  });

  it('a conflict sets both values side by side', () => {
    const { conflicts } = composeTexts({
      'a.txt': 'date 2025-03-03 Leaders meet in London\nThey met former President Donald Trump.',
    }).tables;
    expect(
      conflicts.map(({ record, field, values }) => [record, field, ...values.map(({ value }) => value)]),
    ).toEqual([['donald-trump', 'role', 'former President', 'president']]);
  });
});

it('a venue is shown within its city', () => {
  const { meetings, places } = composeTexts({
    'a.txt': 'date 2025-03-03 Leaders meet in the capital\nTrump met Putin at the White House on Friday.',
  }).tables;
  expect(meetings).toMatchObject([
    { place: 'washington', venue: 'White House', title: 'Trump and Putin at the White House' },
  ]);
  expect(places.map(({ id }) => id)).toContain('washington');
});

it('nothing in, nothing out', () => {
  const { tables: none, warnings } = composeTexts({});
  expect(Object.values(none).flat()).toEqual([]);
  expect(warnings).toEqual([]);
});
