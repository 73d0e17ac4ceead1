import type { GroundedTime, Interval } from '../model.ts';
import { set } from '../text/word-set.ts';
import { SPEECH } from './cues.ts';
import { MEETING_NOUNS, MEETING_VERBS } from './meeting-words.ts';
import { isQuoted, normAt, type SentenceView, type View } from './view.ts';

/** Tokens between a verb of saying and the day it was said on: "said Friday", "on Wednesday, the minister said". */
const SAID_WITHIN = 5;
/** The same where the day opens the sentence: a long title may stand before the verb. */
const OPENED_WITHIN = 12;
/** Tokens before a day that opens its sentence: "But late on". */
const OPENING = 4;
const LEADS_TO_DAY = set('but and yet late early earlier later then only on last this the morning');
const ENDS_SUBJECT = set('; : " ( that which who whom after before when while as if');

/** What a complement of a verb of saying begins with, or what ends its sentence: "said last year that". */
const BEHIND_TIME = set('that , . : ; to he she they it we " “ on in');
const LEADS_TO_TIME = set('back in early late earlier during only');
/** Tokens that may lead from a verb to a month or a year: "said back in early May". */
const LEADING = 3;

/** The month, week or year in which something was said, where it stands right behind the verb. */
function spanBehind(view: View, from: number, behind: number, { interval }: GroundedTime): Interval | null {
  if (!BEHIND_TIME.has(normAt(view, behind)) || normAt(view, from) === 'this') return null;
  let at = from - 1;
  while (at >= from - LEADING && LEADS_TO_TIME.has(normAt(view, at))) at--;
  return SPEECH.has(normAt(view, at)) ? { ...interval, extent: 'within' } : null;
}

/** Tokens between a verb and what puts it into the past: "had never yet said". */
const AUXILIARY_WITHIN = 4;
const BEFORE_NOW = set('previously earlier before once formerly initially originally');
const BETWEEN = set("also never not yet since even only twice long often already repeatedly n't");

/** "had promised", "has previously said", "once rejected": told of a time before the article's, which no day is given of. */
export function isEarlier(view: View, { from }: SentenceView, verb: number): boolean {
  let past = false;
  for (let at = verb - 1; at >= Math.max(from, verb - AUXILIARY_WITHIN); at--) {
    const word = normAt(view, at);
    if (word === 'had') return true;
    if (/^(?:has|have|'ve)$/.test(word)) return past;
    if (BEFORE_NOW.has(word)) past = true;
    else if (!BETWEEN.has(word) && !/^\p{Ll}+ly$/u.test(word)) break;
  }
  return past && /^(?:previously|once|formerly|initially|originally)$/.test(normAt(view, verb - 1));
}

/** True where a verb of a sentence, outside quotation marks, tells of an earlier time wherever it stands. */
export function wasSaidEarlier(view: View, sentence: SentenceView, verb: string | null): boolean {
  let found = false;
  for (let at = sentence.from; at < sentence.to; at++) {
    const token = view.tokens[at];
    if (!token || token.norm !== verb || isQuoted(sentence, token.start)) continue;
    if (!isEarlier(view, sentence, at)) return false;
    found = true;
  }
  return found;
}

/** The day on which something was said, where the words put a verb of saying beside it; else the article's own serves. */
export function toldOn(view: View, sentence: SentenceView): Interval | null {
  for (const time of sentence.times) {
    const { start, end, future, interval } = time;
    if (future || isQuoted(sentence, start)) continue;
    const from = tokenFrom(view, start, sentence.from);
    const behind = tokenFrom(view, end, from);
    if (interval.precision !== 'day') {
      const span = spanBehind(view, from, behind, time);
      if (span) return span;
      continue;
    }
    // "Friday’s meeting": the day of what it owns.
    if (normAt(view, behind) === "'s") continue;
    for (let at = Math.max(sentence.from, from - SAID_WITHIN); at < from; at++)
      if (SPEECH.has(normAt(view, at))) return interval;
    const limit = opens(view, sentence, from) ? OPENED_WITHIN : SAID_WITHIN;
    for (let at = behind; at < Math.min(sentence.to, behind + limit); at++) {
      const word = normAt(view, at);
      if (SPEECH.has(word)) return interval;
      if (at >= behind + SAID_WITHIN && ENDS_SUBJECT.has(word)) break;
    }
  }
  return meetingBefore(view, sentence);
}

function opens(view: View, sentence: SentenceView, day: number): boolean {
  if (day - sentence.from > OPENING) return false;
  for (let at = sentence.from; at < day; at++) if (!LEADS_TO_DAY.has(normAt(view, at))) return false;
  return true;
}

/** Sentences back in which the meeting may be told that "during this summit" points to. */
const BACK = 2;
/** Tokens between a meeting and its day. */
const MEETING_WITHIN = 12;

/** "During that meeting, she said": the day of the meeting just told; null where it has none. */
function meetingBefore(view: View, sentence: SentenceView): Interval | null {
  const { from } = sentence;
  if (
    !/^(?:during|at)$/.test(normAt(view, from)) ||
    !/^(?:this|that|the|their)$/.test(normAt(view, from + 1)) ||
    !MEETING_NOUNS.has(normAt(view, from + 2)) ||
    normAt(view, from + 3) !== ','
  )
    return null;
  const number = view.sentences.indexOf(sentence);
  for (let i = number - 1; i >= Math.max(0, number - BACK); i--) {
    const earlier = view.sentences[i];
    const day = earlier?.times.findLast(
      ({ start, future, interval }) =>
        !future && interval.precision === 'day' && hasMeeting(view, tokenFrom(view, start, earlier.from)),
    );
    if (day) return day.interval;
  }
  return null;
}

const hasMeeting = ({ tokens }: View, day: number): boolean =>
  tokens
    .slice(Math.max(0, day - MEETING_WITHIN), day)
    .some(({ norm }) => MEETING_NOUNS.has(norm) || MEETING_VERBS.has(norm));

/** The first token at or behind an offset, looked for from a token on. */
function tokenFrom({ tokens }: View, offset: number, from: number): number {
  let at = from;
  while ((tokens[at]?.start ?? Infinity) < offset) at++;
  return at;
}
