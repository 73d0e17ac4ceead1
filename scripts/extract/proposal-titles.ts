import type { ProposalFinding } from '../model.ts';
import { actionRule } from './proposal-actions.ts';
import type { Told } from './proposal-memory.ts';
import { phraseAround } from './proposal-title-phrases.ts';
import type { Course } from './proposal-words.ts';
import type { View } from './view.ts';

/** No title is longer, in characters. */
const LONGEST = 60;
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
      const words = shortened(tidy(wordingOf(view, course)));
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
  course.named || course.anaphor !== null ? phraseAround(view, course) : course.words;

/** What begins another clause or another member of a list. */
const JOINT = /^(?:and|or|that|which|who|what|where|when|while|but|including)$/u;
const PREPOSITION =
  /^(?:of|to|for|in|with|on|at|by|from|between|under|after|before|as|into|over|against|within|during)$/u;
/** A title has at least so many words before it is cut. */
const SHORTEST = 3;

const HANGING =
  /(?:[,;:(—–-]|\s(?:and|or|of|to|for|in|the|a|an|with|on|by|from|that|its|his|her|their|between|as|at|which|who|including|into|over|is|are|was|were|be|so|as part))+$/u;

/** What is left of a clause behind a noun: "the truce | suggested by". */
const LEFT_OVER =
  /\s(?:suggested|proposed|floated|known|brokered|put|made|called|due|drafted|backed|(?:on|last|this) (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)$/u;

/** What a clause behind a noun says of it: "security guarantees | that will make it impossible". */
const OF_NOUN = /\s(?:that|which|who)\s(?:is|are|was|were|will|would|has|have|had|can|could|may|might)\s.*$/u;

/** Words cut where the last of their clauses, members of a list or phrases begins, as it is not whole. */
function shortened(whole: string): string {
  const bare = whole.replace(OF_NOUN, '');
  const text = bare.split(' ').length >= SHORTEST ? bare : whole;
  if (text.length <= LONGEST) return text.replace(LEFT_OVER, '').replace(HANGING, '');
  const words = text.split(' ');
  let count = 0;
  for (let length = -1; count < words.length; count++) {
    length += (words[count]?.length ?? 0) + 1;
    if (length > LONGEST) break;
  }
  const begins = (word: string, at: number): boolean =>
    at >= SHORTEST && (PREPOSITION.test(word) || (JOINT.test(word) && !/^\d/u.test(words[at + 1] ?? '')));
  // The word behind the last one kept may begin a phrase: then the cut is clean.
  let end = words.slice(0, count + 1).findLastIndex(begins);
  // "and discussed | what": a single word behind "and" is no member of its own.
  while (end > 1 && JOINT.test(words[end - 2] ?? '')) end -= 2;
  let kept = words.slice(0, end > 0 ? end : count);
  // An owner without what it owns: "measures for implementing | Egypt’s".
  while (kept.length > 1 && /['’]s$/u.test(kept.at(-1) ?? '')) kept = kept.slice(0, -1);
  return kept.join(' ').replace(HANGING, '').replace(LEFT_OVER, '');
}

const PRONOUN = /^(?:he|she|it|they|we|you|i|there)\s/iu;
const DUTY =
  /(?<!\b(?:that|which|who))\s(?:must|should|shall|(?:can|could|may|might)(?= be )|(?:may |might )?have to|(?:would |will )?(?:needs?|have) to|has to|had to|ought to|would(?! be)|will(?! be))\s(?:(not)\s)?(?:also\s|immediately\s)?/iu;

/** "Israel must withdraw" → "Israel to withdraw"; without quotation marks, brackets, and what hangs over. */
const tidy = (words: string): string => {
  const plain = words
    .replace(/^not only (?:does|do|did)\s+/iu, '')
    .replace(/^(?:the\s+)?(?:urgent\s+)?need to\s+/iu, '')
    .replace(/\s*\([^)]*\)/gu, '')
    .replace(/,\s+(?:and|but|which|who|where|while|with|so)\s.*$/u, '')
    .replace(/[“”"«»]|(?<!\p{L})['‘’](?=\p{L})|(?<=[,.])['’]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
  const [subject, rest] = PRONOUN.test(plain) ? ['', plain.replace(PRONOUN, '')] : ['x', plain];
  const duty = DUTY.exec(` ${rest}`);
  const turned = duty
    ? subject === '' && duty.index === 0
      ? ` ${rest}`.replace(DUTY, duty[1] ? 'not to ' : '')
      : ` ${rest}`.replace(DUTY, duty[1] ? ' not to ' : ' to ').trim()
    : plain;
  return inInfinitive(turned)
    .replace(/^(?:the|a|an|its|his|her|their|any|that|this|such)\s+/iu, '')
    .trim();
};

/** "Ukraine cede areas of Donetsk", as it stood behind "that" → "Ukraine to cede areas of Donetsk". */
const inInfinitive = (words: string): string => {
  const [subject = '', verb = '', ...object] = words.split(' ');
  return /^\p{Lu}/u.test(subject) &&
    actionRule(verb)?.form === 'base' &&
    object.length > 0 &&
    !PREPOSITION.test(object[0] ?? '')
    ? [subject, 'to', verb, ...object].join(' ')
    : words;
};

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
