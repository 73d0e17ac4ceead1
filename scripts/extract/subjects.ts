import type { Reference } from '../model.ts';
import { set } from '../text/word-set.ts';
import {
  bearerOf,
  commonPhrase,
  CONJUNCTIONS,
  phraseStart,
  PHRASE,
  PREPOSITIONS,
  WORD,
} from './common-phrases.ts';
import {
  governorOf,
  nameless,
  partyBefore,
  referenceEndingAt,
  subjectSoFar,
  withHonorific,
  type Ground,
  type Subject,
} from './ground.ts';
import { cueOf, cuesOf, hasCue } from './sentence-cues.ts';
import { isBodyNoun, isHonorific, isPersonNoun, isPressNoun, isVoiceNoun } from './speaker-nouns.ts';
import { actorsIn, coordinated, isQuoted, normAt, type SentenceView, type View } from './view.ts';

export type { Ground, Subject } from './ground.ts';

const THIRD_PERSON = set('he she they it');
const PRONOUN = cueOf(THIRD_PERSON);
const PRONOUNS = set('he she they it i we you who which');
/** What may stand between a subject and its verb. */
const BETWEEN = set(`
  also later then again once still even now further separately too previously earlier recently already just never always often has
  have had was is were been be being would will could did does do not himself herself themselves itself meanwhile instead however
  twice all both each first soon since long since yet in-turn today yesterday tomorrow tonight reportedly quoted cited as heard`);
const ADVERB =
  /^(?!(?:ally|family|italy|july|fly|supply|reply|apply|assembly|anomaly|bully|rally|sicily)$)\p{Ll}{2,}ly$/u;

/** Longest apposition or relative clause between a subject and its verb, in tokens. */
const APPOSITION = 32;

const timeAt = (sentence: SentenceView, offset: number) =>
  sentence.times.find(({ start, end }) => start <= offset && offset < end);
const placeAt = (sentence: SentenceView, at: number) =>
  sentence.places.find(({ from, to }) => from <= at && at < to);

/** Goes left over adverbs, auxiliaries, days and places: from a verb to the last word of its subject. */
function skipBack(ground: Ground, at: number): number {
  const { view, sentence, floor } = ground;
  while (at >= floor) {
    const token = view.tokens[at];
    if (!token) return at;
    const time = timeAt(sentence, token.start);
    const place = placeAt(sentence, at);
    if (time) {
      while (at >= floor && (view.tokens[at]?.start ?? -1) >= time.start) at--;
      while (
        at >= floor &&
        /^(?:on|in|at|late|early|earlier|this|last|by|since|the|of|during)$/.test(normAt(view, at))
      )
        at--;
    } else if (place && /^(?:in|at|from|near)$/.test(normAt(view, place.from - 1)) && place.from - 2 >= floor)
      at = place.from - 2;
    else if (BETWEEN.has(token.norm) || ADVERB.test(token.text) || /n't$/.test(token.norm)) at--;
    else return at;
  }
  return at;
}

/** The subject of a verb of an active clause, looked for leftwards; null when nothing can be made out. */
export function subjectBefore(ground: Ground, verb: number): Subject | null {
  const { view, sentence, floor } = ground;
  const at = skipBack(ground, verb - 1);
  if (at < floor) return null;
  const word = normAt(view, at);
  if (isQuoted(sentence, view.tokens[at]?.start ?? 0)) return null;
  if (PRONOUNS.has(word)) return pronounAt(ground, at);
  if (word === ',' || word === ')' || word === '—' || word === '–' || word === '-')
    return beforeApposition(ground, at);
  if (CONJUNCTIONS.has(word) || word === 'to') return clauseSubject(ground, at);
  if (!WORD.test(word)) return null;
  return phraseEndingAt(ground, at);
}

function pronounAt(ground: Ground, at: number): Subject | null {
  const { view, sentence, salience, floor } = ground;
  const word = normAt(view, at);
  if (word === 'who' || word === 'which') {
    const before = normAt(view, at - 1) === ',' ? at - 2 : at - 1;
    const named = before >= floor ? referenceEndingAt(sentence, before) : undefined;
    if (named) return namedPhrase(ground, named);
    const bearer = word === 'who' && before >= floor ? personAround(ground, before, true) : null;
    if (bearer) return bearer;
    return before >= floor ? phraseEndingAt(ground, before) : null;
  }
  if (word === 'i') return { actor: salience.answering, sure: false, from: at };
  if (word === 'we' || word === 'you') return { actor: null, sure: false, from: at };
  // "Starmer’s office confirmed it. “…”, it said": an office speaks for whoever it belongs to.
  if (word === 'it' && floor > sentence.from && salience.institution)
    return { actor: salience.institution, sure: false, from: at };
  if (word === 'it') return { actor: partyBefore(ground, at), sure: false, from: at };
  // "Until Putin stops, we “will not rest”, he added": behind quoted words "he" is who was speaking already.
  if (floor > sentence.from && salience.speaker && salience.pronoun(word, null) === salience.speaker)
    return { actor: salience.speaker, sure: false, from: at };
  const here = subjectSoFar(ground, at, 'person');
  // "Putin, he said, “does not want peace”": whoever says it is another.
  if (here?.to === at - 1 && normAt(view, at - 1) === ',' && normAt(view, at + 2) === ',')
    return { actor: salience.other(word, null, here.actors[0] ?? ''), sure: false, from: at };
  return { actor: salience.pronoun(word, here), sure: false, from: at };
}

/** "Lapid of the opposition Labor party", "Sam Hill from the Institute": the person before what says where they are from. */
function personAround({ view, sentence, floor }: Ground, at: number, governed = false): Subject | null {
  for (const one of sentence.references) {
    if (one.kind !== 'person' || one.adjective || one.possessive || one.from < floor) continue;
    if (one.to > at || one.to < at - PHRASE || !FROM_WHERE.has(normAt(view, one.to))) continue;
    if (!governed && governorOf(view, one.from, floor) !== null) continue;
    const linked = view.tokens
      .slice(one.to + 1, at + 1)
      .every(
        ({ norm, text }) =>
          NAME_LINKS.has(norm) ||
          /^(?:\p{Lu}|['’]s$|-$)/u.test(text) ||
          isBodyNoun(norm) ||
          AFFILIATE.test(norm),
      );
    if (linked) return { actor: one.actors[0] ?? null, sure: true, from: one.from };
  }
  return null;
}
const FROM_WHERE = set('of from at with for');
const NAME_LINKS = set('of the and for in on a an');
/** Adjectives of parties and institutes. */
const AFFILIATE =
  /^(?:opposition|ruling|think|tank|conservative|liberal|centrist|far|right|left|wing|hard|national|local|international|independent|private|progressive|centre|center|green)$/;

/** "Peskov, the Kremlin spokesman, said": the subject stands before what the comma ends. */
function beforeApposition(ground: Ground, comma: number): Subject | null {
  const { view, sentence, floor } = ground;
  const close = normAt(view, comma);
  const open = close === ')' ? '(' : close;
  // "Its spokesman, Sadiq Abdel Rahim, said": title and name are one.
  const whole = close === ',' ? referenceEndingAt(sentence, comma - 1) : undefined;
  if (
    whole?.kind === 'person' &&
    normAt(view, whole.from - 1) !== ',' &&
    governorOf(view, whole.from, floor) === null
  )
    return namedPhrase(ground, whole);
  for (let at = comma - 1; at > floor && at > comma - APPOSITION; at--) {
    if (normAt(view, at) !== open) continue;
    const behind = sentence.references.find(
      (one) => one.from === at + 1 && one.to === comma && one.kind === 'person',
    );
    // "The foreign minister, Wang Yi, said": the name is the apposition.
    if (behind && !referenceEndingAt(sentence, at - 1))
      return { actor: behind.actors[0] ?? null, sure: true, from: behind.from };
    const found = phraseEndingAt(ground, skipBack(ground, at - 1));
    // "Noam Peri, daughter of Chaim Peri, who died, said": whoever stands before a nameless apposition is it.
    const named =
      found?.actor === null && normAt(view, found.from - 1) === ',' && found.from - 2 > floor
        ? referenceEndingAt(sentence, found.from - 2)
        : undefined;
    if (named?.kind === 'person' && governorOf(view, named.from, floor) === null)
      return namedPhrase(ground, named);
    if (found) return found;
  }
  return clauseSubject(ground, comma);
}

/** The first pronoun among tokens `from` to `to` (exclusive) that stands outside quotation marks. */
function pronounIn(ground: Ground, from: number, to: number): Subject | null {
  const { view, sentence } = ground;
  if (!hasCue(sentence, PRONOUN)) return null;
  for (let at = from; at < to; at++) {
    const token = view.tokens[at];
    if (token && (cuesOf(token) & PRONOUN) !== 0 && !isQuoted(sentence, token.start))
      return pronounAt(ground, at);
  }
  return null;
}

/** What the clause before a coordinated or distant verb is about: its first free name or pronoun. */
export function clauseSubject(ground: Ground, end: number): Subject | null {
  const { view, sentence, floor } = ground;
  let reached = floor;
  for (const one of sentence.references) {
    if (one.from < reached || one.adjective) continue;
    if (one.from >= end) break;
    const before = pronounIn(ground, reached, one.from);
    if (before) return before;
    reached = one.from;
    if (isQuoted(sentence, one.start)) continue;
    if (!one.possessive && !isGoverned(ground, one) && !followsNounLink(view, one, floor))
      return namedPhrase(ground, one);
    reached = one.to;
  }
  return pronounIn(ground, reached, end);
}

/** "with Biden and Netanyahu": a preposition governs all that are joined. */
function isGoverned({ view, sentence, floor }: Ground, one: Reference): boolean {
  if (governorOf(view, one.from, floor) !== null) return true;
  if (!/^(?:and|,)$/.test(normAt(view, one.from - 1))) return false;
  const group = coordinated(view, actorsIn(sentence), one);
  const [first = one] = group;
  // "In a letter to Guterres, Rutte said" joins nobody.
  if (!group.slice(1).some(({ from }) => normAt(view, from - 1) === 'and')) return false;
  return first !== one && first.from >= floor && governorOf(view, first.from, floor) !== null;
}

/** "Kyiv's" and "the army of Sudan" name an owner, not who acts. */
const followsNounLink = (view: View, reference: Reference, floor: number): boolean =>
  reference.from - 1 >= floor && /^(?:of|against|like|unlike)$/.test(normAt(view, reference.from - 1));

function namedPhrase({ view, sentence, salience, floor }: Ground, reference: Reference): Subject {
  const group = coordinated(view, actorsIn(sentence), reference);
  const [first] = group;
  const joined =
    first &&
    first !== reference &&
    group.slice(1).some((one) => normAt(view, one.from - 1) === 'and') &&
    governorOf(view, first.from, floor) === null
      ? group.flatMap(({ actors }) => actors.slice(0, 1))
      : [];
  const actor = bearerOf(view, salience, reference) ?? reference.actors[0] ?? null;
  return {
    actor,
    joined,
    sure: true,
    from: withHonorific(view, first && joined.length > 0 ? first.from : reference.from),
  };
}

/** Who a noun phrase means that ends at a token. */
export function phraseEndingAt(ground: Ground, at: number): Subject | null {
  const { view, sentence, floor } = ground;
  const token = view.tokens[at];
  if (!token || at < floor || !WORD.test(token.norm)) return null;
  if (PRONOUNS.has(token.norm)) return pronounAt(ground, at);
  const reference = referenceEndingAt(sentence, at);
  if (reference) {
    const governor = governorOf(view, reference.from, floor);
    const joins = /^(?:after|before|since|until|by|like|despite|during|without)$/.test(governor ?? '');
    if ((governor === null && !isGoverned(ground, reference)) || joins)
      return isNameless(view, reference)
        ? nameless(reference.from, reference.actors[0])
        : namedPhrase(ground, reference);
    return headBefore(ground, reference);
  }
  const found = commonPhrase(ground, at);
  return found?.actor === null ? (personAround(ground, at) ?? found) : found;
}

/** "a Ukrainian official", "one US diplomat", "senior Israeli officials": nobody who could be named. */
function isNameless(view: View, reference: Reference): boolean {
  if (reference.by !== 'group') return false;
  const last = normAt(view, reference.to - 1);
  return isPersonNoun(last) && !isVoiceNoun(last);
}

/** "the head of Hamas", "a spokesman for Hamas", "an official in Baku": what stands before the preposition. */
function headBefore(ground: Ground, owner: Reference): Subject | null {
  const { view, floor } = ground;
  let at = owner.from - 1;
  while (at > floor && !PREPOSITIONS.has(normAt(view, at))) at--;
  const preposition = normAt(view, at);
  if (!PREPOSITIONS.has(preposition)) return null;
  const noun = normAt(view, at - 1);
  const close = /^(?:of|for|from)$/.test(preposition);
  if (close && isVoiceNoun(noun) && !isPressNoun(noun))
    return { actor: owner.actors[0] ?? null, sure: false, from: phraseStart(view, at - 1, floor) };
  // "In Kyiv Zelenskyy said" and "on Monday": the preposition opens the clause.
  if (at - 1 < floor || !WORD.test(noun)) return null;
  // "The prime minister in his remarks to Congress said": the head is governed as well.
  const start = phraseStart(view, at - 1, floor);
  const outer = normAt(view, start - 1);
  if (start - 2 >= floor && PREPOSITIONS.has(outer) && !isPersonNoun(noun)) {
    const found = WORD.test(normAt(view, start - 2)) ? phraseEndingAt(ground, start - 2) : null;
    if (found) return found;
  }
  return phraseEndingAt(ground, at - 1);
}

/** Who a noun phrase means that begins at a token: "Peskov", "the leader of Hamas, Haniyeh", "a senior official". */
export function phraseStartingAt(ground: Ground, from: number): Subject | null {
  const { view, sentence } = ground;
  const first = normAt(view, from);
  if (THIRD_PERSON.has(first) || first === 'i') return pronounAt(ground, from);
  if (!WORD.test(first) || isQuoted(sentence, view.tokens[from]?.start ?? 0)) return null;
  let head = from;
  let governed = false;
  for (let at = from; at < Math.min(sentence.to, from + PHRASE * 2); at++) {
    const word = normAt(view, at);
    const reference = sentence.references.find((one) => one.from === at && !one.adjective);
    if (reference) {
      const apposition =
        reference.kind === 'person' &&
        (normAt(view, at - 1) === ',' ||
          view.article.text.slice(reference.start, reference.core.start).includes(','));
      if (!governed || apposition) {
        // "Russia's spokesman", "Trump envoy": an owner of what comes.
        const owner =
          reference.possessive || (reference.kind === 'party' && isPersonNoun(normAt(view, reference.to)));
        if (!owner && !isNameless(view, reference))
          return { actor: reference.actors[0] ?? null, sure: true, from };
        if (isNameless(view, reference))
          return nameAfter(ground, reference.to) ?? nameless(from, reference.actors[0]);
      }
      head = governed ? head : reference.to;
      at = reference.to - 1;
      continue;
    }
    if (word === "'s" || word === '-' || isHonorific(word) || isHonorific(normAt(view, at - 1))) continue;
    if (word === ',') {
      const next = sentence.references.find((one) => one.from === at + 1 && one.kind === 'person');
      if (next) continue;
      break;
    }
    if (!WORD.test(word) || /^(?:who|which|that|as|and|but|when|after|while|because|if)$/.test(word)) break;
    if (PREPOSITIONS.has(word)) governed = true;
    else if (!governed) head = at;
  }
  // "says the Argentine": whoever was spoken of last.
  const demonym =
    first === 'the' ? sentence.references.find((one) => one.adjective && one.from === from + 1) : undefined;
  if (demonym && !WORD.test(normAt(view, demonym.to)))
    return { actor: ground.salience.last((actor) => ground.salience.isPerson(actor)), sure: false, from };
  const noun = normAt(view, head);
  if (isPersonNoun(noun) || isVoiceNoun(noun) || isBodyNoun(noun)) {
    const last = commonPhrase({ ...ground, floor: from }, head);
    const owner = sentence.references.find(
      (one) => one.from > head && one.from <= head + 4 && !one.adjective,
    );
    if (
      last?.actor === null &&
      owner &&
      isVoiceNoun(noun) &&
      /^(?:of|for|from|by)$/.test(normAt(view, head + 1))
    )
      return { actor: owner.actors[0] ?? null, sure: false, from };
    return last;
  }
  return nameless(from);
}

/** "a senior official, Laurel Petrakis": the name behind the comma. */
function nameAfter({ view, sentence }: Ground, at: number): Subject | null {
  const from = normAt(view, at) === ',' ? at + 1 : at;
  const reference = sentence.references.find((one) => one.from === from && one.kind === 'person');
  return reference ? { actor: reference.actors[0] ?? null, sure: true, from: reference.from } : null;
}
