import type { Actor, Position, Proposal, Relation, Tables } from '../datasets/index.ts';
import { byCodePoint, byId } from './order.ts';

/** By first day, what has none last, then by id. */
export const inOrderOfTime = <T extends { id: string; start: string | null; end: string | null }>(
  rows: readonly T[],
): T[] => byId(rows).sort((a, b) => byCodePoint(a.start ?? a.end ?? '9999', b.start ?? b.end ?? '9999'));

/** A tie, in the part of the table that is one actor's. */
export interface TieRow {
  actor: Actor;
  tie: Relation;
}

/** Every actor with its ties, those with most first; a tie stands with both of its actors. */
export function tiesByActor(actors: readonly Actor[], relations: readonly Relation[]): TieRow[] {
  const own = new Map<string, Relation[]>(byId(actors).map(({ id }) => [id, []]));
  for (const row of byId(relations)) {
    own.get(row.source)?.push(row);
    if (row.target !== row.source) own.get(row.target)?.push(row);
  }
  return byId(actors)
    .map((actor) => ({ actor, ties: own.get(actor.id) ?? [] }))
    .sort((a, b) => b.ties.length - a.ties.length)
    .flatMap(({ actor, ties }) => ties.map((tie) => ({ actor, tie })));
}

/** A stance, in the part of the table that is one proposal's; null where none is told. */
export interface StanceRow {
  proposal: Proposal;
  position: Position | null;
}

/** Every proposal in the order given, each with its stances in order of time. */
export function stancesByProposal(
  proposals: readonly string[],
  tables: Pick<Tables, 'proposals' | 'positions'>,
  isShown: (position: Position) => boolean,
): StanceRow[] {
  const rows = new Map(tables.proposals.map((row) => [row.id, row]));
  const own = new Map<string, Position[]>();
  for (const position of inOrderOfTime(tables.positions.filter(isShown))) {
    const group = own.get(position.proposal);
    if (group) group.push(position);
    else own.set(position.proposal, [position]);
  }
  return proposals.flatMap((id): StanceRow[] => {
    const proposal = rows.get(id);
    if (proposal === undefined) return [];
    const positions = own.get(id);
    return positions === undefined
      ? [{ proposal, position: null }]
      : positions.map((position) => ({ proposal, position }));
  });
}

export interface RowGroup<Row> {
  key: string;
  rows: [Row, ...Row[]];
}

/** Neighbouring rows that belong together, as one group each. */
export function inGroups<Row>(rows: readonly Row[], keyOf: (row: Row) => string): RowGroup<Row>[] {
  const groups: RowGroup<Row>[] = [];
  for (const row of rows) {
    const key = keyOf(row);
    const last = groups.at(-1);
    if (last?.key === key) last.rows.push(row);
    else groups.push({ key, rows: [row] });
  }
  return groups;
}
