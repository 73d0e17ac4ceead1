import type * as v from 'valibot';
import { defineDataset } from './dataset.ts';
import * as f from './fields.ts';
import { PROPOSAL_KINDS, PROPOSAL_STATUSES } from './vocabulary.ts';

export const proposals = defineDataset('proposals', 'Courses of action put forward to the parties', {
  id: f.id('proposal'),
  title: f.text('Short title'),
  kind: f.oneOf(PROPOSAL_KINDS, 'Kind of proposal'),
  summary: f.text("In the product's own words"),
  terms: f.texts('Short phrases such as "30 days" or "28 points"'),
  ...f.dateFields,
  last_seen: f.maybeDay('Last day on which an article speaks of it'),
  status: f.oneOf(PROPOSAL_STATUSES, 'How far it came'),
  former_ids: f.formerIds,
  ...f.judgement,
  evidence: f.evidenceField,
});

export type Proposal = v.InferOutput<typeof proposals.row>;
