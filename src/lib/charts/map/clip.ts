import { parseRelativePath, relativePath, type FramePoint } from '../../basemap/relative-path.ts';
import type { Box } from '../../layout/place-labels.ts';

type Ring = readonly FramePoint[];
type Inside = (point: FramePoint) => boolean;
type Cut = (a: FramePoint, b: FramePoint) => FramePoint;

/** Sutherland and Hodgman: one edge of the window at a time. */
function cutRing(ring: Ring, inside: Inside, cut: Cut): FramePoint[] {
  return ring.flatMap((point, index) => {
    const before = ring[(index + ring.length - 1) % ring.length] ?? point;
    const crossing = inside(before) === inside(point) ? [] : [cut(before, point)];
    return inside(point) ? [...crossing, point] : crossing;
  });
}

const cutAtX =
  (x: number): Cut =>
  (a, b) => [x, a[1] + ((x - a[0]) / (b[0] - a[0])) * (b[1] - a[1])];

const cutAtY =
  (y: number): Cut =>
  (a, b) => [a[0] + ((y - a[1]) / (b[1] - a[1])) * (b[0] - a[0]), y];

/** Grown on all sides, so that the cut edges lie out of sight. */
function edgesOf({ x, y, width, height }: Box, margin: number) {
  return { left: x - margin, top: y - margin, right: x + width + margin, bottom: y + height + margin };
}

/** The part of an area that a window shows, as path data; the window's margin in the path's own units. */
export function clipArea(path: string, window: Box, margin = 4): string {
  const { left, top, right, bottom } = edgesOf(window, margin);
  const rings = parseRelativePath(path).map((ring: Ring) =>
    [
      [([x]: FramePoint) => x >= left, cutAtX(left)],
      [([x]: FramePoint) => x <= right, cutAtX(right)],
      [([, y]: FramePoint) => y >= top, cutAtY(top)],
      [([, y]: FramePoint) => y <= bottom, cutAtY(bottom)],
    ].reduce<FramePoint[]>((kept, [inside, cut]) => cutRing(kept, inside as Inside, cut as Cut), [...ring]),
  );
  return relativePath(rings, true);
}

/** The lines that a window shows, as path data: every stretch with an end inside, not cut at the edge. */
export function clipLines(path: string, window: Box, margin = 4): string {
  const { left, top, right, bottom } = edgesOf(window, margin);
  const inside: Inside = ([x, y]) => x >= left && x <= right && y >= top && y <= bottom;
  const kept: FramePoint[][] = [];
  for (const line of parseRelativePath(path) as readonly Ring[]) {
    let run: FramePoint[] = [];
    for (const [index, point] of line.entries()) {
      const before = line[index - 1];
      const after = line[index + 1];
      const near = inside(point) || (before && inside(before)) || (after && inside(after));
      if (near) run.push(point);
      else if (run.length > 0) {
        kept.push(run);
        run = [];
      }
    }
    if (run.length > 0) kept.push(run);
  }
  return relativePath(kept, false);
}
