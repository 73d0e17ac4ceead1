import * as v from 'valibot';
import {
  type Actor,
  DATASETS,
  type DatasetName,
  type DateFields,
  notesOf,
  type Place,
  type Precision,
} from '../../src/lib/datasets/index.ts';
import { dayOf, mondayOf, monthSpan, yearSpan } from '../calendar/days.ts';
import { edtfOf, NO_DATE } from '../calendar/edtf.ts';
import type { JudgedDataset } from './entry.ts';
import type { Lookups } from './judged.ts';
import type { Row, Workbench } from './workbench.ts';

/** What is wrong with given values, and the way out. */
export interface Flaw {
  problem: string;
  wayOut: string;
}

/** Columns that follow from others or from the corrections themselves. */
const NOT_GIVEN = [
  'id',
  'review',
  'confidence',
  'evidence',
  'former_ids',
  'participants',
  'edtf',
  'variants',
];

const columnsOf = (dataset: JudgedDataset): string[] =>
  Object.keys(DATASETS[dataset].fields).filter((name) => !NOT_GIVEN.includes(name));

/** How fine two days are: whole weeks, months and years have a name of their own. */
function precisionOf(start: string, end: string): Precision {
  const [first, last] = [dayOf(start), dayOf(end)];
  if (first === null || last === null || first === last) return 'day';
  const [year = 0, month = 0] = start.split('-').map(Number);
  const isSpan = ([from, to]: [number, number]): boolean => from === first && to === last;
  if (isSpan(monthSpan(year, month))) return 'month';
  if (isSpan(yearSpan(year))) return 'year';
  return first === mondayOf(first) && last === first + 6 ? 'week' : 'range';
}

const DATE_COLUMNS = ['start', 'end', 'extent', 'precision', 'date_basis', 'date_reason'];

/** The date columns when an editor gave some of them; the others follow. */
function withDates(row: Row, set: Record<string, unknown>, reason: string): Row | Flaw {
  if (!DATE_COLUMNS.some((name) => name in set)) return row;
  const given = { ...row, ...set } as unknown as DateFields;
  const { start } = given;
  if (start === null) {
    return { ...row, ...NO_DATE };
  }
  // One day given alone is both ends.
  const end = 'end' in set || !('start' in set) ? (given.end ?? start) : start;
  for (const day of [start, end])
    if (typeof day !== 'string' || dayOf(day) === null)
      return { problem: `"${String(day)}" is no day.`, wayOut: 'Write it as 2025-03-02.' };
  if (end < start)
    return { problem: `It would end on ${end}, before it starts on ${start}.`, wayOut: 'Exchange the two.' };
  const isMoved = 'start' in set || 'end' in set;
  const extent =
    'extent' in set ? given.extent : isMoved ? (start === end ? 'throughout' : 'within') : row.extent;
  const dates = {
    start,
    end,
    extent,
    precision: 'precision' in set ? given.precision : isMoved ? precisionOf(start, end) : row.precision,
    edtf: edtfOf(start, end, extent === 'within' ? 'within' : 'throughout'),
    date_basis: 'date_basis' in set ? given.date_basis : isMoved ? 'editor' : row.date_basis,
    date_reason:
      'date_reason' in set ? given.date_reason : isMoved ? `Set by an editor: ${reason}` : row.date_reason,
  };
  return { ...row, ...dates };
}

/** Brings somebody or a place that only the lexicons know into the tables; false for nobody. */
function bringIn(bench: Workbench, dataset: DatasetName, id: string, lookups: Lookups): boolean {
  if (bench.get(dataset, id)) return true;
  const row: Actor | Place | null =
    dataset === 'actors' ? lookups.actor(id) : dataset === 'places' ? lookups.place(id) : null;
  if (row === null) return false;
  // What it lies in or acts for comes with it, where that is known.
  const above = dataset === 'actors' ? (row as Actor).affiliation : (row as Place).within;
  const isKnown = above === null || bringIn(bench, dataset, above, lookups);
  const field = dataset === 'actors' ? 'affiliation' : 'within';
  bench.put(dataset, { ...row, [field]: isKnown ? above : null });
  return true;
}

const WHERE_TO_LOOK: Partial<Record<DatasetName, string>> = {
  actors: 'Add the actor first, or correct the id.',
  places: 'Add the place first, or correct the id; the gazetteer lists ids such as "london".',
};

function unknownReference(bench: Workbench, dataset: JudgedDataset, row: Row, lookups: Lookups): Flaw | null {
  for (const [field, schema] of Object.entries(DATASETS[dataset].fields)) {
    const { refersTo } = notesOf(schema);
    if (refersTo === null) continue;
    const value = row[field];
    for (const id of Array.isArray(value) ? value : value === null || value === undefined ? [] : [value]) {
      if (bringIn(bench, refersTo, String(id), lookups)) continue;
      return {
        problem: `"${field}" names ${String(id)}, and there is no such record among the ${refersTo}.`,
        wayOut: WHERE_TO_LOOK[refersTo] ?? 'Correct the id.',
      };
    }
  }
  return null;
}

/**
 * A row with the values an editor gave; what follows from them is filled in.
 * @param reason of the editor, which an own date is shown with
 */
export function withValues(
  bench: Workbench,
  dataset: JudgedDataset,
  row: Row,
  set: Record<string, unknown>,
  reason: string,
  lookups: Lookups,
): Row | Flaw {
  const columns = columnsOf(dataset);
  const unknown = Object.keys(set).find((name) => !columns.includes(name));
  if (unknown !== undefined)
    return {
      problem: `"${unknown}" cannot be set on ${dataset}.`,
      wayOut: `Columns are ${columns.join(', ')}.`,
    };
  const dated = withDates({ ...row, ...set }, set, reason);
  if ('problem' in dated) return dated as Flaw;
  const flaw = unknownReference(bench, dataset, dated, lookups);
  if (flaw) return flaw;
  if (dataset === 'actors' && 'affiliation' in set && typeof set.affiliation === 'string')
    dated.side = 'side' in set ? set.side : lookups.side(set.affiliation);
  const result = v.safeParse(DATASETS[dataset].row, dated);
  if (result.success) return dated;
  const [issue] = result.issues;
  const field = v.getDotPath(issue) ?? 'the record';
  const value =
    issue.input === undefined
      ? 'is missing'
      : `(${JSON.stringify(issue.input)}) is not right: ${issue.message}`;
  return { problem: `"${field}" ${value}.`, wayOut: 'Correct the value.' };
}

/** What a record has that nobody said otherwise of. */
const DEFAULTS: Partial<Record<JudgedDataset, Record<string, unknown>>> = {
  meetings: { format: 'unknown', status: 'held' },
  participations: { role: 'principal', attendance: 'present', resolved_by: 'name' },
  statements: { kind: 'direct', translated: false },
  proposals: { kind: 'other', status: 'floated' },
  relations: { weight: 1 },
  actors: { articles: 0, mentions: 0 },
  places: { mentions: 0 },
};

/** A new record with nothing in it but its id and what every record has. */
export function blankRow(dataset: JudgedDataset, id: string): Row {
  const blank: Row = { id };
  for (const [name, schema] of Object.entries(DATASETS[dataset].fields)) {
    if (name === 'id') continue;
    if (name === 'review') blank[name] = 'added';
    else if (name === 'confidence') blank[name] = 'high';
    else if (name === 'precision') blank[name] = 'unknown';
    else if (v.is(schema, null)) blank[name] = null;
    else if (v.is(schema, [])) blank[name] = [];
  }
  return { ...blank, ...DEFAULTS[dataset] };
}
