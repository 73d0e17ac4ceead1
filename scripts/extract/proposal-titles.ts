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
  const words = (best?.words ?? 'A proposal').split(' ');
  return capitalised(
    words
      .slice(0, LONGEST)
      .join(' ')
      .replace(/(?:[,;:]|\s(?:and|or|of|to|for|in|the|a|with|on|by|from|that|its|their))+$/u, ''),
  );
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
