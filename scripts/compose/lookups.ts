import type { Side } from '../../src/lib/datasets/index.ts';
import type { Lookups } from '../editorial/judged.ts';
import type { Citations } from './citations.ts';
import { actorRows, type Entities, placeRows, sideOf } from './entities.ts';
import type { NameSearch } from '../knowledge/search.ts';
import { metTies } from './met-ties.ts';

interface Read {
  /** Article id → extracted text. */
  texts: ReadonlyMap<string, string>;
  citations: Citations;
  entities: Entities;
  sides: readonly Side[];
  search: NameSearch;
}

/** What the editor's judgements need of what was read. */
export const lookupsOf = ({ texts, citations, entities, sides, search }: Read): Lookups => ({
  text: (article) => texts.get(article) ?? null,
  cite: (article, span) => citations.row(citations.cite(article, span)),
  actor: (id) => {
    if (!entities.has(id)) return null;
    const kept = new Set([id, entities.actor(id).affiliation ?? id]);
    return actorRows(kept, [], entities, sides).find((row) => row.id === id) ?? null;
  },
  place: (id) => placeRows([id], [], entities.knowledge).find((row) => row.id === id) ?? null,
  findActors: (query, limit) =>
    [...entities.find(query, limit), ...search.actors(query, limit)].slice(0, limit),
  findPlaces: search.places,
  met: metTies,
  side: (affiliation) => sideOf(affiliation, entities, sides),
});

/** Of a folder in which nothing could be read. */
export const NO_LOOKUPS: Lookups = {
  text: () => null,
  cite: (article) => {
    throw new Error(`cites an article that is not there: ${article}`);
  },
  actor: () => null,
  place: () => null,
  findActors: () => [],
  findPlaces: () => [],
  met: () => [],
  side: () => null,
};
