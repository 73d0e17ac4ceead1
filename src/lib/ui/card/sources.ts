import type { Evidence } from '../../datasets/evidence.ts';
import { around } from '../../datasets/sentence-words.ts';
import { opening } from '../cut-signs.ts';
import { linkToWords } from '../links.ts';
import { cautionOf, datedAs, headlineBehind, outletOf } from './article.ts';
import type { Source } from './card.ts';
import type { Lookup } from './lookup.ts';

/** First character of the words around a span that are published with it, in code points. */
const startOf = ({ start, prefix }: Evidence): number => start - [...(prefix ?? '')].length;

/** What stands before a span, with "… " where more of its sentence is known to stand before that. */
function prefixOf(lookup: Lookup, span: Evidence): string {
  const prefix = span.prefix ?? '';
  const isCut =
    span.sentence > 0 &&
    opening(prefix + span.quote) === '' &&
    lookup
      .naming('evidence', 'article', span.article)
      .some((other) => other.sentence === span.sentence && startOf(other) < startOf(span));
  return isCut ? `… ${prefix}` : prefix;
}

/** The sentences some evidence stands in. Evidence that is not there is left out. */
export function sourcesOf(lookup: Lookup, evidence: readonly string[], verbatim = true): Source[] {
  return evidence.flatMap((id) => {
    const span = lookup.find('evidence', id);
    const article = span && lookup.find('articles', span.article);
    if (!span || !article) return [];
    const { prefix, suffix } = around(lookup.tables.evidence, span);
    return [
      {
        id,
        article: article.id,
        prefix: prefixOf(lookup, { ...span, prefix }),
        quote: span.quote,
        suffix,
        outlet: outletOf(lookup, article),
        file: article.file,
        title: headlineBehind(lookup, article),
        date: datedAs(article),
        link: linkToWords(article.url, span.quote),
        caution: cautionOf(article),
        verbatim,
        alsoFor: [],
      },
    ];
  });
}
