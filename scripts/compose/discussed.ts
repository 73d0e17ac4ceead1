import type { Meeting } from '../../src/lib/datasets/index.ts';
import type { MergedMeeting } from '../reconcile/meetings.ts';
import type { MergedProposal } from '../reconcile/proposals.ts';
import { grouped } from '../text/grouped.ts';
import { byCodePoint } from '../text/order.ts';
import { proposalId } from './proposal-rows.ts';
import type { Reading } from './reading.ts';

/** What is done with a proposal at a meeting, in the words before it: "met to discuss", "talks on", "where they agreed". */
const DISCUSSED =
  /\b(?:discuss\w*|negotiat(?:e[sd]?|ing)|debat(?:e[sd]?|ing)|(?:thrash|hammer|work)\w* out|(?:work|agree|focus|center|centre)\w* on|agree[ds]? (?:to|upon)|(?:sign|endors|review|consider)(?:e[sd]?|ed|s|ing)|talk(?:s|ed|ing)? (?:on|over|about)|(?:meetings?|negotiations|summit|conference|consultations|conversations?|call) (?:on|over|about|regarding|concerning))\b(?:(?![.;]).){0,60}$/iu;
/** Characters before a proposal in which the words must stand. */
const BEFORE = 100;

/** Where an article begins to tell of a proposal. */
interface ToldProposal {
  id: string;
  article: string;
  start: number;
}

/** Says of each meeting which proposals were discussed at it, where one sentence tells both and says so. */
export function addDiscussed(
  rows: readonly Meeting[],
  ids: ReadonlyMap<MergedMeeting, string>,
  proposals: readonly MergedProposal[],
  readings: ReadonlyMap<string, Reading>,
): void {
  const told = grouped(
    proposals.flatMap(({ key, tellings }) =>
      tellings.flatMap(({ article, spans }) =>
        spans.map(({ start }): ToldProposal => ({ id: proposalId(key), article, start })),
      ),
    ),
    (one) => one.article,
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  for (const [meeting, id] of ids) {
    const found = new Set(byId.get(id)?.proposals);
    for (const { article, spans } of meeting.tellings) {
      const text = readings.get(article)?.article.text ?? '';
      const sentences = readings.get(article)?.article.sentences ?? [];
      for (const span of spans) {
        const sentence = sentences.find((one) => one.start <= span.start && span.start < one.end);
        if (!sentence) continue;
        for (const proposal of told.get(article) ?? []) {
          const from = Math.max(span.start, proposal.start - BEFORE);
          if (proposal.start >= sentence.end || proposal.start < span.start) continue;
          if (DISCUSSED.test(text.slice(from, proposal.start))) found.add(proposal.id);
        }
      }
    }
    const row = byId.get(id);
    if (row) row.proposals = [...found].sort(byCodePoint);
  }
}
