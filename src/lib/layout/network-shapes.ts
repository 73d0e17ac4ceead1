import type { Actor, NetworkLayout, Relation, Tables } from '../datasets/index.ts';
import { lookup } from './lookup.ts';
import { tiedActors } from './network-ties.ts';
import {
  drawableTies,
  placeEdges,
  siblingsAmong,
  strongTies,
  type Siblings,
  type NetworkEdge,
} from './network-edges.ts';
import { placeNodes, weightsOf, type NetworkNode } from './network-nodes.ts';
import { byCodePoint, byId } from './order.ts';
import { spotTowards, type Direction } from './pick.ts';
import type { Box, PlacedLabel } from './place-labels.ts';
import { labelActors } from './network-labels.ts';

/** All actors of a dossier in their places, whatever is filtered. */
export interface NetworkPlan {
  width: number;
  height: number;
  nodes: NetworkNode[];
  /** Actors no tie reaches: they stand beside the drawing. */
  untied: Actor[];
  weights: ReadonlyMap<string, number>;
}

export interface NetworkDrawing {
  /** The actors that pass, those that matter most first. */
  nodes: NetworkNode[];
  /** The ties that pass, in order of id; the strongest of them are drawn. */
  ties: Relation[];
  siblings: Siblings;
  edges: NetworkEdge[];
  labels: ReadonlyMap<string, PlacedLabel>;
  /** Actors whose label found no room. */
  omitted: string[];
  /** Actor → those it is tied to. */
  neighbours: ReadonlyMap<string, ReadonlySet<string>>;
  /** Actor → number of its ties. */
  degrees: ReadonlyMap<string, number>;
}

export interface NetworkFilter {
  actors: ReadonlySet<string>;
  relations: ReadonlySet<string>;
}

/** Up to so many actors a name may lie over a line, so that all are named. */
const ALL_NAMED = 60;

/** Room for labels at the edges. */
const inner = (width: number, height: number): Box => {
  const aside = width < 520 ? 26 : 48;
  return { x: aside, y: 22, width: width - 2 * aside, height: height - 44 };
};

/** Where everybody stands in a drawing of this size, in px. */
export function planNetwork(
  tables: Tables,
  layout: NetworkLayout,
  width: number,
  height: number,
): NetworkPlan {
  const weights = weightsOf(tables.actors, tables.relations);
  const tied = tiedActors(tables.relations);
  const isTied = ({ id }: Actor) => tied.has(id);
  return {
    width,
    height,
    nodes: placeNodes(tables.actors.filter(isTied), layout, weights, inner(width, height)),
    untied: byId(tables.actors.filter((actor) => !isTied(actor))),
    weights,
  };
}

function joinTies(ties: readonly Relation[]) {
  const neighbours = new Map<string, Set<string>>();
  const degrees = new Map<string, number>();
  const add = (a: string, b: string) => {
    const near = neighbours.get(a) ?? new Set();
    neighbours.set(a, near.add(b));
    degrees.set(a, (degrees.get(a) ?? 0) + 1);
  };
  for (const { source, target } of ties) {
    add(source, target);
    add(target, source);
  }
  return { neighbours, degrees };
}

/** The actors and ties that pass, in px: the strongest ties, and as many names as find room. */
export function drawNetwork(tables: Tables, plan: NetworkPlan, visible: NetworkFilter): NetworkDrawing {
  const { shortName } = lookup(tables);
  const weightOf = ({ id }: NetworkNode) => plan.weights.get(id) ?? 0;
  const nodes = plan.nodes
    .filter((node) => visible.actors.has(node.id))
    .sort((a, b) => weightOf(b) - weightOf(a) || byCodePoint(a.id, b.id));
  const ties = drawableTies(tables.relations, nodes, visible.relations);
  const siblings = siblingsAmong(ties);
  const strong = strongTies(ties);
  const edges = placeEdges(
    ties.filter((tie) => strong.has(tie.id)),
    nodes,
    siblings,
  );
  const major = nodes.filter((node) => node.major);
  const labelled = labelActors(shortName, plan, major, {
    avoid: [...edges.flatMap((edge) => edge.points), ...nodes.filter((node) => !node.major)],
    mostCovered: nodes.length > ALL_NAMED ? 2 : Infinity,
  });
  return {
    nodes,
    ties,
    siblings,
    edges,
    labels: new Map(labelled.labels.map((label) => [label.id, label])),
    omitted: labelled.omitted,
    ...joinTies(ties),
  };
}

/** To a neighbour if one lies that way, else to the next actor that does. */
export function walkNetwork(drawing: NetworkDrawing, from: string, direction: Direction): string | null {
  const near = drawing.neighbours.get(from);
  const tied = drawing.nodes.filter((node) => node.id === from || near?.has(node.id));
  return spotTowards(tied, from, direction) ?? spotTowards(drawing.nodes, from, direction);
}
