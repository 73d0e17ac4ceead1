import type { DatasetName, Tables } from '../../src/lib/datasets/index.ts';

/** A table as a JSON array with one record a line, so that differences between builds are readable. */
export function tableJson(rows: readonly object[]): string {
  if (rows.length === 0) return '[]\n';
  return `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`;
}

export const datasetJson = (tables: Tables, name: DatasetName): string => tableJson(tables[name]);

/** Any other value, indented. */
export const documentJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
