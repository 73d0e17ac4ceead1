import type * as v from 'valibot';
import { defineDataset } from './dataset.ts';
import * as f from './fields.ts';

export const offices = defineDataset('offices', 'Who held which office, and when', {
  id: f.id('term of office'),
  actor: f.ref('actors', 'Who held it'),
  office: f.text('Name of the office'),
  of: f.maybeRef('actors', 'The state or organisation it belongs to'),
  start: f.maybeWhen('First day, month or year'),
  end: f.maybeWhen('Last day, month or year; empty while held'),
  source: f.text('Where this is known from'),
});

export type Office = v.InferOutput<typeof offices.row>;
