import type { Tables } from '../../src/lib/datasets/index.ts';
import { codePointLength, type CodePointText, codePointText } from './code-points.ts';

/** A published span that is not in its article to the letter. */
export interface SpanProblem {
  /** Evidence or mention id. */
  record: string;
  file: string;
  quote: string;
  problem: string;
}

export const describeSpanProblem = ({ record, file, quote, problem }: SpanProblem): string =>
  `${file}: “${quote}” (${record}) ${problem}`;

interface Claim {
  id: string;
  article: string;
  start: number;
  end: number;
  words: string;
  prefix: string | null;
  suffix: string | null;
}

function problemOf(text: CodePointText, { start, end, words, prefix, suffix }: Claim): string | null {
  if (end <= start) return `runs from ${start} to ${end}: it is empty.`;
  if (end > text.length) return `runs to ${end}, but the text ends at ${text.length}.`;
  const found = text.slice(start, end);
  if (found !== words) return `does not stand at ${start} to ${end}; “${found}” does.`;
  if (prefix !== null && text.slice(Math.max(0, start - codePointLength(prefix)), start) !== prefix) {
    return `does not follow on “${prefix}”.`;
  }
  if (suffix !== null && text.slice(end, end + codePointLength(suffix)) !== suffix) {
    return `is not followed by “${suffix}”.`;
  }
  return null;
}

/** Texts to be cut by code points, of which only the last one asked for is kept: rows come article by article. */
function cutter(texts: ReadonlyMap<string, string>): (article: string) => CodePointText | null {
  let last: { article: string; text: CodePointText | null } | null = null;
  return (article) => {
    if (last?.article === article) return last.text;
    const text = texts.get(article);
    last = { article, text: text === undefined ? null : codePointText(text) };
    return last.text;
  };
}

/**
 * Compares every evidence span and every mention with the text it points into, code point by code point.
 * @param texts article id → extracted text
 */
export function checkSpans(
  tables: Pick<Tables, 'articles' | 'evidence' | 'mentions'>,
  texts: ReadonlyMap<string, string>,
): SpanProblem[] {
  const fileOf = new Map(tables.articles.map((article) => [article.id, article.file]));
  const cutTexts = cutter(texts);
  const problems: SpanProblem[] = [];
  const check = (claim: Claim): void => {
    const text = cutTexts(claim.article);
    const problem = text ? problemOf(text, claim) : `is said to be in ${claim.article}, which has no text.`;
    const file = fileOf.get(claim.article) ?? claim.article;
    if (problem !== null) problems.push({ record: claim.id, file, quote: claim.words, problem });
  };
  for (const { quote, ...span } of tables.evidence) check({ ...span, words: quote });
  for (const { text, ...span } of tables.mentions)
    check({ ...span, words: text, prefix: null, suffix: null });
  return problems;
}
