/** A point of the frame: [x, y] in frame units. */
export type FramePoint = readonly [x: number, y: number];

const isSame = (a: FramePoint, b: FramePoint) => a[0] === b[0] && a[1] === b[1];

const round = ([x, y]: FramePoint): FramePoint => [Math.round(x), Math.round(y)];

/** Consecutive points that fall on the same unit count once; a ring's repeated last point is dropped. */
function toGrid(line: readonly FramePoint[], closed: boolean): FramePoint[] {
  const points: FramePoint[] = [];
  for (const point of line.map(round)) {
    const last = points.at(-1);
    if (!last || !isSame(last, point)) points.push(point);
  }
  const first = points[0];
  const last = points.at(-1);
  if (closed && points.length > 1 && first && last && isSame(first, last)) points.pop();
  return points;
}

/** 3, -4 → "3-4"; a separator only where the sign does not serve as one. */
const pair = (x: number, y: number) => `${x}${y < 0 ? '' : ' '}${y}`;

/**
 * SVG path data for rings (closed) or lines (open), every number an integer relative to the point before
 * it: about half the bytes of absolute coordinates once compressed. Rings that collapse to fewer than three
 * points, and lines to fewer than two, are left out. Only a path's first "m" is absolute: two paths cannot be
 * joined into one `d`.
 */
export function relativePath(lines: readonly (readonly FramePoint[])[], closed: boolean): string {
  const parts: string[] = [];
  let pen: FramePoint = [0, 0];
  for (const line of lines) {
    const points = toGrid(line, closed);
    const start = points[0];
    if (!start || points.length < (closed ? 3 : 2)) continue;
    for (const [index, point] of points.entries()) {
      const step = pair(point[0] - pen[0], point[1] - pen[1]);
      parts.push(index === 0 ? 'm' : step.startsWith('-') ? '' : ' ', step);
      pen = point;
    }
    if (closed) {
      parts.push('z');
      pen = start;
    }
  }
  return parts.join('');
}

/** The inverse of relativePath: frame points of every ring or line, rings without a repeated last point. */
export function parseRelativePath(path: string): FramePoint[][] {
  const lines: FramePoint[][] = [];
  let pen: FramePoint = [0, 0];
  for (const [, numbers = '', closing] of path.matchAll(/m([-0-9 ]+)(z?)/g)) {
    const steps = (numbers.match(/-?\d+/g) ?? []).map(Number);
    const line: FramePoint[] = [];
    for (let index = 0; index + 1 < steps.length; index += 2) {
      pen = [pen[0] + (steps[index] ?? 0), pen[1] + (steps[index + 1] ?? 0)];
      line.push(pen);
    }
    lines.push(line);
    if (closing && line[0]) pen = line[0];
  }
  return lines;
}
