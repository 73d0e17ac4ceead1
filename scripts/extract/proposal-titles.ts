import type { ProposalFinding } from '../model.ts';
import type { Told } from './proposal-memory.ts';

/** No title is longer, in words. */
const LONGEST = 12;
const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** How a proposal is called: the fullest of its first wordings, without quotation marks and what hangs over. */
export function titleOf({ mentions, terms }: Told): string {
  const best = [...mentions]
    .slice(0, 6)
    .map((course, i) => {
      const words = tidy(course.words);
      const count = words.split(' ').length;
      const numbered = terms.length > 0 && course.terms.length > 0 ? 3 : 0;
      return { words, score: Math.min(count, 6) - Math.max(0, count - 9) + numbered - i * 0.5 };
    })
    .sort((a, b) => b.score - a.score)[0];
  return capitalised(shortened(best?.words ?? 'A proposal'));
}

/** What begins another clause or another member of a list. */
const JOINT = /^(?:and|or|that|which|who|what|where|when|while|but)$/u;
const PREPOSITION = /^(?:of|to|for|in|with|on|at|by|from|between|under|after|before|as|into|over)$/u;
/** A title has at least so many words before it is cut. */
const SHORTEST = 4;

const HANGING = /(?:[,;:]|\s(?:and|or|of|to|for|in|the|a|with|on|by|from|that|its|their|between))+$/u;

/** Words cut where the last of their clauses, members of a list or phrases begins, as it is not whole. */
function shortened(text: string): string {
  const words = text.split(' ');
  if (words.length <= LONGEST) return text.replace(HANGING, '');
  const begins = (word: string, at: number): boolean =>
    at >= SHORTEST && (PREPOSITION.test(word) || (JOINT.test(word) && !/^\d/u.test(words[at + 1] ?? '')));
  let kept = words.slice(0, LONGEST);
  let end = kept.findLastIndex(begins);
  // "and discussed | what": a single word behind "and" is no member of its own.
  while (end > 0 && kept.slice(0, end).findLastIndex(begins) === end - 2 && JOINT.test(kept[end - 2] ?? ''))
    end -= 2;
  if (end > 0) kept = kept.slice(0, end);
  return kept.join(' ').replace(HANGING, '');
}

const tidy = (words: string): string =>
  words
    .replace(/[“”"«»]/g, '')
    .replace(/^(?:the|a|an|its|his|her|their|any|that)\s+/iu, '')
    .replace(/\s+/g, ' ')
    .trim();

const KIND_WORDS: Record<ProposalFinding['kind'], string> = {
  ceasefire: 'A halt to the fighting',
  'security-guarantee': 'A promise of security',
  deployment: 'Forces to be sent',
  framework: 'A plan for an agreement',
  territory: 'A demand or concession over territory',
  finance: 'A use of money',
  resources: 'A deal over resources',
  membership: 'Membership in an alliance or union',
  other: 'A course of action',
};

export const summaryOf = (kind: ProposalFinding['kind'], terms: readonly string[]): string =>
  `${KIND_WORDS[kind]}${terms.length > 0 ? ` (${terms.join(', ')})` : ''}`;
