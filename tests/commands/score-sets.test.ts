import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { HELD, OPEN, ownSet, readGold } from '../../scripts/commands/score-sets.ts';

describe('the held half stays held', () => {
  test.each([
    [HELD.seeds, HELD.gold],
    [`./${HELD.seeds}/`, 'elsewhere'],
    ['elsewhere', path.resolve(HELD.gold)],
    ['elsewhere', 'tests/gold/../gold/written/held/gold'],
    ['elsewhere', `${HELD.gold}/one.yaml`],
  ])('%s, %s', (seeds, gold) => expect(ownSet(seeds, gold).isHeld).toBe(true));

  test('other folders are not', () => {
    expect(ownSet(OPEN.seeds, OPEN.gold).isHeld).toBe(false);
    expect(ownSet('seeds', 'tests/gold').isHeld).toBe(false);
  });
});

test('the facts of a folder are one file an article', () => {
  const files = readGold(OPEN.gold).map(({ article }) => article.file);
  expect(files).toHaveLength(10);
  expect(files).toEqual([...files].sort());
});
