import type { Dossier, Evidence, Statement, Tables } from '../../src/lib/datasets/index.ts';
import type { Warning } from '../model.ts';
import { QuotedArticle, rowsByArticle } from './quoted-article.ts';

/** Words of context on either side that the first cut leaves. */
const CONTEXT_WORDS = 8;
/** Words that the cuts of spans and quotations leave, one round after the other. */
const INDIRECT_WORDS = [16, 10, 6, 3];
const DIRECT_WORDS = [12, 6, 3];
const LAST_RESORT_WORDS = 1;

const byId = (a: { row: { id: string } }, b: { row: { id: string } }): number =>
  a.row.id < b.row.id ? -1 : 1;

/** Longest first, ties by id: the order does not depend on the order of arrival. */
function longestFirst<Item extends { row: { id: string } }>(
  items: Item[],
  size: (item: Item) => number,
): Item[] {
  const sizes = new Map(items.map((item) => [item, size(item)]));
  return [...items].sort((a, b) => (sizes.get(b) ?? 0) - (sizes.get(a) ?? 0) || byId(a, b));
}

/** Cuts one article down to `limit`: contexts, then spans and indirect words, direct quotations last. */
function fit(article: QuotedArticle, limit: number): void {
  const isOver = (): boolean => article.share > limit;
  if (!isOver()) return;
  for (const excerpt of article.excerpts) article.cutContext(excerpt, CONTEXT_WORDS);
  for (const excerpt of longestFirst(
    article.excerpts,
    (item) => item.to - item.from - (item.end - item.start),
  )) {
    if (!isOver()) return;
    article.cutContext(excerpt, 0);
  }
  const direct = article.quotes.filter(({ row }) => row.kind === 'direct');
  const indirect = article.quotes.filter(({ row }) => row.kind === 'indirect');
  const spoken = new Set(direct.flatMap(({ row }) => row.evidence));
  const other = article.excerpts.filter(({ row }) => !spoken.has(row.id));
  const size = (item: { start: number; end: number }): number => article.wordsIn(item);
  const cutQuotes = (quotes: typeof direct, words: number): void => {
    for (const quote of longestFirst(quotes, size)) if (isOver()) article.cutQuote(quote, words);
  };
  const cutSpans = (words: number): void => {
    for (const excerpt of longestFirst(other, size)) if (isOver()) article.cutExcerpt(excerpt, words);
  };
  for (const words of INDIRECT_WORDS) {
    cutQuotes(
      indirect.filter(({ row }) => !row.evidence.some((id) => spoken.has(id))),
      words,
    );
    cutSpans(words);
  }
  for (const words of DIRECT_WORDS) {
    cutQuotes(direct, words);
    cutQuotes(indirect, words);
  }
  cutSpans(LAST_RESORT_WORDS);
  cutQuotes([...indirect, ...direct], LAST_RESORT_WORDS);
}

const rounded = (share: number): number => Math.round(share * 1e4) / 1e4;

export interface Budgeted {
  tables: Tables;
  /** Share of each article's words that is published, by article id, to four places. */
  shares: Record<string, number>;
  warnings: Warning[];
}

/**
 * Keeps what is published of each article under the dossier's `quote_share`. Nothing is altered but made shorter, and
 * every span still matches its text. With `full_text` nothing is cut.
 * @param texts article id → extracted text
 */
export function applyQuoteBudget(
  tables: Tables,
  texts: ReadonlyMap<string, string>,
  { full_text, quote_share }: Dossier['publish'],
): Budgeted {
  const evidence = new Map<string, Evidence>();
  const statements = new Map<string, Statement>();
  const shares: Record<string, number> = {};
  const warnings: Warning[] = [];
  for (const rows of rowsByArticle(tables)) {
    const text = texts.get(rows.article.id);
    if (text === undefined) continue;
    const article = new QuotedArticle(rows, text);
    if (!full_text) {
      fit(article, quote_share);
      const cut = article.cutRows();
      for (const [id, row] of cut.evidence) evidence.set(id, row);
      for (const [id, row] of cut.statements) statements.set(id, row);
    }
    shares[rows.article.id] = rounded(article.share);
    if (!full_text && article.share > quote_share) {
      const percent = Math.round(article.share * 100);
      warnings.push({
        code: 'over-quote-share',
        file: rows.article.file,
        message: `${percent} % of its words are published although every quotation was cut: so many names are in it.`,
        way_out: 'Raise publish.quote_share in dossier.yaml, or remove the article.',
      });
    }
  }
  return {
    tables: {
      ...tables,
      evidence: tables.evidence.map((row) => evidence.get(row.id) ?? row),
      statements: tables.statements.map((row) => statements.get(row.id) ?? row),
    },
    shares,
    warnings,
  };
}
