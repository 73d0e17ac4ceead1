import type { Cell } from '../../layout/timeline-cells.ts';
import type { DenseLane } from '../../layout/timeline-dense.ts';

/** Where arrow keys lead: to a cell of a lane, or to the lane's title. */
export interface Reached {
  lane: string;
  cell: Cell | null;
}

/** In order of time, those above each other from the top. */
const inTime = (cells: readonly Cell[]) => [...cells].sort((a, b) => a.x - b.x || a.y - b.y);

const nearest = (cells: readonly Cell[], x: number): Cell | null =>
  cells.reduce<Cell | null>(
    (best, cell) => (best === null || Math.abs(cell.x - x) < Math.abs(best.x - x) ? cell : best),
    null,
  );

/**
 * From a title right to the first cell, from cell to cell in order of time and left of the first back to the title;
 * up and down from lane to lane. Null: the key leads nowhere.
 */
export function walkCells(
  lanes: readonly DenseLane[],
  at: number,
  from: Cell | null,
  key: string,
  cellsIn: (lane: DenseLane) => readonly Cell[],
): Reached | null {
  const lane = lanes[at];
  if (!lane) return null;
  if (key === 'ArrowUp' || key === 'ArrowDown') {
    const next = lanes[at + (key === 'ArrowUp' ? -1 : 1)];
    return next ? { lane: next.id, cell: from === null ? null : nearest(cellsIn(next), from.x) } : null;
  }
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return null;
  const cells = inTime(cellsIn(lane));
  if (from === null) return key === 'ArrowRight' ? { lane: lane.id, cell: cells[0] ?? null } : null;
  const index = cells.indexOf(from) + (key === 'ArrowRight' ? 1 : -1);
  if (index >= cells.length) return null;
  return { lane: lane.id, cell: cells[index] ?? null };
}
