import { dayOf } from '../calendar/days.ts';
import type { ProposalFinding } from '../model.ts';

/** One proposal, as the articles tell it. */
export interface MergedProposal {
  key: string;
  tellings: ProposalFinding[];
}

/** The days of an article, for telling plans of different months apart; null when they are not known. */
export type ArticleDay = (article: string) => string | null;

/** What any negotiation may have several of, one after another: without a number, only coverage close by means the same. */
const COMMON = new Set(['plan', 'deal', 'ceasefire', 'pay', 'tariffs', 'money']);
/** Days between two articles on one of them above which they mean two. */
const APART = 60;

/** Splits the tellings of one key where the coverage has a long gap. Undated ones stay with the first. */
function runs(
  tellings: readonly ProposalFinding[],
  dayOfArticle: ArticleDay,
): { month: string | null; tellings: ProposalFinding[] }[] {
  const dated = tellings.map((telling) => ({ telling, iso: dayOfArticle(telling.article) }));
  dated.sort((a, b) => ((a.iso ?? '') < (b.iso ?? '') ? -1 : (a.iso ?? '') > (b.iso ?? '') ? 1 : 0));
  const found: { month: string | null; last: number | null; tellings: ProposalFinding[] }[] = [];
  for (const { telling, iso } of dated) {
    const day = iso === null ? null : dayOf(iso);
    const run = found.at(-1);
    if (run && (day === null || run.last === null || day - run.last <= APART)) {
      run.tellings.push(telling);
      run.last = day ?? run.last;
      run.month ??= iso?.slice(0, 7) ?? null;
    } else found.push({ month: iso?.slice(0, 7) ?? null, last: day, tellings: [telling] });
  }
  return found;
}

/**
 * Joins what several articles say of one proposal: the same kind, the same thing, the same numbers. What is only
 * called "a plan" is told apart by the month in which it was first told.
 */
export function mergeProposals(
  findings: readonly ProposalFinding[],
  dayOfArticle: ArticleDay,
): MergedProposal[] {
  const byKey = new Map<string, ProposalFinding[]>();
  for (const finding of findings) {
    const known = byKey.get(finding.key);
    if (known) known.push(finding);
    else byKey.set(finding.key, [finding]);
  }
  return [...byKey].flatMap(([key, tellings]) =>
    COMMON.has(key)
      ? runs(tellings, dayOfArticle).map((run) => ({
          key: run.month ? `${key}-${run.month}` : key,
          tellings: run.tellings,
        }))
      : [{ key, tellings }],
  );
}
