import { describe, expect, test } from 'vitest';
import { checkRows } from '../../src/lib/datasets/check.ts';
import { DATASET_NAMES } from '../../src/lib/datasets/vocabulary.ts';
import { benchDossier, DOSSIER_SIZES, type DossierSize } from '../bench/dossier.ts';

describe.each(Object.entries(DOSSIER_SIZES) as [string, DossierSize][])(
  'an invented dossier, %s',
  (_, size) => {
    const { tables } = benchDossier(size);

    test('has as many records as it was asked for', () => {
      expect(tables.meetings).toHaveLength(size.meetings);
      expect(tables.actors).toHaveLength(size.actors);
      expect(tables.relations).toHaveLength(size.ties);
      expect(tables.proposals).toHaveLength(size.proposals);
      expect(tables.positions).toHaveLength(size.stances);
    });

    test('keeps to the contract of every dataset', () => {
      for (const name of DATASET_NAMES) expect(checkRows(name, tables[name]).violations).toEqual([]);
    });
  },
);

test('the same seed gives the same rows', () => {
  expect(benchDossier(DOSSIER_SIZES.small, 7)).toEqual(benchDossier(DOSSIER_SIZES.small, 7));
});
