import fc from 'fast-check';
import { expect, it } from 'vitest';
import { codePointOffsets } from '../../scripts/text/code-points.ts';

it('counts an emoji before the span once', () => {
  const text = 'Peace 🕊 talks 🇺🇦 in Kyiv';
  const at = text.indexOf('Kyiv');
  const offset = codePointOffsets(text);
  expect(at).toBe(23);
  expect(offset(at)).toBe(20);
  expect([...text].slice(offset(at)).join('')).toBe('Kyiv');
});

it('leaves the offsets of a text without surrogate pairs alone', () => {
  const offset = codePointOffsets('Zelenskyy – Київ');
  expect([0, 7, 16].map(offset)).toEqual([0, 7, 16]);
});

it('does not take half a pair for a whole one', () => {
  const offset = codePointOffsets('\ud83d a \udd4a b');
  expect(offset(7)).toBe(7);
});

it('cuts the same words out of any text', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.string({ unit: 'binary' }),
      (before, words) => {
        const offset = codePointOffsets(before + words);
        const points = [...(before + words)];
        const cut = points.slice(offset(before.length), offset((before + words).length)).join('');
        expect(cut).toBe(words);
      },
    ),
  );
});
