import type { Relation } from '../datasets/index.ts';

/** The actors that some tie joins to another; the rest have no place among them. */
export const tiedActors = (relations: readonly Relation[]): Set<string> =>
  new Set(relations.flatMap(({ source, target }) => (source === target ? [] : [source, target])));
