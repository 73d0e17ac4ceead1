/** Code-point order: the same in every locale. */
export const byCodePoint = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Rows in order of their id, so that nothing depends on the order of arrival. */
export const byId = <T extends { id: string }>(rows: readonly T[]): T[] =>
  [...rows].sort((a, b) => byCodePoint(a.id, b.id));

/** Rounded for output: short numbers in the HTML, and no trace of the last bits of an engine's arithmetic. */
export const round = (value: number, digits = 1): number => {
  const factor = 10 ** digits;
  const rounded = Math.round(value * factor) / factor;
  return rounded === 0 ? 0 : rounded;
};

export const clamp = (value: number, low: number, high: number): number =>
  Math.max(low, Math.min(high, value));
