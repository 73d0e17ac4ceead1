import { set } from '../text/word-set.ts';
import { contentEnd } from './stance-content.ts';
import { normAt, type SentenceView, type View } from './view.ts';

export interface Condition {
  /** Tokens of the clause behind the conjunction. */
  from: number;
  to: number;
  text: string;
  /** "if", "provided": without it there is no yes; "in exchange for" only says what for. */
  hard: boolean;
}

interface Mark {
  words: string[];
  hard: boolean;
}
const WORDINGS: readonly (readonly [string, boolean])[] = [
  ['only if', true],
  ['if', true],
  ['unless', true],
  ['provided that', true],
  ['provided', true],
  ['providing that', true],
  ['on condition that', true],
  ['on the condition that', true],
  ['on condition of', true],
  ['as long as', true],
  ['so long as', true],
  ['only after', true],
  ['only when', true],
  ['only once', true],
  ['once', true],
  ['until', true],
  ['the day', true],
  ['conditional on', true],
  ['contingent on', true],
  ['conditioned on', true],
  ['in exchange for', false],
  ['in return for', false],
];
/** The marks of a condition by their first word, in the order in which they are tried. */
const MARKS = new Map<string, Mark[]>();
for (const [mark, hard] of WORDINGS) {
  const words = mark.split(' ');
  const first = words[0] ?? '';
  MARKS.set(first, [...(MARKS.get(first) ?? []), { words, hard }]);
}

/** The condition told in a sentence, on either side of a cue; the nearest behind it first. */
export function conditionNear(
  view: View,
  sentence: SentenceView,
  from: number,
  to: number,
): Condition | null {
  return (
    conditionIn(view, sentence, to, sentence.to, false) ??
    conditionIn(view, sentence, Math.max(sentence.from, from - 40), from, true)
  );
}

const markAt = (view: View, at: number): Mark | undefined =>
  MARKS.get(normAt(view, at))?.find(({ words }) => words.every((word, i) => normAt(view, at + i) === word));

/** Words behind which "if", "once" and the like begin a question, a comparison or no clause at all. */
const NO_CONDITION_BEHIND = set(
  'ask asked whether even as wonder wondered what see decide said provided on of in by for until was is end',
);
/** Words behind a stance that its reason follows. */
const REASONING = set(
  'arguing because fearing fears warning cautioning reasoning worrying worried noting citing contending',
);
/** Behind "once" as a number: "once again". */
const ONCE_MORE = set('again more every');
const A_TIME = set('day week month year decade century generation time');
/** Behind "provided" as a verb: "provided by Italy". */
const GIVEN_TO = set('by to with a in for');

function conditionIn(
  view: View,
  sentence: SentenceView,
  from: number,
  to: number,
  opening: boolean,
): Condition | null {
  for (let at = from; at < to; at++) {
    const word = normAt(view, at);
    // "resisted it, arguing that she would lose if": what comes behind is why, not on which terms.
    if (word === ';' || (!opening && at > from && REASONING.has(word))) return null;
    const mark = markAt(view, at);
    if (
      mark?.words[0] === 'once' &&
      (ONCE_MORE.has(normAt(view, at + 1)) || A_TIME.has(normAt(view, at + 2)))
    )
      continue;
    if (!mark || NO_CONDITION_BEHIND.has(normAt(view, at - 1))) continue;
    if (mark.words[0] === 'provided' && mark.words.length === 1 && GIVEN_TO.has(normAt(view, at + 1)))
      continue;
    // Before the cue a condition opens its clause: "if sanctions are lifted, we will …".
    if (opening && at > sentence.from && !/^(?:[,":]|but|and|that)$/.test(normAt(view, at - 1))) continue;
    const start = at + mark.words.length;
    const end = contentEnd(view, sentence, start);
    if (end - start < 2) continue;
    const text = view.article.text.slice(view.tokens[start]?.start ?? 0, view.tokens[end - 1]?.end ?? 0);
    return { from: start, to: end, text: text.replace(/["“”]/g, '').trim(), hard: mark.hard };
  }
  return null;
}
