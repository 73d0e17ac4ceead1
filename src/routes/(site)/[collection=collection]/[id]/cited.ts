import type { Dossier } from '../../../../lib/datasets/dossier.ts';
import type { Card } from '../../../../lib/ui/card/card.ts';
import type { Cited } from '../../../../lib/ui/citation.ts';
import type { Collection } from '../../../../lib/ui/record-path.ts';

/** What a citation of a record's page says. An article is cited as its outlet's. */
export const citedFrom = (
  dossier: Pick<Dossier, 'title'>,
  collection: Collection,
  card: Card,
  address: string | null,
): Cited => ({
  id: card.id,
  title: card.title,
  date: card.date?.text ?? null,
  publisher:
    collection === 'articles' ? (card.facts.find(({ term }) => term === 'Outlet')?.text ?? null) : null,
  dossier: dossier.title,
  address,
});
