import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packRows } from '../../src/lib/layout/pack.ts';
import { busySpans, elasticAxis } from '../../src/lib/layout/timeline-axis.ts';
import { layoutTimelineDown } from '../../src/lib/layout/timeline-down.ts';
import { timelineContent } from '../../src/lib/layout/timeline-items.ts';
import { markExtent } from '../../src/lib/layout/timeline-runs.ts';
import { layoutTimeline } from '../../src/lib/layout/timeline.ts';
import { tables } from '../fixtures/first-dossier.ts';

const ids = (rows: readonly { id: string }[]) => new Set(rows.map((row) => row.id));
const all = {
  meetings: ids(tables.meetings),
  proposals: ids(tables.proposals),
  positions: ids(tables.positions),
};
const content = timelineContent(tables, all);

const spans = fc
  .array(fc.tuple(fc.integer({ min: 19000, max: 21000 }), fc.nat(20)), { minLength: 1, maxLength: 30 })
  .map((pairs) => pairs.map(([start, length]) => ({ start, end: start + length })));

describe('the elastic axis', () => {
  it('never runs backwards, stays within its bounds and covers them', () => {
    fc.assert(
      fc.property(spans, fc.boolean(), (days, open) => {
        const axis = elasticAxis(days, { from: 100, to: 900, open });
        const last = Math.max(...days.map((span) => span.end));
        const first = Math.min(...days.map((span) => span.start));
        const at = Array.from({ length: last - first + 2 }, (_, index) => axis.at(first + index));
        expect(at.every((x, index) => x >= (at[index - 1] ?? 100))).toBe(true);
        expect(axis.at(first)).toBeGreaterThanOrEqual(100);
        expect(axis.at(last + 1)).toBeLessThanOrEqual(900.001);
        expect(axis.stretches[0]?.from).toBe(100);
      }),
    );
  });

  it('folds what is empty and nothing else, and opens by the flag', () => {
    fc.assert(
      fc.property(spans, (days) => {
        const axis = elasticAxis(days, { from: 0, to: 3000, open: false });
        for (const fold of axis.stretches.filter((stretch) => stretch.folded)) {
          expect(days.some((span) => span.start < fold.end && span.end >= fold.start)).toBe(false);
        }
        const open = elasticAxis(days, { from: 0, to: 3000, open: true });
        expect(open.stretches.some((stretch) => stretch.folded)).toBe(false);
      }),
    );
  });

  it('is not opened by a date as wide as a year', () => {
    const days = [
      { start: 20000, end: 20001 },
      { start: 20200, end: 20201 },
      { start: 19900, end: 20264 },
    ];
    expect(busySpans(days)).toHaveLength(2);
  });

  it('says how long the gaps of the first dossier are', () => {
    const drawing = layoutTimeline(content, { width: 1376, open: false });
    expect(drawing.folds.map((fold) => fold.label)).toEqual(['5 months', '3 months']);
  });

  it('keeps the words of ticks and folds apart', () => {
    for (const width of [600, 786, 1376]) {
      const { ticks, folds } = layoutTimeline(content, { width, open: false });
      for (const fold of folds)
        for (const tick of ticks.filter((candidate) => candidate.label !== '')) {
          const inside = tick.at > fold.from && tick.at < fold.to;
          expect(inside).toBe(false);
        }
    }
  });
});

describe('rows', () => {
  it('hold extents that do not touch', () => {
    const extent = fc
      .tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 1, max: 80 }))
      .map(([from, length]) => ({ from, to: from + length }));
    fc.assert(
      fc.property(fc.array(extent, { maxLength: 40 }), (extents) => {
        const rows = packRows(extents);
        extents.forEach((a, i) =>
          extents.slice(i + 1).forEach((b, offset) => {
            if (rows[i] === rows[i + 1 + offset]) expect(a.to <= b.from || b.to <= a.from).toBe(true);
          }),
        );
      }),
    );
  });
});

describe('the timeline across', () => {
  it.each([600, 786, 1100, 1376, 2000])('overlaps nowhere and cuts nothing at %i px', (width) => {
    for (const open of [false, true]) {
      const drawing = layoutTimeline(content, { width, open });
      const boxes = drawing.marks.map((mark) => ({ ...markExtent(mark), y: mark.y }));
      boxes.forEach((a, index) => {
        expect(a.from).toBeGreaterThanOrEqual(0);
        expect(a.to).toBeLessThanOrEqual(width);
        for (const b of boxes.slice(index + 1))
          if (Math.abs(a.y - b.y) < 18) expect(a.to <= b.from || b.to <= a.from).toBe(true);
      });
      for (const mark of drawing.marks) {
        expect(mark.y).toBeGreaterThan(0);
        expect(mark.y).toBeLessThan(drawing.bottom);
      }
    }
  });

  it.each([756, 1068, 1376])('keeps the words beside its marks off the folds at %i px', (width) => {
    const { marks, folds } = layoutTimeline(content, { width, open: false });
    expect(folds).not.toEqual([]);
    for (const mark of marks) {
      const { from, to } = markExtent({ ...mark, band: null });
      for (const fold of folds)
        expect(to <= fold.from + 1 || from >= fold.to - 1, mark.label.join(' ')).toBe(true);
      const words = mark.label.join(' ').replace(/…$/, '');
      if (words !== '')
        expect(mark.item.label.startsWith(`${words} `) || mark.item.label === words).toBe(true);
    }
  });

  it('keeps the order of the rows at every width', () => {
    const order = (width: number) =>
      layoutTimeline(content, { width, open: false })
        .marks.toSorted((one, other) => one.y - other.y || one.x - other.x)
        .map(({ item }) => item.id);
    for (const width of [756, 960, 1068, 1800]) expect(order(width)).toEqual(order(1376));
  });

  it('names a party once in a row and joins its stances on a proposal', () => {
    const { lines, marks } = layoutTimeline(content, { width: 1376, open: false });
    expect(lines.length).toBeGreaterThan(0);
    for (const { ids, path } of lines) {
      const own = marks.filter(({ item }) => ids.includes(item.id));
      expect(new Set(own.map(({ y }) => y)).size).toBe(1);
      expect(own.filter(({ label }) => label.length > 0)).toHaveLength(1);
      expect(path.startsWith('M')).toBe(true);
    }
  });

  it('draws an uncertain date as its interval with soft ends, a lasting one with hard ends', () => {
    const { marks } = layoutTimeline(content, { width: 1376, open: false });
    const bandOf = (id: string) => marks.find((mark) => mark.item.id === id)?.band;
    expect(bandOf('meeting-2025-02-24-washington-macron-trump')?.soft).toBe(true);
    expect(bandOf('meeting-2025-12-08-brussels-zelenskyy')?.soft).toBe(false);
    expect(bandOf('meeting-2025-03-02-london-european-leaders-zelenskyy')).toBeNull();
  });

  it('orders lanes by kind, then by first day, and does not mind the order of the rows', () => {
    const kinds = content.proposals.map((lane) => lane.kind);
    expect([...new Set(kinds)]).toHaveLength(kinds.filter((kind, index) => kind !== kinds[index - 1]).length);
    const shuffled = {
      ...tables,
      meetings: [...tables.meetings].reverse(),
      proposals: [...tables.proposals].reverse(),
      positions: [...tables.positions].reverse(),
      proposal_links: [...tables.proposal_links].reverse(),
    };
    expect(timelineContent(shuffled, all)).toEqual(content);
  });

  it('links an amendment to its parent', () => {
    const { links } = layoutTimeline(content, { width: 1376, open: false });
    expect(links.map((link) => link.label)).toEqual(['amends', 'is part of']);
  });

  it('gives what has no date a column of its own', () => {
    const { marks, undated } = layoutTimeline(content, { width: 1376, open: false });
    const mark = marks.find(({ item }) => item.id === 'meeting-moscow-kushner-witkoff');
    expect(mark?.x).toBeGreaterThan(undated ?? Infinity);
  });

  it('stands with nothing in it', () => {
    const none = { meetings: new Set<string>(), proposals: new Set<string>(), positions: new Set<string>() };
    const drawing = layoutTimeline(timelineContent(tables, none), { width: 900, open: false });
    expect(drawing.marks).toEqual([]);
    expect(Number.isFinite(drawing.height)).toBe(true);
  });
});

describe('the timeline downwards', () => {
  it.each([320, 358, 500])('stays within %i px, every mark below the one before', (width) => {
    const drawing = layoutTimelineDown(content, width);
    expect(drawing.marks).toHaveLength(content.meetings.length + tables.positions.length);
    for (const mark of drawing.marks) {
      expect(markExtent(mark).to).toBeLessThanOrEqual(width);
      expect(mark.y).toBeLessThan(drawing.height);
    }
    const spots = drawing.marks.map((mark) => ({ ...markExtent(mark), y: mark.y }));
    spots.forEach((a, index) => {
      for (const b of spots.slice(index + 1))
        if (Math.abs(a.y - b.y) < 24) expect(a.to <= b.from || b.to <= a.from).toBe(true);
    });
    expect(drawing.folds.map((fold) => fold.label)).toEqual(['5 months', '3 months']);
  });
});
