import {
  cellOf,
  DATASET_NAMES,
  DATASETS,
  notesOf,
  type DatasetName,
  type Tables,
} from '../../src/lib/datasets/index.ts';

/** One alias of one actor. */
export interface ActorAlias {
  actor: string;
  alias: string;
}

/** One span under one record. `field` is null when it stands for the record as a whole. */
export interface RecordEvidence {
  dataset: DatasetName;
  record: string;
  field: string | null;
  evidence: string;
  stance: 'supports' | 'contradicts';
}

export const ACTOR_ALIAS_COLUMNS = ['actor', 'alias'] as const;
export const RECORD_EVIDENCE_COLUMNS = ['dataset', 'record', 'field', 'evidence', 'stance'] as const;

export const actorAliases = (tables: Tables): ActorAlias[] =>
  tables.actors.flatMap(({ id, aliases }) => aliases.map((alias) => ({ actor: id, alias })));

type Row = Record<string, unknown> & { id: string };

/** Columns of a dataset that point into the evidence, with the column they speak of. */
const evidenceFields = (name: DatasetName): { field: string; about: string | null }[] =>
  Object.entries(DATASETS[name].fields).flatMap(([field, schema]) =>
    notesOf(schema).refersTo === 'evidence'
      ? [{ field, about: field === 'evidence' ? null : field.replace(/_evidence$/, '') }]
      : [],
  );

function* fromRecords(tables: Tables): Generator<RecordEvidence> {
  for (const dataset of DATASET_NAMES) {
    const fields = evidenceFields(dataset);
    for (const row of tables[dataset] as unknown as Row[])
      for (const { field, about } of fields)
        for (const evidence of (row[field] ?? []) as string[])
          yield { dataset, record: row.id, field: about, evidence, stance: 'supports' };
  }
}

/** An account that has the value the record has supports it; any other contradicts it. */
function* fromConflicts(tables: Tables): Generator<RecordEvidence> {
  const wanted = new Set(tables.conflicts.map(({ record }) => record));
  const homes = new Map<string, { dataset: DatasetName; row: Row }>();
  for (const dataset of DATASET_NAMES) {
    for (const row of tables[dataset] as unknown as Row[]) {
      if (wanted.has(row.id) && !homes.has(row.id)) homes.set(row.id, { dataset, row });
    }
  }
  for (const { record, field, values } of tables.conflicts) {
    const home = homes.get(record);
    if (!home) continue;
    const { dataset, row } = home;
    for (const { value, evidence: spans } of values) {
      const stance = cellOf(row[field]) === value ? 'supports' : 'contradicts';
      for (const evidence of spans) yield { dataset, record, field, evidence, stance };
    }
  }
}

/** Every span under every record: what it stands on, and what other accounts say of a single column. */
export function* recordEvidence(tables: Tables): Generator<RecordEvidence> {
  yield* fromRecords(tables);
  yield* fromConflicts(tables);
}
