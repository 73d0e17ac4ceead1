import { expect, test } from 'vitest';
import { calibrate, disorders } from '../../scripts/score/calibration.ts';
import type { Verdict } from '../../scripts/score/scoreboard.ts';
import type { Confidence } from '../../src/lib/datasets/index.ts';

const verdicts = (confidence: Confidence, right: number, wrong: number): Verdict[] =>
  Array.from({ length: right + wrong }, (_, index) => ({
    dataset: 'meetings',
    record: `${confidence}-${index}`,
    confidence,
    isRight: index < right,
  }));

test('each band has its number, its share and its interval', () => {
  const { datasets, pooled, articles } = calibrate([...verdicts('high', 29, 0), ...verdicts('low', 1, 3)], 7);
  expect(articles).toBe(7);
  expect(datasets.meetings).toEqual([
    { confidence: 'high', n: 29, right: 29, share: 1, low: 0.883, high: 1 },
    { confidence: 'medium', n: 0, right: 0, share: null, low: 0, high: 1 },
    { confidence: 'low', n: 4, right: 1, share: 0.25, low: 0.046, high: 0.699 },
  ]);
  expect(pooled).toEqual(datasets.meetings);
});

test('bands that are out of order are named, empty ones passed over, and chance is called chance', () => {
  expect(disorders(calibrate([...verdicts('high', 5, 0), ...verdicts('low', 1, 4)], 1))).toEqual([]);
  const few = disorders(calibrate([...verdicts('high', 2, 2), ...verdicts('low', 3, 1)], 1));
  expect(few[0]).toBe(
    'meetings: high (2 of 4) is right less often than low (3 of 4), which so few may be by chance',
  );
  const many = disorders(calibrate([...verdicts('high', 20, 80), ...verdicts('medium', 90, 10)], 1));
  expect(many).toContain('all together: high (20 of 100) is right less often than medium (90 of 100)');
});
