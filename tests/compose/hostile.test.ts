import { expect, test } from 'vitest';
import { read } from '../read.ts';

/** CPU milliseconds of reading a text of one repeated piece. */
function cost(piece: string, length: number): number {
  const text = `Leaders met in London on Sunday\n\n${piece.repeat(Math.ceil(length / piece.length))}`;
  const before = process.cpuUsage();
  read(text);
  return process.cpuUsage(before).user / 1000;
}

/** Eight times the text may cost so many times as much; growth with the square would be 64. */
const GROWTH = 20;

test.each([
  ['quotations', '“We want peace,” he said. '],
  ['quotations that never close', '“We want peace '],
  ['one sentence of meetings', 'Ukraine met France and '],
  ['one sentence of people', 'Donald Trump met Volodymyr Zelensky and '],
  ['one sentence of days', 'on 3 March 2025 and '],
  ['one word', 'x'],
])(
  'the cost of reading grows with the length: %s',
  (_, piece) => {
    cost(piece, 10_000);
    expect(cost(piece, 80_000)).toBeLessThan(GROWTH * Math.max(50, cost(piece, 10_000)));
  },
  120_000,
);
