import {
  cellOf,
  columnsOf,
  DATASET_NAMES,
  DATASETS,
  looksLikeFormula,
  type Tables,
} from '../../src/lib/datasets/index.ts';
import type { Warning } from '../model.ts';

/** One warning a dataset and column in which a text starts like a formula; the canonical CSV is not altered. */
export function warnOfFormulas(tables: Tables): Warning[] {
  return DATASET_NAMES.flatMap((name) =>
    columnsOf(DATASETS[name]).flatMap((column) => {
      const hits = tables[name].filter((row) => {
        const value = (row as unknown as Record<string, unknown>)[column];
        return typeof value !== 'number' && looksLikeFormula(cellOf(value));
      });
      const [first] = hits;
      if (!first) return [];
      const where = hits.length === 1 ? first.id : `${first.id} and ${hits.length - 1} more`;
      return [
        {
          code: 'formula-cell',
          file: `${name}.csv`,
          message: `A spreadsheet would take "${column}" of ${where} for a formula.`,
          way_out: `Open ${name}-excel.csv, in which it is harmless.`,
        },
      ];
    }),
  );
}
