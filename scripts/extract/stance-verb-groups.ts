import { set } from '../text/word-set.ts';
import type { CueHit } from './stance-cues.ts';
import { normAt, type SentenceView, type View } from './view.ts';

/** A verb with what stands before it: who its subject is and whether it is told as so, all depends on that. */
export interface VerbGroup {
  /**
   * finite: of its subject; participle: of the subject of the sentence; passive and reduced: of its agent, its object before it;
   * compound: "U.S.-backed"; infinitive: of whoever governs it.
   */
  mood: 'finite' | 'participle' | 'passive' | 'reduced' | 'compound' | 'infinitive';
  /** The token at which the group begins, auxiliaries included. */
  from: number;
  negated: boolean;
  modal: string | null;
  perfect: boolean;
  /** Not decided: "has yet to", "has not yet". */
  pending: boolean;
}

const BE = set(
  "is are was were be been being am 're 's isn't aren't wasn't weren't it's they're we're i'm remains remained remain seemed seems appears appeared",
);
const HAVE = set("has have had having hasn't haven't hadn't we've i've they've");
const DO = set("do does did don't doesn't didn't");
const MODAL = set(
  "will would could can may might must should shall won't wouldn't couldn't can't cannot shouldn't mustn't we'll they'll i'll we'd i'd they'd 'll 'd",
);
const NEGATIVE = set('not never no neither nor hardly without');
const ADVERB = set(
  'also again once more already still now even just only repeatedly first later soon then finally always long ever yet both all jointly reportedly so quickly far today previously either simply almost instead together each further indeed',
);
const NO_ADVERB = set('ally family italy supply reply apply rely assembly july only');
export const isAdverb = (word: string): boolean =>
  ADVERB.has(word) || (word.endsWith('ly') && !NO_ADVERB.has(word));
const DETERMINER = set(
  "a an the this that these those any its his her their our my no 's such some every each new latest second first main key",
);

const OPPOSED = set(
  'sides accounts views forces parties interests camps positions directions factions claims teams',
);
const ARTICLES = set('a an the');

/** How a verb cue stands; null where it is no verb here: "a proposed truce", "the offer". */
export function groupOf(view: View, sentence: SentenceView, { from, to, form }: CueHit): VerbGroup | null {
  // "Russian requests": part of a name.
  if (sentence.references.some((one) => one.from < from && one.to > from)) return null;
  const group: VerbGroup = {
    mood: 'finite',
    from,
    negated: false,
    modal: null,
    perfect: false,
    pending: false,
  };
  const next = normAt(view, to);
  // "the opposing sides", "strikes have": no verb here.
  if (normAt(view, from) === 'opposing' && OPPOSED.has(next)) return null;
  if (normAt(view, from) === 'strikes' && !ARTICLES.has(next)) return null;
  if (normAt(view, from - 1) === '-')
    return form === 'ed' ? { ...group, mood: 'compound', from: from - 1 } : null;
  let be = false;
  let have = false;
  let helped = false;
  let infinitive = false;
  let at = from - 1;
  for (; at >= sentence.from; at--) {
    const word = normAt(view, at);
    if (word.endsWith("n't") || word === 'cannot') group.negated = true;
    if (word === 'yet') group.pending = true;
    if (NEGATIVE.has(word)) group.negated = true;
    else if (BE.has(word) && !(word === "'s" && form !== 'ing' && form !== 'ed')) be = helped = true;
    else if (HAVE.has(word)) have = helped = true;
    else if (DO.has(word)) helped = true;
    else if (MODAL.has(word)) {
      group.modal = word;
      helped = true;
    } else if (word === 'to' && (form === 'base' || be || have)) {
      infinitive = true;
      break;
    } else if (!isAdverb(word)) break;
  }
  group.from = at + 1;
  group.perfect = have && !be;
  if (form === 's' && helped) return null;
  const before = normAt(view, from - 1);
  if (form === 'base' && !helped && !infinitive && agentAt(view, sentence, to) !== null)
    return { ...group, mood: 'reduced' };
  if (infinitive) return { ...group, from: at, mood: be && form === 'ed' ? 'passive' : 'infinitive' };
  if (form === 'ed' && be) return { ...group, mood: 'passive' };
  if (form === 'ed' && !helped) {
    if (agentAt(view, sentence, to) !== null && !/^(?:he|she|it|they|who|we|i)$/.test(before))
      return { ...group, mood: 'reduced' };
    if (DETERMINER.has(before)) return null;
  }
  if (form === 'ing' && !be) {
    if (DETERMINER.has(before)) return null;
    return { ...group, mood: 'participle' };
  }
  if ((form === 'base' || form === 's') && !helped && !endsSubject(view, sentence, from, form)) return null;
  return group;
}

/** A verb in the present stands right behind its subject; what stands behind an adjective is a noun. */
function endsSubject(view: View, sentence: SentenceView, from: number, form: 'base' | 's'): boolean {
  let at = from - 1;
  while (at > sentence.from && isAdverb(normAt(view, at))) at--;
  if (normAt(view, at) === ')') while (at > sentence.from && normAt(view, at + 1) !== '(') at--;
  const { norm = '', text = '' } = view.tokens[at] ?? {};
  if (/^(?:he|she|it|they|we|i|who|which|both|all)$/.test(norm)) return true;
  if (sentence.references.some((one) => one.to === at + 1))
    return !sentence.references.some((one) => one.to === at + 1 && one.adjective && form === 'base');
  if (/^(?:and|but)$/.test(norm)) return form === 's' && at > sentence.from + 2;
  if (norm === ',' || norm === '"') return form === 's' && norm === ',';
  if (DETERMINER.has(norm) || !/^\p{L}+$/u.test(norm)) return false;
  if (form === 's' && /^(?:the|its|their|his|her)$/.test(normAt(view, at - 1)) && /^\p{Ll}/u.test(text))
    return true;
  if (form === 'base') return /(?:[^s']s|people|men)$/.test(norm);
  return /^\p{Ll}/u.test(text)
    ? /(?:ion|ent|or|er|et|ment|ry|ity|man|ing|ership|ice|up|ny|an)$/.test(norm) &&
        !/^(?:of|for|their|over|under|further|other|latest|joint|clear)$/.test(norm)
    : true;
}

const NO_AGENT = set(', ; . " and but to that which who the a an any its his her their all no such');

/** The token behind "by" of a passive: "was rejected on Monday by Putin"; null without one. */
export function agentAt(view: View, sentence: SentenceView, to: number): number | null {
  for (let at = to; at < Math.min(sentence.to, to + 6); at++) {
    const word = normAt(view, at);
    if (word === 'by') return at + 1;
    if (NO_AGENT.has(word)) return null;
  }
  return null;
}

export interface Governor {
  /** How the one who governs stands to what the infinitive says: the same way, the other way, not at all, or not yet. */
  sense: 'same' | 'other' | 'pending';
  /** The token whose subject holds the stance. */
  at: number;
  negated: boolean;
}

const stem = (words: string): RegExp => new RegExp(`^(?:${words})(?:s|es|d|ed|ing|n)?$`);
const SAME = stem(
  'agre(?:e|es|ed|eing)|ready|willing|prepared|going|plan|planned|planning|intend|want|hop(?:e|es|ed|ing)|vow|pledg(?:e|es|ed|ing)|promis(?:e|es|ed|ing)|offer|decid(?:e|es|ed|ing)|due|set|about|mov(?:e|es|ed|ing)|vot(?:e|es|ed|ing)|consent|choose|chose|aim|happy|inclined|eager|keen|readiness|willingness|determined|seek|how|continu(?:e|es|ed|ing)|began|manage|managed|managing|went on|try|tried|bid|decision|pledge|wish',
);
const OTHER = stem(
  'refus(?:e|es|ed|ing|al)|declin(?:e|es|ed|ing)|unwilling|reluctant|loath|unwillingness|reluctance|impossible',
);
/** Verbs that want somebody else to do it. */
const CONTROL = stem(
  'urg(?:e|es|ed|ing)|ask|press|push|want|call|tell|told|encourag(?:e|es|ed|ing)|beg|appeal|implor(?:e|es|ed|ing)|demand|warn|lobb(?:y|ied|ying)',
);
const FORCED = stem(
  'forc(?:e|es|ed|ing)|compel|compelled|oblig(?:e|es|ed|ing)|allow|persuad(?:e|es|ed|ing)|convinc(?:e|es|ed|ing)|get|got|make|made|expect|help|enabl(?:e|es|ed|ing)|pressur(?:e|es|ed|ing)',
);

/** Who governs an infinitive whose "to" stands at `to`; null where nobody's will shows. */
export function governorOf(view: View, sentence: SentenceView, to: number): Governor | null {
  let at = to - 1;
  while (at > sentence.from && isAdverb(normAt(view, at)) && normAt(view, at) !== 'yet') at--;
  const word = normAt(view, at);
  if (word === 'yet') return { sense: 'pending', at: at, negated: false };
  if (
    FORCED.test(word) ||
    (CONTROL.test(word) && /^(?:is|are|was|were|been|being|be)$/.test(normAt(view, at - 1)))
  )
    return null;
  if (SAME.test(word) || OTHER.test(word)) {
    const negated = negatedBefore(view, sentence, at);
    return { sense: SAME.test(word) ? 'same' : 'other', at, negated };
  }
  for (let i = at; i >= Math.max(sentence.from, at - 8); i--) {
    const verb = normAt(view, i);
    if (FORCED.test(verb) || /^[;:"]$/.test(verb)) return null;
    if (/^(?:work|works|working|worked|vote|votes|voted|voting)$/.test(verb))
      return { sense: 'same', at: i, negated: false };
    if (CONTROL.test(verb)) return { sense: 'same', at: i, negated: negatedBefore(view, sentence, i) };
  }
  return null;
}

/** "threatened to veto the loan": a no as clear as any. */
export function threatBefore(view: View, sentence: SentenceView, to: number): Governor | null {
  const at = to - 1;
  return at > sentence.from && /^threat(?:en|ens|ened|ening)$/.test(normAt(view, at))
    ? { sense: 'same', at, negated: negatedBefore(view, sentence, at) }
    : null;
}

/** "is not ready", "does not want", "never agreed". */
export function negatedBefore(view: View, sentence: SentenceView, at: number): boolean {
  for (let i = at - 1; i >= Math.max(sentence.from, at - 4); i--) {
    const word = normAt(view, i);
    if (/^(?:not|never|neither|nor|no|longer)$|n't$|^cannot$/.test(word)) return true;
    if (!isAdverb(word) && !BE.has(word) && !HAVE.has(word) && !DO.has(word) && !MODAL.has(word))
      return false;
  }
  return false;
}

/** The token at which a verb or adjective with its auxiliaries begins. */
export function startOfGroup(view: View, sentence: SentenceView, at: number): number {
  let i = at;
  while (i > sentence.from) {
    const word = normAt(view, i - 1);
    if (!(
      isAdverb(word) ||
      (BE.has(word) && word !== "'s") ||
      HAVE.has(word) ||
      DO.has(word) ||
      MODAL.has(word) ||
      (NEGATIVE.has(word) && word !== 'no') ||
      word === 'longer'
    ))
      break;
    i--;
  }
  return i;
}
export const isBe = (word: string): boolean => BE.has(word);
