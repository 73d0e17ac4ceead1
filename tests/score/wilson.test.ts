import { expect, test } from 'vitest';
import { wilsonInterval } from '../../scripts/score/wilson.ts';

// Worked examples: Newcombe, "Two-sided confidence intervals for the single proportion", Statistics in Medicine 17 (1998), table I.
test.each([
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
  [29, 29, 0.883, 1],
])('%i of %i lies between %f and %f', (right, of, low, high) => {
  const [lowest, highest] = wilsonInterval(right, of);
  expect(lowest).toBeCloseTo(low, 4);
  expect(highest).toBeCloseTo(high, 4);
});

test('of nothing, nothing is known', () => expect(wilsonInterval(0, 0)).toEqual([0, 1]));
