import type { Article, Evidence, Statement, Tables } from '../../src/lib/datasets/index.ts';
import { codePointLength, unitOffsets } from './code-points.ts';
import { WordCover, type WordSpan } from './word-cover.ts';

/** A published span, in UTF-16 units, with as much of its surroundings as is published. */
interface Excerpt extends WordSpan {
  row: Evidence;
  /** Where the published prefix starts and the published suffix ends. */
  from: number;
  to: number;
}

/** The words of a statement, where they stand in the article. */
interface QuotedWords extends WordSpan {
  row: Statement;
}

/** Columns that repeat words of articles, by article. They are short and never cut, but they count. */
function shortCopies(tables: Tables, articleOf: ReadonlyMap<string, string>): Map<string, string[]> {
  const copies = new Map<string, string[]>();
  const add = (article: string, text: string | null): void => {
    if (text === null) return;
    const known = copies.get(article);
    if (known) known.push(text);
    else copies.set(article, [text]);
  };
  const addAll = (evidence: readonly string[], texts: readonly (string | null)[]): void => {
    if (texts.every((text) => text === null)) return;
    for (const article of new Set(evidence.flatMap((id) => articleOf.get(id) ?? [])))
      for (const text of texts) add(article, text);
  };
  for (const { id, title } of tables.articles) add(id, title);
  for (const row of tables.participations) addAll(row.evidence, [row.as_mentioned]);
  for (const row of tables.positions) addAll(row.evidence, [row.condition]);
  for (const row of tables.meetings) addAll(row.evidence, [row.venue, row.outcome]);
  for (const row of tables.proposals) addAll(row.evidence, row.terms);
  return copies;
}

/** What stands under what in one article. */
export interface ArticleRows {
  article: Article;
  evidence: Evidence[];
  statements: Statement[];
  mentions: Tables['mentions'];
  copies: string[];
}

/** Sorts the rows of all tables by the article they quote. */
export function rowsByArticle(tables: Tables): ArticleRows[] {
  const group = <Row extends { article: string }>(rows: Row[]): Map<string, Row[]> => {
    const groups = new Map<string, Row[]>();
    for (const row of rows) {
      const rest = groups.get(row.article);
      if (rest) rest.push(row);
      else groups.set(row.article, [row]);
    }
    return groups;
  };
  const evidence = group(tables.evidence);
  const statements = group(tables.statements);
  const mentions = group(tables.mentions);
  const copies = shortCopies(tables, new Map(tables.evidence.map((row) => [row.id, row.article])));
  return tables.articles.map((article) => ({
    article,
    evidence: evidence.get(article.id) ?? [],
    statements: statements.get(article.id) ?? [],
    mentions: mentions.get(article.id) ?? [],
    copies: copies.get(article.id) ?? [],
  }));
}

/** One article with all that is published of it. Cuts only ever shorten at the border of a word. */
export class QuotedArticle {
  readonly excerpts: Excerpt[];
  readonly quotes: QuotedWords[];
  readonly #cover: WordCover;

  constructor(rows: ArticleRows, text: string) {
    const unit = unitOffsets(text);
    this.#cover = new WordCover(text);
    this.excerpts = rows.evidence.map((row) => {
      const start = unit(row.start);
      const end = unit(row.end);
      return {
        row,
        start,
        end,
        from: start - (row.prefix?.length ?? 0),
        to: end + (row.suffix?.length ?? 0),
      };
    });
    this.quotes = rows.statements.flatMap((row) => {
      const start = this.#find(row, text);
      return start < 0 ? [] : [{ row, start, end: start + row.quote.length }];
    });
    for (const { from, to } of this.excerpts) this.#cover.add({ start: from, end: to });
    for (const quote of this.quotes) this.#cover.add(quote);
    for (const copy of new Set(rows.copies)) {
      const start = text.indexOf(copy);
      if (start >= 0) this.#cover.add({ start, end: start + copy.length });
    }
  }

  get share(): number {
    return this.#cover.share;
  }

  /** Where a statement's words stand: within its evidence if they can be found there. */
  #find({ quote, evidence }: Statement, text: string): number {
    for (const { row, from, to } of this.excerpts) {
      if (!evidence.includes(row.id)) continue;
      const start = text.indexOf(quote, from);
      if (start >= 0 && start + quote.length <= to) return start;
    }
    return text.indexOf(quote);
  }

  wordsIn(span: WordSpan): number {
    return this.#cover.within(span).length;
  }

  /** Leaves at most `words` words of context on either side. */
  cutContext(excerpt: Excerpt, words: number): void {
    const { start, end } = excerpt;
    if (words === 0) {
      this.#reshape(excerpt, { start, end, from: start, to: end });
      return;
    }
    // A word that the span itself ends in, such as the comma after it, is no context.
    const before = this.#cover
      .within({ start: excerpt.from, end: start })
      .filter((word) => word.end <= start);
    const after = this.#cover.within({ start: end, end: excerpt.to }).filter((word) => word.start >= end);
    const from = before.length <= words ? excerpt.from : (before.at(-words)?.start ?? start);
    const to = after.length <= words ? excerpt.to : (after[words - 1]?.end ?? end);
    this.#reshape(excerpt, { start, end, from, to });
  }

  /** Leaves the `words` words of a span that cost least, as others publish them too, and no context. */
  cutExcerpt(excerpt: Excerpt, words: number): void {
    if (this.wordsIn(excerpt) <= words) return;
    this.#cover.remove({ start: excerpt.from, end: excerpt.to });
    const { start, end } = this.#cover.cheapestRun(excerpt, words);
    this.#cover.add({ start: excerpt.from, end: excerpt.to });
    this.#reshape(excerpt, { start, end, from: start, to: end });
  }

  /** Leaves at most the first `words` words of a span from `start` on, and no context. */
  #cutToFirst(excerpt: Excerpt, words: number, start: number): void {
    if (this.wordsIn(excerpt) <= words) return;
    const kept = this.#cover.within({ start, end: excerpt.end });
    const end = Math.min(kept[Math.min(words, kept.length) - 1]?.end ?? excerpt.end, excerpt.end);
    this.#reshape(excerpt, { start, end, from: start, to: end });
  }

  /** Leaves at most the first `words` words of a statement, and of the spans it stands on. */
  cutQuote(quote: QuotedWords, words: number): void {
    const evidence = this.excerpts.filter(({ row }) => quote.row.evidence.includes(row.id));
    for (const excerpt of evidence) {
      const holds = excerpt.start <= quote.start && quote.start < excerpt.end;
      this.#cutToFirst(excerpt, words, holds ? quote.start : excerpt.start);
    }
    const kept = this.#cover.within(quote);
    const last = kept[words - 1];
    if (kept.length <= words || !last) return;
    this.#cover.remove(quote);
    quote.end = Math.min(last.end, quote.end);
    this.#cover.add(quote);
  }

  #reshape(excerpt: Excerpt, shape: WordSpan & { from: number; to: number }): void {
    this.#cover.remove({ start: excerpt.from, end: excerpt.to });
    const { start, end, from, to } = shape;
    Object.assign(excerpt, { start, end, from, to });
    this.#cover.add({ start: from, end: to });
  }

  /** The rows as they are after the cuts, by id; those that were not cut are the same objects. */
  cutRows(): { evidence: Map<string, Evidence>; statements: Map<string, Statement> } {
    const { text } = this.#cover;
    const evidence = new Map<string, Evidence>();
    for (const { row, start, end, from, to } of this.excerpts) {
      const quote = text.slice(start, end);
      const prefix = text.slice(from, start) || null;
      const suffix = text.slice(end, to) || null;
      if (quote === row.quote && prefix === row.prefix && suffix === row.suffix) continue;
      const first = codePointLength(text.slice(0, start));
      evidence.set(row.id, {
        ...row,
        start: first,
        end: first + codePointLength(quote),
        quote,
        prefix,
        suffix,
      });
    }
    const statements = new Map<string, Statement>();
    for (const { row, start, end } of this.quotes) {
      const quote = text.slice(start, end);
      if (quote !== row.quote) statements.set(row.id, { ...row, quote });
    }
    return { evidence, statements };
  }
}
