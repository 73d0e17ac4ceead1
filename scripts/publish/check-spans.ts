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

/**
 * Compares every evidence span and every mention with the text it points into, code point by code point.
 * @param texts article id → extracted text
 */
export function checkSpans(
  tables: Pick<Tables, 'articles' | 'evidence' | 'mentions'>,
  texts: ReadonlyMap<string, string>,
): SpanProblem[] {
  const fileOf = new Map(tables.articles.map((article) => [article.id, article.file]));
  const cut = new Map([...texts].map(([id, text]) => [id, codePointText(text)]));
  const claims: Claim[] = [
    ...tables.evidence.map(({ quote, ...span }) => ({ ...span, words: quote })),
    ...tables.mentions.map(({ text, ...span }) => ({ ...span, words: text, prefix: null, suffix: null })),
  ];
  return claims.flatMap((claim) => {
    const text = cut.get(claim.article);
    const problem = text ? problemOf(text, claim) : `is said to be in ${claim.article}, which has no text.`;
    const file = fileOf.get(claim.article) ?? claim.article;
    return problem === null ? [] : [{ record: claim.id, file, quote: claim.words, problem }];
  });
}
