import type { Article, Source, Token } from '../model.ts';
import { countWords, tokenize } from '../text/tokens.ts';
import { slug } from '../text/slug.ts';
import { findQuotations } from './quotations.ts';
import { findSentences } from './sentences.ts';
import { findDateline, findStamps } from './stamps.ts';
import { unwrap } from './unwrap.ts';
import { zoneLines, type NamesOutlet } from './zones.ts';

export interface ReadOptions {
  namesOutlet: NamesOutlet;
  /** Name of the outlet that a byline, a dateline's bracket or a footer names; null when none does. */
  outletIn: (text: string) => string | null;
  /** Six or more characters that tell this article from every other: a digest of its path. */
  digest: string;
}

const TRAILING_MARKS = /^[\s"']+|[\s"']+$/g;

/**
 * Finds the zones, sentences, tokens and quotations of one article. Its text is the source's, with the lines joined
 * that were broken to fit a page: the offsets are the same.
 */
export function readArticle(source: Source, options: ReadOptions): Article {
  const { given } = source;
  const text = unwrap(source.text);
  const zones = zoneLines(text, options.namesOutlet);
  const titleZone = zones.find((zone) => zone.kind === 'title');
  const first = zones.find((zone) => zone.kind === 'narrative');
  const dateline = findDateline(text, first);
  const stamps = findStamps(text, zones, dateline);
  if (dateline && first) first.start = dateline.end;
  const told = zones.filter((zone) => zone.kind === 'narrative' || zone.kind === 'post');
  const title =
    given.title ??
    (titleZone ? text.slice(titleZone.start, titleZone.end).replace(TRAILING_MARKS, '') : null);
  const name = title ?? (first ? text.slice(first.start, first.end) : source.file);
  const tokens: Token[] = [];
  for (const { start, end } of told) tokenize(text, start, end, tokens);
  return {
    id: `${slug(name, 8)}-${options.digest}`,
    source,
    text,
    zones,
    sentences: findSentences(text, zones),
    quotations: findQuotations(text, told),
    tokens,
    title,
    publisher: given.publisher ?? publisherOf(text, zones, dateline?.agency ?? null, options),
    dateline: dateline?.place ?? null,
    stamps,
    flags: [],
    words: countWords(text),
  };
}

function publisherOf(
  text: string,
  zones: Article['zones'],
  agency: string | null,
  { outletIn }: ReadOptions,
): string | null {
  const fromAgency = agency ? outletIn(agency) : null;
  if (fromAgency) return fromAgency;
  for (const kind of ['byline', 'footer'] as const) {
    for (const zone of zones) {
      const outlet = zone.kind === kind ? outletIn(text.slice(zone.start, zone.end)) : null;
      if (outlet) return outlet;
    }
  }
  return null;
}
