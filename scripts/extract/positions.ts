import type { View } from './view.ts';

/** The first token that begins at an offset or behind it; the number of tokens when none does. */
export function tokenFrom({ tokens }: Pick<View, 'tokens'>, offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
