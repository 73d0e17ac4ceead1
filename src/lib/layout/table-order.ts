import type { Actor, Relation } from '../datasets/index.ts';
import { byCodePoint, byId } from './order.ts';

/** By first day, what has none last, then by id. */
export const inOrderOfTime = <T extends { id: string; start: string | null; end: string | null }>(
  rows: readonly T[],
): T[] => byId(rows).sort((a, b) => byCodePoint(a.start ?? a.end ?? '9999', b.start ?? b.end ?? '9999'));

export interface ActorTies {
  actor: Actor;
  ties: Relation[];
}

/** Every actor with its ties, those with most first; a tie stands with both of its actors. */
export function tiesByActor(actors: readonly Actor[], relations: readonly Relation[]): ActorTies[] {
  const sorted = byId(relations);
  return byId(actors)
    .map((actor) => ({
      actor,
      ties: sorted.filter((row) => row.source === actor.id || row.target === actor.id),
    }))
    .filter(({ ties }) => ties.length > 0)
    .sort((a, b) => b.ties.length - a.ties.length);
}
