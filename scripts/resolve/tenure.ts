import type { DayRange, KnowledgeBase, Term } from '../model.ts';
import type { TitlePhrase } from './title-phrases.ts';

const fits = (term: Term, { hit, parties, modifiers }: TitlePhrase): boolean => {
  const full = [...modifiers, hit.title].join(' ');
  return (
    (parties.length === 0 || parties.includes(term.of ?? '')) &&
    term.titles.some((title) => title.toLowerCase() === hit.title || title.toLowerCase() === full)
  );
};

/**
 * The days in which everybody whom an article names with a title held that office: an undated article is of some such
 * day. Nothing is said where they never did at one time.
 */
export function sharedTenure(knowledge: KnowledgeBase, phrases: readonly TitlePhrase[]): DayRange {
  let [start, end]: [string, string] = ['0000', '9999'];
  for (const phrase of phrases) {
    if (!phrase.name || phrase.past) continue;
    const terms = knowledge.termsOf(phrase.name.person).filter((term) => fits(term, phrase));
    const [term] = terms;
    if (terms.length !== 1 || !term) continue;
    if (term.start && term.start > start) start = term.start;
    if (term.end && term.end < end) end = term.end;
  }
  if (start > end) return { start: null, end: null };
  return { start: start === '0000' ? null : start, end: end === '9999' ? null : end };
}
