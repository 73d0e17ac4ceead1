import { describe, expect, it } from 'vitest';
import { checkReferences, checkRows, DATASET_NAMES } from '../../src/lib/datasets/index.ts';
import { tables } from '../fixtures/first-dossier.ts';

describe('the fixture', () => {
  it('keeps the data contract', () => {
    for (const name of DATASET_NAMES) expect(checkRows(name, tables[name]).violations).toEqual([]);
    expect(checkReferences(tables)).toEqual([]);
  });
});
