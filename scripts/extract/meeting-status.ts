import type { MeetingFormat, MeetingStatus } from '../../src/lib/datasets/index.ts';
import {
  CANCELLED,
  HYPOTHETICAL,
  MOVED,
  NEGATED,
  ONGOING,
  PHONE,
  PLANNED,
  PROPOSED,
  RULED_OUT_AFTER,
  VIRTUAL,
} from './meeting-words.ts';

export interface Wording {
  /** The clause up to the word that tells the meeting, that word, and the clause behind it. */
  before: string;
  word: string;
  after: string;
  /** The time beside it is told as to come. */
  future: boolean;
  /** The verb is an infinitive, as in "to meet". */
  infinitive: boolean;
}

const lastWord = (text: string, words: ReadonlySet<string>): boolean =>
  (text.match(/[\p{L}'’]+/gu) ?? []).slice(-12).some((word) => words.has(word.toLowerCase()));

const infinitiveWould = (before: string, word: string): boolean =>
  word === 'meet' && /\bwould\s*$/i.test(before);

/** How real a meeting is by the words around it; null when it is only imagined ("a summit would …"). */
export function statusOf({ before, word, after, future, infinitive }: Wording): MeetingStatus | null {
  const near = before.slice(-90);
  if (NEGATED.test(near) || RULED_OUT_AFTER.test(after)) return 'ruled-out';
  if (
    CANCELLED.test(near) ||
    /(?:was|were|has been|had been|being) (?:cancel|called off|scrapped|postponed)/iu.test(after)
  )
    return 'cancelled';
  if (infinitive) {
    if (PROPOSED.test(near)) return 'proposed';
    return lastWord(near, MOVED) && !PLANNED.test(near) ? 'held' : 'planned';
  }
  if (
    future ||
    PLANNED.test(near.slice(-45)) ||
    /^\W*(?:\p{L}+\W+){0,8}?(?:will|is (?:due|set|scheduled|expected|planned)|are (?:due|set|scheduled|expected)|to be held)\b/iu.test(
      after,
    )
  )
    return 'planned';
  if (ONGOING.test(`${near.trimEnd()} ${word} ${after.trimStart().slice(0, 80)}`)) return 'ongoing';
  if (PROPOSED.test(near.slice(-40))) return 'proposed';
  // "would meet in Geneva on Tuesday" is told by somebody as planned.
  if (infinitiveWould(before, word)) return 'planned';
  if (HYPOTHETICAL.test(near.slice(-60)) || /^\W*(?:\p{L}+\W+){0,5}?would\b/iu.test(after)) return null;
  return 'held';
}

/** In person when a place or a meeting word says so; on a screen or by phone when the clause does. */
export function formatOf(clause: string, verb: boolean, placed: boolean): MeetingFormat {
  if (VIRTUAL.test(clause)) return 'virtual';
  if (PHONE.test(clause)) return 'phone';
  return verb || placed ? 'in-person' : 'unknown';
}
