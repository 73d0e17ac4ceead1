import type { Span } from '../model.ts';
import type { Direction } from './values.ts';

// All patterns are matched with lower case.

/** Verbs of intention whose infinitive lies ahead: "agreed to meet on Friday", "are ready to travel". */
const INTENDED =
  "(?:agree[sd]?|arrang\\w+|want(?:s|ed)?|ready|prepared|prepar(?:es|ing)|willing|offer(?:s|ed)?|vow(?:s|ed)?|pledg\\w+|promis\\w+|propos\\w+|scheduled|slated|poised|bound|about|going|invit\\w+|ask(?:s|ed)?|urg\\w+|expect\\w*|hop(?:e|es|ed|ing)|decid\\w+|seek(?:s|ing)?|need(?:s|ed)?|fail(?:s|ed)?|refus\\w+|continue[sd]?)(?: [\\p{L}’']+){0,4} to \\p{Ll}+";
const FUTURE = new RegExp(
  `\\b(?:(?:will|shall|would|may|might|could|to)(?: \\p{L}+)? be \\p{L}+|will|shall|won['’]t|plans?|planning|planned|due|set to|set for|scheduled|slated|expected|expects|hopes?|intends?|ahead of|upcoming|may|might|could|would|is to|are to|to be|about to|deadline|tomorrow|(?:is|are) (?:meeting|travel(?:l)?ing|visiting|flying|hosting|heading|holding|gathering|convening|attending|joining|returning)|${INTENDED})\\b`,
  'gu',
);
const PAST =
  /\b(?:said|told|met|held|had|was|were|has|have|did|came|took|went|called|spoke|left|began|announced|wrote|saw|gave|made|arrived|visited|ended|hosted|flew|sat|drew|won|lost|fell|sent|brought|following|since|earlier|\p{Ll}{3,}ed)\b/gu;

/** "by Friday", "until next week". */
const DUE = /\b(?:by|until|till|before|ahead of) (?:the )?$/u;
/** "after Friday": what is past, whatever comes of it. */
const GONE = /\b(?:since|after|following) (?:the )?$/u;

/** Characters from a time beyond which no verb tells it; lists of dates may be as long as they like. */
const REACH = 600;

function last(pattern: RegExp, text: string): { start: number; end: number } {
  let found = { start: -1, end: -1 };
  for (const match of text.matchAll(pattern))
    found = { start: match.index, end: match.index + match[0].length };
  return found;
}
const first = (pattern: RegExp, text: string): number => {
  const at = text.search(pattern);
  return at < 0 ? Number.POSITIVE_INFINITY : at;
};

/**
 * Whether a time in a sentence is told as past or as to come: by the nearest verb or planning word before it,
 * or behind it where the time opens the sentence. Past unless told otherwise.
 */
export function directionOf(sentence: string, time: Span): Direction {
  const before = sentence.slice(Math.max(0, time.start - REACH), time.start).toLowerCase();
  if (DUE.test(before)) return 'future';
  if (GONE.test(before)) return 'past';
  const future = last(FUTURE, before);
  const past = last(PAST, before);
  if (future.start < 0 && past.start < 0) {
    const after = sentence.slice(time.end, time.end + REACH).toLowerCase();
    return first(FUTURE, after) < first(PAST, after) ? 'future' : 'past';
  }
  // "agreed to meet": the past verb opens the words that tell the intention. "would have met" is past.
  return future.end >= past.end ? 'future' : 'past';
}
