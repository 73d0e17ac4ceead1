import type { Box } from '../../layout/place-labels.ts';

/** The land of a window of the coarse map, as path data in the map's own units. */
export interface DrawnLand {
  window: Box;
  land: string;
  borders: string;
  disputed: string;
}

/**
 * How far beyond its window the land of a page that is built is drawn, in widths and heights of the window: enough for
 * the windows of columns from 560 px on, so that the live map need not fetch what the page has. Insets differ more.
 */
export const drawnBeyond = (inset: boolean): number => (inset ? 0.06 : 0.02);

export const beyondWindow = ({ x, y, width, height }: Box, by: number): Box => ({
  x: x - by * width,
  y: y - by * height,
  width: width * (1 + 2 * by),
  height: height * (1 + 2 * by),
});

/** The land that the page was built with; none where there is no document. */
export function drawnLand(): DrawnLand[] {
  const drawings = globalThis.document?.querySelectorAll('[data-view="map"] svg:has(> path.land)') ?? [];
  return [...drawings].map((drawing) => {
    const [x = 0, y = 0, width = 0, height = 0] = (drawing.getAttribute('viewBox') ?? '')
      .split(' ')
      .map(Number);
    const [land = '', borders = '', disputed = ''] = [...drawing.querySelectorAll('path')].map(
      (path) => path.getAttribute('d') ?? '',
    );
    const inset = drawing.previousElementSibling?.matches('rect.sea') ?? false;
    return { window: beyondWindow({ x, y, width, height }, drawnBeyond(inset)), land, borders, disputed };
  });
}
