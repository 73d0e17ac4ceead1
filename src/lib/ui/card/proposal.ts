import type { Proposal } from '../../datasets/proposals.ts';
import { formatInterval, formatDay } from '../../datasets/date-words.ts';
import { wordFor } from '../words.ts';
import { blankCard, dateOf, fact, group } from './blank.ts';
import type { Card } from './card.ts';
import type { Lookup } from './lookup.ts';
import { byStart } from './order.ts';
import { stanceNote } from './position.ts';
import { sourcesOf } from './sources.ts';

const LINKS_OUT: Readonly<Record<string, string>> = {
  amends: 'Amends',
  supersedes: 'Replaces',
  'part-of': 'Part of',
  merges: 'Merges',
};
const LINKS_IN: Readonly<Record<string, string>> = {
  amends: 'Amended by',
  supersedes: 'Replaced by',
  'part-of': 'Has as a part',
  merges: 'Merged into',
};

export function proposalCard(lookup: Lookup, proposal: Proposal): Card {
  const links = [
    ...lookup.naming('proposal_links', 'source', proposal.id),
    ...lookup.naming('proposal_links', 'target', proposal.id),
  ];
  const linked = links.map((link) => {
    const out = link.source === proposal.id;
    const id = out ? link.target : link.source;
    const note = (out ? LINKS_OUT : LINKS_IN)[link.kind] ?? link.kind;
    return { id, label: lookup.nameOf(id), note, sources: sourcesOf(lookup, link.evidence) };
  });
  const stances = lookup.naming('positions', 'proposal', proposal.id).map((row) => ({
    id: row.id,
    about: row.actor,
    label: lookup.nameOf(row.actor),
    note: `${stanceNote(lookup, row)} · ${formatInterval(row)}${row.condition === null ? '' : ` · ${row.condition}`}`,
    sources: sourcesOf(lookup, row.evidence),
  }));
  const meetings = [...lookup.naming('meetings', 'proposals', proposal.id)].sort(byStart).map((row) => ({
    id: row.id,
    label: row.title,
    note: formatInterval(row),
    sources: sourcesOf(lookup, row.evidence),
  }));
  return {
    ...blankCard(lookup, proposal, 'Proposal', proposal.title),
    summary: proposal.summary,
    date: dateOf(proposal),
    facts: [
      ...fact('Kind', wordFor(proposal.kind)),
      ...fact('Status', wordFor(proposal.status)),
      ...fact('Terms', proposal.terms.length === 0 ? null : proposal.terms.join(' · ')),
      ...fact('Last reported', proposal.last_seen === null ? null : formatDay(proposal.last_seen)),
    ],
    related: [
      ...group('Where the parties stand', stances),
      ...group('Other versions', linked),
      ...group('Meetings that discussed it', meetings),
    ],
  };
}
