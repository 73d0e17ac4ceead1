import { describe, expect, it } from 'vitest';
import { cellAt, cellName, cellPaths, cellsOf } from '../../src/lib/layout/timeline-cells.ts';
import { lanesWithin, layoutDense } from '../../src/lib/layout/timeline-dense.ts';
import { marksIn, timelineContent } from '../../src/lib/layout/timeline-items.ts';
import { walkCells } from '../../src/lib/charts/timeline/walk-cells.ts';
import { benchDossier, DOSSIER_SIZES } from '../bench/dossier.ts';

const { tables, dossier } = benchDossier(DOSSIER_SIZES.large);
const ids = (rows: readonly { id: string }[]) => new Set(rows.map((row) => row.id));
const content = timelineContent(tables, {
  meetings: ids(tables.meetings),
  proposals: ids(tables.proposals),
  positions: ids(tables.positions),
});
const drawing = layoutDense(content, { width: 1300 });

describe('a timeline with more marks than a page can hold', () => {
  it('stacks a lane of meetings and one for each proposal without gaps', () => {
    expect(drawing.lanes).toHaveLength(1 + tables.proposals.length);
    let top = 0;
    for (const lane of drawing.lanes) {
      expect(lane.top).toBe(top);
      top += lane.height;
    }
    expect(drawing.height).toBe(top);
    expect(drawing.marks).toBe(tables.meetings.length + tables.positions.length);
    expect(marksIn(content)).toBe(drawing.marks);
  });

  it('puts every mark into one cell, inside its lane and beside the next', () => {
    for (const lane of drawing.lanes) {
      const cells = cellsOf(lane.items, drawing);
      expect(cells.flatMap((cell) => cell.items)).toHaveLength(lane.items.length);
      for (const [index, cell] of cells.entries()) {
        expect(cell.x).toBeGreaterThanOrEqual(0);
        expect(cell.x + cell.r).toBeLessThanOrEqual(drawing.width - drawing.titles);
        expect(cell.y + cell.r).toBeLessThanOrEqual(lane.height - lane.heading);
        const next = cells[index + 1];
        if (next?.y === cell.y) expect(next.x - cell.x).toBeGreaterThanOrEqual(8);
      }
    }
  });

  it('says of a crowd how many, what and when, and of one mark its own words', () => {
    const cells = drawing.lanes.flatMap((lane) => cellsOf(lane.items, drawing));
    const crowd = cells.find((cell) => cell.items.length > 3 && cell.span !== null);
    expect(crowd ? cellName(crowd) : '').toMatch(/^\d+ (meetings|stances), .+ \d{4}$/);
    const one = cells.find((cell) => cell.items.length === 1);
    expect(one && cellName(one)).toBe(one?.items[0]?.name);
  });

  it('draws what is lit alone when asked, and all of it otherwise', () => {
    const cells = cellsOf(drawing.lanes[1]?.items ?? [], drawing);
    expect(cellPaths(cells, dossier, () => false)).toEqual([]);
    const count = (paths: { d: string }[]) => paths.reduce((sum, { d }) => sum + d.split('M').length - 1, 0);
    expect(count(cellPaths(cells, dossier))).toBeGreaterThanOrEqual(cells.length);
  });

  it('finds the lanes of a window, and the cell under a pointer', () => {
    const { first, after } = lanesWithin(drawing.lanes, 500, 900);
    const inside = drawing.lanes.filter((lane) => lane.top + lane.height > 500 && lane.top < 900);
    expect(drawing.lanes.slice(first, after)).toEqual(inside);
    const cells = cellsOf(drawing.lanes[0]?.items ?? [], drawing);
    const [cell] = cells;
    expect(cellAt(cells, (cell?.x ?? 0) + 2, (cell?.y ?? 0) + 2)).toBe(cell);
    expect(cellAt(cells, -100, -100)).toBeNull();
  });

  it('is walked by arrow keys from a title through every cell of its lane, and back', () => {
    const cellsIn = (lane: (typeof drawing.lanes)[number]) => known[drawing.lanes.indexOf(lane)] ?? [];
    const known = drawing.lanes.map((lane) => cellsOf(lane.items, drawing));
    const seen = new Set<unknown>();
    let cell = walkCells(drawing.lanes, 2, null, 'ArrowRight', cellsIn)?.cell ?? null;
    while (cell && !seen.has(cell)) {
      seen.add(cell);
      cell = walkCells(drawing.lanes, 2, cell, 'ArrowRight', cellsIn)?.cell ?? null;
    }
    expect(seen.size).toBe(known[2]?.length);
    const first = [...(known[2] ?? [])].sort((a, b) => a.x - b.x || a.y - b.y)[0];
    expect(walkCells(drawing.lanes, 2, first ?? null, 'ArrowLeft', cellsIn)).toEqual({
      lane: drawing.lanes[2]?.id,
      cell: null,
    });
    expect(walkCells(drawing.lanes, 2, null, 'ArrowDown', cellsIn)?.lane).toBe(drawing.lanes[3]?.id);
  });
});
