import type { Tables } from '../datasets/all.ts';
import type { Withdrawal } from '../datasets/withdrawn.ts';
import { lookupOf } from './card/lookup.ts';
import { type Collection, isCollection } from './record-path.ts';

/** A name under which a record had its page, and the record it is today. */
export interface FormerPage {
  collection: Collection;
  former: string;
  id: string;
}

const built = new WeakMap<Tables, readonly FormerPage[]>();

/**
 * What records with pages were called before, and what was merged into them. A name that a record of the collection
 * has today is no former one; of two records that had it, the first by id is meant.
 */
export function formerPages(tables: Tables, withdrawn: readonly Withdrawal[]): readonly FormerPage[] {
  const known = built.get(tables);
  if (known) return known;
  const { find } = lookupOf(tables);
  const renamed = (['meetings', 'proposals'] as const).flatMap((collection) =>
    tables[collection].flatMap(({ id, former_ids }) =>
      former_ids.map((former) => ({ collection: collection as Collection, former, id })),
    ),
  );
  const merged = withdrawn.flatMap(({ dataset, id: former, into }) =>
    into !== null && isCollection(dataset) ? [{ collection: dataset, former, id: into }] : [],
  );
  const found = new Map<string, FormerPage>();
  for (const page of [...renamed, ...merged]) {
    const { collection, former, id } = page;
    const key = `${collection} ${former}`;
    if (find(collection, former) !== null || find(collection, id) === null || found.has(key)) continue;
    found.set(key, page);
  }
  const pages = [...found.values()];
  built.set(tables, pages);
  return pages;
}
