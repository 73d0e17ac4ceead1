import type { Position } from 'geojson';
import type { UnitTopology } from './unit-topology.ts';

const isBetween = ([ax = 0, ay = 0]: Position, [bx = 0, by = 0]: Position, [cx = 0, cy = 0]: Position) =>
  (bx - ax) * (cy - by) === (by - ay) * (cx - bx) && (bx - ax) * (cx - bx) + (by - ay) * (cy - by) >= 0;

function roundArc(arc: readonly Position[]): Position[] {
  const points: Position[] = [];
  for (const [x = 0, y = 0] of arc) {
    const point: Position = [Math.round(x), Math.round(y)];
    const last = points.at(-1);
    if (last && last[0] === point[0] && last[1] === point[1]) continue;
    const beforeLast = points.at(-2);
    if (last && beforeLast && isBetween(beforeLast, last, point)) points.pop();
    points.push(point);
  }
  const [only] = points;
  return points.length === 1 && only ? [only, only] : points;
}

/**
 * Arcs on whole map units, without the points this makes superfluous. Shared arcs are rounded once, so
 * neighbours and the line between them stay in step.
 */
export function roundArcs(topology: UnitTopology): UnitTopology {
  return { ...topology, arcs: topology.arcs.map(roundArc) };
}
