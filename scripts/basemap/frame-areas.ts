import type { MultiLineString, MultiPolygon, Position } from 'geojson';
import { projectMercator } from '../../src/lib/basemap/mercator.ts';
import { relativePath, type FramePoint } from '../../src/lib/basemap/relative-path.ts';
import { rewind } from '../../src/lib/basemap/rewind.ts';
import type { Area } from './antimeridian.ts';

export const projectLine = (line: Position[]): Position[] =>
  line.map(([lon = 0, lat = 0]) => projectMercator(lat, lon));

/** The same area in frame units. */
export function projectArea(area: Area): Area {
  return area.type === 'Polygon'
    ? { type: 'Polygon', coordinates: area.coordinates.map(projectLine) }
    : { type: 'MultiPolygon', coordinates: area.coordinates.map((rings) => rings.map(projectLine)) };
}

const flip = (ring: Position[]): Position[] => ring.map(([x = 0, y = 0]) => [x, -y]);

const toFrame = (line: Position[]) => line as unknown as FramePoint[];

/**
 * Path of an area in frame units: exterior rings clockwise on the screen, each followed by its holes, as
 * coarse-areas.ts reads it. Rings that fail the test are left out.
 */
export function areaPath(area: MultiPolygon, keep: (ring: Position[]) => boolean = () => true): string {
  const upright = { ...area, coordinates: area.coordinates.map((rings) => rings.map(flip)) };
  const wound = rewind(upright) as MultiPolygon;
  const rings = wound.coordinates.flatMap((polygon) => polygon.map(flip));
  return relativePath(rings.filter(keep).map(toFrame), true);
}

export const linePath = (lines: MultiLineString) => relativePath(lines.coordinates.map(toFrame), false);
