import * as v from 'valibot';
import { defineDataset } from './dataset.ts';
import * as f from './fields.ts';
import { SLUG } from './vocabulary.ts';

const account = v.object({ value: v.string(), evidence: v.array(v.pipe(v.string(), v.regex(SLUG))) });

export const conflicts = defineDataset('conflicts', 'Where accounts disagree', {
  id: f.id('conflict'),
  record: f.text('Id of the record, or of the article, it is about'),
  field: f.text('The column the accounts disagree on'),
  values: v.pipe(v.array(account), v.description('Each account with the spans it stands on')),
  note: f.text('What disagrees, in one plain sentence'),
});

export type Conflict = v.InferOutput<typeof conflicts.row>;
