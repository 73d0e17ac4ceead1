import {
  CONFIDENCES,
  DATASET_NAMES,
  DATASETS,
  type DatasetName,
  type Dossier,
  notesOf,
  type Tables,
} from '../../src/lib/datasets/index.ts';

type Row = Record<string, unknown> & { id: string };
type Rows = Record<DatasetName, Row[]>;

interface Reference {
  field: string;
  refersTo: DatasetName;
  /** A row lives on without it. */
  isOptional: boolean;
}

const REFERENCES = Object.fromEntries(
  DATASET_NAMES.map((name) => [
    name,
    Object.entries(DATASETS[name].fields).flatMap(([field, schema]) => {
      const { refersTo } = notesOf(schema);
      return refersTo ? [{ field, refersTo, isOptional: schema.type === 'nullable' }] : [];
    }),
  ]),
) as Record<DatasetName, Reference[]>;

/** Whether the policy lets a record out. Records without a judgement, such as places, always pass. */
function passes(row: Row, { review, min_confidence }: Dossier['publish']): boolean {
  if (row.review === undefined) return true;
  // What an editor has looked at is published however unsure the machine was.
  if (row.review !== 'machine') return true;
  const sureness = CONFIDENCES.findIndex((confidence) => confidence === row.confidence);
  return review === 'any' && sureness <= CONFIDENCES.indexOf(min_confidence);
}

/** The row without references that lead nowhere; null when it cannot stand without one of them. */
function mend(row: Row, references: Reference[], ids: Record<DatasetName, ReadonlySet<string>>): Row | null {
  let mended = row;
  for (const { field, refersTo, isOptional } of references) {
    const value = row[field];
    const known = ids[refersTo];
    if (Array.isArray(value)) {
      const kept = value.filter((id) => known.has(String(id)));
      if (kept.length === value.length) continue;
      if (field === 'evidence' && kept.length === 0) return null;
      mended = { ...mended, [field]: kept };
    } else if (value !== null && !known.has(String(value))) {
      if (!isOptional) return null;
      mended = { ...mended, [field]: null };
    }
  }
  return mended;
}

/** Drops and mends rows until every reference leads somewhere. */
function settle(rows: Rows): Rows {
  for (;;) {
    const ids = Object.fromEntries(
      DATASET_NAMES.map((name) => [name, new Set(rows[name].map((row) => row.id))]),
    ) as Record<DatasetName, Set<string>>;
    let isSettled = true;
    const next = Object.fromEntries(
      DATASET_NAMES.map((name) => [
        name,
        rows[name].flatMap((row) => {
          const mended = mend(row, REFERENCES[name], ids);
          if (mended !== row) isSettled = false;
          return mended ? [mended] : [];
        }),
      ]),
    ) as Rows;
    rows = next;
    if (isSettled) return rows;
  }
}

/** Who is in a meeting follows from the participations that are left. */
function withParticipants(tables: Tables): Tables {
  const present = new Map<string, Set<string>>();
  for (const { meeting, actor, attendance } of tables.participations) {
    if (attendance !== 'present' && attendance !== 'expected') continue;
    present.set(meeting, (present.get(meeting) ?? new Set()).add(actor));
  }
  const meetings = tables.meetings.map((meeting) => {
    const participants = meeting.participants.filter((actor) => present.get(meeting.id)?.has(actor));
    return { ...meeting, participants };
  });
  return { ...tables, meetings };
}

/** Evidence that nothing stands on any more is not published. */
function withoutUnusedEvidence(tables: Tables): Tables {
  const used = new Set<string>(
    tables.conflicts.flatMap(({ values }) => values.flatMap((value) => value.evidence)),
  );
  for (const name of DATASET_NAMES) {
    for (const { field } of REFERENCES[name].filter(({ refersTo }) => refersTo === 'evidence')) {
      for (const row of tables[name] as unknown as Row[])
        for (const id of row[field] as string[]) used.add(id);
    }
  }
  return { ...tables, evidence: tables.evidence.filter(({ id }) => used.has(id)) };
}

/**
 * What the dossier's `publish.review` and `publish.min_confidence` let out: other records go, with whatever cannot
 * stand without them. With "any" and "low" the tables come back as they are.
 */
export function applyPolicy(tables: Tables, publish: Dossier['publish']): Tables {
  if (publish.review === 'any' && publish.min_confidence === 'low') return tables;
  const rows = Object.fromEntries(
    DATASET_NAMES.map((name) => [
      name,
      (tables[name] as unknown as Row[]).filter((row) => passes(row, publish)),
    ]),
  ) as Rows;
  const kept = settle(rows) as unknown as Tables;
  const ids = new Set(DATASET_NAMES.flatMap((name) => kept[name].map((row) => row.id)));
  const conflicts = kept.conflicts.filter(({ record }) => ids.has(record));
  return withoutUnusedEvidence(withParticipants({ ...kept, conflicts }));
}
