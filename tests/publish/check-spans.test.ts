import { expect, test } from 'vitest';
import { checkSpans, describeSpanProblem } from '../../scripts/publish/check-spans.ts';
import { verify } from '../../scripts/publish/verify.ts';
import { ARTICLE_ID, smallTables, TEXTS } from './small-dossier.ts';

const withEvidence = (change: object) => {
  const tables = smallTables();
  const [first] = tables.evidence;
  tables.evidence[0] = { ...first!, ...change };
  return tables;
};

test('spans after an emoji match in code points', () => {
  expect(checkSpans(smallTables(), TEXTS)).toEqual([]);
  expect(verify(smallTables(), TEXTS)).toEqual([]);
});

test('a quote that differs by one letter names file and quote', () => {
  const [problem] = checkSpans(withEvidence({ quote: 'Her Government will look' }), TEXTS);
  expect(problem).toMatchObject({
    record: 'span-again',
    file: 'bern.txt',
    quote: 'Her Government will look',
  });
  expect(describeSpanProblem(problem!)).toMatch(
    /^bern\.txt: “Her Government will look” \(span-again\) does not stand at/,
  );
});

test('offsets in UTF-16 units are found out', () => {
  const { start, end } = smallTables().evidence[0]!;
  expect(checkSpans(withEvidence({ start: start + 1, end: end + 1 }), TEXTS)).toHaveLength(1);
});

test.each([
  ['another prefix', { prefix: 'not this ' }, /does not follow on/],
  ['another suffix', { suffix: ' nor this' }, /is not followed by/],
  ['an empty span', { end: 0 }, /it is empty/],
  ['a span past the end', { end: 100_000 }, /but the text ends at/],
  ['an article without a text', { article: 'gone' }, /which has no text/],
])('%s', (_, change, message) => {
  expect(checkSpans(withEvidence(change), TEXTS)[0]?.problem).toMatch(message);
});

test('a mention is checked like a quote', () => {
  const tables = smallTables();
  tables.mentions[0] = { ...tables.mentions[0]!, text: 'bern' };
  expect(checkSpans(tables, TEXTS)).toMatchObject([{ record: 'mention-bern', quote: 'bern' }]);
});

test('schemas and references are checked before anything is written', () => {
  const wrong = smallTables();
  wrong.actors[0] = { ...wrong.actors[0]!, kind: 'ghost' as 'person' };
  expect(verify(wrong, TEXTS).join()).toMatch(/actors ada-roe, kind/);
  const dangling = smallTables();
  dangling.actors[0] = { ...dangling.actors[0]!, affiliation: 'sudland' };
  expect(verify(dangling, TEXTS)).toEqual([
    'actors ada-roe, affiliation: refers to actors sudland, which is not there',
  ]);
  expect(verify(smallTables(), new Map([[ARTICLE_ID, 'another text']])).length).toBeGreaterThan(0);
});
