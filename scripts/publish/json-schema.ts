import { toJsonSchema } from '@valibot/to-json-schema';
import type * as v from 'valibot';
import { DATASETS, type DatasetName } from '../../src/lib/datasets/index.ts';

/** The part of JSON Schema that columns use. */
export interface ColumnSchema {
  type?: string;
  description?: string;
  pattern?: string;
  enum?: string[];
  minimum?: number;
  minLength?: number;
  items?: ColumnSchema;
  anyOf?: ColumnSchema[];
  refersTo?: DatasetName;
}

export interface RowSchema {
  $schema: string;
  title: string;
  description: string;
  type: 'object';
  properties: Record<string, ColumnSchema>;
  required: string[];
}

/** The columns of any list of records. */
export const columnSchemas = (row: v.GenericSchema): Record<string, ColumnSchema> =>
  (toJsonSchema(row) as unknown as RowSchema).properties;

/** One record of a dataset as JSON Schema (draft 7), derived from the schema in code. */
export function rowSchema(name: DatasetName): RowSchema {
  const { row, description } = DATASETS[name];
  // "finite" says no more than JSON does: it has no infinite numbers.
  const derived = toJsonSchema(row, { ignoreActions: ['finite'] }) as unknown as RowSchema;
  return { ...derived, title: name, description };
}
