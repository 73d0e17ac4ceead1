import type { View } from './view.ts';

/** The text of tokens `from` to `to` (exclusive). */
export const textOf = (view: View, from: number, to: number): string =>
  view.article.text.slice(view.tokens[from]?.start ?? 0, view.tokens[to - 1]?.end ?? 0);
