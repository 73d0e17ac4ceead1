import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from 'd3-force';
import type { Actor, NetworkLayout, Relation } from '../datasets/index.ts';
import { OTHER_SIDE } from '../datasets/vocabulary.ts';
import { lcg } from './lcg.ts';
import { tiedActors } from './network-ties.ts';
import { byCodePoint, byId, round } from './order.ts';
import { ringAnchors, ringOrder } from './side-ring.ts';

interface Node extends SimulationNodeDatum {
  id: string;
  side: string;
}
interface Link extends SimulationLinkDatum<Node> {
  weight: number;
}

const TICKS = 300;
/** Actors up to which all ticks are taken. With more of them they are fewer, so that the whole grows with the actors. */
const MOST_WITH_ALL_TICKS = 200;
const FEWEST_TICKS = 40;
/** Heat at which d3 takes a layout for settled: its own default, reached in whatever number of ticks. */
const COLD = 0.001;

const ticksFor = (actors: number): number =>
  Math.max(FEWEST_TICKS, Math.round(TICKS * Math.min(1, MOST_WITH_ALL_TICKS / actors)));
/** Radius of the ring of sides for one actor; it grows with the root of their number. */
const RING = 46;
/** Room each actor keeps about itself, in the same units. */
const ROOM = 30;

const pairKey = (a: string, b: string) => (byCodePoint(a, b) <= 0 ? `${a} ${b}` : `${b} ${a}`);

/** Weight of all ties between two actors, whatever their direction; belonging to somebody counts as half a tie. */
function pairWeights(actors: readonly Actor[], relations: readonly Relation[]): Map<string, number> {
  const known = new Set(actors.map((actor) => actor.id));
  const weights = new Map<string, number>();
  const add = (a: string, b: string, weight: number) => {
    if (a === b || !known.has(a) || !known.has(b)) return;
    const key = pairKey(a, b);
    weights.set(key, (weights.get(key) ?? 0) + weight);
  };
  for (const relation of relations) add(relation.source, relation.target, Math.max(1, relation.weight));
  for (const actor of actors) if (actor.affiliation) add(actor.id, actor.affiliation, 0.5);
  return weights;
}

/** Starting places: on a square spiral about the side's anchor, in order of id. Whole numbers, no trigonometry. */
function* spiral(): Generator<[x: number, y: number], never> {
  let [x, y, dx, dy] = [0, 0, 0, -1];
  for (;;) {
    yield [x, y];
    if (x === y || (x < 0 && x === -y) || (x > 0 && x === 1 - y)) [dx, dy] = [-dy, dx];
    [x, y] = [x + dx, y + dy];
  }
}

function startNodes(
  actors: readonly Actor[],
  weights: Map<string, number>,
): { nodes: Node[]; anchors: Map<string, [number, number]> } {
  const sideOf = new Map(actors.map((actor) => [actor.id, actor.side ?? OTHER_SIDE]));
  const sizes = new Map<string, number>();
  for (const side of sideOf.values()) sizes.set(side, (sizes.get(side) ?? 0) + 1);
  const pulls = new Map<string, number>();
  for (const [pair, weight] of weights) {
    const [a = '', b = ''] = pair.split(' ');
    const key = pairKey(sideOf.get(a) ?? '', sideOf.get(b) ?? '');
    pulls.set(key, (pulls.get(key) ?? 0) + weight);
  }
  const ring = ringOrder([...sizes.keys()], (a, b) => pulls.get(pairKey(a, b)) ?? 0);
  const radius = RING * Math.sqrt(actors.length);
  const anchors = new Map(
    [...ringAnchors(ring, (side) => sizes.get(side) ?? 0)].map(
      ([side, [x, y]]) => [side, [x * radius, y * radius]] as [string, [number, number]],
    ),
  );
  const spirals = new Map<string, ReturnType<typeof spiral>>();
  const nodes = actors.map((actor): Node => {
    const side = actor.side ?? OTHER_SIDE;
    const places = spirals.get(side) ?? spiral();
    spirals.set(side, places);
    const [x, y] = places.next().value;
    const [cx, cy] = anchors.get(side) ?? [0, 0];
    return { id: actor.id, side, x: cx + x * ROOM, y: cy + y * ROOM };
  });
  return { nodes, anchors };
}

/** How far coordinates are evened out: 0 leaves them as the forces left them, 1 spaces them all alike. */
const EVENNESS = 0.5;

/**
 * Scales coordinates to 0..1; a single one goes to the middle. Half of each is its rank, so that a few actors far
 * out do not press all others into one corner; who stands left of whom stays as it was.
 */
export function toUnit(values: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  const [low, high] = [sorted[0] ?? 0, sorted.at(-1) ?? 0];
  if (low === high) return values.map(() => 0.5);
  const rankOf = new Map<number, number>();
  for (const [rank, value] of sorted.entries()) if (!rankOf.has(value)) rankOf.set(value, rank);
  return values.map((value) => {
    const share = (value - low) / (high - low);
    const rank = (rankOf.get(value) ?? 0) / (sorted.length - 1);
    return round(share + EVENNESS * (rank - share), 4);
  });
}

/** Share of the height that is left to the actors with no tie, below all others. */
const STRIP = 0.12;
const IN_A_ROW = 40;

/** In rows below the others, by side and then by id. */
function placeUntied(untied: readonly Actor[], from: number): NetworkLayout {
  const sorted = [...untied].sort(
    (a, b) => byCodePoint(a.side ?? OTHER_SIDE, b.side ?? OTHER_SIDE) || byCodePoint(a.id, b.id),
  );
  const rows = Math.ceil(sorted.length / IN_A_ROW);
  const across = Math.min(IN_A_ROW, sorted.length);
  return sorted.map(({ id }, index) => ({
    id,
    x: round(((index % IN_A_ROW) + 0.5) / across, 4),
    y: round(from + ((Math.floor(index / IN_A_ROW) + 0.5) / rows) * (1 - from), 4),
  }));
}

/** Positions of actors that are tied, in units of the forces. */
function settle(actors: readonly Actor[], relations: readonly Relation[]): Node[] {
  const weights = pairWeights(actors, relations);
  const { nodes, anchors } = startNodes(actors, weights);
  const links = [...weights]
    .sort(([a], [b]) => byCodePoint(a, b))
    .map(([pair, weight]): Link => {
      const [source = '', target = ''] = pair.split(' ');
      return { source, target, weight };
    });
  const ticks = ticksFor(actors.length);
  const anchor = (node: Node) => anchors.get(node.side) ?? [0, 0];
  const simulation = forceSimulation(nodes).randomSource(lcg(20250303));
  if (ticks < TICKS) simulation.alphaDecay(1 - COLD ** (1 / ticks));
  simulation
    .force(
      'charge',
      forceManyBody<Node>()
        .strength(-170)
        .distanceMax(RING * 8),
    )
    .force('collide', forceCollide<Node>(ROOM).iterations(3))
    .force('x', forceX<Node>((node) => anchor(node)[0]).strength(0.2))
    .force('y', forceY<Node>((node) => anchor(node)[1]).strength(0.2))
    .force(
      'link',
      forceLink<Node, Link>(links)
        .id((node) => node.id)
        .distance(ROOM * 3)
        .strength((link) => Math.min(0.25, 0.04 + 0.03 * link.weight)),
    )
    .stop()
    .tick(ticks);
  return nodes;
}

/**
 * Where each actor stands in the network, 0..1 in both directions, y downwards; in order of id. Computed once,
 * when the data is built. The same for any order of the rows and on any machine: its own random numbers,
 * ties broken by id. Sides hold together; those with most ties between them are neighbours. Actors with no tie
 * stand in rows below the others.
 */
export function layoutNetwork(actors: readonly Actor[], relations: readonly Relation[]): NetworkLayout {
  const tied = tiedActors(relations);
  const sorted = byId(actors);
  const untied = sorted.filter((actor) => !tied.has(actor.id));
  const nodes = settle(
    sorted.filter((actor) => tied.has(actor.id)),
    relations,
  );
  const floor = nodes.length === 0 ? 0 : untied.length === 0 ? 1 : 1 - STRIP;
  const xs = toUnit(nodes.map((node) => node.x ?? 0));
  const ys = toUnit(nodes.map((node) => node.y ?? 0));
  const among = nodes.map(({ id }, index) => ({
    id,
    x: xs[index] ?? 0.5,
    y: round((ys[index] ?? 0.5) * (untied.length === 0 ? 1 : floor - STRIP / 3), 4),
  }));
  return byId([...among, ...placeUntied(untied, floor)]);
}
