import { mergeArcs, meshArcs } from 'topojson-client';
import type { GeometryObject, MultiLineString, MultiPolygon } from 'topojson-specification';
import type { CountryProperties } from '../../src/lib/basemap/types.ts';
import { findDispute } from './disputes.ts';
import { bareArc, shapesOf, type UnitShape, type UnitTopology } from './unit-topology.ts';
import type { UnitProperties } from './units.ts';

/** One shape a country code, in code order; a unit without a code stays by itself. */
export function mergeByCountry(topology: UnitTopology): MultiPolygon<CountryProperties>[] {
  const byCode = new Map<string, UnitShape[]>();
  for (const shape of shapesOf(topology)) {
    const code = shape.properties?.code ?? '';
    byCode.set(code, [...(byCode.get(code) ?? []), shape]);
  }
  return [...byCode]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, shapes]) => ({
      ...mergeArcs(topology, shapes),
      properties: { code, name: shapes[0]?.properties?.name ?? '' },
    }));
}

const propertiesOf = (object: GeometryObject) => object.properties as UnitProperties;

/** Takes the given arcs out of lines, which may break a line in two. */
function without(lines: number[][], arcs: Set<number>): number[][] {
  return lines.flatMap((line) => {
    const pieces: number[][] = [[]];
    for (const arc of line) {
      if (arcs.has(bareArc(arc))) pieces.push([]);
      else pieces.at(-1)?.push(arc);
    }
    return pieces.filter((piece) => piece.length > 0);
  });
}

/** The lines between units, from the simplified arcs so that they lie exactly on the areas' edges. */
export function linesBetween(topology: UnitTopology): {
  borders: MultiLineString;
  disputed: MultiLineString;
} {
  const { units, partly } = topology.objects;
  const isDisputed = (a: GeometryObject, b: GeometryObject) => {
    const dispute = findDispute(propertiesOf(a).unit, propertiesOf(b).unit);
    return dispute !== undefined && dispute.box === undefined;
  };
  const isBorder = (a: GeometryObject, b: GeometryObject) =>
    propertiesOf(a).code !== propertiesOf(b).code && !isDisputed(a, b);

  const partlyArcs = new Set(partly.arcs.flat().map(bareArc));
  const borders = meshArcs(topology, units, isBorder);
  const disputed = meshArcs(topology, units, (a, b) => a !== b && isDisputed(a, b));
  return {
    borders: { type: 'MultiLineString', arcs: without(borders.arcs, partlyArcs) },
    disputed: { type: 'MultiLineString', arcs: [...disputed.arcs, ...partly.arcs] },
  };
}
