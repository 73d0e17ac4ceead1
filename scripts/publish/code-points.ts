/** A text that is cut by code points, as published offsets count. */
export interface CodePointText {
  length: number;
  slice(start: number, end: number): string;
}

/** Outside the basic plane one code point is two UTF-16 units; texts without such characters are cut directly. */
const ASTRAL = /[\ud800-\udbff]/;

export function codePointText(text: string): CodePointText {
  if (!ASTRAL.test(text)) return { length: text.length, slice: (start, end) => text.slice(start, end) };
  const points = [...text];
  return { length: points.length, slice: (start, end) => points.slice(start, end).join('') };
}

/** Number of code points of a text. */
export function codePointLength(text: string): number {
  if (!ASTRAL.test(text)) return text.length;
  let length = 0;
  for (const point of text) length += point === '' ? 0 : 1;
  return length;
}

/** Translates code-point offsets of a text into UTF-16 units. */
export function unitOffsets(text: string): (codePoint: number) => number {
  if (!ASTRAL.test(text)) return (codePoint) => codePoint;
  const offsets: number[] = [];
  let unit = 0;
  for (const point of text) {
    offsets.push(unit);
    unit += point.length;
  }
  return (codePoint) => offsets[codePoint] ?? text.length;
}
