import { expect, test } from 'vitest';
import { excerpt } from '../../src/lib/explore/excerpt.ts';
import { suggest } from '../../src/lib/explore/suggest.ts';
import { sample as sampleTables } from './sample.ts';

const sample = sampleTables();
const [said] = sample.statements;
if (!said) throw new Error('the sample has a statement');
const QUOTE =
  'We will not sign a paper that leaves the harbour to them, whoever asks for it and however often';
const tables = {
  ...sample,
  statements: Array.from({ length: 5 }, (_, index) => ({ ...said, id: `said-${index}`, quote: QUOTE })),
};

test('words of a quote find it, after what is named so, at most three times', () => {
  const found = suggest(tables, 'harbour PAPER');
  expect(found.map(({ kind }) => kind)).toEqual(['statement', 'statement', 'statement']);
  expect(found[0]?.label).toContain('harbour');
  expect(suggest(tables, 'harbour dance')).toEqual([]);
});

test('two letters look for names alone', () => {
  expect(suggest(tables, 'we').filter(({ kind }) => kind === 'statement')).toEqual([]);
});

test('a meeting is found by its title', () => {
  const [meeting] = sample.meetings;
  expect(suggest(sample, meeting?.title ?? '').map(({ id }) => id)).toContain(meeting?.id);
});

test('an excerpt is short, whole in its words, and holds the word', () => {
  const short = excerpt(QUOTE, 'often');
  expect(short.length).toBeLessThanOrEqual(76);
  expect(short).toMatch(/^… .*often$/);
  expect(excerpt(QUOTE, 'we')).toMatch(/^We will .* …$/);
  expect(excerpt('brief', 'x')).toBe('brief');
  expect(excerpt(`${'x'.repeat(300)} end`, 'end')).toMatch(/end$/);
});
