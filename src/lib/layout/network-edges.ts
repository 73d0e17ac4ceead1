import type { Relation, RelationKind } from '../datasets/index.ts';
import type { NetworkNode } from './network-nodes.ts';
import { byCodePoint, byId, round } from './order.ts';
import type { Point } from './place-labels.ts';

/** A tie, placed. */
export interface NetworkEdge {
  id: string;
  kind: RelationKind;
  source: string;
  target: string;
  /** A line, bent when the two share several ties; an arrow on support, a bar on criticism, nothing on a meeting. */
  path: string;
  /** Points along it. */
  points: Point[];
  /** The end alone, never dashed. */
  head: string;
  /** Width of the line in px. */
  width: number;
  /** Somebody else's word. */
  claim: boolean;
}

/** With more ties than this, the weaker ones wait until an actor is looked at, but for the strongest of each actor. */
const MOST_DRAWN = 60;
/** With those, no more than this are drawn. */
export const MOST_TIES = 80;
/** How far neighbouring ties of one pair lie apart, in px. */
const BEND = 15;

/** Points told along each tie. */
const SAMPLES = 32;

const KIND_ORDER: Record<RelationKind, number> = { met: 0, supports: 1, criticises: 2 };

const pairOf = ({ source, target }: Relation): string =>
  byCodePoint(source, target) <= 0 ? `${source} ${target}` : `${target} ${source}`;

/** The strongest ties, and for every actor at least its own strongest while there is room. */
export function strongTies(relations: readonly Relation[], most = MOST_DRAWN): Set<string> {
  const ranked = byId(relations).sort(
    (a, b) => b.weight - a.weight || KIND_ORDER[a.kind] - KIND_ORDER[b.kind] || byCodePoint(a.id, b.id),
  );
  const strong = new Set(ranked.slice(0, most).map((relation) => relation.id));
  const reached = new Set<string>();
  for (const relation of ranked) {
    if (strong.size >= Math.max(most, MOST_TIES)) break;
    if (!reached.has(relation.source) || !reached.has(relation.target)) strong.add(relation.id);
    reached.add(relation.source).add(relation.target);
  }
  return strong;
}

type Vector = readonly [x: number, y: number];

const write = ([x, y]: Vector): string => `${round(x)} ${round(y)}`;

/** From edge to edge of two nodes, over a point beside the middle. */
function draw(from: NetworkNode, to: NetworkNode, bend: number, kind: RelationKind) {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy) || 1;
  const middle: Vector = [
    (from.x + to.x) / 2 + (dy / length) * bend,
    (from.y + to.y) / 2 - (dx / length) * bend,
  ];
  const towards = (node: NetworkNode, room: number): { at: Vector; unit: Vector } => {
    const [ux, uy] = [node.x - middle[0], node.y - middle[1]];
    const distance = Math.hypot(ux, uy) || 1;
    const unit: Vector = [ux / distance, uy / distance];
    return { at: [node.x - unit[0] * (node.r + room), node.y - unit[1] * (node.r + room)], unit };
  };
  const start = towards(from, 2).at;
  const { at: end, unit } = towards(to, kind === 'met' ? 2 : 4);
  const [ux, uy] = unit;
  const left: Vector = [end[0] - ux * 7 - uy * 4, end[1] - uy * 7 + ux * 4];
  const right: Vector = [end[0] - ux * 7 + uy * 4, end[1] - uy * 7 - ux * 4];
  const bar: [Vector, Vector] = [
    [end[0] - uy * 5, end[1] + ux * 5],
    [end[0] + uy * 5, end[1] - ux * 5],
  ];
  const heads: Record<RelationKind, string> = {
    met: '',
    supports: `M${write(end)}L${write(left)}L${write(right)}z`,
    criticises: `M${write(bar[0])}L${write(bar[1])}`,
  };
  const path =
    bend === 0 ? `M${write(start)}L${write(end)}` : `M${write(start)}Q${write(middle)} ${write(end)}`;
  const points = Array.from({ length: SAMPLES }, (_, index): Point => {
    const t = (index + 0.5) / SAMPLES;
    const [a, b, c] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2];
    const at = (axis: 0 | 1) => a * start[axis] + b * middle[axis] + c * end[axis];
    return { x: at(0), y: at(1) };
  });
  return { path, head: heads[kind], points };
}

/** Ways round a third actor, in px of bend; the first that is free is taken. */
const DETOURS = [0, 24, -24, 44, -44];
/** Among more actors than this there is no way round, and none is looked for. */
const MOST_IN_THE_WAY = 120;

/** Drawn as bent as it must be, and more if it would otherwise run through a third node. */
function drawAround(
  from: NetworkNode,
  to: NetworkNode,
  bend: number,
  kind: RelationKind,
  nodes: readonly NetworkNode[],
) {
  if (nodes.length > MOST_IN_THE_WAY) return draw(from, to, bend, kind);
  const others = nodes.filter((node) => node.id !== from.id && node.id !== to.id);
  const tries = DETOURS.map((detour) => draw(from, to, bend + detour, kind));
  const isFree = ({ points }: { points: readonly Point[] }) =>
    !others.some((node) => points.some(({ x, y }) => Math.hypot(node.x - x, node.y - y) < node.r + 3));
  return tries.find(isFree) ?? draw(from, to, bend, kind);
}

/** The ties that pass and whose actors are there, in order of id. */
export function drawableTies(
  relations: readonly Relation[],
  nodes: readonly NetworkNode[],
  visible: ReadonlySet<string>,
): Relation[] {
  const there = new Set(nodes.map((node) => node.id));
  return byId(relations).filter(
    (relation) =>
      visible.has(relation.id) &&
      relation.source !== relation.target &&
      there.has(relation.source) &&
      there.has(relation.target),
  );
}

/** Tie → all ties of the same two actors, itself among them, in order of id. */
export type Siblings = ReadonlyMap<string, readonly Relation[]>;

export function siblingsAmong(ties: readonly Relation[]): Siblings {
  const pairs = new Map<string, Relation[]>();
  const siblings = new Map<string, readonly Relation[]>();
  for (const tie of ties) {
    const key = pairOf(tie);
    const pair = pairs.get(key) ?? [];
    pairs.set(key, pair);
    pair.push(tie);
    siblings.set(tie.id, pair);
  }
  return siblings;
}

/** Ties as lines, the weakest first so that the strongest lie on top. Those of one pair lie side by side. */
export function placeEdges(
  ties: readonly Relation[],
  nodes: readonly NetworkNode[],
  siblings: Siblings,
): NetworkEdge[] {
  if (ties.length === 0) return [];
  const nodeOf = new Map(nodes.map((node) => [node.id, node]));
  const edges = ties.flatMap((relation): NetworkEdge[] => {
    const [from, to] = [nodeOf.get(relation.source), nodeOf.get(relation.target)];
    if (!from || !to) return [];
    const pair = siblings.get(relation.id) ?? [relation];
    const place = pair.indexOf(relation) - (pair.length - 1) / 2;
    const sameWay = byCodePoint(relation.source, relation.target) <= 0 ? 1 : -1;
    return [
      {
        id: relation.id,
        kind: relation.kind,
        source: relation.source,
        target: relation.target,
        ...drawAround(from, to, place * BEND * 2 * sameWay, relation.kind, nodes),
        width: relation.kind === 'met' ? Math.min(7, 0.75 + 1.25 * relation.weight) : 1.5,
        claim: relation.voice !== null,
      },
    ];
  });
  return edges.sort((a, b) => a.width - b.width || byCodePoint(a.id, b.id));
}
