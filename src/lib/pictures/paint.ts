import { createCanvas, DOMMatrix, Path2D, type SKRSContext2D } from '@napi-rs/canvas';
import { fontOf } from './faces.ts';
import type { Shape } from './shape.ts';

/** Attributes that come down from a shape to what is in it. */
const INHERITED = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-opacity',
  'font-family',
  'font-size',
  'font-style',
  'font-weight',
  'paint-order',
  'text-anchor',
  'vector-effect',
] as const;

type Look = Readonly<Record<string, string>>;

interface Brush {
  context: SKRSContext2D;
  /** What `url(#…)` may name. */
  gradients: ReadonlyMap<string, Shape>;
}

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

const number = (look: Look, name: string, instead = 0): number => {
  const value = Number.parseFloat(look[name] ?? '');
  return Number.isNaN(value) ? instead : value;
};
const numbers = (text: string): number[] => (text.match(/-?[\d.]+(?:e-?\d+)?/gi) ?? []).map(Number);

function gradientsIn(shape: Shape): [string, Shape][] {
  const own: [string, Shape][] = shape.tag === 'linearGradient' ? [[shape.attributes.id ?? '', shape]] : [];
  return [...own, ...shape.children.flatMap(gradientsIn)];
}

/** A colour, or a gradient from the left to the right of a box; null: nothing is painted. */
function paintOf({ context, gradients }: Brush, value: string, box: Box) {
  if (value === 'none' || value === 'transparent' || value === '') return null;
  const named = /^url\(#([^)]+)\)$/.exec(value)?.[1];
  if (named === undefined) return value;
  const gradient = context.createLinearGradient(box.x, 0, box.x + box.width, 0);
  for (const { attributes } of gradients.get(named)?.children ?? []) {
    const opacity = Math.round(number(attributes, 'stop-opacity', 1) * 255);
    const colour = (attributes['stop-color'] ?? '#000000').replace(/^#(.)(.)(.)$/, '#$1$1$2$2$3$3');
    gradient.addColorStop(number(attributes, 'offset'), `${colour}${opacity.toString(16).padStart(2, '0')}`);
  }
  return gradient;
}

function move(context: SKRSContext2D, transform: string): void {
  for (const [, name, values] of transform.matchAll(/(\w+)\(([^)]*)\)/g)) {
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = numbers(values ?? '');
    if (name === 'translate') context.translate(a, b);
    else if (name === 'scale') context.scale(a, values?.includes(',') || b !== 0 ? b : a);
    else if (name === 'rotate') {
      context.translate(b, c);
      context.rotate((a * Math.PI) / 180);
      context.translate(-b, -c);
    } else if (name === 'matrix') context.transform(a, b, c, d, e, f);
    else throw new Error(`The transform "${name}" cannot be painted.`);
  }
}

function outlineOf({ tag, attributes }: Shape): { path: Path2D; box: Box } {
  const at = (name: string) => number(attributes, name);
  const box = { x: at('x'), y: at('y'), width: at('width'), height: at('height') };
  if (tag === 'path') return { path: new Path2D(attributes.d ?? ''), box };
  const path = new Path2D();
  if (tag === 'circle') path.arc(at('cx'), at('cy'), at('r'), 0, 2 * Math.PI);
  else if (attributes.rx) path.roundRect(box.x, box.y, box.width, box.height, at('rx'));
  else path.rect(box.x, box.y, box.width, box.height);
  return { path, box };
}

function stroke({ context }: Brush, path: Path2D, look: Look): void {
  const scaled = look['vector-effect'] === 'non-scaling-stroke';
  context.save();
  const matrix = context.getTransform();
  let drawn = path;
  if (scaled) {
    // The line keeps its width where the drawing around it is stretched: only the picture as a whole enlarges it.
    const whole = number(look, 'whole-scale', 1);
    drawn = new Path2D();
    drawn.addPath(path, new DOMMatrix([whole, 0, 0, whole, 0, 0]).inverse().multiply(matrix));
    context.setTransform(whole, 0, 0, whole, 0, 0);
  }
  context.stroke(drawn);
  context.restore();
}

function paintText(brush: Brush, { text }: Shape, look: Look): void {
  const { context } = brush;
  const family = /serif 4/i.test(look['font-family'] ?? '') ? 'serif' : 'sans';
  const style = look['font-style'] ?? 'normal';
  context.font = fontOf(family, number(look, 'font-size', 16), look['font-weight'] ?? '400', style);
  const [x, y] = [number(look, 'x'), number(look, 'y')];
  const width = context.measureText(text).width;
  const shift = { middle: width / 2, end: width }[look['text-anchor'] ?? ''] ?? 0;
  const isHaloed = look['paint-order']?.startsWith('stroke') === true;
  if (isHaloed && !['none', undefined].includes(look.stroke)) context.strokeText(text, x - shift, y);
  context.fillText(text, x - shift, y);
}

/** Sets the pen as the look has it; what is transparent gets no paint. */
function ready(brush: Brush, look: Look, box: Box) {
  const { context } = brush;
  const fill = paintOf(brush, look.fill ?? '#000', box);
  const line = paintOf(brush, look.stroke ?? 'none', box);
  const dashes = look['stroke-dasharray'] ?? 'none';
  context.lineWidth = number(look, 'stroke-width', 1);
  context.lineCap = (look['stroke-linecap'] ?? 'butt') as 'butt';
  context.lineJoin = (look['stroke-linejoin'] ?? 'miter') as 'miter';
  context.setLineDash(dashes === 'none' ? [] : numbers(dashes));
  if (fill !== null) context.fillStyle = fill;
  if (line !== null) context.strokeStyle = line;
  return { fill, line };
}

function enter({ context }: Brush, look: Look): void {
  const [x, y] = [number(look, 'x'), number(look, 'y')];
  context.translate(x, y);
  const [left, top, across, down] = numbers(look.viewBox ?? '');
  const [width, height] = [number(look, 'width', across), number(look, 'height', down)];
  if (look.overflow !== 'visible') {
    context.beginPath();
    context.rect(0, 0, width, height);
    context.clip();
  }
  if (left === undefined || top === undefined || !across || !down) return;
  const scales = [width / across, height / down] as const;
  const stretched = look.preserveAspectRatio === 'none';
  const [sx, sy] = stretched ? scales : [Math.min(...scales), Math.min(...scales)];
  context.translate((width - across * sx) / 2, (height - down * sy) / 2);
  context.scale(sx, sy);
  context.translate(-left, -top);
}

function paint(brush: Brush, shape: Shape, inherited: Look): void {
  const { tag, attributes, children } = shape;
  if (tag === 'defs' || tag === 'title' || tag === 'desc') return;
  const { context } = brush;
  const passed = Object.fromEntries(
    INHERITED.flatMap((name) => {
      const value = attributes[name] ?? inherited[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
  const whole = inherited['whole-scale'] ?? '1';
  const look: Look = { ...passed, ...attributes, 'whole-scale': whole };
  context.save();
  context.globalAlpha *= number(look, 'opacity', 1);
  if (attributes.transform) move(context, attributes.transform);
  if (tag === 'svg') enter(brush, look);
  const alpha = context.globalAlpha;
  if (tag === 'path' || tag === 'circle' || tag === 'rect') {
    const { path, box } = outlineOf(shape);
    const { fill, line } = ready(brush, look, box);
    context.globalAlpha = alpha * number(look, 'fill-opacity', 1);
    if (fill !== null) context.fill(path);
    context.globalAlpha = alpha * number(look, 'stroke-opacity', 1);
    if (line !== null) stroke(brush, path, look);
  } else if (tag === 'text') {
    ready(brush, look, { x: 0, y: 0, width: 0, height: 0 });
    paintText(brush, shape, look);
  } else if (tag !== 'svg' && tag !== 'g') {
    throw new Error(`The element "${tag}" cannot be painted.`);
  }
  for (const child of children) paint(brush, child, { ...passed, 'whole-scale': whole });
  context.restore();
}

/**
 * A shape as the bytes of a PNG. The same shape gives the same bytes on the same machine.
 * @param width, height of the shape in px
 * @param scale pixels of the picture for each px
 */
export function pngOf(shape: Shape, width: number, height: number, scale: number): Uint8Array<ArrayBuffer> {
  const canvas = createCanvas(Math.ceil(width * scale), Math.ceil(height * scale));
  const context = canvas.getContext('2d');
  context.scale(scale, scale);
  const brush = { context, gradients: new Map(gradientsIn(shape)) };
  paint(brush, shape, { 'whole-scale': String(scale) });
  return new Uint8Array(canvas.toBuffer('image/png'));
}
