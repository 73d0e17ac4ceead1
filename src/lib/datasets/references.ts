import { DATASETS } from './all.ts';
import { notesOf } from './dataset.ts';
import { DATASET_NAMES, type DatasetName } from './vocabulary.ts';

/** A column that names records of another dataset. */
export interface Reference {
  field: string;
  refersTo: DatasetName;
  /** A row lives on without it. */
  isOptional: boolean;
}

/** The columns of each dataset that name records, of which the schemas tell. */
export const REFERENCES = Object.fromEntries(
  DATASET_NAMES.map((name) => [
    name,
    Object.entries(DATASETS[name].fields).flatMap(([field, schema]): Reference[] => {
      const { refersTo } = notesOf(schema);
      return refersTo === null ? [] : [{ field, refersTo, isOptional: schema.type === 'nullable' }];
    }),
  ]),
) as Record<DatasetName, Reference[]>;
