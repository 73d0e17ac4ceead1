import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Mark, segmentsOf, unitOffsets, wordsOf } from '../../scripts/review/app/segments.ts';

test('marks that overlap are told apart piece by piece', () => {
  const marks: Mark[] = [
    { start: 0, end: 6, kind: 'other' },
    { start: 4, end: 8, kind: 'own' },
  ];
  expect(segmentsOf('abcdefghij', marks).map(({ text, own, other }) => [text, own, other])).toEqual([
    ['abcd', false, true],
    ['ef', true, true],
    ['gh', true, false],
    ['ij', false, false],
  ]);
});

test('the pieces together are the text, whatever is marked', () => {
  const mark = fc.record({
    start: fc.integer({ min: -3, max: 30 }),
    end: fc.integer({ min: -3, max: 40 }),
    kind: fc.constantFrom<Mark['kind']>('own', 'other', 'chosen'),
  });
  fc.assert(
    fc.property(fc.string({ maxLength: 25 }), fc.array(mark), (text, marks) => {
      const pieces = segmentsOf(text, marks);
      expect(pieces.map((piece) => piece.text).join('')).toBe(text);
      for (const piece of pieces) expect(text.startsWith(piece.text, piece.start)).toBe(true);
    }),
  );
});

test('words stand without the marks around them, and offsets count code points', () => {
  const text = '🕊 “We met Mr. O’Neil,” he said.';
  expect(wordsOf(text).map(([start, end]) => text.slice(start, end))).toEqual([
    'We',
    'met',
    'Mr',
    'O’Neil',
    'he',
    'said',
  ]);
  expect(text.slice(unitOffsets(text)(3), unitOffsets(text)(5))).toBe('We');
});
