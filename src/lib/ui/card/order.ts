export const byCodePoint = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** By first day, what has none last, then by id. */
export function byStart(
  one: { start: string | null; id: string },
  other: { start: string | null; id: string },
): number {
  return byCodePoint(`${one.start ?? '9999'} ${one.id}`, `${other.start ?? '9999'} ${other.id}`);
}
