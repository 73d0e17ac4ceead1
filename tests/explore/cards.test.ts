import {
  MEETING_FORMATS,
  MEETING_STATUSES,
  PROPOSAL_KINDS,
  PROPOSAL_STATUSES,
  STANCES,
} from '../../src/lib/datasets/vocabulary.ts';
import { describe, expect, test } from 'vitest';
import {
  FORMAT_LABELS,
  PROPOSAL_KIND_LABELS,
  PROPOSAL_STATUS_LABELS,
  STANCE_LABELS,
  STATUS_LABELS,
} from '../../src/lib/layout/labels.ts';
import { lookup } from '../../src/lib/layout/lookup.ts';
import { outletOf } from '../../src/lib/layout/sources.ts';
import { otherNames } from '../../src/lib/ui/card/aliases.ts';
import { drawerCard } from '../../src/lib/ui/card/drawer-card.ts';
import { stanceWord, wordFor } from '../../src/lib/ui/words.ts';
import { sample } from './sample.ts';

describe('one wording per thing, in the filters and drawers as in the charts', () => {
  const lower = (terms: readonly string[], word: (term: string) => string) =>
    terms.map((term) => word(term).toLowerCase());
  const labels = (terms: readonly string[], of: Readonly<Record<string, string>>) =>
    lower(terms, (term) => of[term] ?? '');
  test.each([
    ['kinds', PROPOSAL_KINDS, PROPOSAL_KIND_LABELS],
    ['proposals', PROPOSAL_STATUSES, PROPOSAL_STATUS_LABELS],
    ['meetings', MEETING_STATUSES, STATUS_LABELS],
    ['formats', MEETING_FORMATS.filter((format) => format !== 'unknown'), FORMAT_LABELS],
  ])('%s', (_, terms, of) => expect(lower(terms, wordFor)).toEqual(labels(terms, of)));
  test('stances', () => {
    expect(STANCES.map((stance) => stanceWord(stance).toLowerCase())).toEqual(labels(STANCES, STANCE_LABELS));
  });
});

test('other names are names', () => {
  expect(
    otherNames('Keir Starmer', [
      'Keir Starmer',
      'Starmer',
      'prime minister',
      'British, French and German counterparts',
      'Ukraine’s land forces commander',
      'Mr Leaderson',
    ]),
  ).toEqual(['Starmer', 'Mr Leaderson']);
  expect(otherNames('Ukraine', ['Kyiv', 'kyiv', 'ukraine', 'ua', 'UKR'])).toEqual(['Kyiv', 'ua', 'UKR']);
});

describe('the drawer', () => {
  test('lists a citation once, with all that stands on it', () => {
    const card = drawerCard(sample(), 'ana');
    const sources = card?.related.flatMap(({ items }) => items.flatMap((item) => item.sources)) ?? [];
    expect(sources.map((source) => source.id)).toEqual(['e1', 'e2']);
    expect(sources[0]?.alsoFor).toEqual(['One-month truce (▲ Proposes · 1 March 2025)']);
    expect(card?.related[1]?.items[0]?.above).toBe(1);
  });

  test('says why the articles it cites are dated as they are', () => {
    expect(drawerCard(sample(), 'lunch')?.datings).toEqual([
      {
        article: 'a',
        name: 'Untitled story (“She went to Rome on Sunday …”), 3 or 4 March 2025, date inferred from the text',
        reason: 'It tells of Sunday.',
      },
    ]);
  });

  test('says where an actor without a record is named', () => {
    const tables = sample();
    const [ana] = tables.actors;
    const mention = { id: 'n', article: 'a', start: 0, end: 3, text: 'Dee', entity: 'dee', kind: 'actor' };
    tables.actors.push({ ...ana!, id: 'dee', name: 'Dee' });
    tables.mentions.push({ ...mention, kind: 'actor', sense: 'actor' });
    expect(drawerCard(tables, 'dee')?.namings).toMatchObject([{ file: 'a.txt', words: ['Dee'] }]);
    expect(drawerCard(tables, 'ana')?.namings).toEqual([]);
  });
});

test('an article without a headline is not called by its file', () => {
  expect(outletOf('a', lookup(sample()))).toBe(
    'Untitled story (“She went to Rome on Sunday …”), 3 or 4 March 2025',
  );
});

test('a doubtful article says so beside each quotation of it', () => {
  const tables = sample();
  const id = tables.meetings.find(({ evidence }) => evidence.length > 0)?.id ?? '';
  const cautions = (flags: readonly string[]) =>
    drawerCard(
      { ...tables, articles: tables.articles.map((article) => ({ ...article, flags })) } as typeof tables,
      id,
    )?.sources.map(({ caution }) => caution);
  expect(cautions([])).toEqual([null]);
  expect(cautions(['truncated'])).toEqual([null]);
  expect(cautions(['machine-translated', 'garbled'])).toEqual([
    'Translated by a machine. Garbled: words are missing or out of order.',
  ]);
});
