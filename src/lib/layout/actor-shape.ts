import type { NetworkNode } from './network-nodes.ts';
import { round } from './order.ts';

/** The outline of an actor's shape as path data. Shapes of one radius look alike in size. */
export function actorPath({ shape, x, y, r }: Pick<NetworkNode, 'shape' | 'x' | 'y' | 'r'>): string {
  const half = round(r * 0.89);
  const tip = round(r * 1.2);
  if (shape === 'square')
    return `M${round(x - half)} ${round(y - half)}h${2 * half}v${2 * half}h${-2 * half}z`;
  if (shape === 'diamond') return `M${x} ${round(y - tip)}l${tip} ${tip}l${-tip} ${tip}l${-tip} ${-tip}z`;
  return `M${round(x - r)} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;
}

/** The shapes of many actors, one path a side. */
export function actorPaths(
  nodes: readonly NetworkNode[],
  sideOf: (node: NetworkNode) => string,
): [side: string, path: string][] {
  const paths = new Map<string, string[]>();
  for (const node of nodes) {
    const side = sideOf(node);
    const own = paths.get(side);
    if (own) own.push(actorPath(node));
    else paths.set(side, [actorPath(node)]);
  }
  return [...paths].map(([side, own]) => [side, own.join('')]);
}
