export interface Extent {
  from: number;
  to: number;
}

/**
 * Puts extents into rows so that none touches another, each into the first row with room, in the order given.
 * Returns the row of each, from 0.
 */
export function packRows(extents: readonly Extent[], gap = 6): number[] {
  const rows: Extent[][] = [];
  return extents.map((extent) => {
    const free = rows.findIndex((row) =>
      row.every((other) => extent.from >= other.to + gap || extent.to + gap <= other.from),
    );
    const index = free < 0 ? rows.length : free;
    (rows[index] ??= []).push(extent);
    return index;
  });
}
