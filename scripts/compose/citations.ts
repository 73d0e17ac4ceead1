import type { Evidence } from '../../src/lib/datasets/index.ts';
import type { Article, Span } from '../model.ts';
import { codePointOffsets } from '../text/code-points.ts';
import { digest } from '../text/digest.ts';

/** Keeps the spans that records stand on, each once, with published offsets. */
export class Citations {
  readonly rows = new Map<string, Evidence>();
  private readonly offsets = new Map<string, (offset: number) => number>();
  private readonly articles: ReadonlyMap<string, Article>;

  constructor(articles: readonly Article[]) {
    this.articles = new Map(articles.map((article) => [article.id, article]));
  }

  /** Code points from UTF-16 offsets of an article's text. */
  codePoint(article: Article, offset: number): number {
    const known = this.offsets.get(article.id) ?? codePointOffsets(article.text);
    this.offsets.set(article.id, known);
    return known(offset);
  }

  /** Short name of an article, for the ids of what lies in it. */
  static shortName(article: Article): string {
    return digest(`${article.source.file}#${article.source.key ?? ''}`);
  }

  /** Cites a span and returns the evidence id. Blank space at its ends is cut off. */
  cite(articleId: string, span: Span): string {
    const article = this.articles.get(articleId);
    if (!article) throw new Error(`cites an article that is not there: ${articleId}`);
    // The source's own text, with its line breaks: what is published must stand in it to the letter.
    const { text } = article.source;
    let { start, end } = span;
    while (start < end && /\s/.test(text[start] ?? '')) start++;
    while (end > start && /\s/.test(text[end - 1] ?? '')) end--;
    const [from, to] = [this.codePoint(article, start), this.codePoint(article, end)];
    const id = `ev-${Citations.shortName(article)}-${from}-${to}`;
    if (!this.rows.has(id)) {
      const first = article.sentences.find((sentence) => start >= sentence.start && start < sentence.end);
      const last = article.sentences.find((sentence) => end > sentence.start && end <= sentence.end) ?? first;
      this.rows.set(id, {
        id,
        article: articleId,
        start: from,
        end: to,
        quote: text.slice(start, end),
        prefix: first ? text.slice(first.start, start) || null : null,
        suffix: last ? text.slice(end, last.end) || null : null,
        sentence: first?.number ?? 0,
      });
    }
    return id;
  }

  /** The evidence of an id that `cite` gave. */
  row(id: string): Evidence {
    const row = this.rows.get(id);
    if (!row) throw new Error(`no such evidence: ${id}`);
    return row;
  }

  citeAll(article: string, spans: readonly Span[]): string[] {
    return [...new Set(spans.map((span) => this.cite(article, span)))];
  }
}
