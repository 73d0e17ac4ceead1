import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  FLOORS_FILE,
  HELD,
  measuredSets,
  readGold,
  scoreSet,
  SETS,
} from '../../scripts/commands/score-sets.ts';
import { calibrate } from '../../scripts/score/calibration.ts';
import { describeShortfall, parseFloors, shortfalls } from '../../scripts/score/floors.ts';
import type { Score } from '../../scripts/score/score.ts';
import { ACCURACY } from '../../src/lib/datasets/index.ts';
import { MEASURED } from '../../src/lib/datasets/measured.ts';

describe('what is read from the labelled articles', () => {
  const scores = new Map<string, Score>();
  const scoreOf = (name: string): Score => {
    const set = SETS.find((one) => one.name === name)!;
    const known = scores.get(name) ?? scoreSet(set);
    scores.set(name, known);
    return known;
  };

  test.each(SETS.map(({ name }) => name))('%s reaches every floor', (name) => {
    const floors = parseFloors(readFileSync(FLOORS_FILE, 'utf8'));
    expect(shortfalls({ [name]: scoreOf(name).figures }, floors).map(describeShortfall)).toEqual([]);
  });

  test('the published accuracy is what is measured: else run npm run score -- --calibration', () => {
    expect(ACCURACY).toEqual(calibrate(scoreOf(HELD.name).verdicts, readGold(HELD.gold).length));
  });

  test('so are the figures of the method page', () => {
    expect(MEASURED).toEqual(measuredSets(({ name }) => scoreOf(name)));
  });
});
