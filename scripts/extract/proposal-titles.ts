import type { ProposalFinding } from '../model.ts';
import type { Told } from './proposal-memory.ts';
import { inInfinitive } from './proposal-title-clauses.ts';
import { shortened } from './proposal-title-cuts.ts';
import { phraseAround, wordsOf } from './proposal-title-phrases.ts';
import type { Course } from './proposal-words.ts';
import type { View } from './view.ts';

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Wordings that are looked at for a title. */
const TRIED = 8;
/** Words that alone say too little for a title: "Agreement", "Assets". */
const ALONE = 2;

/** How a proposal is called: the fullest of its first wordings, with what its clause says it is of. */
export function titleOf(view: View, { mentions, terms }: Told): string {
  const best = mentions
    .slice(0, TRIED)
    .map((course, i) => {
      const words = shortened(inInfinitive(wordingOf(view, course)));
      const count = words.split(' ').length;
      const numbered = terms.length > 0 && course.terms.length > 0 ? 3 : 0;
      const bare = count < ALONE ? 2 : 0;
      const pointing = course.anaphor === null ? 0 : 2;
      return {
        words,
        score: Math.min(count, 6) - Math.max(0, count - 9) + numbered - bare - pointing - i * 0.5,
      };
    })
    .sort((a, b) => b.score - a.score)[0];
  return capitalised(best?.words ?? 'A proposal');
}

/** The words of a course; of one that a noun names, with what stands around the noun. */
const wordingOf = (view: View, course: Course): string =>
  course.named || course.anaphor !== null ? phraseAround(view, course) : wordsOf(view, course);

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
