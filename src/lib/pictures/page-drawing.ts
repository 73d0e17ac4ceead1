import { parseHTML } from 'linkedom';
import { byKey, groundOf, rootVariables, styled } from './styled.ts';
import { rulesOf } from './stylesheet.ts';
import type { Shape } from './shape.ts';

/** A symbol with the words beside it. */
export interface Keyed {
  /** Null: words alone. */
  symbol: Shape | null;
  width: number;
  height: number;
  text: string;
}

/** What a page of a chart shows, as shapes and words. */
export interface PageDrawing {
  /** An `svg` with its own width and height. */
  chart: Shape;
  width: number;
  height: number;
  /** Colour beneath the chart; null: the paper's. */
  ground: string | null;
  /** The chart in a sentence, with the days it covers. */
  summary: string;
  legend: Keyed[];
  /** What has no place in the drawing. */
  beside: Keyed[];
  /** Lines below: what it is built on, how borders are drawn. */
  notes: string[];
}

const words = (element: Element | null): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
/** The words of a line, what stands in small type apart. */
function partsOf(line: Element): string[] {
  const small = words(line.querySelector('small'));
  const all = words(line);
  return small === '' ? [all] : [all.slice(0, all.length - small.length).trim(), small];
}
const sizeOf = (element: Element, name: string): number => Number(element.getAttribute(name) ?? 0);

/**
 * Reads the drawing out of the page of an embedded chart, in the light theme.
 * @param variables what holds instead of the page's own custom properties
 * @throws Error when the page has no chart
 */
export function drawingIn(html: string, variables: ReadonlyMap<string, string> = new Map()): PageDrawing {
  const { document } = parseHTML(html);
  const rules = byKey(
    rulesOf([...document.querySelectorAll('style')].map((one) => one.textContent).join('\n')),
  );
  const root = rootVariables(rules, variables);
  const figure = document.querySelector('[data-view] figure');
  const svg = figure?.querySelector('svg[role="group"]');
  const chart = svg ? styled(svg, rules, root) : null;
  if (!figure || !svg || chart === null) throw new Error('The page has no chart to make a picture of.');

  /** The look of a symbol may come from its line: the colour of a side. */
  const keyed = (line: Element): Keyed => {
    const drawn = line.querySelector('svg');
    const whole = drawn ? styled(line, rules, root) : null;
    const find = (one: Shape | null): Shape | null =>
      one === null || one.tag === 'svg'
        ? one
        : one.children.reduce<Shape | null>((found, child) => found ?? find(child), null);
    return {
      symbol: find(whole),
      width: drawn ? sizeOf(drawn, 'width') : 0,
      height: drawn ? sizeOf(drawn, 'height') : 0,
      text: partsOf(line).join(', '),
    };
  };
  const lines = (selector: string) => [...figure.querySelectorAll(selector)].map(keyed);
  return {
    chart,
    width: sizeOf(svg, 'width'),
    height: sizeOf(svg, 'height'),
    ground: svg.parentElement ? groundOf(svg.parentElement, rules, root) : null,
    summary: svg.getAttribute('aria-label') ?? '',
    legend: lines('ul[aria-label^="Key"] > li'),
    beside: lines('.tray li'),
    notes: [words(document.querySelector('footer p')), words(figure.querySelector('details p'))].filter(
      (note) => note !== '',
    ),
  };
}
