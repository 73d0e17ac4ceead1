import * as v from 'valibot';
import type { DatasetName } from './vocabulary.ts';

/** Any schema of one column: a plain value, null, or a list of plain values. */
export type FieldSchema = v.GenericSchema;
export type Fields = Record<string, FieldSchema>;

/**
 * One dataset: its columns in order (`fields`), each with its type, its description and, for a reference,
 * the dataset it points into. Types, checks, CSV headers, JSON Schema and the data dictionary all come from here.
 */
export interface Dataset<Name extends DatasetName = DatasetName, F extends Fields = Fields> {
  name: Name;
  description: string;
  fields: F;
  row: v.ObjectSchema<F, undefined>;
}

export function defineDataset<Name extends DatasetName, F extends Fields>(
  name: Name,
  description: string,
  fields: F,
): Dataset<Name, F> {
  return { name, description, fields, row: v.object(fields) };
}

/** The column names of a dataset, `id` first. */
export const columnsOf = (dataset: Dataset): string[] => Object.keys(dataset.fields);

/** What is said of a column beyond its type. */
export interface FieldNotes {
  description: string;
  /** The dataset a reference points into; null when the column is no reference. */
  refersTo: DatasetName | null;
}

/** Reads the notes of a column back from its schema. */
export function notesOf(field: FieldSchema): FieldNotes {
  const metadata = v.getMetadata(field as Parameters<typeof v.getMetadata>[0]) as { refersTo?: DatasetName };
  const description = v.getDescription(field as Parameters<typeof v.getDescription>[0]) ?? '';
  return { description, refersTo: metadata.refersTo ?? null };
}
