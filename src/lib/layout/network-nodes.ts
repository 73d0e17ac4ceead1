import type { Actor, ActorKind, NetworkLayout, Relation } from '../datasets/index.ts';
import { byId, clamp, round } from './order.ts';
import type { Box } from './place-labels.ts';

/** An actor, placed and sized. */
export interface NetworkNode {
  id: string;
  actor: Actor;
  x: number;
  y: number;
  /** By the root of the mentions; by that of the ties when no mention was counted. */
  r: number;
  shape: 'circle' | 'square' | 'diamond';
}

const SMALLEST = 6;
const LARGEST = 17;
/** Least room between two nodes, in px. */
const APART = 7;
/** Most times the nodes are moved apart; fewer when there are thousands, so that a page does not freeze. */
const MOST_ROUNDS = 120;
const MOST_COMPARISONS = 1_000_000;
const MOST_SHRINKS = 8;
const SHRINK = 0.88;
/** They may come nearer than they should by this much, in px. */
const SLACK = 4;

const SHAPES: Record<ActorKind, NetworkNode['shape']> = {
  person: 'circle',
  state: 'square',
  organisation: 'diamond',
  bloc: 'diamond',
  group: 'diamond',
};

export const nodeRadius = (mentions: number): number =>
  round(clamp(4.6 + 1.35 * Math.sqrt(mentions), SMALLEST, LARGEST));

/** A tie counts as so many mentions where those are not known. */
const TIE_IN_MENTIONS = 4;

/** How much an actor matters: what its size goes by. */
export function weightsOf(actors: readonly Actor[], relations: readonly Relation[]): Map<string, number> {
  const weights = new Map(actors.map((actor) => [actor.id, actor.mentions]));
  if (actors.some((actor) => actor.mentions > 0)) return weights;
  for (const { source, target } of relations)
    for (const id of [source, target]) weights.set(id, (weights.get(id) ?? 0) + TIE_IN_MENTIONS);
  return weights;
}

function keepInside(nodes: readonly NetworkNode[], box: Box): void {
  for (const node of nodes) {
    node.x = clamp(node.x, box.x + node.r, box.x + box.width - node.r);
    node.y = clamp(node.y, box.y + node.r, box.y + box.height - node.r);
  }
}

/** One pass over all pairs, in order of id, so that the same rows give the same result. Tells whether any moved. */
function pushApart(nodes: readonly NetworkNode[]): boolean {
  let moved = false;
  for (const [index, a] of nodes.entries()) {
    for (const b of nodes.slice(index + 1)) {
      const least = a.r + b.r + APART;
      const [dx, dy] = [b.x - a.x, b.y - a.y];
      const distance = Math.hypot(dx, dy);
      if (distance >= least - SLACK) continue;
      const push = (least - distance) / 2;
      const [ux, uy] = distance > 0.01 ? [dx / distance, dy / distance] : [0.8, 0.6];
      [a.x, a.y, b.x, b.y] = [a.x - ux * push, a.y - uy * push, b.x + ux * push, b.y + uy * push];
      moved = true;
    }
  }
  return moved;
}

/** Moves nodes apart within the box until none overlap; where they find no room, all of them shrink. */
function spread(nodes: readonly NetworkNode[], box: Box): void {
  const rounds = clamp(MOST_COMPARISONS / Math.max(1, nodes.length) ** 2, 4, MOST_ROUNDS);
  for (let shrunk = 0; shrunk < MOST_SHRINKS; shrunk++) {
    for (let turn = 0; turn < rounds; turn++) {
      keepInside(nodes, box);
      if (!pushApart(nodes)) return;
    }
    for (const node of nodes) node.r = round(node.r * SHRINK);
  }
}

/** The actors that pass and have a position, in px within a box; in order of id. */
export function placeNodes(
  actors: readonly Actor[],
  layout: NetworkLayout,
  weights: ReadonlyMap<string, number>,
  visible: ReadonlySet<string>,
  box: Box,
): NetworkNode[] {
  const positions = new Map(layout.map((position) => [position.id, position]));
  const placed = byId(actors).flatMap((actor): NetworkNode[] => {
    const position = positions.get(actor.id);
    if (!position) return [];
    return [
      {
        id: actor.id,
        actor,
        x: box.x + position.x * box.width,
        y: box.y + position.y * box.height,
        r: nodeRadius(weights.get(actor.id) ?? 0),
        shape: SHAPES[actor.kind],
      },
    ];
  });
  spread(placed, box);
  return placed
    .filter((node) => visible.has(node.id))
    .map((node) => ({ ...node, x: round(node.x), y: round(node.y) }));
}
