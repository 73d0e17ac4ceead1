import * as v from 'valibot';
import { SLUG } from '../../src/lib/datasets/index.ts';
import { JUDGED_DATASETS, passage, record, values, words } from './entry.ts';

const passages = v.array(passage);

/** What an editor means to do: an entry without what is filled in for them. */
export const intentionSchema = v.variant('action', [
  v.strictObject({ action: v.literal('confirm'), record, reason: v.optional(words) }),
  v.strictObject({
    action: v.literal('edit'),
    record,
    set: v.optional(values),
    evidence: v.optional(passages),
    /** Passages that it does not stand on after all. */
    drop: v.optional(passages),
    reason: words,
  }),
  v.strictObject({ action: v.literal('reject'), record, reason: words }),
  v.strictObject({ action: v.literal('merge'), record, into: record, reason: words }),
  v.strictObject({
    action: v.literal('split'),
    record,
    evidence: v.pipe(passages, v.minLength(1, 'should not be empty')),
    set: v.optional(values),
    reason: words,
  }),
  v.strictObject({
    action: v.literal('add'),
    dataset: v.picklist(JUDGED_DATASETS),
    /** The record's name; made from what it says when it is not given. */
    id: v.optional(v.pipe(v.string(), v.regex(SLUG))),
    set: values,
    evidence: v.optional(passages),
    reason: words,
  }),
]);

export type Intention = v.InferOutput<typeof intentionSchema>;
export type IntentionOf<A extends Intention['action']> = Extract<Intention, { action: A }>;
