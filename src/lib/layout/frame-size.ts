import { clamp } from './order.ts';

/** Below this container width in px a chart is drawn for a narrow screen. */
export const NARROW = 520;

/** Height of the map and of the network for a width, so that they stand level side by side. */
export const chartHeight = (width: number): number =>
  width < NARROW ? Math.round(width * 1.15) : Math.round(clamp(width * 0.74, 400, 560));
