import type * as v from 'valibot';
import { defineDataset } from './dataset.ts';
import * as f from './fields.ts';
import { PROPOSAL_LINK_KINDS } from './vocabulary.ts';

export const proposalLinks = defineDataset('proposal_links', 'How proposals follow from one another', {
  id: f.id('link'),
  source: f.ref('proposals', 'The later or smaller proposal'),
  target: f.ref('proposals', 'The proposal it amends, supersedes, is part of or merges'),
  kind: f.oneOf(PROPOSAL_LINK_KINDS, 'Kind of link'),
  evidence: f.evidenceField,
});

export type ProposalLink = v.InferOutput<typeof proposalLinks.row>;
