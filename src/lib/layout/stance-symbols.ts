import type { Stance } from '../datasets/index.ts';
import { round } from './order.ts';

/** A stance's shape as SVG path data about 0,0; empty where there is nothing to draw. */
export interface StanceSymbol {
  /** Filled with the side's colour. */
  solid: string;
  /** Stroked, not filled. */
  line: string;
  /** Hollow with a dashed outline: somebody else's claim. Lies beneath the others. */
  dashed: string;
}

const NOTHING: StanceSymbol = { solid: '', line: '', dashed: '' };

const circle = (r: number) => `M${-r} 0a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;

const half = (r: number) => `M0 ${-r}a${r} ${r} 0 0 0 0 ${2 * r}z`;

const triangle = (r: number) => `M0 ${-r}L${round(r * 1.1)} ${round(r * 0.85)}H${round(-r * 1.1)}z`;

/** A cross with arms thick enough to be hollow. */
function cross(r: number): string {
  const [out, inner, notch] = [round(r * 0.95), round(r * 0.5), round(r * 0.42)];
  return (
    `M${-inner} ${-out}L0 ${-notch}L${inner} ${-out}L${out} ${-inner}L${notch} 0L${out} ${inner}` +
    `L${inner} ${out}L0 ${notch}L${-inner} ${out}L${-out} ${inner}L${-notch} 0L${-out} ${-inner}z`
  );
}

/**
 * ▲ proposes, ● supports, ◐ conditional, ✕ opposes, ○ undecided, in a box of 2r. As somebody else's claim the
 * shape is hollow and dashed, with a small core where the hollow shape alone would read as another stance.
 */
export function stanceSymbol(stance: Stance, radius = 5, claim = false): StanceSymbol {
  const r = round(radius);
  const core = round(radius * 0.42);
  switch (stance) {
    case 'proposes':
      return claim
        ? { ...NOTHING, dashed: triangle(r), solid: triangle(core) }
        : { ...NOTHING, solid: triangle(r) };
    case 'supports':
      return claim
        ? { ...NOTHING, dashed: circle(r), solid: circle(core) }
        : { ...NOTHING, solid: circle(r) };
    case 'conditional':
      return claim
        ? { ...NOTHING, dashed: circle(r), solid: half(round(radius * 0.6)) }
        : { ...NOTHING, line: circle(r), solid: half(r) };
    case 'opposes':
      return claim ? { ...NOTHING, dashed: cross(r) } : { ...NOTHING, solid: cross(r) };
    case 'undecided':
      return claim ? { ...NOTHING, dashed: circle(r) } : { ...NOTHING, line: circle(r) };
  }
}
