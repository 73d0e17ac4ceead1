import type * as v from 'valibot';
import { defineDataset } from './dataset.ts';
import * as f from './fields.ts';

export const corrections = defineDataset('corrections', 'The public log of editorial changes', {
  id: f.id('change'),
  record: f.text('Id of the record that was changed'),
  field: f.maybeText('The column that was changed; empty when the whole record was'),
  from: f.maybeText('What stood there before'),
  to: f.maybeText('What stands there now'),
  reason: f.text('Why'),
  by: f.text('A role, not a person'),
  on: f.maybeDay('Day of the change'),
});

export type Correction = v.InferOutput<typeof corrections.row>;
