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
const PAST_WORDS =
  'said told met held had was were has have did came took went called spoke left began announced wrote saw gave made arrived visited ended hosted flew sat drew won lost fell sent brought following since earlier';
const PAST_WORD = new Set(PAST_WORDS.split(' '));
const PAST = new RegExp(`\\b(?:${PAST_WORDS.replaceAll(' ', '|')}|\\p{Ll}{3,}ed)\\b`, 'gu');

/** "by Friday", "until next week". */
const DUE = /\b(?:by|until|till|before|ahead of) (?:the )?$/u;
/** "after Friday": what is past, whatever comes of it. */
const GONE = /\b(?:since|after|following) (?:the )?$/u;

/** Characters from a time beyond which no verb tells it; lists of dates may be as long as they like. */
const REACH = 600;

/** Where the last of the matches ends; -1 for none. */
function lastEnd(pattern: RegExp, text: string): number {
  let end = -1;
  pattern.lastIndex = 0;
  while (pattern.test(text)) end = pattern.lastIndex;
  return end;
}

const isWordUnit = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code === 95;
/** Not ASCII, and no quotation mark, dash or other general punctuation (U+2000 to U+206F). */
const isMarked = (code: number): boolean => code > 127 && (code < 0x2000 || code > 0x206f);
const PAST_FORM = /^[a-z]{3,}ed$/;

/** Where the last match of PAST ends, which is a word, so that it is looked for from behind; -1 for none. */
function pastEnd(text: string): number {
  for (let end = text.length; end > 0;) {
    if (!isWordUnit(text.charCodeAt(end - 1))) {
      end--;
      continue;
    }
    let start = end - 1;
    while (start > 0 && isWordUnit(text.charCodeAt(start - 1))) start--;
    // The pattern knows what a letter with a mark makes of a word.
    if (start > 0 && isMarked(text.charCodeAt(start - 1))) return lastEnd(PAST, text);
    const word = text.slice(start, end);
    if (PAST_WORD.has(word) || PAST_FORM.test(word)) return end;
    end = start;
  }
  return -1;
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
  const future = lastEnd(FUTURE, before);
  const past = pastEnd(before);
  if (future < 0 && past < 0) {
    const after = sentence.slice(time.end, time.end + REACH).toLowerCase();
    return first(FUTURE, after) < first(PAST, after) ? 'future' : 'past';
  }
  // "agreed to meet": the past verb opens the words that tell the intention. "would have met" is past.
  return future >= past ? 'future' : 'past';
}
