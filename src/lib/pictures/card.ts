import type { Shape } from './shape.ts';
import { shape } from './shape.ts';
import { INK, INK_2, PAPER, SANS, SERIF } from './still.ts';
import { CARD } from './card-size.ts';
import { widthIn } from './measure.ts';
import type { PageDrawing } from './page-drawing.ts';
import { wrapped } from './wrapped.ts';

const MARGIN = 64;
const ACCENT = '#1a56b8';
const RULE = '#dcd9d3';
const TITLE_SIZES = [64, 56, 48, 42, 36];
const SMALLEST = 36;
const MOST_TITLE_LINES = 4;
const STEP = 12;
const FOOT = 18;
const FOOT_LINE = 26;
/** Between words and chart. */
const GAP = 36;

export interface CardText {
  /** Above the title: what it is. */
  kind: string;
  title: string;
  /** Below the title: when, who, how many. */
  lines: readonly string[];
  /** At the foot: the dossier, and where it is published. */
  foot: readonly string[];
}

const text = (x: number, y: number, said: string, more: Readonly<Record<string, string | number>>): Shape =>
  shape('text', { x, y, fill: INK, ...more }, said);

/** The largest size at which a title fits, and its lines, of much the same length. */
function titleLines(title: string, width: number): { size: number; lines: string[] } {
  const at = (size: number, room: number, most = Infinity) =>
    wrapped(title, room, (line) => widthIn('serif', line, size, '600'), most);
  const size = TITLE_SIZES.find((one) => at(one, width).length < MOST_TITLE_LINES);
  if (size === undefined) return { size: SMALLEST, lines: at(SMALLEST, width, MOST_TITLE_LINES) };
  const count = at(size, width).length;
  let room = width;
  while (count > 1 && room > width / 2 && at(size, room - STEP).length === count) room -= STEP;
  return { size, lines: at(size, room) };
}

/** A chart drawn into a box, whole and in its own proportions. */
function pictured(drawing: PageDrawing, x: number, y: number, width: number, height: number): Shape[] {
  const scale = Math.min(width / drawing.width, height / drawing.height);
  const [w, h] = [drawing.width * scale, drawing.height * scale];
  const place = { x: x + (width - w) / 2, y: y + (height - h) / 2, width: w, height: h };
  const ground = shape('rect', { ...place, fill: drawing.ground });
  const chart = shape('svg', { ...drawing.chart.attributes, ...place }, drawing.chart.children);
  return drawing.ground === null ? [chart] : [ground, chart];
}

/** Rows of small type, each with the place of its line among the lines. */
function rows(lines: readonly string[], width: number, size: number, most: number) {
  return lines.flatMap((line, index) =>
    wrapped(line, width, (row) => widthIn('sans', row, size, '400'), most).map((row) => ({ row, index })),
  );
}

/** A card: words alone, or words beside a chart. */
export function cardOf({ kind, title, lines, foot }: CardText, drawing: PageDrawing | null): Shape {
  const width = drawing === null ? CARD.width - 2 * MARGIN : 500;
  const small = drawing === null ? 28 : 24;
  const step = small * 1.45;
  const { size, lines: titles } = titleLines(title, width);
  const first = MARGIN + 42 + size * 0.72;
  const last = first + (titles.length - 1) * size * 1.16;
  const feet = rows(foot, width, FOOT, 2);
  const rule = CARD.height - MARGIN - feet.length * FOOT_LINE;
  const room = Math.floor((rule - 16 - last - size * 0.35) / step);
  const shown = rows(lines, width, small, drawing === null ? 2 : 6).slice(0, Math.max(0, room));
  return shape('svg', { width: CARD.width, height: CARD.height, 'font-family': SANS }, [
    shape('rect', { width: CARD.width, height: CARD.height, fill: PAPER }),
    shape('rect', { width: CARD.width, height: 10, fill: ACCENT }),
    text(MARGIN, MARGIN + 14, kind, { 'font-size': 22, fill: INK_2 }),
    ...titles.map((line, index) =>
      text(MARGIN, first + index * size * 1.16, line, {
        'font-size': size,
        'font-weight': 600,
        'font-family': SERIF,
      }),
    ),
    ...shown.map(({ row, index }, place) =>
      text(MARGIN, last + size * 0.35 + (place + 0.9) * step, row, {
        'font-size': small,
        fill: index === 0 ? INK : INK_2,
      }),
    ),
    shape('rect', { x: MARGIN, y: rule, width, height: 1, fill: RULE }),
    ...feet.map(({ row }, index) =>
      text(MARGIN, rule + (index + 1) * FOOT_LINE, row, { 'font-size': FOOT, fill: INK_2 }),
    ),
    ...(drawing === null
      ? []
      : pictured(drawing, MARGIN + width + GAP, 46, CARD.width - width - 2 * MARGIN - GAP, 540)),
  ]);
}
