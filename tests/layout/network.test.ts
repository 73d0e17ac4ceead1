import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OTHER_SIDE, type Actor, type Relation } from '../../src/lib/datasets/index.ts';
import { chartHeight } from '../../src/lib/layout/frame-size.ts';
import { layoutNetwork, toUnit } from '../../src/lib/layout/network.ts';
import { labelMore } from '../../src/lib/layout/network-labels.ts';
import { strongTies } from '../../src/lib/layout/network-edges.ts';
import { drawNetwork, planNetwork, walkNetwork } from '../../src/lib/layout/network-shapes.ts';
import { tiedActors } from '../../src/lib/layout/network-ties.ts';
import { overlaps } from '../../src/lib/layout/place-labels.ts';
import { ringOrder } from '../../src/lib/layout/side-ring.ts';
import { benchDossier, DOSSIER_SIZES } from '../bench/dossier.ts';
import { tables } from '../fixtures/first-dossier.ts';

const ids = (rows: readonly { id: string }[]) => new Set(rows.map((row) => row.id));

const actorsAnd = fc
  .uniqueArray(fc.stringMatching(/^[a-z]{1,6}$/), { minLength: 1, maxLength: 25 })
  .chain((names) =>
    fc.record({
      actors: fc.tuple(
        ...names.map((id) =>
          fc.record({
            id: fc.constant(id),
            side: fc.constantFrom('a', 'b', 'c', null),
            mentions: fc.nat(90),
          }),
        ),
      ),
      pairs: fc.array(
        fc.tuple(fc.constantFrom(...names), fc.constantFrom(...names), fc.integer({ min: 1, max: 6 })),
        { maxLength: 40 },
      ),
    }),
  )
  .map(({ actors, pairs }) => ({
    actors: actors.map((actor): Actor => ({ ...(tables.actors[0] as Actor), ...actor, affiliation: null })),
    relations: pairs.map(([source, target, weight], index): Relation => ({
      ...(tables.relations[0] as Relation),
      id: `tie-${index}`,
      source,
      target,
      weight,
    })),
  }));

describe('positions of the network', () => {
  it('do not depend on the order of the rows', () => {
    const forwards = layoutNetwork(tables.actors, tables.relations);
    const backwards = layoutNetwork([...tables.actors].reverse(), [...tables.relations].reverse());
    expect(backwards).toEqual(forwards);
  });

  it('are one for every actor, inside the square, none on top of another', () => {
    fc.assert(
      fc.property(actorsAnd, ({ actors, relations }) => {
        const layout = layoutNetwork(actors, relations);
        expect(layout.map((node) => node.id)).toEqual([...ids(actors)].sort());
        for (const { x, y } of layout) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(1);
          expect(y).toBeGreaterThanOrEqual(0);
          expect(y).toBeLessThanOrEqual(1);
        }
        expect(new Set(layout.map(({ x, y }) => `${x} ${y}`)).size).toBe(layout.length);
      }),
      { numRuns: 25 },
    );
  });

  it('hold the sides together: an actor lies nearer to its own side than to the middle of any other', () => {
    const at = new Map(layoutNetwork(tables.actors, tables.relations).map((node) => [node.id, node]));
    const tied = tables.actors.filter((actor) => tiedActors(tables.relations).has(actor.id));
    const sides = [...new Set(tied.map((actor) => actor.side ?? OTHER_SIDE))];
    const middles = sides.map((side) => {
      const members = tied.filter((actor) => (actor.side ?? OTHER_SIDE) === side);
      const spots = members.flatMap((member) => at.get(member.id) ?? []);
      const mean = (axis: 'x' | 'y') => spots.reduce((sum, spot) => sum + spot[axis], 0) / spots.length;
      return { side, x: mean('x'), y: mean('y') };
    });
    const away = tied.filter((actor) => {
      const spot = at.get(actor.id);
      const nearest = middles
        .map((middle) => ({
          side: middle.side,
          d: Math.hypot(middle.x - (spot?.x ?? 0), middle.y - (spot?.y ?? 0)),
        }))
        .sort((a, b) => a.d - b.d)[0];
      return nearest?.side !== (actor.side ?? OTHER_SIDE);
    });
    expect(away.length).toBeLessThanOrEqual(2);
  });

  it('put sides with many ties next to one another', () => {
    const pull = (a: string, b: string) => (['a b', 'b a', 'c d', 'd c'].includes(`${a} ${b}`) ? 9 : 0);
    const ring = ringOrder(['d', 'b', 'c', 'a'], pull);
    const apart = (a: string, b: string) => Math.abs(ring.indexOf(a) - ring.indexOf(b)) % 2;
    expect([apart('a', 'b'), apart('c', 'd')]).toEqual([1, 1]);
  });
});

describe('the drawn network', () => {
  it('overlaps nowhere and leaves nothing outside, at any width', () => {
    fc.assert(
      fc.property(actorsAnd, fc.integer({ min: 320, max: 900 }), ({ actors, relations }, width) => {
        const own = { ...tables, actors, relations };
        const height = width;
        const plan = planNetwork(own, layoutNetwork(actors, relations), width, height);
        const drawing = drawNetwork(own, plan, { actors: ids(actors), relations: ids(relations) });
        const boxes = [...drawing.labels.values()].map((label) => label.box);
        boxes.forEach((box, index) => {
          expect(boxes.slice(index + 1).some((other) => overlaps(box, other))).toBe(false);
          expect(box.x).toBeGreaterThanOrEqual(0);
          expect(box.x + box.width).toBeLessThanOrEqual(width);
        });
        const touching = drawing.nodes.flatMap((a, index) =>
          drawing.nodes.slice(index + 1).filter((b) => Math.hypot(a.x - b.x, a.y - b.y) < a.r + b.r - 0.2),
        );
        expect(touching).toEqual([]);
        expect(drawing.labels.size + drawing.omitted.length + plan.untied.length).toBe(actors.length);
      }),
      { numRuns: 25 },
    );
  });

  it('names every actor of the first dossier', () => {
    const layout = layoutNetwork(tables.actors, tables.relations);
    for (const width of [358, 690]) {
      const filter = { actors: ids(tables.actors), relations: ids(tables.relations) };
      const plan = planNetwork(tables, layout, width, chartHeight(width));
      expect(drawNetwork(tables, plan, filter).omitted).toEqual([]);
    }
  });

  it('keeps actors in their places when a filter hides others', () => {
    const layout = layoutNetwork(tables.actors, tables.relations);
    const plan = planNetwork(tables, layout, 690, 500);
    const draw = (actors: ReadonlySet<string>) =>
      drawNetwork(tables, plan, { actors, relations: ids(tables.relations) });
    const few = draw(new Set(['russia', 'ukraine']));
    const all = draw(ids(tables.actors));
    expect(few.nodes).toEqual(all.nodes.filter((node) => ['russia', 'ukraine'].includes(node.id)));
    expect(few.edges.every((edge) => few.nodes.some((node) => node.id === edge.source))).toBe(true);
  });

  it('draws the strongest ties and at least one of every actor', () => {
    const strong = strongTies(tables.relations, 3);
    const reached = new Set(
      tables.relations.filter((row) => strong.has(row.id)).flatMap((row) => [row.source, row.target]),
    );
    expect(reached).toEqual(new Set(tables.relations.flatMap((row) => [row.source, row.target])));
    expect(strong.size).toBeLessThan(tables.relations.length);
  });
});

describe('the network at any size', () => {
  const sizes = ['single', 'small', 'large'] as const;

  it.each(sizes)('draws no more than a few ties, and every tied actor, in a %s dossier', (size) => {
    const { tables: own } = benchDossier(DOSSIER_SIZES[size]);
    const plan = planNetwork(own, layoutNetwork(own.actors, own.relations), 690, 510);
    const drawing = drawNetwork(own, plan, { actors: ids(own.actors), relations: ids(own.relations) });
    expect(drawing.edges.length).toBe(Math.min(own.relations.length, 80));
    expect(drawing.nodes.length + plan.untied.length).toBe(own.actors.length);
    expect(drawing.nodes.filter((node) => node.major).length).toBeLessThanOrEqual(120);
    const smallest = Math.min(...drawing.nodes.filter((node) => node.major).map((node) => node.r));
    for (const node of drawing.nodes) if (!node.major) expect(node.r).toBeLessThanOrEqual(smallest);
  });

  it('leads the arrow keys to a neighbour first, and by the other keys to everybody', () => {
    const plan = planNetwork(tables, layoutNetwork(tables.actors, tables.relations), 690, 510);
    const drawing = drawNetwork(tables, plan, {
      actors: ids(tables.actors),
      relations: ids(tables.relations),
    });
    const directions = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'] as const;
    for (const { id, x, y } of drawing.nodes) {
      const reached = directions.flatMap((direction) => walkNetwork(drawing, id, direction) ?? []);
      expect(reached.some((to) => drawing.neighbours.get(id)?.has(to))).toBe(true);
      const right = walkNetwork(drawing, id, 'ArrowRight');
      const there = drawing.nodes.find((node) => node.id === right);
      if (there) expect(there.x).toBeGreaterThan(x);
      expect(Number.isFinite(y)).toBe(true);
    }
  });

  it('names whom somebody looks at, whatever is in the way, and of those lit whom there is room for', () => {
    const { tables: own } = benchDossier(DOSSIER_SIZES.large);
    const plan = planNetwork(own, layoutNetwork(own.actors, own.relations), 690, 510);
    const drawing = drawNetwork(own, plan, { actors: ids(own.actors), relations: ids(own.relations) });
    const unnamed = drawing.nodes.filter((node) => !drawing.labels.has(node.id)).map((node) => node.id);
    const [looked, ...others] = unnamed;
    if (looked === undefined) throw new Error('all are named');
    const more = labelMore(own, plan, drawing, [looked], new Set(others));
    expect(more[0]?.id).toBe(looked);
    const boxes = [...drawing.labels.values(), ...more.slice(1)].map((label) => label.box);
    boxes.forEach((box, index) => {
      expect(boxes.slice(index + 1).some((other) => overlaps(box, other))).toBe(false);
    });
  });
});

describe('coordinates evened out', () => {
  it('keep their order and fill the whole span', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: -999, max: 999 }), { minLength: 2, maxLength: 30 }),
        (values) => {
          const unit = toUnit(values);
          expect([Math.min(...unit), Math.max(...unit)]).toEqual([0, 1]);
          const order = (list: readonly number[]) =>
            list
              .map((value, index) => [value, index] as const)
              .sort((a, b) => a[0] - b[0])
              .map(([, index]) => index);
          expect(order(unit)).toEqual(order(values));
        },
      ),
    );
  });
});
