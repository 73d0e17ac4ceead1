import type { Tables } from '../datasets/index.ts';
import { lookup } from './lookup.ts';
import type { NetworkNode } from './network-nodes.ts';
import type { NetworkDrawing, NetworkPlan } from './network-shapes.ts';
import { placeLabels, type LabelOptions, type LabelPlan, type PlacedLabel } from './place-labels.ts';

const SIZE = 12;
const LONGEST = 150;

/** The names of actors beside their marks, those that matter most first. */
export function labelActors(
  names: ReadonlyMap<string, string>,
  plan: NetworkPlan,
  nodes: readonly NetworkNode[],
  options: Pick<LabelOptions, 'avoid' | 'taken' | 'mostCovered'>,
): LabelPlan {
  const wishes = nodes.map((node) => ({
    id: node.id,
    text: names.get(node.id) ?? node.id,
    x: node.x,
    y: node.y,
    r: node.r,
    priority: plan.weights.get(node.id) ?? 0,
  }));
  const bounds = { x: 0, y: 0, width: plan.width, height: plan.height };
  return placeLabels(wishes, { bounds, size: SIZE, longest: LONGEST, gap: 3, ...options });
}

/** No more names than this are added. */
const MOST_ADDED = 40;

/**
 * Names for actors that have none in the drawing: those looked at always, even over others; those lit where the
 * names that stand leave room.
 */
export function labelMore(
  tables: Tables,
  plan: NetworkPlan,
  drawing: NetworkDrawing,
  lookedAt: readonly (string | null | undefined)[],
  lit: ReadonlySet<string>,
): PlacedLabel[] {
  const { shortName } = lookup(tables);
  const unnamed = drawing.nodes.filter((node) => !drawing.labels.has(node.id));
  const must = unnamed.filter((node) => lookedAt.includes(node.id));
  const named = labelActors(shortName, plan, must, {}).labels;
  const may = unnamed.filter((node) => lit.has(node.id) && node.major && !must.includes(node));
  const taken = [...drawing.labels.values(), ...named].map((label) => label.box);
  return [...named, ...labelActors(shortName, plan, may.slice(0, MOST_ADDED), { taken }).labels];
}
