import type { ProposalFinding } from '../model.ts';

/** One proposal, as the articles tell it. */
export interface MergedProposal {
  key: string;
  tellings: ProposalFinding[];
}

/** Joins what several articles say of one proposal: the same kind, the same thing, the same numbers. */
export function mergeProposals(findings: readonly ProposalFinding[]): MergedProposal[] {
  const merged = new Map<string, MergedProposal>();
  for (const finding of findings) {
    const same = merged.get(finding.key);
    if (same) same.tellings.push(finding);
    else merged.set(finding.key, { key: finding.key, tellings: [finding] });
  }
  return [...merged.values()];
}
