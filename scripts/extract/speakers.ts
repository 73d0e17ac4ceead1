import type { Quotation, Reference } from '../model.ts';
import { ACTS } from './acts.ts';
import { PHRASE, PREPOSITIONS } from './common-phrases.ts';
import { isVerbOfSaying, NAMING, SPEAKING, SPEECH } from './cues.ts';
import { withHonorific } from './ground.ts';
import { tokenFrom } from './positions.ts';
import type { Salience } from './salience.ts';
import { isPersonNoun, isVoiceNoun } from './speaker-nouns.ts';
import { clauseSubject, phraseStartingAt, subjectBefore, type Ground, type Subject } from './subjects.ts';
import { isQuoted, normAt, type SentenceView, type View } from './view.ts';

export { subjectOfVerb } from './nearest-subject.ts';
export { Salience } from './salience.ts';

/** Who speaks, by which verb; null for somebody nameless. `sure` when name and verb stand beside the words. */
export interface Attribution {
  actor: string | null;
  verb: string | null;
  sure: boolean;
  /** Whose official or source somebody nameless is. */
  behalf?: string | null;
  /** What stands in quotation marks is said by nobody: a name, or a description in the passive. */
  unsaid?: boolean;
}

const NOUN_BEFORE =
  /^(?:the|a|an|this|that|these|those|his|her|its|their|my|our|'s|of|in|on|for|from|with|about|despite|by|no|any|some|all|such|many|more|new)$/;

/** A verb of saying outside quotation marks that is no noun ("his claims") and no part of a name ("United States"). */
export function isCue(view: View, sentence: SentenceView, at: number): boolean {
  const token = view.tokens[at];
  if (!token || !SPEECH.has(token.norm) || isQuoted(sentence, token.start)) return false;
  const before = normAt(view, at - 1);
  if (
    NOUN_BEFORE.test(before) &&
    at > sentence.from &&
    !(before === 'that' && /ed$|^(?:said|told)$/.test(token.norm))
  )
    return false;
  return !sentence.references.some(({ from, to }) => from <= at && at < to);
}

/** How far behind a quotation the verb of its speaker may stand, in tokens. */
const REACH = 34;
/** A sentence of at most this many tokens behind a quotation that ended is still its attribution: "Zelensky said." */
const CURT = 6;

const UNSAID: Attribution = { actor: null, verb: null, sure: false, unsaid: true };

const attribution = ({ actor, joined, sure, behalf = null }: Subject, verb: string | null): Attribution => ({
  // Of several who speak as one the first named stands for all.
  actor: joined?.[0] ?? actor,
  verb,
  sure: sure && actor !== null,
  behalf,
});

/** A comma, a question mark or a dash at its end hands a quotation over to its attribution. */
export function handsOver({ article: { text } }: View, { end, outer }: Quotation): boolean {
  return /[,!?…—–-]/.test(text[end - 1] ?? '') || /^\s?[,—–-]/.test(text.slice(outer.end, outer.end + 2));
}

/** Behind the closing mark: "… ,” Zelensky said", "… ,” said spokesman Peskov", "… ,” he added", "according to …". */
export function attributionAfter(
  view: View,
  sentences: readonly SentenceView[],
  quotation: Quotation,
  salience: Salience,
): Attribution | null {
  let at = tokenFrom(view, quotation.outer.end);
  const sentence = sentences.find((one) => at >= one.from && at < one.to);
  if (!sentence) return null;
  const ended = view.article.text[quotation.end - 1] === '.';
  const anew = ended && at === sentence.from && /^\p{Lu}/u.test(view.tokens[at]?.text ?? '');
  if (anew && sentence.to - at > CURT) return null;
  let dash = false;
  for (; at < sentence.to && /^(?:[,.;:—–-]|as)$/.test(normAt(view, at)); at++)
    dash ||= /^[—–-]$/.test(normAt(view, at));
  const ground: Ground = { view, sentence, salience, floor: at };
  const word = normAt(view, at);
  const hands = handsOver(view, quotation);
  if (
    SPEECH.has(word) ||
    (hands && isVerbOfSaying(word) && !sentence.references.some((one) => one.from === at))
  ) {
    const behind = namedAtEnd(ground, at + 1) ?? phraseStartingAt(ground, at + 1);
    if (behind) return attribution(behind, word);
    if (SPEECH.has(word)) return null;
  }
  if (word === 'according' && normAt(view, at + 1) === 'to') {
    const source = phraseStartingAt(ground, at + 2);
    return source && attribution(source, 'according to');
  }
  const put = /^(?:was|is)$/.test(word) && /^(?:how|what|all)$/.test(normAt(view, at + 1));
  const putter = put ? phraseStartingAt(ground, at + 2) : null;
  if (putter) return attribution({ ...putter, sure: false }, null);
  const quoted = asSaying(ground);
  if (quoted) return attribution(quoted, 'saying');
  const verb = verbBehind(ground, hands);
  if (verb !== null) {
    const subject = subjectBefore(ground, verb);
    if (subject && isOnePhrase(view, at, subject.from)) return attribution(subject, normAt(view, verb));
    const first = hands && isOneClause(view, at, verb) ? phraseStartingAt(ground, at) : null;
    return first && (first.actor ?? namesSomebody(view, at)) ? attribution(first, normAt(view, verb)) : null;
  }
  const signed = sentence.references.find(
    (one) => one.kind === 'person' && one.from >= at && withHonorific(view, one.from) === at,
  );
  // "“…,” Ada Brandt, head of the union.": nothing but a name and what it is.
  const alone = hands && signed?.by === 'name' && /^[,(.]$/.test(normAt(view, signed.to));
  return signed && (dash || alone) ? { actor: signed.actors[0] ?? null, verb: null, sure: true } : null;
}

/** "said Rail Union General Vice President Ada Brandt": the name that a run of capitals and of what people are called ends with. */
function namedAtEnd({ view, sentence }: Ground, from: number): Subject | null {
  for (let at = from; at < Math.min(sentence.to, from + TITLE); at++) {
    const person = sentence.references.find((one) => one.from === at && one.kind === 'person');
    if (person && person.by === 'name' && !person.possessive && !person.adjective)
      return { actor: person.actors[0] ?? null, sure: true, from: at };
    const word = normAt(view, at);
    if (!/^(?:\p{Lu}|'s$|['’&-]$)/u.test(view.tokens[at]?.text ?? '') && !isPersonNoun(word)) return null;
  }
  return null;
}
/** Longest run of words before a name that say what its bearer is, in tokens. */
const TITLE = 12;

/** "one man", "a senior official in": a noun for somebody before what says more of them. */
function namesSomebody(view: View, from: number): boolean {
  for (let at = from; at < from + PHRASE && !PREPOSITIONS.has(normAt(view, at)); at++)
    if (isPersonNoun(normAt(view, at)) || isVoiceNoun(normAt(view, at))) return true;
  return false;
}

/** No other clause begins between a quotation's end and the verb: "an official familiar with the talks told". */
const isOneClause = (view: View, from: number, verb: number): boolean =>
  view.tokens
    .slice(from, verb)
    .every(({ norm }, i) => norm !== ',' && !(i === 0 ? NO_OPENER : NO_CLAUSE).test(norm));
const NO_CLAUSE =
  /^(?:and|but|or|is|are|was|were|be|has|have|had|will|would|as|when|while|if|because|after|before)$/;

/** Nothing but nouns and what links them lies between two tokens: "US ambassador to Libya" before a name. */
function isOnePhrase(view: View, from: number, to: number): boolean {
  if (to <= from + 1) return true;
  return view.tokens
    .slice(from, to)
    .every(
      ({ norm }, i) =>
        /^(?:[\p{L}\p{N}][\p{L}\p{N}.]*|-|'s|\.)$/u.test(norm) && !(i === 0 ? NO_OPENER : NO_NOUN).test(norm),
    );
}
const NO_NOUN =
  /^(?:and|but|or|then|who|which|that|is|are|was|were|be|has|have|had|will|would|as|when|while|if)$/;
const NO_OPENER =
  /^(?:and|but|or|in|on|at|for|from|to|with|by|after|before|during|as|when|while|if|that|is|are|was|were|has|have|had|will)$/;

/** "Saar posts", "he growls": beside a speaker, a finite verb of the present. */
const PRESENT = /^(?!(?:is|was|has|does|this|his|its|as|us)$)\p{Ll}{2,}s$/u;

/** The first verb of saying behind a quotation and before the next; any finite verb right behind a name or pronoun. */
function verbBehind({ view, sentence, floor }: Ground, hands: boolean): number | null {
  const named = sentence.references.find((one) => one.from <= floor + 2 && one.to > floor)?.to;
  const beside = named ?? (/^(?:he|she|they|it)$/.test(normAt(view, floor)) ? floor + 1 : null);
  for (let at = floor; at < Math.min(sentence.to, floor + REACH); at++) {
    const word = normAt(view, at);
    if (isQuoted(sentence, view.tokens[at]?.start ?? 0) || word === ';') return null;
    if (at > floor && isCue(view, sentence, at)) return at;
    if (
      hands &&
      beside !== null &&
      at >= beside &&
      at <= beside + 2 &&
      (isVerbOfSaying(word) || (at === beside && PRESENT.test(word)))
    )
      return at;
  }
  return null;
}

/** Later in the sentence: "… our joint vision” for the talks, Zelenskyy said." */
export function attributionLater(
  view: View,
  sentence: SentenceView,
  quotation: Quotation,
  salience: Salience,
): Attribution | null {
  const floor = tokenFrom(view, quotation.outer.end);
  for (let at = floor; at < sentence.to; at++) {
    if (!isCue(view, sentence, at)) continue;
    const subject = subjectBefore({ view, sentence, salience, floor }, at);
    if (subject && normAt(view, subject.from - 1) === ',') return attribution(subject, normAt(view, at));
  }
  return null;
}

/** Before the opening mark, in the same sentence: the last verb of saying and its subject. */
export function attributionBefore(
  view: View,
  sentence: SentenceView,
  quotation: Quotation,
  salience: Salience,
): Attribution | null {
  const end = Math.min(tokenFrom(view, quotation.outer.start), sentence.to);
  const ground: Ground = { view, sentence, salience, floor: sentence.from };
  for (let at = end - 1; at >= sentence.from; at--) {
    const word = normAt(view, at);
    if (isQuoted(sentence, view.tokens[at]?.start ?? 0)) continue;
    if (at >= end - 2 && NAMING.test(word)) return UNSAID;
    if (SPEAKING.has(word)) {
      const subject = participleSubject(ground, at);
      if (subject) return attribution({ ...subject, sure: false }, word);
    }
    if (word === 'according' && normAt(view, at + 1) === 'to') {
      const source = phraseStartingAt(ground, at + 2);
      if (source) return attribution(source, 'according to');
    }
    if (word === 'words' && normAt(view, at + 1) === 'of' && normAt(view, at - 2) === 'in') {
      const source = phraseStartingAt(ground, at + 2);
      if (source) return attribution(source, 'according to');
    }
    if (INFINITIVES.has(word) && normAt(view, at - 1) === 'to') {
      const subject = infinitiveSubject(ground, at);
      if (subject) return attribution({ ...subject, sure: false }, word);
    }
    if (isCue(view, sentence, at)) {
      const subject = finiteSubject(ground, at, quotation);
      if (subject === 'unsaid') return UNSAID;
      if (subject) return attribution(subject, word);
    }
  }
  return null;
}

const INFINITIVES = new Set(
  'say tell call describe declare warn add insist argue brand label accuse denounce dismiss announce write ask'.split(
    ' ',
  ),
);
/** Verbs whose object does what the infinitive behind it says. */
const CAUSING =
  /^(?:prompt|lead|led|forc|caus|driv|drove|mov|push|spurr?|allow|inspir|provok|compell?)(?:e|s|es|ed|ing)?$/;

/** "prompting Kyiv to call it “…”", "Macron went on to call it “…”"; null where somebody was only asked to. */
function infinitiveSubject(ground: Ground, at: number): Subject | null {
  const { view, sentence } = ground;
  const object = sentence.references.find((one) => one.to === at - 1 && !one.adjective && !one.possessive);
  if (object)
    return CAUSING.test(normAt(view, object.from - 1))
      ? { actor: object.actors[0] ?? null, sure: false, from: object.from }
      : null;
  return /^(?:went|goes|going|on|proceeded|continued)$/.test(normAt(view, at - 2))
    ? clauseSubject(ground, at)
    : null;
}

/** "It was described by Peskov as “…”": who acts stands behind "by"; without one nobody is named. */
function finiteSubject(ground: Ground, verb: number, quotation: Quotation): Subject | 'unsaid' | null {
  const { view, sentence } = ground;
  let before = verb - 1;
  while (before > sentence.from && /ly$|^(?:also|not|never|reportedly|widely)$/.test(normAt(view, before)))
    before--;
  const passive =
    /^(?:was|were|been|being|is|are|be)$/.test(normAt(view, before)) && isParticiple(normAt(view, verb));
  if (!passive) return subjectBefore(ground, verb) ?? clauseSubject(ground, verb);
  for (const from of [verb + 1, tokenFrom(view, quotation.outer.end)]) {
    for (let at = from; at < Math.min(sentence.to, from + 3); at++)
      if (normAt(view, at) === 'by') return phraseStartingAt(ground, at + 1);
  }
  return 'unsaid';
}

const isParticiple = (word: string): boolean => /ed$|^(?:told|read|written|said|put)$/.test(word);

/** "…, Tass reported Peskov as saying", "…, Peskov was quoted as saying by Tass": the agency is not who speaks. */
function asSaying(ground: Ground): Subject | null {
  const { view, sentence, floor } = ground;
  for (let at = floor + 1; at < Math.min(sentence.to, floor + REACH); at++) {
    if (isQuoted(sentence, view.tokens[at]?.start ?? 0)) return null;
    if (/^(?:saying|telling)$/.test(normAt(view, at)) && normAt(view, at - 1) === 'as')
      return participleSubject(ground, at);
  }
  return null;
}

/** Who "saying" and "as saying" are said of. */
function participleSubject(ground: Ground, at: number): Subject | null {
  const { view, sentence } = ground;
  if (normAt(view, at - 1) === 'as') {
    const reference = sentence.references.find((one) => one.to === at - 1 && !one.adjective);
    if (reference && normAt(view, reference.from - 1) !== 'by')
      return { actor: reference.actors[0] ?? null, sure: true, from: reference.from };
  }
  const beside = sentence.references.find((one) => one.to === at && !one.adjective);
  if (beside && normAt(view, beside.from - 1) === 'with')
    return { actor: beside.actors[0] ?? null, sure: true, from: beside.from };
  return clauseSubject(ground, at);
}

/** What may stand before quoted words in a clause; a noun there has them for its name: "the party “Servant of the people”". */
const LEADS_IN =
  /^(?:[,:—–-]|that|to|as|of|for|with|in|on|by|from|at|is|was|are|were|be|been|a|an|the|this|his|her|its|their|and|but|or|not|only|[a-z]+(?:ed|ing|s|ly))$/;

/** What stands around a quotation that no verb of saying goes with: a colon, or a clause with a subject. */
export function attributionAround(
  view: View,
  sentence: SentenceView,
  quotation: Quotation,
  salience: Salience,
): Attribution | null {
  const end = tokenFrom(view, quotation.outer.start);
  if (end - sentence.from < 1) return null;
  const ground: Ground = { view, sentence, salience, floor: sentence.from };
  const colon = normAt(view, end - 1) === ':';
  const label = sentence.references.find((one: Reference) => one.to === end - 1 && colon);
  if (label) return { actor: label.actors[0] ?? null, verb: null, sure: true };
  if (!colon && !LEADS_IN.test(normAt(view, end - 1))) return null;
  // "Lavrov’s message was clear: “…”"
  const owner = colon
    ? sentence.references.find((one) => one.possessive && one.from >= sentence.from && one.to < end)
    : undefined;
  if (owner && MESSAGES.test(normAt(view, owner.to + 1) + ' ' + normAt(view, owner.to + 2)))
    return { actor: owner.actors[0] ?? null, verb: null, sure: false };
  const subject = clauseSubject(ground, end);
  return subject && attribution({ ...subject, sure: false }, verdictBefore(ground, end));
}

/** What somebody owns whose words follow: "Lavrov’s verdict", "her final message". */
const MESSAGES =
  /\b(?:message|verdict|reply|response|answer|line|warning|view|position|conclusion|assessment|advice|demand|promise|explanation|argument|point|motto)\b/;

/** "blasted the scheme as “…”": a verb of blame or praise whose words stand behind "as"; null without one. */
function verdictBefore({ view, sentence }: Ground, end: number): string | null {
  if (normAt(view, end - 1) !== 'as') return null;
  for (let at = end - 2; at >= Math.max(sentence.from, end - VERDICT); at--) {
    const acts = ACTS.get(normAt(view, at));
    if (acts?.some(({ behind }) => behind === null) && /ed$|s$/.test(normAt(view, at)))
      return normAt(view, at);
  }
  return null;
}
const VERDICT = 8;
