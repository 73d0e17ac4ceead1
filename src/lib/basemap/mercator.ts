/**
 * The frame every prerendered map is drawn in: Web Mercator (EPSG:3857) exactly as Leaflet lays it out at
 * zoom 0, where the world is 256 × 256 px, times an integer. x grows eastward, y southward, both in frame
 * units; Leaflet's pixel at zoom z is the frame coordinate × 2^z / FRAME_FACTOR.
 */
export const FRAME_FACTOR = 8;

/** Width and height of the whole world, in frame units. */
export const FRAME_SIZE = 256 * FRAME_FACTOR;

/** Latitude at which the square ends, in degrees; what lies beyond is drawn on the edge, as Leaflet does. */
export const MAX_LATITUDE = 85.0511287798;

const RADIANS = Math.PI / 180;

/** Degrees to frame units, not rounded. Longitudes beyond ±180 run on past the edge of the frame. */
export function projectMercator(lat: number, lon: number): [x: number, y: number] {
  const clamped = Math.max(-MAX_LATITUDE, Math.min(MAX_LATITUDE, lat));
  const sine = Math.sin(clamped * RADIANS);
  const x = (lon / 360 + 0.5) * FRAME_SIZE;
  const y = (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * FRAME_SIZE;
  return [x, y];
}

/** Frame units back to degrees. */
export function unprojectMercator(x: number, y: number): [lat: number, lon: number] {
  const lat = (2 * Math.atan(Math.exp((0.5 - y / FRAME_SIZE) * 2 * Math.PI)) - Math.PI / 2) / RADIANS;
  return [lat, (x / FRAME_SIZE - 0.5) * 360];
}

/** Frame units per kilometre on the ground at a latitude, for discs of a stated radius. */
export function unitsPerKilometre(lat: number): number {
  const equatorKilometres = 40075.016686;
  return FRAME_SIZE / (equatorKilometres * Math.cos(lat * RADIANS));
}
