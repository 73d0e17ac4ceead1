import { describe, expect, test } from 'vitest';
import { ACCURACY } from '../../src/lib/datasets/accuracy.ts';
import { MEASURED } from '../../src/lib/datasets/measured.ts';
import { bandRows, figureWords, percent, taskRows } from '../../src/routes/(site)/method/figures.ts';

describe('what the confidences were worth', () => {
  test('every band that was measured is a row with its own numbers', () => {
    const rows = bandRows(ACCURACY);
    const bands = [...ACCURACY.pooled, ...Object.values(ACCURACY.datasets).flat()];
    expect(rows.map(({ confidence, judged, right }) => ({ confidence, n: judged, right }))).toEqual(
      bands.map(({ confidence, n, right }) => ({ confidence, n, right })),
    );
    expect(new Set(rows.map(({ group }) => group)).size).toBe(1 + Object.keys(ACCURACY.datasets).length);
  });

  test('nothing is said of a band without records', () => {
    const [row] = bandRows({
      basis: '',
      articles: 1,
      datasets: {},
      pooled: [{ confidence: 'low', n: 0, right: 0, share: null, low: 0, high: 1 }],
    });
    expect(row).toMatchObject({ judged: 0, share: '', interval: '' });
  });

  test('shares are whole percentages', () => {
    expect([percent(0.9175), percent(0), percent(1)]).toEqual(['92 %', '0 %', '100 %']);
  });
});

describe('task by task', () => {
  test('every figure of every set stands in the table once', () => {
    const rows = taskRows(MEASURED);
    const shown = rows.flatMap(({ cells }) => cells.filter((cell) => cell !== ''));
    expect(shown).toHaveLength(MEASURED.reduce((sum, { tasks }) => sum + Object.keys(tasks).length, 0));
    expect(new Set(rows.map(({ task }) => task)).size).toBe(rows.length);
  });

  test('every measured task has words of its own', () => {
    for (const { task } of taskRows(MEASURED)) expect(task).toMatch(/^[A-Z][^()]*$/);
  });

  test('a task that is new stands under its own name', () => {
    expect(
      taskRows([{ name: 'a', articles: 1, tasks: { juggling: { value: 0, right: 0, of: 2 } } }]),
    ).toEqual([{ task: 'juggling', cells: ['0 of 2'] }]);
  });

  test('figures read as counts; what the labels do not list is not called wrong', () => {
    const tally = { precision: 0.5, recall: 0.75, f1: 0.6, tp: 3, fp: 3, fn: 1 };
    expect(figureWords('meetings', tally)).toBe('3 of 4, 3 wrong');
    expect(figureWords('relations (recall)', tally)).toBe('3 of 4');
    expect(figureWords('speaker', undefined)).toBe('');
  });
});
