import { OTHER_SIDE, type Side } from '../../src/lib/datasets/index.ts';
import type { Lookups } from '../editorial/judged.ts';
import type { Citations } from './citations.ts';
import { actorRows, type Entities, placeRows } from './entities.ts';
import { metTies } from './meeting-rows.ts';

interface Read {
  /** Article id → extracted text. */
  texts: ReadonlyMap<string, string>;
  citations: Citations;
  entities: Entities;
  sides: readonly Side[];
}

/** What the editor's judgements need of what was read. */
export const lookupsOf = ({ texts, citations, entities, sides }: Read): Lookups => ({
  text: (article) => texts.get(article) ?? null,
  cite: (article, span) => citations.row(citations.cite(article, span)),
  actor: (id) => (entities.has(id) ? (actorRows(new Set([id]), [], entities, sides)[0] ?? null) : null),
  place: (id) => placeRows([id], [], entities.knowledge).find((row) => row.id === id) ?? null,
  met: metTies,
  side: (affiliation) =>
    sides.length === 0
      ? null
      : (sides.find(({ actors }) => actors.includes(affiliation))?.id ??
        (entities.has(affiliation)
          ? (actorRows(new Set([affiliation]), [], entities, sides)[0]?.side ?? null)
          : OTHER_SIDE)),
});

/** Of a folder in which nothing could be read. */
export const NO_LOOKUPS: Lookups = {
  text: () => null,
  cite: (article) => {
    throw new Error(`cites an article that is not there: ${article}`);
  },
  actor: () => null,
  place: () => null,
  met: () => [],
  side: () => null,
};
