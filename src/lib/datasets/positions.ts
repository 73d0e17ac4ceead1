import type * as v from 'valibot';
import { defineDataset } from './dataset.ts';
import * as f from './fields.ts';
import { STANCES } from './vocabulary.ts';

export const positions = defineDataset('positions', 'Where each party stands on each proposal, over time', {
  id: f.id('position'),
  proposal: f.ref('proposals', 'The proposal'),
  actor: f.ref('actors', 'Who takes the stance'),
  stance: f.oneOf(STANCES, 'The stance'),
  condition: f.maybeText('The condition, when there is one'),
  voice: f.maybeRef(
    'actors',
    "Whose word it is, when it is a claim about the actor; empty: the outlet's own report or the actor's own words",
  ),
  ...f.dateFields,
  ...f.judgement,
  evidence: f.evidenceField,
});

export type Position = v.InferOutput<typeof positions.row>;
