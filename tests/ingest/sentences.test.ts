import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findSentences } from '../../scripts/ingest/sentences.ts';
import type { Zone } from '../../scripts/model.ts';

const narrative = (text: string): Zone[] => [{ kind: 'narrative', start: 0, end: text.length }];
const sentencesOf = (text: string): string[] =>
  findSentences(text, narrative(text)).map(({ start, end }) => text.slice(start, end));

it.each([
  [
    'U.S. President',
    'He met U.S. President Trump. They spoke.',
    ['He met U.S. President Trump.', 'They spoke.'],
  ],
  ['a title', 'He met Gen. Kellogg there. They spoke.', ['He met Gen. Kellogg there.', 'They spoke.']],
  ['a short first name', 'It was J. D. Vance. He left.', ['It was J. D. Vance.', 'He left.']],
  ['a month', 'It was on Aug. 15 in Alaska. He left.', ['It was on Aug. 15 in Alaska.', 'He left.']],
  [
    'initials that end a sentence',
    'He flew to the U.S. The talks failed.',
    ['He flew to the U.S.', 'The talks failed.'],
  ],
  ['a question', 'Will he come? Nobody knows.', ['Will he come?', 'Nobody knows.']],
  ['a quoted question', '“Will he come?” she asked. No.', ['“Will he come?” she asked.', 'No.']],
  ['a quoted cry', '“Never!” said Macron. He left.', ['“Never!” said Macron.', 'He left.']],
  [
    'titles of rank',
    'It was Brig. Gen. Hale and Adm. Ro. He left.',
    ['It was Brig. Gen. Hale and Adm. Ro.', 'He left.'],
  ],
  ['no blank', 'The talks failed.The union left.', ['The talks failed.', 'The union left.']],
  [
    'no blank before a quotation',
    'Nobody came, he said.“We are late.”',
    ['Nobody came, he said.', '“We are late.”'],
  ],
  [
    'no blank behind a quotation',
    'He wrote “nobody came.”She left.',
    ['He wrote “nobody came.”', 'She left.'],
  ],
  [
    'no blank beside straight marks',
    'He said "nobody came."She left."We are late," he said.',
    ['He said "nobody came."', 'She left.', '"We are late," he said.'],
  ],
  ['a site', 'He wrote to example.Com and left.', ['He wrote to example.Com and left.']],
  ['a title with no blank', 'He met Gen.Hale there.', ['He met Gen.Hale there.']],
  ['no full stop', '  Nobody knows  ', ['Nobody knows']],
])('%s', (_, text, expected) => {
  expect(sentencesOf(text)).toEqual(expected);
});

it('numbers sentences from 1, paragraphs from 0, and skips what tells nothing', () => {
  const text = 'Title here\nOne. Two.\nBy Jane Doe\nA post.';
  const zones: Zone[] = [
    { kind: 'title', start: 0, end: 10 },
    { kind: 'narrative', start: 11, end: 20 },
    { kind: 'byline', start: 21, end: 32 },
    { kind: 'post', start: 33, end: 40 },
  ];
  expect(
    findSentences(text, zones).map(({ start, end, number, paragraph, zone }) => [
      text.slice(start, end),
      number,
      paragraph,
      zone,
    ]),
  ).toEqual([
    ['One.', 1, 0, 'narrative'],
    ['Two.', 2, 0, 'narrative'],
    ['A post.', 3, 1, 'post'],
  ]);
});

it('loses no word and no order', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(sentencesOf(text).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
    }),
  );
});

it('reads what no sentence can be in pieces that end with a word', () => {
  const sentences = sentencesOf('Norway met Kenya and '.repeat(1_000));
  expect(sentences.length).toBeGreaterThan(10);
  expect(Math.max(...sentences.map((sentence) => sentence.length))).toBeLessThanOrEqual(2_000);
  expect(
    sentences.every((sentence) => /^(?:Norway|met|Kenya|and) .* (?:Norway|met|Kenya|and)$/.test(sentence)),
  ).toBe(true);
});
