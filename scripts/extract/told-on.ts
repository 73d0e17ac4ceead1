import type { GroundedTime } from '../model.ts';
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

/** The day on which something was said, where the words put a verb of saying beside it; else the article's own serves. */
export function toldOn(view: View, sentence: SentenceView): GroundedTime['interval'] | null {
  for (const { start, end, future, interval } of sentence.times) {
    if (future || interval.precision !== 'day' || isQuoted(sentence, start)) continue;
    const from = tokenFrom(view, start, sentence.from);
    const behind = tokenFrom(view, end, from);
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
function meetingBefore(view: View, sentence: SentenceView): GroundedTime['interval'] | null {
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
