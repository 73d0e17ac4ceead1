import * as v from 'valibot';
import { DATASET_NAMES, ISO_DAY, SLUG } from './vocabulary.ts';

const slug = v.pipe(v.string(), v.regex(SLUG, 'not a slug'));

/** A record that readers had seen and that is no longer there; of what it said nothing is kept. */
export const withdrawalSchema = v.object({
  id: v.pipe(slug, v.description('Id that the record had')),
  dataset: v.pipe(v.picklist(DATASET_NAMES), v.description('The dataset it was in')),
  into: v.pipe(
    v.nullable(slug),
    v.description('The record of the same dataset that it became part of; empty when it was taken out'),
  ),
  reason: v.pipe(v.string(), v.minLength(1), v.description('Why')),
  by: v.pipe(v.string(), v.minLength(1), v.description('A role, not a person')),
  on: v.pipe(v.string(), v.regex(ISO_DAY, 'not an ISO date'), v.description('Day of the change')),
});
export type Withdrawal = v.InferOutput<typeof withdrawalSchema>;

/** Sorted by id. */
export const withdrawnSchema = v.array(withdrawalSchema);
