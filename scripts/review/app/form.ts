import * as v from 'valibot';
import { type DatasetName, DATASETS, type FieldSchema, notesOf } from '../../../src/lib/datasets/index.ts';
import { dayOf } from '../../calendar/days.ts';
import type { JudgedDataset } from '../../editorial/entry.ts';
import { labelOf, type Row } from './titles.ts';

export type Control =
  'choice' | 'day' | 'text' | 'long' | 'texts' | 'ref' | 'refs' | 'count' | 'number' | 'flag';

/** One column as a control of a form. */
export interface FormField {
  name: string;
  label: string;
  hint: string;
  control: Control;
  /** What may be chosen; '' stands for nothing. */
  options: readonly string[];
  refersTo: DatasetName | null;
  isOptional: boolean;
}

/** What stands in a control. */
export type Typed = string | readonly string[] | boolean;
export type Values = Readonly<Record<string, Typed>>;

/** Columns that follow from others. */
const FOLLOWS: ReadonlySet<string> = new Set([
  'id',
  'review',
  'confidence',
  'evidence',
  'former_ids',
  'participants',
  'variants',
  'precision',
  'edtf',
  'date_basis',
  'date_reason',
  'last_seen',
  'weight',
  'first',
  'last',
  'article',
  'articles',
  'mentions',
  'aliases',
  'side',
]);
const LONG: ReadonlySet<string> = new Set(['summary', 'quote', 'condition', 'outcome', 'as_mentioned']);

type Inside = FieldSchema & {
  type: string;
  wrapped?: Inside;
  item?: Inside;
  options?: readonly string[];
  pipe?: readonly Inside[];
};

/** The schema without what says that it may be empty. */
const inner = (schema: Inside): Inside =>
  schema.type === 'nullable' && schema.wrapped ? inner(schema.wrapped) : schema;

function controlOf(name: string, schema: Inside, refersTo: DatasetName | null): Control {
  const base = inner(schema);
  if (base.type === 'array') return refersTo ? 'refs' : 'texts';
  if (refersTo) return 'ref';
  if (base.type === 'picklist') return 'choice';
  if (base.type === 'boolean') return 'flag';
  if (base.type === 'number') return base.pipe?.some(({ type }) => type === 'integer') ? 'count' : 'number';
  if (name === 'start' || name === 'end') return 'day';
  return LONG.has(name) ? 'long' : 'text';
}

/** The columns of a dataset that an editor sets, in the order of the schema. */
export function fieldsOf(dataset: JudgedDataset): FormField[] {
  return Object.entries(DATASETS[dataset].fields)
    .filter(([name]) => !FOLLOWS.has(name))
    .map(([name, schema]): FormField => {
      const { description, refersTo } = notesOf(schema);
      const isOptional = v.is(schema, null) || v.is(schema, []);
      const options = inner(schema as Inside).options ?? [];
      return {
        name,
        label: labelOf(name),
        hint: description,
        control: controlOf(name, schema as Inside, refersTo),
        options: v.is(schema, null) && options.length > 0 ? ['', ...options] : options,
        refersTo,
        isOptional,
      };
    });
}

/** A value as it stands in its control. */
export function typedOf({ control }: FormField, value: unknown): Typed {
  if (control === 'flag') return value === true;
  if (control === 'texts' || control === 'refs') return Array.isArray(value) ? value.map(String) : [];
  return value === null || value === undefined ? '' : String(value);
}

/** What a control says as a value of its column. */
function valueOf({ control }: FormField, typed: Typed): unknown {
  if (typeof typed !== 'string') return typed;
  const text = control === 'long' ? typed : typed.trim();
  if (text === '') return null;
  return control === 'count' || control === 'number' ? Number(text) : text;
}

const PROBLEMS: Partial<Record<Control, string>> = {
  day: 'Write a day as YYYY-MM-DD, such as 2025-03-02.',
  count: 'Write a whole number, 0 or more.',
  number: 'Write a number.',
  choice: 'Choose one.',
  ref: 'Choose one from the list.',
};

/** What is wrong with one control, in words; null when nothing is. */
function problemOf(dataset: JudgedDataset, field: FormField, typed: Typed): string | null {
  const value = valueOf(field, typed);
  if (value === null && !field.isOptional)
    return field.control === 'ref' ? 'Choose one from the list.' : 'This may not be empty.';
  if (
    field.control === 'day' &&
    typeof value === 'string' &&
    /^\d{4}-\d{2}-\d{2}$/.test(value) &&
    dayOf(value) === null
  )
    return `No calendar has the day ${value}.`;
  const schema = DATASETS[dataset].fields[field.name as never] as FieldSchema;
  return v.is(schema, value) ? null : (PROBLEMS[field.control] ?? 'This is not right.');
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * The columns that were changed, or what is wrong with them, by column.
 * @param row the record as it stands; null of a new one, whose every column counts
 */
export function readForm(
  dataset: JudgedDataset,
  values: Values,
  row: Row | null,
): { set: Record<string, unknown>; problems: Record<string, string> } {
  const set: Record<string, unknown> = {};
  const problems: Record<string, string> = {};
  for (const field of fieldsOf(dataset)) {
    const typed = values[field.name] ?? typedOf(field, null);
    const before = row ? typedOf(field, row[field.name]) : typedOf(field, null);
    if (row && isSame(before, typed)) continue;
    const problem = problemOf(dataset, field, typed);
    if (problem !== null) problems[field.name] = problem;
    else if (row || !isSame(before, typed)) set[field.name] = valueOf(field, typed);
  }
  withBothDays(set, problems, row);
  return { set, problems };
}

/** Two days are given together, but for one that stood for both: the other follows it then. */
function withBothDays(set: Record<string, unknown>, problems: Record<string, string>, row: Row | null): void {
  const isOneDay = row !== null && row.start === row.end;
  if (row && 'start' in set && !('end' in set) && !('end' in problems) && !isOneDay) set.end = row.end;
  const start = 'start' in set ? set.start : row?.start;
  const end = 'end' in set ? set.end : isOneDay && 'start' in set ? start : row?.end;
  if (problems.start || problems.end) return;
  if (typeof start === 'string' && typeof end === 'string' && end < start)
    problems.end = `It would end on ${end}, before it starts on ${start}.`;
  if (typeof start !== 'string' && typeof end === 'string' && 'end' in set && !(row && set.start === null))
    problems.start = 'Give the first day too.';
}
