import type { Span } from '../model.ts';
import type { Direction } from './values.ts';

const FUTURE =
  /\b(?:will|shall|won['’]t|plans?|planning|planned|due|set to|scheduled|expected|expects|hopes?|intends?|ahead of|upcoming|may|might|could|would|is to|are to|to be|about to|deadline|upcoming|tomorrow)\b/giu;
const PAST =
  /\b(?:said|told|met|held|had|was|were|has|have|did|came|took|went|called|spoke|left|began|agreed|announced|wrote|saw|gave|made|arrived|visited|ended|hosted|after|following|since|earlier|late|\p{Ll}{3,}ed)\b/giu;

/** "by Friday", "until next week". */
const DUE = /\b(?:by|until) (?:the )?$/iu;

const last = (pattern: RegExp, text: string): number => {
  let at = -1;
  for (const match of text.matchAll(pattern)) at = match.index;
  return at;
};
const first = (pattern: RegExp, text: string): number => {
  const at = text.search(new RegExp(pattern.source, 'iu'));
  return at < 0 ? Number.POSITIVE_INFINITY : at;
};

/**
 * Whether a time in a sentence is told as past or as to come: by the nearest verb or planning word before it,
 * or behind it where the time opens the sentence. Past unless told otherwise.
 */
export function directionOf(sentence: string, time: Span): Direction {
  const before = sentence.slice(0, time.start);
  if (DUE.test(before)) return 'future';
  const future = last(FUTURE, before);
  const past = last(PAST, before);
  if (future < 0 && past < 0) {
    const after = sentence.slice(time.end);
    return first(FUTURE, after) < first(PAST, after) ? 'future' : 'past';
  }
  return future > past ? 'future' : 'past';
}
