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

const MARKS: [string[], boolean][] = (
  [
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
  ] as [string, boolean][]
).map(([words, hard]) => [words.split(' '), hard]);

const MARKED =
  /\b(?:if|unless|provided|providing|condition|conditional|contingent|conditioned|long as|only|once|until|the day|exchange|return)\b/i;

/** The condition told in a sentence, on either side of a cue; the nearest behind it first. */
export function conditionNear(
  view: View,
  sentence: SentenceView,
  from: number,
  to: number,
): Condition | null {
  if (!MARKED.test(sentence.text)) return null;
  return (
    conditionIn(view, sentence, to, sentence.to, false) ??
    conditionIn(view, sentence, Math.max(sentence.from, from - 40), from, true)
  );
}

function conditionIn(
  view: View,
  sentence: SentenceView,
  from: number,
  to: number,
  opening: boolean,
): Condition | null {
  for (let at = from; at < to; at++) {
    if (/^[;]$/.test(normAt(view, at))) return null;
    const mark = MARKS.find(([words]) => words.every((word, i) => normAt(view, at + i) === word));
    if (
      !mark ||
      /^(?:ask(?:ed)?|whether|even|as|wonder(?:ed)?|what|see|decide|said|provided|on|of|in|by|for|until|was|is|end)$/.test(
        normAt(view, at - 1),
      )
    )
      continue;
    if (
      mark[0][0] === 'provided' &&
      /^(?:by|to|with|the|a|in|for)$/.test(normAt(view, at + 1)) &&
      mark[0].length === 1 &&
      normAt(view, at + 1) !== 'the'
    )
      continue;
    // Before the cue a condition opens its clause: "if sanctions are lifted, we will …".
    if (opening && at > sentence.from && !/^(?:[,":]|but|and|that)$/.test(normAt(view, at - 1))) continue;
    const start = at + mark[0].length;
    const end = contentEnd(view, sentence, start);
    if (end - start < 2) continue;
    const text = view.article.text.slice(view.tokens[start]?.start ?? 0, view.tokens[end - 1]?.end ?? 0);
    return { from: start, to: end, text: text.replace(/["“”]/g, '').trim(), hard: mark[1] };
  }
  return null;
}
