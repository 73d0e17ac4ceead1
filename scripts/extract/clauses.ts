import { normAt, type SentenceView, type View } from './view.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const OPENERS = set(
  'after before while as and but with following where when although though despite ahead during whereas because so since until saying adding',
);
const HARD = set('; — – --');

/** Stretches of a sentence that a time or a place belongs to: tokens `from` to `to` (exclusive). */
export interface Clause {
  from: number;
  to: number;
}

/** Cuts a sentence at dashes, semicolons, and commas that open a clause. */
export function clausesOf(view: View, sentence: SentenceView): Clause[] {
  const clauses: Clause[] = [];
  let from = sentence.from;
  for (let at = sentence.from + 1; at < sentence.to; at++) {
    const opens =
      normAt(view, at) === ',' && OPENERS.has(normAt(view, at + 1)) && !continuesNames(view, sentence, at);
    if (!opens && !HARD.has(normAt(view, at))) continue;
    clauses.push({ from, to: at });
    from = at + 1;
  }
  clauses.push({ from, to: sentence.to });
  return clauses;
}

/** ", and Kushner", ", and son-in-law Kushner": the list of names goes on. */
function continuesNames(view: View, sentence: SentenceView, comma: number): boolean {
  if (normAt(view, comma + 1) !== 'and' || !sentence.references.some((reference) => reference.to === comma))
    return false;
  const next = sentence.references.find((reference) => reference.from > comma && !reference.adjective);
  if (!next || next.from > comma + 8) return false;
  return (
    view.tokens.slice(comma + 2, next.from).every(({ text }) => /^(?:\p{Ll}[\p{Ll}.]*|-)$/u.test(text)) &&
    !view.tokens
      .slice(comma + 2, next.from)
      .some(({ norm }) => /ed$|ing$|^(?:is|are|was|were|has|have|will|that|to)$/.test(norm))
  );
}

export const clauseAt = (clauses: readonly Clause[], at: number): Clause | undefined =>
  clauses.find((clause) => at >= clause.from && at < clause.to);
