import { textWidth } from '../layout/text-width.ts';
import type { Keyed, PageDrawing } from './page-drawing.ts';
import { shape, type Shape } from './shape.ts';
import { wrapped } from './wrapped.ts';

export interface Still {
  svg: Shape;
  /** In px. */
  width: number;
  height: number;
}

export interface StillText {
  title: string;
  /** One line below the title. */
  reading: string;
  /** Where it comes from. */
  source: string;
}

export const INK = '#1b1d20';
export const INK_2 = '#4c5157';
export const PAPER = '#fbfaf8';
export const SERIF = 'Source Serif 4, Source Serif 4 Variable, Charter, Georgia, Liberation Serif, serif';
export const SANS = 'Inter, Inter Variable, system-ui, Segoe UI, Roboto, Liberation Sans, sans-serif';

const MARGIN = 20;
const TITLE = 22;
const SMALL = 12;
const LINE = 17;
const KEY_GAP = 14;
const MOST_BESIDE = 8;
/** Serif letters of the title are this much wider than the ones the widths are known of. */
const SERIF_WIDTH = 1.04;

interface Placed {
  shapes: Shape[];
  /** Where the next part may begin. */
  bottom: number;
}

const textAt = (x: number, y: number, text: string, more: Readonly<Record<string, string | number>> = {}) =>
  shape('text', { x, y, 'font-size': SMALL, fill: INK_2, ...more }, text);

function lines(text: string, width: number, top: number): Placed {
  const rows = wrapped(text, width, (row) => textWidth(row, SMALL));
  const shapes = rows.map((row, index) => textAt(MARGIN, top + 13 + index * LINE, row));
  return { shapes, bottom: top + rows.length * LINE };
}

/** Symbols with their words, one after the other, wrapped. */
function row(items: readonly Keyed[], width: number, top: number): Placed {
  const shapes: Shape[] = [];
  let [x, y] = [MARGIN, top];
  for (const { symbol, text, ...size } of items) {
    const long = textWidth(text, SMALL) + (symbol ? size.width + 5 : 0);
    if (x > MARGIN && x + long > MARGIN + width) [x, y] = [MARGIN, y + 22];
    const middle = y + 11;
    if (symbol) {
      const place = { x, y: middle - size.height / 2, width: size.width, height: size.height };
      shapes.push(shape('svg', { ...symbol.attributes, ...place, overflow: 'visible' }, symbol.children));
    }
    shapes.push(textAt(x + (symbol ? size.width + 5 : 0), middle + 4, text));
    x += long + KEY_GAP;
  }
  return { shapes, bottom: items.length === 0 ? top : y + 26 };
}

function besideIt(items: readonly Keyed[], width: number, top: number): Placed {
  if (items.length === 0) return { shapes: [], bottom: top };
  const shown = items.slice(0, MOST_BESIDE);
  const left = items.length - shown.length;
  const more: Keyed[] = left > 0 ? [{ symbol: null, width: 0, height: 0, text: `and ${left} more` }] : [];
  const head = textAt(MARGIN, top + 15, 'Not on the map', { 'font-weight': 600 });
  const placed = row([...shown, ...more], width, top + 20);
  return { shapes: [head, ...placed.shapes], bottom: placed.bottom };
}

/** A chart as a picture that stands alone: with its title, key, notes and source. */
export function stillOf(drawing: PageDrawing, text: StillText): Still {
  const width = drawing.width + 2 * MARGIN;
  const inner = drawing.width;
  const titles = wrapped(text.title, inner, (line) => textWidth(line, TITLE, true) * SERIF_WIDTH);
  const heading = titles.map((line, index) =>
    shape(
      'text',
      {
        x: MARGIN,
        y: MARGIN + 20 + index * 28,
        'font-size': TITLE,
        'font-weight': 600,
        'font-family': SERIF,
        fill: INK,
      },
      line,
    ),
  );
  const reading = lines(text.reading, inner, MARGIN + titles.length * 28 + 4);
  const legend = row(drawing.legend, inner, reading.bottom + 6);
  const chart = shape(
    'svg',
    {
      ...drawing.chart.attributes,
      x: MARGIN,
      y: legend.bottom + 4,
      width: drawing.width,
      height: drawing.height,
    },
    drawing.chart.children,
  );
  const ground = shape('rect', {
    x: MARGIN,
    y: legend.bottom + 4,
    width: drawing.width,
    height: drawing.height,
    fill: drawing.ground,
  });
  const beside = besideIt(drawing.beside, inner, legend.bottom + drawing.height + 14);
  let bottom = beside.bottom + 4;
  const notes = [...drawing.notes, text.source].flatMap((note) => {
    const placed = lines(note, inner, bottom);
    bottom = placed.bottom + 2;
    return placed.shapes;
  });
  const height = Math.ceil(bottom + MARGIN - 4);
  const svg = shape(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: 'img',
      'font-family': SANS,
      fill: INK,
    },
    [
      shape('title', {}, text.title),
      shape('desc', {}, drawing.summary),
      shape('rect', { width, height, fill: PAPER }),
      ...heading,
      ...reading.shapes,
      ...legend.shapes,
      ...(drawing.ground === null ? [] : [ground]),
      chart,
      ...beside.shapes,
      ...notes,
    ],
  );
  return { svg, width, height };
}
