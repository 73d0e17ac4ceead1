import { expect, test } from 'vitest';
import type { Evidence } from '../../src/lib/datasets/evidence.ts';
import { around } from '../../src/lib/datasets/sentence-words.ts';

const TEXT = '𝒜 Zelenskiy dismissed Putin on Saturday.';
const span = (from: number, to: number, room = 0): Evidence => {
  const points = [...TEXT];
  const part = (a: number, b: number) => points.slice(a, b).join('') || null;
  return {
    id: `e${from}-${to}`,
    article: 'a',
    sentence: 1,
    start: 10 + from,
    end: 10 + to,
    quote: part(from, to) ?? '',
    prefix: room === 0 ? null : part(Math.max(0, from - room), from),
    suffix: room === 0 ? null : part(to, to + room),
  };
};

test('a span alone is read within a longer one around it', () => {
  const short = span(12, 27);
  expect(short.quote).toBe('dismissed Putin');
  expect(around([short], short)).toEqual({ prefix: '', suffix: '' });
  const whole = span(2, 40);
  expect(around([short, whole], short)).toEqual({ prefix: 'Zelenskiy ', suffix: ' on Saturday.' });
  expect(around([short, { ...whole, sentence: 2 }], short)).toEqual({ prefix: '', suffix: '' });
  expect(around([short, { ...whole, quote: whole.quote.replace('Putin', 'Vance') }], short).prefix).toBe('');
});
