import { set } from '../text/word-set.ts';
import { cuesAt } from './stance-cues.ts';
import { SPEECH } from './cues.ts';
import { nounRule } from './proposal-nouns.ts';
import { identifies } from './proposal-named.ts';
import { DETERMINERS, isReference, MODALS, type Course } from './proposal-words.ts';
import { textOf } from './proposal-text.ts';
import { normAt, type SentenceView, type View } from './view.ts';

/** Prepositions that lead to what a noun is of: "guarantees | for Ukraine", "truce | between the two armies". */
const LINKING = set('of for in with between against');
/** Behind the others only a name counts: "a truce with Israel", not "a truce with little hope". */
const CLOSE = set('of for in between');
/** A second one only of these: "a truce in the air | and at sea" is enough. */
const GOING_ON = set('of for in');
const CLOSING = set(
  '. , ; : ! ? " ( ) — – and or but that which who whom when while if as because since until unless after before amid during',
);
/** Tokens before and behind a noun that its title may take. */
const BEFORE = 5;
const BEHIND = 9;

/** Common nouns that tell whose a thing is: "central bank assets". */
const OWNERS = set('bank state government army party union company');
const QUALIFYING = /(?:al|ial|ian|ary|ent|ive|ous|ful|ed|ate|ic|ish|ese|an|en)$/u;

const sentenceAt = (view: View, { start }: Course): SentenceView | undefined =>
  view.sentences.find((one) => start >= one.sentence.start && start < one.sentence.end);

/** The words of a course, without a name that only stands beside its owner. */
export function wordsOf(view: View, course: Course): string {
  const sentence = sentenceAt(view, course);
  const at = sentence ? view.tokens.findIndex(({ start }) => start === course.start) : -1;
  const owner = sentence && at >= 0 ? view.tokens[behindOther(sentence, at)] : undefined;
  return owner && owner.start > course.start
    ? view.article.text.slice(owner.start, course.end)
    : course.words;
}

/** A noun with its owner, its modifiers and what it is of: "frozen | assets" → "frozen Russian assets for Ukraine". */
export function phraseAround(view: View, course: Course): string {
  const { start, end, words } = course;
  const sentence = sentenceAt(view, course);
  if (!sentence) return words;
  let from = sentence.from;
  while (from < sentence.to && (view.tokens[from]?.start ?? 0) < start) from++;
  let to = from;
  while (to < sentence.to && (view.tokens[to]?.end ?? 0) <= end) to++;
  if (to <= from) return words;
  from = behindOther(sentence, from);
  return textOf(view, opening(view, sentence, from), ending(view, sentence, to));
}

/** "discussed with Berlin | Poland’s bid": two names side by side are no phrase. */
function behindOther({ references, places }: SentenceView, from: number): number {
  const first =
    references.find((one) => one.from === from && !one.adjective && !one.possessive) ??
    places.find((one) => one.from === from);
  return first && references.some((one) => one.from === first.to && one.possessive) ? first.to : from;
}

function opening(view: View, sentence: SentenceView, from: number): number {
  let at = from;
  let owned = false;
  const names = [...sentence.references.filter((one) => !one.adjective), ...sentence.places];
  while (at > sentence.from && from - at < BEFORE && qualifies(view, sentence, at - 1)) {
    const named = names.some((one) => at - 1 >= one.from && at - 1 < one.to);
    // A second name is no part of it: "offered | Europe | Kyiv’s terms".
    if (owned && named && names.some((one) => one.to === at)) break;
    owned ||= named;
    at--;
  }
  // A hyphen, a possessive or a preposition does not begin a title.
  while (at < from && /^(?:-|'s|')$/.test(normAt(view, at))) at++;
  return at;
}

function qualifies(view: View, sentence: SentenceView, at: number): boolean {
  const { norm, text } = view.tokens[at] ?? { norm: '', text: '' };
  if (DETERMINERS.has(norm) || MODALS.has(norm) || LINKING.has(norm) || CLOSING.has(norm)) return false;
  if (SPEECH.has(norm) || cuesAt(view, at, sentence.to).some(({ rule }) => rule.shape === 'verb'))
    return false;
  const reference = sentence.references.find((one) => at >= one.from && at < one.to);
  if (reference) return reference.adjective || reference.possessive || reference.kind === 'party';
  if (norm === "'s" || norm === '-') return true;
  return (
    /^\d/.test(text) ||
    identifies(norm) ||
    nounRule(norm) !== undefined ||
    OWNERS.has(norm) ||
    (QUALIFYING.test(norm) && /^\p{Ll}/u.test(text)) ||
    isReference(sentence, at)
  );
}

function ending(view: View, sentence: SentenceView, from: number): number {
  let end = from;
  let links = 0;
  let loose = false;
  let paired = false;
  for (let at = from; at < Math.min(sentence.to, from + BEHIND); at++) {
    const word = normAt(view, at);
    // "between the union | and the employers": both are needed.
    if (word === 'and' && paired) {
      paired = false;
      continue;
    }
    if (CLOSING.has(word) || MODALS.has(word) || SPEECH.has(word)) break;
    if (LINKING.has(word)) {
      if (links > 0 && !GOING_ON.has(word)) break;
      links++;
      loose = !CLOSE.has(word);
      paired = word === 'between';
      continue;
    }
    // Only a preposition leads on from the noun itself.
    if (links === 0) break;
    if (at === end && (word.endsWith('ed') || isVerb(view, sentence, at))) break;
    // "a truce with Israel | sparked": what follows a name is no part of it.
    if (at === end && at > from && isName(sentence, at - 1) && !nounRule(word) && !isReference(sentence, at))
      break;
    const { start = 0 } = view.tokens[at] ?? {};
    if (sentence.times.some((time) => start >= time.start && start < time.end)) break;
    if (loose && !isReference(sentence, at)) continue;
    if (!DETERMINERS.has(word) && isEnd(view, sentence, at)) end = at + 1;
  }
  return end;
}

const isVerb = (view: View, sentence: SentenceView, at: number): boolean =>
  cuesAt(view, at, sentence.to).some(({ rule, form }) => rule.shape === 'verb' && form !== 'base');

const isName = (sentence: SentenceView, last: number): boolean =>
  sentence.references.some((one) => one.to === last + 1 && !one.adjective && !one.possessive) ||
  sentence.places.some((one) => one.to === last + 1);

/** A word that a phrase may end with: a noun or a name, no adjective of one. */
function isEnd(view: View, sentence: SentenceView, at: number): boolean {
  const reference = sentence.references.find((one) => at >= one.from && at < one.to);
  if (reference) return !reference.adjective && at === reference.to - 1;
  const word = normAt(view, at);
  return /^[\p{L}\d]/u.test(word) && !word.endsWith('ly');
}
