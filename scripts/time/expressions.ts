import { tokenize } from '../text/tokens.ts';
import { DATE_RULES } from './date-rules.ts';
import { hintsIn } from './hints.ts';
import { RELATIVE_RULES } from './relative-rules.ts';
import type { TimeExpression } from './values.ts';

/** The first rule that matches at a place wins. */
const RULES = [...DATE_RULES, ...RELATIVE_RULES];

/**
 * Finds the words that tell a time in a text, from left to right, without overlaps.
 * @param hints what the text's tokens hint at. Default: they are looked at.
 */
export function findTimes(text: string, hints = hintsIn(tokenize(text))): TimeExpression[] {
  if (hints === 0) return [];
  const found: TimeExpression[] = [];
  let taken: Uint8Array | null = null;
  for (const { pattern, needs, value } of RULES) {
    if ((hints & needs) !== needs) continue;
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      const start = match.index;
      const end = start + match[0].trimEnd().length;
      if (taken?.subarray(start, end).includes(1)) continue;
      const read = value(match.groups ?? {});
      if (!read) continue;
      taken ??= new Uint8Array(text.length);
      taken.fill(1, start, end);
      found.push({ start, end, value: read });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
