/** Words of a text that are marked, in UTF-16 units. */
export interface Mark {
  start: number;
  end: number;
  /** own: of the record that is looked at; other: of other records; chosen: by the editor, now. */
  kind: 'own' | 'other' | 'chosen';
}

/** A piece of a text that is marked the same from end to end. */
export interface Segment {
  start: number;
  text: string;
  own: boolean;
  other: boolean;
  chosen: boolean;
}

/** A text cut where marks begin and end. The pieces together are the text. */
export function segmentsOf(text: string, marks: readonly Mark[]): Segment[] {
  const changes = new Map<number, Mark['kind'][][]>();
  const at = (offset: number): Mark['kind'][][] => {
    const known = changes.get(offset) ?? [[], []];
    changes.set(offset, known);
    return known;
  };
  for (const { start, end, kind } of marks) {
    if (start >= end) continue;
    at(Math.max(0, start))[0]?.push(kind);
    at(Math.min(text.length, end))[1]?.push(kind);
  }
  const open = { own: 0, other: 0, chosen: 0 };
  const segments: Segment[] = [];
  let from = 0;
  for (const offset of [...changes.keys(), text.length].sort((a, b) => a - b)) {
    if (offset > from)
      segments.push({
        start: from,
        text: text.slice(from, offset),
        own: open.own > 0,
        other: open.other > 0,
        chosen: open.chosen > 0,
      });
    from = Math.max(from, offset);
    const [begin = [], end = []] = changes.get(offset) ?? [];
    for (const kind of begin) open[kind]++;
    for (const kind of end) open[kind]--;
    changes.delete(offset);
  }
  return segments;
}

/** Translates code points of a text into UTF-16 units. */
export function unitOffsets(text: string): (codePoint: number) => number {
  if (!/[\ud800-\udbff]/.test(text)) return (codePoint) => codePoint;
  const offsets: number[] = [];
  let unit = 0;
  for (const point of text) {
    offsets.push(unit);
    unit += point.length;
  }
  return (codePoint) => offsets[codePoint] ?? text.length;
}

/** The words of a text, without the marks of punctuation around them, as [start, end]. */
export const wordsOf = (text: string): [number, number][] =>
  [...text.matchAll(/[\p{L}\p{N}]+(?:[’'.,-][\p{L}\p{N}]+)*/gu)].map(({ index, 0: word }) => [
    index,
    index + word.length,
  ]);
