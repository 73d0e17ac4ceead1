import type { ArticleFlag } from '../../src/lib/datasets/index.ts';
import type { Article, DayRange, KnowledgeBase, Resolved } from '../model.ts';

/**
 * Marks of a machine's translation: hyphens with a space before, capitals lost on names, closing marks turned round.
 * Each with what stands in all of its matches.
 */
const TRACES = [
  { trace: /\p{L} -\p{L}/gu, sign: ' -' },
  {
    trace: /\s(?:kyiv|moscow|washington|europe|london|paris|berlin|tehran|israel|ukraine|russia)(?=[\s,.])/gu,
    sign: '',
  },
  { trace: /\s“(?=[\s.,]|$)/gmu, sign: '“' },
];
/** Fewer traces may be typing errors. */
const ENOUGH = 2;

function isMachineTranslated(text: string): boolean {
  let traces = 0;
  for (const { trace, sign } of TRACES) {
    if (!text.includes(sign)) continue;
    trace.lastIndex = 0;
    while (traces < ENOUGH && trace.test(text)) traces++;
  }
  return traces >= ENOUGH;
}

/** A holder of an office called its former one, or the other way round, on a day on which that is known to be wrong. */
function contradicts(resolved: Resolved, knowledge: KnowledgeBase, range: DayRange): boolean {
  if (range.start === null) return false;
  return [...resolved.roles].some(([person, role]) => {
    const former = /\b(?:former|ex-)\b/i.test(role);
    const term = knowledge.termOf(person, range);
    return (
      former && term !== null && term.titles.some((title) => role.toLowerCase().endsWith(title.toLowerCase()))
    );
  });
}

/** What a reader should know about a text before trusting it. */
export function flagsOf(
  article: Article,
  resolved: Resolved,
  knowledge: KnowledgeBase,
  range: DayRange,
): ArticleFlag[] {
  const flags: ArticleFlag[] = [];
  if (isMachineTranslated(article.text)) flags.push('machine-translated');
  if (article.text.includes('\uFFFD')) flags.push('garbled');
  if (contradicts(resolved, knowledge, range)) flags.push('contradicts-known-facts');
  return flags;
}
