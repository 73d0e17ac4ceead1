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

/** Letters of a word of a key that count: "ceding" and "cedes" agree from article to article. */
const STEM = 6;
const stemsOf = (key: string): string[] => key.split('-').map((word) => word.slice(0, STEM));
/** The stems of a key, whatever order the wording has them in. */
const unordered = (key: string): string => {
  const [verb, ...words] = stemsOf(key);
  return [verb, ...words.sort()].join('-');
};

/** Words of a key shared from which two wordings of one kind and verb mean the same. */
const ALIKE = 2;
const SHARE = 2 / 3;
const NUMBER = /^\d+$/;

/** Tellings that were joined, and what others are compared with. */
interface Group {
  kind: ProposalFinding['kind'] | undefined;
  verb: string;
  /** Stems of the other words of the first telling's key. */
  words: string[];
  articles: Set<string>;
  tellings: ProposalFinding[];
}

function groupOf(tellings: ProposalFinding[]): Group {
  const [verb = '', ...words] = stemsOf(tellings[0]?.key ?? '');
  return {
    kind: tellings[0]?.kind,
    verb,
    words,
    articles: new Set(tellings.map((one) => one.article)),
    tellings,
  };
}

/** True when two keys of one kind and verb differ only in words that a wording may leave out. */
function isAlike({ words, ...one }: Group, { words: others, ...other }: Group): boolean {
  if (one.kind !== other.kind || one.verb !== other.verb) return false;
  if (words.some((word) => NUMBER.test(word) && !others.includes(word))) return false;
  if (others.some((word) => NUMBER.test(word) && !words.includes(word))) return false;
  const shared = words.filter((word) => others.includes(word)).length;
  if (shared < ALIKE || shared / Math.min(words.length, others.length) < SHARE) return false;
  // One article tells them apart.
  return ![...other.articles].some((article) => one.articles.has(article));
}

/** Joins those that are alike, the earlier first. Only what shares a word with a group is compared with it. */
function joinAlike(all: Iterable<ProposalFinding[]>): ProposalFinding[][] {
  const groups: Group[] = [];
  /** Kind, verb and one more word → the groups that begin with them, in their order. */
  const index = new Map<string, number[]>();
  for (const tellings of all) {
    const own = groupOf(tellings);
    const entries = new Set(own.words.map((word) => `${own.kind}|${own.verb}|${word}`));
    const near = new Set([...entries].flatMap((entry) => index.get(entry) ?? []));
    const alike = [...near]
      .sort((a, b) => a - b)
      .flatMap((at) => groups[at] ?? [])
      .find((group) => isAlike(group, own));
    if (alike) {
      for (const telling of tellings) alike.tellings.push(telling);
      for (const article of own.articles) alike.articles.add(article);
      continue;
    }
    for (const entry of entries) {
      const under = index.get(entry);
      if (under) under.push(groups.length);
      else index.set(entry, [groups.length]);
    }
    groups.push(own);
  }
  return groups.map((group) => group.tellings);
}

/** The key that most tellings give, for all of them. */
function commonest(tellings: readonly ProposalFinding[]): string {
  const counts = new Map<string, number>();
  for (const { key } of tellings) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))[0]?.[0] ?? '';
}

/**
 * Joins what several articles say of one proposal: the same kind, the same thing, the same numbers. What is only
 * called "a plan" is told apart by the month in which it was first told.
 */
export function mergeProposals(
  findings: readonly ProposalFinding[],
  dayOfArticle: ArticleDay,
): MergedProposal[] {
  const byStems = new Map<string, ProposalFinding[]>();
  for (const finding of findings) {
    const stems = unordered(finding.key);
    const known = byStems.get(stems);
    if (known) known.push(finding);
    else byStems.set(stems, [finding]);
  }
  return joinAlike(byStems.values()).flatMap((all) => {
    const key = commonest(all);
    return COMMON.has(key)
      ? runs(all, dayOfArticle).map(({ month, tellings }) => ({
          key: month ? `${key}-${month}` : key,
          tellings,
        }))
      : [{ key, tellings: all }];
  });
}
