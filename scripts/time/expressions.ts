import { DATE_RULES, type Hint } from './date-rules.ts';
import { RELATIVE_RULES } from './relative-rules.ts';
import type { TimeExpression } from './values.ts';

/** The first rule that matches at a place wins. */
const RULES = [...DATE_RULES, ...RELATIVE_RULES];

/** Cheap tests that spare a text the rules it cannot match. */
const HINTS: [Hint, RegExp][] = [
  ['month', /\b(?:Jan|Feb|Mar|Apr|May|Ju[nl]|Aug|Sep|Oct|Nov|Dec)/u],
  ['weekday', /(?:on|es|rs|ri|ur|un)day/u],
  ['digit', /\d/u],
  ['unit', /day|week|month|year|hour|fortnight|recent|that (?:morning|afternoon|evening|night)/iu],
  ['word', /day\b|night|this (?:morning|afternoon|evening)|morrow|spring|summer|autumn|fall\b|winter/iu],
];

/** Finds the words that tell a time in a text, from left to right, without overlaps. */
export function findTimes(text: string): TimeExpression[] {
  const found: TimeExpression[] = [];
  const hints = new Set<Hint>();
  for (const [hint, pattern] of HINTS) if (pattern.test(text)) hints.add(hint);
  if (hints.size === 0) return found;
  const lower = text.toLowerCase();
  const taken = new Uint8Array(text.length);
  for (const { pattern, needs, says, value } of RULES) {
    if (!hints.has(needs) || (says && !says.some((words) => lower.includes(words)))) continue;
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].trimEnd().length;
      if (taken.subarray(start, end).includes(1)) continue;
      const read = value(match.groups ?? {});
      if (!read) continue;
      taken.fill(1, start, end);
      found.push({ start, end, value: read });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
