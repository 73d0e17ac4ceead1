import type { Actor, ActorKind, NetworkLayout, Relation } from '../datasets/index.ts';
import { byCodePoint, byId, clamp, round } from './order.ts';
import type { Box } from './place-labels.ts';
import { spreadApart } from './spread.ts';

/** An actor, placed and sized. */
export interface NetworkNode {
  id: string;
  actor: Actor;
  x: number;
  y: number;
  /** By the root of the mentions; by that of the ties when no mention was counted. */
  r: number;
  shape: 'circle' | 'square' | 'diamond';
  /** Among those that matter most: a mark of its own, with a name. The others are drawn as a mass. */
  major: boolean;
}

const SMALLEST = 6;
const LARGEST = 17;
/** Most of the box that the nodes cover, those that matter most and the others: with many of them each is smaller. */
const MOST_INK = { major: 0.06, minor: 0.04 };
const LEAST_RADIUS = { major: 2.5, minor: 1.4 };
/** With more actors than this, the lesser ones are drawn as a mass. */
export const MOST_MAJOR = 120;

export const SHAPES: Record<ActorKind, NetworkNode['shape']> = {
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

/** Stretches a coordinate from the span of some others to a length; a single one goes to the middle. */
function stretch(values: readonly number[], from: number, length: number): (value: number) => number {
  const low = values.reduce((least, value) => Math.min(least, value), Infinity);
  const high = values.reduce((most, value) => Math.max(most, value), -Infinity);
  return (value) => from + (high > low ? (value - low) / (high - low) : 0.5) * length;
}

/** Shrinks nodes until they cover no more of the box than they may, and none less than its least radius. */
function thin(nodes: readonly NetworkNode[], most: number, least: number, box: Box): void {
  const ink = nodes.reduce((sum, node) => sum + Math.PI * node.r ** 2, 0);
  const shrink = Math.min(1, Math.sqrt((most * box.width * box.height) / Math.max(1, ink)));
  if (shrink < 1) for (const node of nodes) node.r = round(Math.max(least, node.r * shrink));
}

/** The lesser ones never stand larger than those that matter most. */
function thinAll(nodes: readonly NetworkNode[], box: Box): void {
  const [majors, minors] = [nodes.filter((node) => node.major), nodes.filter((node) => !node.major)];
  thin(majors, MOST_INK.major, LEAST_RADIUS.major, box);
  const least = majors.reduce((smallest, node) => Math.min(smallest, node.r), LARGEST);
  for (const node of minors) node.r = Math.min(node.r, least);
  thin(minors, MOST_INK.minor, LEAST_RADIUS.minor, box);
}

/** Actors with a position, in px within a box that they fill; in order of id. */
export function placeNodes(
  actors: readonly Actor[],
  layout: NetworkLayout,
  weights: ReadonlyMap<string, number>,
  box: Box,
): NetworkNode[] {
  const positions = new Map(layout.map((position) => [position.id, position]));
  const there = byId(actors).flatMap((actor) => {
    const position = positions.get(actor.id);
    return position ? [{ actor, position }] : [];
  });
  const across = stretch(
    there.map(({ position }) => position.x),
    box.x,
    box.width,
  );
  const down = stretch(
    there.map(({ position }) => position.y),
    box.y,
    box.height,
  );
  const weightOf = (id: string) => weights.get(id) ?? 0;
  const major = new Set(
    there
      .map(({ actor }) => actor.id)
      .sort((a, b) => weightOf(b) - weightOf(a) || byCodePoint(a, b))
      .slice(0, MOST_MAJOR),
  );
  const nodes = there.map(({ actor, position }): NetworkNode => ({
    id: actor.id,
    actor,
    x: across(position.x),
    y: down(position.y),
    r: nodeRadius(weightOf(actor.id)),
    shape: SHAPES[actor.kind],
    major: major.has(actor.id),
  }));
  thinAll(nodes, box);
  spreadApart(nodes, box);
  for (const node of nodes) [node.x, node.y] = [round(node.x), round(node.y)];
  return nodes;
}
