import type { NetworkLayout, Tables } from '../datasets/index.ts';
import { lookup } from './lookup.ts';
import { placeEdges, type NetworkEdge } from './network-edges.ts';
import { placeNodes, weightsOf, type NetworkNode } from './network-nodes.ts';
import { placeLabels, type Box, type PlacedLabel } from './place-labels.ts';

export interface NetworkDrawing {
  nodes: NetworkNode[];
  edges: NetworkEdge[];
  labels: ReadonlyMap<string, PlacedLabel>;
  /** Actors whose label found no room. */
  omitted: string[];
  /** Actor → those it has a drawn tie with. */
  neighbours: ReadonlyMap<string, ReadonlySet<string>>;
}

export interface NetworkFilter {
  actors: ReadonlySet<string>;
  relations: ReadonlySet<string>;
}

const LABEL_SIZE = 12;

/** Room for labels at the edges. */
const inner = (width: number, height: number): Box => {
  const aside = width < 520 ? 26 : 48;
  return { x: aside, y: 22, width: width - 2 * aside, height: height - 44 };
};

function neighboursOf(edges: readonly NetworkEdge[]): Map<string, Set<string>> {
  const neighbours = new Map<string, Set<string>>();
  const add = (a: string, b: string) => neighbours.set(a, (neighbours.get(a) ?? new Set()).add(b));
  for (const { source, target } of edges) {
    add(source, target);
    add(target, source);
  }
  return neighbours;
}

/** The network in px: actors at their published positions, ties, and as many names as find room. */
export function layoutDrawing(
  tables: Tables,
  layout: NetworkLayout,
  visible: NetworkFilter,
  width: number,
  height: number,
): NetworkDrawing {
  const { shortName } = lookup(tables);
  const weights = weightsOf(tables.actors, tables.relations);
  const nodes = placeNodes(tables.actors, layout, weights, visible.actors, inner(width, height));
  const edges = placeEdges(tables.relations, nodes, visible.relations);
  const plan = placeLabels(
    nodes.map((node) => ({
      id: node.id,
      text: shortName.get(node.id) ?? node.id,
      x: node.x,
      y: node.y,
      r: node.r,
      priority: weights.get(node.id) ?? 0,
    })),
    {
      bounds: { x: 0, y: 0, width, height },
      size: LABEL_SIZE,
      longest: 150,
      gap: 3,
      avoid: edges.flatMap((edge) => (edge.strong ? edge.points : [])),
    },
  );
  return {
    nodes,
    edges,
    labels: new Map(plan.labels.map((label) => [label.id, label])),
    omitted: plan.omitted,
    neighbours: neighboursOf(edges),
  };
}
