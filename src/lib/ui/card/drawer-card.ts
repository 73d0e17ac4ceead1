import type { Tables } from '../../datasets/all.ts';
import { nameOfArticle } from './article.ts';
import type { Card, Dating, Source } from './card.ts';
import { describe } from './describe.ts';
import { lookupOf } from './lookup.ts';

/** Why the articles a card cites are dated as they are, for those whose date is inferred. */
export function datingsOf(tables: Tables, sources: readonly Source[]): Dating[] {
  const lookup = lookupOf(tables);
  return [...new Set(sources.map((source) => source.article))].flatMap((id) => {
    const article = lookup.find('articles', id);
    if (article?.published_basis !== 'inferred' || article.published_reason === null) return [];
    return [{ article: id, name: nameOfArticle(lookup, article), reason: article.published_reason }];
  });
}

/** The card with each citation once, where it comes first, and there all the facts that stand on it. */
export function citedOnce(card: Card): Card {
  const first = new Map<string, Source>();
  /** Keeps the citations that are new; notes the fact with those that are not. */
  const fresh = (sources: readonly Source[], label: string): Source[] =>
    sources.flatMap((source) => {
      const known = first.get(source.id);
      if (known === undefined) {
        const kept = { ...source, alsoFor: [] };
        first.set(source.id, kept);
        return [kept];
      }
      if (label !== '' && !known.alsoFor.includes(label)) known.alsoFor.push(label);
      return [];
    });
  const sources = fresh(card.sources, '');
  const variants = fresh(card.variants, '');
  const related = card.related.map(({ heading, items }) => ({
    heading,
    items: items.map((item) => {
      const own = fresh(item.sources, item.note === '' ? item.label : `${item.label} (${item.note})`);
      return { ...item, sources: own, above: item.sources.length - own.length };
    }),
  }));
  return { ...card, sources, variants, related };
}

/** Every citation of a card. */
export const citedIn = (card: Card): Source[] => [
  ...card.sources,
  ...card.variants,
  ...card.disputes.flatMap((dispute) => dispute.accounts.flatMap((account) => account.sources)),
  ...card.related.flatMap(({ items }) => items.flatMap((item) => item.sources)),
];

/** What the drawer says of a record: each citation once, and why the articles are dated as they are. */
export function drawerCard(tables: Tables, id: string): Card | null {
  const card = describe(tables, id);
  if (card === null) return null;
  return { ...citedOnce(card), datings: datingsOf(tables, citedIn(card)) };
}
