import type { MeetingStatus, Stance } from '../datasets/index.ts';
import { round } from './order.ts';

/** A mark's shape as SVG path data; empty where there is nothing to draw. */
export interface StanceSymbol {
  /** Filled with the side's colour. */
  solid: string;
  /** Stroked, not filled. */
  line: string;
  /** Hollow with a dashed outline: somebody else's claim. Lies beneath the others. */
  dashed: string;
}

const NOTHING: StanceSymbol = { solid: '', line: '', dashed: '' };

type Shape = (radius: number, x: number, y: number) => string;

/** Each begins with the only absolute point, so that a shape stands anywhere and many can stand in one path. */
const circle: Shape = (r, x, y) =>
  `M${round(x - r)} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;

const half: Shape = (r, x, y) => `M${x} ${round(y - r)}a${r} ${r} 0 0 0 0 ${2 * r}z`;

const triangle: Shape = (r, x, y) =>
  `M${x} ${round(y - r)}l${round(r * 1.1)} ${round(r * 1.85)}h${round(-r * 2.2)}z`;

/** A cross with arms thick enough to be hollow. */
const cross: Shape = (r, x, y) => {
  const [arm, side] = [round(r * 0.5), round(r * 0.45)];
  const notch = round(arm + side - r * 0.42);
  return (
    `M${round(x - arm)} ${round(y - arm - side)}l${arm} ${notch}l${arm} ${-notch}l${side} ${side}l${-notch} ${arm}` +
    `l${notch} ${arm}l${-side} ${side}l${-arm} ${-notch}l${-arm} ${notch}l${-side} ${-side}l${notch} ${-arm}` +
    `l${-notch} ${-arm}z`
  );
};

/**
 * ▲ proposes, ● supports, ◐ conditional, ✕ opposes, ○ undecided, in a box of 2r about x,y. As somebody else's claim
 * the shape is hollow and dashed, with a small core where the hollow shape alone would read as another stance.
 */
export function stanceSymbol(stance: Stance, radius = 5, claim = false, x = 0, y = 0): StanceSymbol {
  const r = round(radius);
  const core = round(radius * 0.42);
  switch (stance) {
    case 'proposes':
      return claim
        ? { ...NOTHING, dashed: triangle(r, x, y), solid: triangle(core, x, y) }
        : { ...NOTHING, solid: triangle(r, x, y) };
    case 'supports':
      return claim
        ? { ...NOTHING, dashed: circle(r, x, y), solid: circle(core, x, y) }
        : { ...NOTHING, solid: circle(r, x, y) };
    case 'conditional':
      return claim
        ? { ...NOTHING, dashed: circle(r, x, y), solid: half(round(radius * 0.6), x, y) }
        : { ...NOTHING, line: circle(r, x, y), solid: half(r, x, y) };
    case 'opposes':
      return claim ? { ...NOTHING, dashed: cross(r, x, y) } : { ...NOTHING, solid: cross(r, x, y) };
    case 'undecided':
      return claim ? { ...NOTHING, dashed: circle(r, x, y) } : { ...NOTHING, line: circle(r, x, y) };
  }
}

/** ● held or under way, ○ planned, a dashed ○ proposed, a crossed ○ ruled out or cancelled. */
export function statusSymbol(status: MeetingStatus, radius: number, x: number, y: number): StanceSymbol {
  const r = round(radius);
  if (status === 'held' || status === 'ongoing') return { ...NOTHING, solid: circle(r, x, y) };
  if (status === 'proposed') return { ...NOTHING, dashed: circle(r, x, y) };
  if (status === 'planned') return { ...NOTHING, line: circle(r, x, y) };
  const [arm, back] = [round(radius * 0.62), round(radius * 1.24)];
  const [left, top] = [round(x - arm), round(y - arm)];
  const strokes = `M${left} ${top}l${back} ${back}m0 ${-back}l${-back} ${back}`;
  return { ...NOTHING, line: circle(r, x, y) + strokes };
}
