import * as v from 'valibot';
import { type DatasetName, ISO_DAY, SLUG } from '../../src/lib/datasets/index.ts';
import { dayOf } from '../calendar/days.ts';

/** Where the editor's judgements stand, beside the articles. */
export const CORRECTIONS_FILE = 'corrections.yaml';

/** Datasets whose records an editor judges; the others follow from them. */
export const JUDGED_DATASETS = [
  'meetings',
  'participations',
  'proposals',
  'proposal_links',
  'positions',
  'statements',
  'relations',
  'conflicts',
  'actors',
  'places',
] as const satisfies readonly DatasetName[];
export type JudgedDataset = (typeof JUDGED_DATASETS)[number];

/** "meetings/meeting-2025-03-02-london": a dataset and a record's id. */
export type RecordKey = `${JudgedDataset}/${string}`;

export const keyOf = (dataset: JudgedDataset, id: string): RecordKey => `${dataset}/${id}`;

export function splitKey(key: RecordKey): { dataset: JudgedDataset; id: string } {
  const slash = key.indexOf('/');
  return { dataset: key.slice(0, slash) as JudgedDataset, id: key.slice(slash + 1) };
}

const SLUG_BODY = SLUG.source.slice(1, -1);
const RECORD_KEY = new RegExp(`^(?:${JUDGED_DATASETS.join('|')})/${SLUG_BODY}$`);

const slug = v.pipe(
  v.string('should be a text'),
  v.regex(SLUG, 'should be a name such as "confirm-4f2a": lower-case letters, digits, hyphens'),
);
export const record = v.custom<RecordKey>(
  (value) => typeof value === 'string' && RECORD_KEY.test(value),
  `should be a dataset and a record such as "meetings/meeting-2025-03-02-london"; datasets are ${JUDGED_DATASETS.join(', ')}`,
);
export const words = v.pipe(v.string('should be a text'), v.trim(), v.minLength(1, 'should not be empty'));
const day = v.pipe(
  v.string('should be a day such as 2025-03-02'),
  v.regex(ISO_DAY, 'should be a day such as 2025-03-02'),
  v.check((text) => dayOf(text) !== null, 'is a day that no calendar has'),
);

/** Words of an article. `start`: the code point they begin at, needed only where they stand more than once. */
export const passage = v.strictObject(
  {
    article: v.pipe(slug, v.description('Id of the article')),
    quote: v.pipe(v.string('should be a text'), v.minLength(1, 'should not be empty')),
    start: v.optional(v.pipe(v.number('should be a number'), v.integer(), v.minValue(0))),
  },
  'should be {article: …, quote: …}',
);
const passages = v.pipe(
  v.array(passage, 'should be a list of {article: …, quote: …}'),
  v.minLength(1, 'should not be empty'),
);
export const values = v.pipe(
  v.record(v.string(), v.unknown(), 'should be {column: value}'),
  v.check((set) => Object.keys(set).length > 0, 'should not be empty'),
);

const COMMON = {
  id: slug,
  record,
  /** The role of who judged, not a person. */
  by: words,
  on: day,
  /** Ids of earlier entries that this one takes the place of; both stay in the file. */
  supersedes: v.optional(v.array(slug, 'should be a list of ids')),
  /** Whether the record had been published as it was: only then does the public log tell of the change. */
  public: v.optional(v.boolean('should be true or false'), false),
  /** What the public had read in the columns that change. */
  was: v.optional(values),
};
/** The words the record stood on when it was judged: they find it again when it is read under another id. */
const at = v.optional(passage);
/** Digest of the values that were seen; other values send the record back to the queue. */
const saw = words;

const ENTRIES = [
  v.strictObject({ ...COMMON, action: v.literal('confirm'), at, saw, reason: v.optional(words) }),
  v.strictObject({
    ...COMMON,
    action: v.literal('edit'),
    at,
    saw: v.optional(saw),
    set: v.optional(values),
    /** Passages that the record stands on as well. */
    evidence: v.optional(passages),
    /** Passages that it does not stand on after all. */
    drop: v.optional(passages),
    reason: words,
  }),
  v.strictObject({ ...COMMON, action: v.literal('reject'), at, reason: words }),
  v.strictObject({ ...COMMON, action: v.literal('merge'), at, into: record, reason: words }),
  v.strictObject({
    ...COMMON,
    action: v.literal('split'),
    at,
    /** Id of the new record. */
    as: slug,
    /** Passages that only the new record stands on. */
    evidence: passages,
    /** What the new record has otherwise. */
    set: v.optional(values),
    reason: words,
  }),
  v.strictObject({
    ...COMMON,
    action: v.literal('add'),
    set: values,
    /** Records of actors and places may stand on nothing. */
    evidence: v.optional(passages),
    reason: words,
  }),
] as const;

export const ACTIONS = ['confirm', 'edit', 'reject', 'merge', 'split', 'add'] as const;
export type Action = (typeof ACTIONS)[number];

export const entrySchema = v.variant('action', ENTRIES, `should be one of ${ACTIONS.join(', ')}`);

export type Entry = v.InferOutput<typeof entrySchema>;
export type EntryOf<A extends Action> = Extract<Entry, { action: A }>;
export type Passage = v.InferOutput<typeof passage>;
/** What an editor may hand in: without what is filled in for them. */
export type EntryInput = v.InferInput<typeof entrySchema>;
