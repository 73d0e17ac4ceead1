import { coursesIn, namedAt, type Course, type Frame } from './proposal-content.ts';
import { POINTERS } from './proposal-nouns.ts';
import { actionRule } from './proposal-actions.ts';
import { cuesAt, type CueRule } from './stance-cues.ts';
import { SPEECH } from './cues.ts';
import { isQuoted, normAt, type SentenceView, type View } from './view.ts';

/** No complement is longer than this, in tokens. */
const LONGEST = 32;
const HARD = /^(?:[;.?!—–:()]|--)$/;
const SUBORDINATE =
  /^(?:if|unless|until|provided|providing|after|before|while|because|since|although|though|when|whereas|amid|ahead|but|yet|despite|saying|warning|adding|arguing|which|who|whom|during|following)$/;
const GOES_ON = /^(?:a|an|the|including|or|as|with|at|in|on|initially)$/;

/** Where the complement that begins at `from` ends: at the clause's end, a condition, another verb of stance. */
export function contentEnd(view: View, sentence: SentenceView, from: number): number {
  const quoted = isQuoted(sentence, view.tokens[from]?.start ?? 0);
  const norm = (at: number) => normAt(view, at);
  const limit = Math.min(sentence.to, from + LONGEST);
  for (let at = from; at < limit; at++) {
    const word = norm(at);
    if (HARD.test(word)) return at;
    if (at > from && SUBORDINATE.test(word) && !(word === 'who' && norm(at - 1) === 'all')) return at;
    if (word === '"' && at > from && (quoted || norm(at - 1) === ',')) return at;
    if (word === 'on' && /^(?:condition)$/.test(norm(at + 1))) return at;
    if (word === 'on' && norm(at + 1) === 'the' && norm(at + 2) === 'condition') return at;
    if (/^(?:only|in)$/.test(word) && /^(?:if|after|when|exchange|return)$/.test(norm(at + 1))) return at;
    if (word === 'as' && (/^(?:long|he|she|they|talks|part)$/.test(norm(at + 1)) || sentence.references.some((r) => r.from === at + 1 && !r.adjective && SPEECH.has(norm(r.to)))))
      return at;
    if (word === ',' && !goesOn(view, sentence, at)) return at;
    if (word === 'and' && at > from && cuesAt(norm, skipAdverbs(view, at + 1), sentence.to).some(({ rule, form }) => rule.shape === 'verb' && form !== 'base' && form !== null))
      return at;
    if (word === 'and' && SPEECH.has(norm(at + 1))) return at;
  }
  return limit;
}

const skipAdverbs = (view: View, from: number): number => {
  let at = from;
  while (/^(?:also|has|have|had|then|again)$|ly$/.test(normAt(view, at))) at++;
  return at;
};

/** Behind a comma, a list or an apposition goes on. */
function goesOn(view: View, sentence: SentenceView, comma: number): boolean {
  const next = normAt(view, comma + 1);
  const reference = sentence.references.find((one) => one.from >= comma + 1 && one.from <= comma + 2);
  if (reference && SPEECH.has(normAt(view, reference.to))) return false;
  for (let at = comma + 1; at < Math.min(sentence.to, comma + 7); at++) {
    if (SPEECH.has(normAt(view, at)) && !/^(?:calls?|demanded|proposed)$/.test(normAt(view, at))) return false;
    if (/^[,"]$/.test(normAt(view, at))) break;
  }
  if (next === 'and') return !cuesAt((i) => normAt(view, i), comma + 2, sentence.to).some(({ rule }) => rule.shape === 'verb');
  if (GOES_ON.test(next)) return true;
  return actionRule(next)?.form === 'base' || actionRule(next)?.form === 'ing';
}

/** What a cue is about, behind it. */
export function contentAfter(view: View, sentence: SentenceView, rule: CueRule, from: number, end: number): Course[] {
  let at = from;
  while (at < end && (normAt(view, at) === '"' || (/ly$|^(?:also|again|only|on)$/.test(normAt(view, at)) && at - from < 2 && normAt(view, at) !== 'on'))) at++;
  // "told reporters Friday that", "demanded on Monday that".
  const place = { view, sentence, to: end, strong: rule.strong };
  const word = normAt(view, at);
  const tries: [Frame, number][] = [];
  if (word === 'to' && rule.takes.has('to')) tries.push(['to', at + 1]);
  else if (word === 'that' && rule.takes.has('that')) tries.push(['that', at]);
  else {
    if (rule.takes.has('who-to')) tries.push(['who-to', at]);
    if (/ing$/.test(word)) tries.push(['ing', at]);
    if (word !== 'to' && word !== 'that') tries.push(['np', at]);
    if (rule.takes.has('that') && word !== 'to') {
      const that = thatWithin(view, at, Math.min(end, at + 5));
      tries.push(['that', that ?? at]);
    }
    if (word === 'for') tries.push(['who-to', at + 1], ['np', at + 1]);
  }
  for (const [frame, start] of tries) {
    const found = coursesIn(place, start, frame);
    if (found.length > 0) return found;
  }
  return [];
}

const thatWithin = (view: View, from: number, to: number): number | null => {
  for (let at = from; at < to; at++) if (normAt(view, at) === 'that') return at;
  return null;
};

/** How far to the left of a passive its subject may stand, in tokens. */
const LEFT = 14;

/** What a cue is about, before it: "a truce proposed by", "the idea was rejected", "which Russia opposes". */
export function contentBefore(view: View, sentence: SentenceView, at: number, told: readonly Course[]): Course[] {
  const offset = view.tokens[at]?.start ?? 0;
  const nearest = told.filter((course) => course.end <= offset + 1).at(-1);
  let comma = false;
  for (let i = at - 1; i >= Math.max(sentence.from, at - LEFT); i--) {
    const word = normAt(view, i);
    if (nearest && (view.tokens[i]?.start ?? 0) < nearest.end) return [nearest];
    if (/^[;:—–]$/.test(word)) return [];
    if (word === ',') {
      if (comma && i < at - 8) return [];
      comma = true;
    }
    const named = namedAt(view, sentence, i);
    if (named) return [named];
    if (POINTERS.has(word) && /^(?:the|this|that|these|those|such|its|his|her|their|'s|latest|new|any)$|^\p{Ll}+(?:an|ish|ese)$/u.test(normAt(view, i - 1)))
      return [pointer(view, i, word)];
    if (i >= at - 3 && /^(?:it|this|that|they)$/.test(word) && (i === sentence.from || /^["',.:;]$|^(?:but|and|that|said|says)$/.test(normAt(view, i - 1)))) return [pointer(view, i, 'it')];
  }
  return [];
}

const pointer = (view: View, at: number, word: string): Course => ({
  start: view.tokens[at]?.start ?? 0,
  end: view.tokens[at]?.end ?? 0,
  kind: 'other',
  cls: '',
  stems: new Set(),
  terms: [],
  definite: true,
  anaphor: word,
  named: false,
  words: view.tokens[at]?.text ?? '',
});
