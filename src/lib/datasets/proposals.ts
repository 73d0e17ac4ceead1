import type * as v from 'valibot';
import { defineDataset } from './dataset.ts';
import * as f from './fields.ts';

export const PROPOSAL_KINDS = [
  'ceasefire',
  'security-guarantee',
  'deployment',
  'framework',
  'territory',
  'finance',
  'resources',
  'membership',
  'other',
] as const;
export const PROPOSAL_STATUSES = [
  'floated',
  'discussed',
  'amended',
  'conditional',
  'accepted',
  'unsigned',
  'rejected',
  'never-concluded',
] as const;

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
export type ProposalKind = (typeof PROPOSAL_KINDS)[number];
export type ProposalStatus = (typeof PROPOSAL_STATUSES)[number];
