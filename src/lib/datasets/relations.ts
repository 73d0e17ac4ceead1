import type * as v from 'valibot';
import { defineDataset } from './dataset.ts';
import * as f from './fields.ts';
import { RELATION_KINDS } from './vocabulary.ts';

export const relations = defineDataset('relations', 'Ties between actors', {
  id: f.id('tie'),
  source: f.ref('actors', 'From; for "met" the first by id'),
  target: f.ref('actors', 'To'),
  kind: f.oneOf(RELATION_KINDS, '"met" has no direction'),
  voice: f.maybeRef(
    'actors',
    "Whose word it is, when it is a claim; empty: the outlet's report or the source's own words",
  ),
  weight: f.count('Number of meetings, or of articles that tell it'),
  first: f.maybeDay('First day told'),
  last: f.maybeDay('Last day told'),
  ...f.judgement,
  evidence: f.evidenceField,
});

export type Relation = v.InferOutput<typeof relations.row>;
