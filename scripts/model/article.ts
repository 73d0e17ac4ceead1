import type { ArticleFlag } from '../../src/lib/datasets/index.ts';

/** A stretch of an article's text: UTF-16 offsets, end exclusive. Published offsets are code points. */
export interface Span {
  start: number;
  end: number;
}

/** Something the user should know: what was found, where, and the way out. */
export interface Warning {
  /** Stable, kebab-case: "empty-file", "not-english" … */
  code: string;
  file: string | null;
  message: string;
  way_out: string;
}

/** What is known of an article beside its text: from a sidecar, front matter, a collection's columns or HTML metadata. */
export interface Given {
  title: string | null;
  publisher: string | null;
  url: string | null;
  /** ISO date. */
  date: string | null;
  language: string | null;
}

/** One article as it was found: decoded, otherwise untouched. */
export interface Source {
  /** Path from the folder of articles, with forward slashes. */
  file: string;
  /** Row or line in a collection, from 1; null for a file that is one article. */
  part: number | null;
  /** What tells it from the others of its file, wherever it stands there; missing for a file that is one article. */
  key?: string;
  /** SHA-256 of the file. */
  sha256: string;
  /** SHA-256 of the extracted text as UTF-8. */
  text_sha256: string;
  /** The extracted text. Immutable from here: every span points into it. */
  text: string;
  given: Given;
}

/** What a line of an article is. Only narrative, dateline and post lines yield facts. */
export type ZoneKind =
  'date' | 'title' | 'credit' | 'byline' | 'heading' | 'narrative' | 'post' | 'related' | 'plea' | 'footer';

export interface Zone extends Span {
  kind: ZoneKind;
}

export interface Sentence extends Span {
  /** Number in the article, from 1. */
  number: number;
  /** Number of the paragraph, from 0; paragraphs are lines. */
  paragraph: number;
  zone: 'narrative' | 'post';
}

/** A word, a number or a mark as it is written: one object for every token of it. */
export interface Word {
  text: string;
  /** Lower case, without diacritics, straight apostrophes. */
  norm: string;
  /** False for marks. */
  isWord: boolean;
  /** 32 bits of FNV-1a over the norm. */
  hash: number;
  /** What rooms have looked up for it: see text/words.ts. */
  notes: unknown[];
}

export interface Token extends Span {
  text: string;
  norm: string;
  word: Word;
}

/** A stretch in quotation marks; start and end without the marks. */
export interface Quotation extends Span {
  /** Offsets with the marks. */
  outer: Span;
  /** True when the closing mark is missing and the paragraph's end closes it. */
  unclosed: boolean;
}

/** A date written on the article rather than told in it. */
export interface DateStamp extends Span {
  /**
   * header and dateline say when the article is from; a post is not after it; a footer gives its year; an occasion is
   * the run of days that its heading gives.
   */
  of: 'header' | 'dateline' | 'post' | 'footer' | 'occasion';
}

/** An article read: zones, sentences and quotations found, nothing resolved yet. */
export interface Article {
  id: string;
  source: Source;
  text: string;
  zones: Zone[];
  sentences: Sentence[];
  quotations: Quotation[];
  title: string | null;
  publisher: string | null;
  tokens: Token[];
  /** Place named by the dateline, as written; null without one. */
  dateline: Span | null;
  /** Dates that stand outside the narrative: in a header, a dateline, under a post, in a footer. */
  stamps: DateStamp[];
  flags: ArticleFlag[];
  words: number;
}
