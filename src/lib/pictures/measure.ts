import { createCanvas } from '@napi-rs/canvas';
import { fontOf } from './faces.ts';

const context = createCanvas(1, 1).getContext('2d');

/** Width of a text in px, as `pngOf` will paint it. */
export function widthIn(family: 'sans' | 'serif', text: string, size: number, weight: string): number {
  context.font = fontOf(family, size, weight, 'normal');
  return context.measureText(text).width;
}
