import type {
  Article,
  GroundedTime,
  PlaceReference,
  Quotation,
  Reference,
  Resolved,
  Sentence,
  Span,
  Token,
} from '../model.ts';
import { set } from '../text/word-set.ts';
import { cuesOf } from './sentence-cues.ts';

/** One sentence with everything found in it. Token numbers are the article's. */
export interface SentenceView {
  sentence: Sentence;
  text: string;
  /** Tokens `from` to `to` (exclusive). */
  from: number;
  to: number;
  references: Reference[];
  places: PlaceReference[];
  times: GroundedTime[];
  quotations: Quotation[];
  /** The kinds of words it has that rules wait for, joined. */
  cues: number;
}

/** An article as the extractors see it. */
export interface View {
  article: Article;
  tokens: readonly Token[];
  sentences: SentenceView[];
  resolved: Resolved;
}

/** Hands out the quotations, which are in order and apart, that reach into one span after another. */
function reachingInto(quotations: readonly Quotation[]): (span: Span) => Quotation[] {
  let first = 0;
  return ({ start, end }) => {
    while (first < quotations.length && (quotations[first]?.end ?? 0) <= start) first++;
    let to = first;
    while (to < quotations.length && (quotations[to]?.start ?? 0) < end) to++;
    return quotations.slice(first, to);
  };
}

/** Hands out the items, ordered by where they start, span by span in the order of the text. */
function inTurn<T extends Span>(items: readonly T[]): (span: Span) => T[] {
  let at = 0;
  return ({ start, end }) => {
    while (at < items.length && (items[at]?.start ?? 0) < start) at++;
    const from = at;
    while (at < items.length && (items[at]?.start ?? 0) < end) at++;
    return items.slice(from, at);
  };
}

export function viewOf(article: Article, resolved: Resolved, times: readonly GroundedTime[]): View {
  const { tokens } = article;
  const [references, places, timesOf] = [inTurn(resolved.references), inTurn(resolved.places), inTurn(times)];
  const quotationsOver = reachingInto(article.quotations);
  let at = 0;
  const sentences = article.sentences.map((sentence) => {
    while (at < tokens.length && (tokens[at]?.start ?? 0) < sentence.start) at++;
    const from = at;
    let cues = 0;
    for (let token = tokens[at]; token && token.start < sentence.end; token = tokens[++at])
      cues |= cuesOf(token);
    return {
      sentence,
      text: article.text.slice(sentence.start, sentence.end),
      from,
      to: at,
      references: references(sentence),
      places: places(sentence),
      times: timesOf(sentence),
      quotations: quotationsOver(sentence),
      cues,
    };
  });
  return { article, tokens, sentences, resolved };
}

export const normAt = (view: View, at: number): string => view.tokens[at]?.norm ?? '';

/** True when an offset lies in quotation marks. */
export function isQuoted({ quotations }: SentenceView, offset: number): boolean {
  for (const { outer } of quotations) if (offset >= outer.start && offset < outer.end) return true;
  return false;
}

const PREPOSITIONS = set(
  'of with for in by to from on about against between under over at into onto among like despite after before during without toward towards through including',
);
const DETERMINERS = set('the a an his her its their our my this that these those both all some other');

/** The preposition that governs a reference; null when it stands free, as a subject or an object does. */
export function prepositionBefore(view: View, from: number, floor: number): string | null {
  let at = from - 1;
  while (
    at >= floor &&
    (DETERMINERS.has(normAt(view, at)) ||
      (/^\p{Ll}/u.test(view.tokens[at]?.text ?? '') && at > from - 3 && isModifier(normAt(view, at))))
  )
    at--;
  const word = at >= floor ? normAt(view, at) : '';
  // Initials in brackets repeat the name before them.
  if (word === '(') return 'of';
  return PREPOSITIONS.has(word) ? word : null;
}

const isModifier = (word: string): boolean =>
  /(?:ian|ish|ese|al|ous|ive|ful|ent|ant|ern|ed|ing)$/.test(word) && !PREPOSITIONS.has(word);

/** References that can be somebody acting: outside quotation marks, no bare adjective. */
export const actorsIn = (view: SentenceView): Reference[] =>
  view.references.filter((reference) => !reference.adjective && !isQuoted(view, reference.start));

/** Who a sentence is about: the first free reference; a possessive one when there is no other. */
export function subjectOf(view: View, sentence: SentenceView): Reference | null {
  const actors = actorsIn(sentence);
  const free = actors.find(
    (reference) => !reference.possessive && prepositionBefore(view, reference.from, sentence.from) === null,
  );
  return (
    free ??
    actors.find(
      (reference) => reference.possessive && prepositionBefore(view, reference.from, sentence.from) === null,
    ) ??
    null
  );
}

/** References joined to one by "and" or commas, itself included, in order. */
export function coordinated(view: View, references: readonly Reference[], one: Reference): Reference[] {
  const group = [one];
  const at = references.indexOf(one);
  for (let i = at - 1; i >= 0; i--) {
    const [left, right] = [references[i], group[0]];
    if (!left || !right || !joins(view, left, right)) break;
    group.unshift(left);
  }
  for (let i = at + 1; i < references.length; i++) {
    const [left, right] = [group.at(-1), references[i]];
    if (!left || !right || !joins(view, left, right)) break;
    group.push(right);
  }
  return group;
}

const JOINING = new Set([
  'and',
  ',',
  'as',
  'well',
  'with',
  'along',
  'alongside',
  'both',
  'the',
  'his',
  'her',
  'their',
  'then',
  'plus',
]);
const APPOSITIVE = /^\p{Ll}/u;

/** Only "and", commas and a few small words lie between; an apposition such as "son-in-law" may too, behind "and". */
function joins(view: View, left: Reference, right: Reference): boolean {
  if (right.from <= left.to || right.from - left.to > 8) return false;
  const words = view.tokens.slice(left.to, right.from);
  if (!words.some(({ norm }) => norm === 'and' || norm === ',' || norm === 'as')) return false;
  const [first] = words;
  if (first && first.norm !== 'and' && first.norm !== ',' && first.norm !== 'as') return false;
  return words.every(
    ({ norm, text }, i) =>
      JOINING.has(norm) ||
      norm === '-' ||
      (i > 0 &&
        words.slice(0, i).some((word) => word.norm === 'and') &&
        APPOSITIVE.test(text) &&
        words.length <= 7 &&
        (!VERBLIKE.test(norm) || words[i - 1]?.norm === '-')),
  );
}
const VERBLIKE =
  /^(?:is|are|was|were|has|have|had|will|would|said|says|told|met|held|went|that|who|which|to|in|on|at|for|from|of|by)$|ed$/;
