import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { ARTICLE_ID, emptyTables, smallTables, TEXT } from '../publish/small-dossier.ts';
import { type GoldArticle, parseGold, parseGoldCollection } from '../../scripts/score/facts.ts';
import { score } from '../../scripts/score/score.ts';

const textOf = (file: string): string | null => (file === 'bern.txt' ? TEXT : null);

const GOLD: GoldArticle = {
  article: { file: 'bern.txt', published: { date: '2025-03-03', basis: 'inferred' } },
  actors: [{ name: 'Ada Roe', kind: 'person' }],
  not_actors: ['Post'],
  places: ['Bern'],
  meetings: [
    {
      id: 'bern',
      start: '2025-03-03',
      precision: 'day',
      place: 'Bern',
      participants: ['Ada Roe'],
      format: 'in-person',
      status: ['held', 'ongoing'],
      phrase: 'met in Bern on Monday',
    },
  ],
  proposals: [
    {
      kind: 'ceasefire',
      keywords: ['ceasefire'],
      phrase: 'a ceasefire of thirty days',
      positions: { 'Ada Roe': ['proposes', 'supports'] },
    },
  ],
  statements: [{ speaker: 'Ada Roe', begins: 'We want a ceasefire' }],
  relations: [{ source: 'Ada Roe', target: 'Norland & <Co>', kind: 'supports' }],
};

const withMention = () => {
  const tables = smallTables();
  const at = [...TEXT.slice(0, TEXT.indexOf('Ada Roe'))].length;
  const place = { article: ARTICLE_ID, start: at, end: at + 7, text: 'Ada Roe' };
  tables.mentions.push({ id: 'mention-roe', ...place, entity: 'ada-roe', kind: 'actor', sense: 'actor' });
  return tables;
};

test('what is all there scores full marks', () => {
  const { figures, misses } = score(withMention(), [GOLD], textOf);
  expect(misses).toEqual([]);
  for (const [task, figure] of Object.entries(figures)) {
    expect('of' in figure ? figure.value : figure.f1, task).toBe(1);
  }
  expect(Object.keys(figures)).toEqual(expect.arrayContaining(['offsets', 'meetings', 'stances', 'speaker']));
});

test('what is missing is missed, task by task', () => {
  const { figures, misses } = score(emptyTables(), [GOLD], textOf);
  expect(figures.meetings).toMatchObject({ tp: 0, fn: 1, recall: 0 });
  expect(figures['articles read']).toMatchObject({ right: 0, of: 1 });
  expect(misses).toContain('ber: quote missed: We want a ceasefire');
});

test('what the gold does not know counts as invented, what is optional counts neither way', () => {
  const bare = { article: GOLD.article };
  expect(score(withMention(), [bare], textOf).figures.meetings).toMatchObject({ tp: 0, fp: 1 });
  const optional = { ...bare, meetings: GOLD.meetings?.map((meeting) => ({ ...meeting, optional: true })) };
  expect(
    score(withMention(), [{ ...optional, meetings: optional.meetings ?? [] }], textOf).figures.meetings,
  ).toBeUndefined();
  expect(
    score(emptyTables(), [{ ...optional, meetings: optional.meetings ?? [] }], textOf).figures.meetings,
  ).toBeUndefined();
});

test('a phrase that is not in its article is a mistake of the gold', () => {
  const wrong = { ...GOLD, meetings: [{ ...GOLD.meetings![0]!, phrase: 'met in Basel' }] };
  expect(() => score(withMention(), [wrong], textOf)).toThrow('bern.txt: phrase not in file: met in Basel');
});

test('the labelled facts of the first dossier are readable, and their phrases stand in the articles', () => {
  const files = readdirSync('tests/gold').filter((name) => /^\d+\.yaml$/.test(name));
  const gold = files.map((name) => parseGold(readFileSync(path.join('tests/gold', name), 'utf8')));
  expect(gold).toHaveLength(5);
  for (const { article, meetings = [], proposals = [] } of gold) {
    const text = readFileSync(path.join('seeds', article.file), 'utf8');
    for (const { phrase, phrases = [] } of [...meetings, ...proposals]) {
      for (const words of [phrase, ...phrases])
        expect(words === undefined || text.includes(words), words).toBe(true);
    }
  }
});

test('a collection in one file is read too', () => {
  const [first] = parseGoldCollection(
    'articles:\n  - { id: a, published: { date: 2025-03-03 }, places: [Bern] }',
  );
  expect(first).toEqual({
    article: { file: 'a.txt', published: { date: '2025-03-03' } },
    places: ['Bern'],
    partial: ['statements'],
  });
});

describe('what is said of each record', () => {
  const verdictsOf = (gold: GoldArticle): string[] =>
    score(withMention(), [gold], textOf).verdicts.map(
      ({ dataset, isRight }) => `${dataset} ${isRight ? 'right' : 'wrong'}`,
    );

  test('right where the gold has it', () => {
    expect(verdictsOf(GOLD)).toEqual(
      expect.arrayContaining([
        'meetings right',
        'participations right',
        'proposals right',
        'positions right',
      ]),
    );
    expect(verdictsOf(GOLD).join()).not.toContain('wrong');
  });

  test('wrong where it does not, with all that hangs on it', () => {
    expect(verdictsOf({ article: GOLD.article })).toEqual(
      expect.arrayContaining([
        'meetings wrong',
        'participations wrong',
        'proposals wrong',
        'positions wrong',
      ]),
    );
  });

  test('a meeting on another day, or with another status, is wrong though it is found', () => {
    const [meeting] = GOLD.meetings!;
    const dayOff = { ...GOLD, meetings: [{ ...meeting!, start: '2025-03-04' }] };
    expect(verdictsOf(dayOff)).toContain('meetings wrong');
    expect(score(withMention(), [dayOff], textOf).figures.meetings).toMatchObject({ tp: 1, fn: 0 });
    expect(verdictsOf({ ...GOLD, meetings: [{ ...meeting!, status: 'planned' }] })).toContain(
      'meetings wrong',
    );
  });

  test('neither where it is optional', () => {
    const optional = { ...GOLD, meetings: [{ ...GOLD.meetings![0]!, optional: true }] };
    expect(verdictsOf(optional).join()).not.toContain('meetings');
  });
});
