import type { Article, FormHit, KnowledgeBase, Span } from '../model.ts';
import { isCapitalised } from '../text/tokens.ts';
import { findTitles, type TitleHit, type TitleIndex } from './titles.ts';

/** Tokens that begin and end titles. */
export interface TitleBounds {
  starts: ReadonlySet<number>;
  ends: ReadonlySet<number>;
  /** All tokens of titles of several words. */
  inside: ReadonlySet<number>;
}

/** What the words of an article may name, whatever day it is of. */
export interface Scan {
  hits: readonly FormHit[];
  hitFrom: ReadonlyMap<number, FormHit>;
  hitEndingAt: ReadonlyMap<number, FormHit>;
  /** The form that covers a token. */
  hitOver: readonly (FormHit | undefined)[];
  titles: readonly TitleHit[];
  titleBounds: TitleBounds;
  /** Capitalised tokens, also those outside sentences. */
  capitals: readonly number[];
  /** Number of the sentence of each token; -1 outside sentences. */
  sentenceOf: Int32Array;
  /** 1 for the first tokens of sentences. */
  starts: Uint8Array;
  quoted: readonly Span[];
}

function boundsOf(titles: readonly TitleHit[]): TitleBounds {
  const inside = new Set<number>();
  for (const { from, to } of titles) if (to - from > 1) for (let at = from; at < to; at++) inside.add(at);
  return {
    starts: new Set(titles.map(({ from }) => from)),
    ends: new Set(titles.map(({ to }) => to - 1)),
    inside,
  };
}

function scan(article: Article, knowledge: KnowledgeBase, index: TitleIndex): Scan {
  const { tokens } = article;
  const hits = knowledge.findForms(tokens);
  const titles = findTitles(index, tokens);
  const hitFrom = new Map<number, FormHit>();
  const hitEndingAt = new Map<number, FormHit>();
  const hitOver = new Array<FormHit | undefined>(tokens.length);
  for (const hit of hits) {
    hitFrom.set(hit.from, hit);
    hitEndingAt.set(hit.to, hit);
    hitOver.fill(hit, hit.from, hit.to);
  }
  const sentenceOf = new Int32Array(tokens.length).fill(-1);
  const starts = new Uint8Array(tokens.length);
  let next = 0;
  for (const { start, end, number } of article.sentences) {
    while (next < tokens.length && (tokens[next]?.start ?? 0) < start) next++;
    if (next < tokens.length) starts[next] = 1;
    for (let at = next; at < tokens.length && (tokens[at]?.start ?? 0) < end; at++) sentenceOf[at] = number;
  }
  const capitals: number[] = [];
  for (let at = 0; at < tokens.length; at++) if (isCapitalised(tokens[at]?.text ?? '')) capitals.push(at);
  return {
    hits,
    hitFrom,
    hitEndingAt,
    hitOver,
    titles,
    titleBounds: boundsOf(titles),
    capitals,
    sentenceOf,
    starts,
    quoted: [...article.quotations].sort((a, b) => a.start - b.start),
  };
}

const scans = new WeakMap<Article, { knowledge: KnowledgeBase; index: TitleIndex; scan: Scan }>();

/** The scan of an article: one whose date is sought is resolved twice, and scanned once. */
export function scanOf(article: Article, knowledge: KnowledgeBase, index: TitleIndex): Scan {
  const known = scans.get(article);
  if (known?.knowledge === knowledge && known.index === index) return known.scan;
  const made = scan(article, knowledge, index);
  scans.set(article, { knowledge, index, scan: made });
  return made;
}
