import { describe, expect, it } from 'vitest';
import { readFineWorld } from '../../src/lib/basemap/fine-world.ts';
import { fineWorld } from './maps.ts';

const square = { type: 'Polygon', arcs: [[0]], properties: { code: 'AA', name: 'Square' } };
const arcs = [
  [
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 1],
    [0, 0],
  ],
];

const file = (geometry: unknown) => ({
  type: 'Topology',
  arcs,
  objects: { countries: { type: 'GeometryCollection', geometries: [geometry] } },
});

describe('the fine map', () => {
  it('has every country once, with a full name', () => {
    const codes = fineWorld.countries.features.map(({ properties }) => properties.code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.length).toBeGreaterThanOrEqual(215);
    for (const code of ['MT', 'SG', 'MC', 'SM', 'LI', 'BH', 'QA', 'LU']) expect(codes).toContain(code);
    const names = fineWorld.countries.features.map(({ properties }) => properties.name);
    expect(names.filter((name) => /\.( |$)/.test(name) && !name.startsWith('U.S.'))).toEqual([]);
  });

  it('may be another file, with no lines of its own', () => {
    const world = readFineWorld(file(square), 'other.json');
    expect(world.countries.features.map(({ properties }) => properties)).toEqual([square.properties]);
    expect(world.borders.coordinates).toEqual([]);
    expect(world.disputed.coordinates).toEqual([]);
  });

  it.each([
    [undefined, 'other.json is not TopoJSON'],
    [{ type: 'FeatureCollection', features: [] }, 'other.json is not TopoJSON'],
    [{ type: 'Topology', arcs, objects: {} }, 'other.json has no collection "countries" (its objects: none)'],
    [file({ ...square, properties: { name: 'Square' } }), 'it needs the strings "code" and "name"'],
  ])('says what is wrong with %j', (json, message) => {
    expect(() => readFineWorld(json, 'other.json')).toThrow(message);
  });
});
