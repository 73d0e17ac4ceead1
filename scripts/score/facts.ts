import { parse } from 'yaml';

/** One value, or any of several that are right. */
export type OneOf = string | string[];

export interface GoldActor {
  name: string;
  kind?: string;
  forms?: string[];
  optional?: boolean;
}

export interface GoldMeeting {
  id?: string;
  start?: string;
  end?: string;
  precision?: string;
  place?: string;
  participants?: string[];
  participants_optional?: string[];
  format?: string;
  status: OneOf;
  optional?: boolean;
  phrase?: string;
  phrases?: string[];
}

export interface GoldProposal {
  id?: string;
  keywords?: string[];
  kind?: string;
  positions?: Record<string, OneOf>;
  optional_positions?: Record<string, OneOf>;
  optional?: boolean;
  phrase?: string;
  phrases?: string[];
}

export interface GoldStatement {
  speaker?: string;
  also?: string[];
  begins: string;
  optional?: boolean;
}

export interface GoldRelation {
  source: string;
  target: string;
  kind: string;
  optional?: boolean;
}

export interface GoldPublished {
  date?: string;
  basis?: string;
  tolerance_days?: number;
  not_before?: string;
  not_after?: string;
}

/** What a careful reader finds in one article. */
export interface GoldArticle {
  article: { file: string; published?: GoldPublished };
  actors?: (string | GoldActor)[];
  not_actors?: string[];
  places?: string[];
  meetings?: GoldMeeting[];
  proposals?: GoldProposal[];
  statements?: GoldStatement[];
  same_statement_elsewhere?: { begins: string; other: string }[];
  relations?: GoldRelation[];
  /** Lists that are not complete, so what is not in them is not wrong. */
  partial?: string[];
}

/** One file, one article. Dates stay the strings they are. */
export const parseGold = (yaml: string): GoldArticle => parse(yaml) as GoldArticle;

/** A collection of articles in one file: `articles: [{ id, published, … }]`, whose statements are not complete. */
export function parseGoldCollection(yaml: string): GoldArticle[] {
  const { articles } = parse(yaml) as {
    articles: (Omit<GoldArticle, 'article'> & { id: string; published?: GoldPublished })[];
  };
  return articles.map(({ id, published, ...facts }) => ({
    ...facts,
    article: { file: `${id}.txt`, ...(published ? { published } : {}) },
    partial: ['statements'],
  }));
}

export const listOf = (value: OneOf): string[] => (Array.isArray(value) ? value : [value]);
