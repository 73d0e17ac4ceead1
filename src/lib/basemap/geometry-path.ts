import type { Geometry, Position } from 'geojson';
import { projectMercator } from './mercator.ts';
import { relativePath, type FramePoint } from './relative-path.ts';

const project = (line: readonly Position[]): FramePoint[] =>
  line.map(([lon = 0, lat = 0]) => projectMercator(lat, lon));

/**
 * A GeoJSON area or line, in degrees and cut at the antimeridian, as SVG path data of relative integers in
 * frame units. Nothing is simplified beyond rounding to the unit. Points have no path: the result is empty.
 */
export function geometryPath(geometry: Geometry): string {
  switch (geometry.type) {
    case 'Polygon':
      return relativePath(geometry.coordinates.map(project), true);
    case 'MultiPolygon':
      return relativePath(geometry.coordinates.flat().map(project), true);
    case 'LineString':
      return relativePath([project(geometry.coordinates)], false);
    case 'MultiLineString':
      return relativePath(geometry.coordinates.map(project), false);
    case 'GeometryCollection':
      throw new TypeError(
        'GeometryCollection has no single path: call geometryPath on each of its geometries',
      );
    default:
      return '';
  }
}
