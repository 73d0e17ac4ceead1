import type { MultiPolygon, Position } from 'geojson';
import { unprojectMercator } from './mercator.ts';
import { parseRelativePath, type FramePoint } from './relative-path.ts';

/** Clockwise on the screen, where y grows downward. */
function isExterior(ring: readonly FramePoint[]): boolean {
  let sum = 0;
  for (const [index, [x0, y0]] of ring.entries()) {
    const [x1, y1] = ring[(index + 1) % ring.length] ?? [x0, y0];
    sum += x0 * y1 - x1 * y0;
  }
  return sum > 0;
}

function toDegrees(ring: readonly FramePoint[]): Position[] {
  const points = ring.map(([x, y]): Position => {
    const [lat, lon] = unprojectMercator(x, y);
    return [lon, lat];
  });
  return [...points, ...points.slice(0, 1)];
}

/**
 * A path of areas in frame units back to degrees: exterior rings clockwise, each with the holes that follow
 * it, as d3-geo wants.
 */
export function coarseArea(path: string): MultiPolygon {
  const coordinates: Position[][][] = [];
  for (const ring of parseRelativePath(path)) {
    if (isExterior(ring)) coordinates.push([toDegrees(ring)]);
    else coordinates.at(-1)?.push(toDegrees(ring));
  }
  return { type: 'MultiPolygon', coordinates };
}
