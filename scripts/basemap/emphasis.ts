/** How much more a point counts inside a box of [west, south, east, north] degrees. */
interface Emphasis {
  box: readonly [number, number, number, number];
  factor: number;
}

/**
 * Bytes go where the map is read closest, Europe, and where a few units decide in which country a town of
 * the borders policy falls: Crimea, the West Bank, Taiwan, the Falklands, Fiji. The high Arctic, which Mercator
 * inflates, gets less. The first match counts.
 */
const EMPHASES: readonly Emphasis[] = [
  { box: [32, 44, 37.2, 47.4], factor: 12 },
  { box: [34, 31, 36, 33.5], factor: 20 },
  { box: [119.5, 21.5, 122.5, 25.5], factor: 6 },
  { box: [-62, -53, -57, -51], factor: 6 },
  { box: [176, -19, 180, -16], factor: 4 },
  { box: [-11, 35, 42, 64], factor: 4 },
  { box: [-180, 70, 180, 90], factor: 0.25 },
  { box: [-180, -90, 180, 34], factor: 0.6 },
];

export function emphasisAt(lat: number, lon: number): number {
  const found = EMPHASES.find(
    ({ box: [west, south, east, north] }) => lon >= west && lon <= east && lat >= south && lat <= north,
  );
  return found?.factor ?? 1;
}
