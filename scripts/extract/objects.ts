import { calledBefore, PREPOSITIONS } from './common-phrases.ts';
import { SPEECH } from './cues.ts';
import type { Reference } from '../model.ts';
import type { Ground } from './ground.ts';
import { isBodyNoun, isHonorific, isPersonNoun } from './speaker-nouns.ts';
import { coordinated, isQuoted, normAt, type View } from './view.ts';

/** Whom an act is directed at, and where that stands. */
export interface ActObject {
  actor: string;
  from: number;
  end: number;
}

/** How far behind the verb its object may stand, in tokens. */
const REACH = 11;
/** What ends the words that belong to a verb's object. */
const STOP =
  /^(?:[.,;:()—–]|and|but|or|that|which|who|whom|is|are|was|were|be|been|has|have|had|will|would|said|says|in|at|for|over|after|before|during|when|while|as|because|if|than|into|about|from|with|without|since|until|it|himself|herself|themselves|itself|how|what|why|where)$/;
/** A stance on one of these is no tie to whoever put it forward. */
const PLAN =
  /^(?:process|solution|track|withdrawal|exit|referendum|request|requests|demand|demands|claim|claims|application|ticket|alliances?|plan|plans|proposal|proposals|deal|agreement|agreements|draft|text|idea|offer|resolution|truce|ceasefire|treaty|formula|roadmap|initiative|framework|summit|talks|negotiations|meeting|membership|bid|accession|decision|call|calls|move|budget|bill|law|candidacy)$/;
/** What is done to somebody, and who is against them: neither is theirs. */
const AGAINST =
  /^(?:critics?|opponents?|enem(?:y|ies)|foes?|rivals?|supporters?|allies|killings?|murders?|assassinations?|deaths?|attacks?|strikes?|airstrikes?|assault|invasion|bombing|bombardment|shelling|arrests?|detention|abduction|kidnapping|siege|poisoning|jailing|imprisonment|persecution|sanctions|blockade|isolation|treatment|war|hatred|violence|threats?)$/;
/** Behind an adjective, what an actor is or does: "Russian aggression", "the Iranian regime". */
const OF_ACTOR =
  /^(?:leadership|leaders?|people|government|governments|regime|authorities|forces|troops|fighters|rebels|militants|side|actions?|aggression|invasion|occupation|war|offensive|strikes?|attacks?|assault|policy|policies|conduct|behaviou?r|role|commitment|response|support|backing|aid|help|assistance|interference|propaganda|officials?|diplomats?|lawmakers|state|military|army|ambassador|envoy|intransigence|obstruction|provocations?|escalation|threats?|coast|navy|police|ministry|delegation|negotiators|embassy|parliament)$/;
const OBJECT_PRONOUNS: Record<string, string> = { him: 'him', her: 'her' };
/** What an object phrase may have before its name: "the", "both", an adjective, "points made by". */
const VERBLIKE = /(?:ing)$/;

/** "her plan": a noun stands behind; "praised her as", "thanked her for" have none. */
const isOwned = (view: View, at: number): boolean =>
  /^\p{Ll}/u.test(view.tokens[at]?.text ?? '') &&
  !PREPOSITIONS.has(normAt(view, at)) &&
  !STOP.test(normAt(view, at));

/** Whom "the ambassador", "its rival" mean behind a verb; null where nobody was called so before. */
function meantBy(ground: Ground, from: number, source: string): ActObject | null {
  const { view, sentence, salience } = ground;
  let head = from;
  for (let at = from + 1; at < Math.min(sentence.to, from + NOUN_PHRASE); at++) {
    const norm = normAt(view, at);
    if (sentence.references.some((one) => one.from <= at && at < one.to)) return null;
    if (norm === '-') continue;
    if (!/^[\p{L}]/u.test(norm) || STOP.test(norm) || PREPOSITIONS.has(norm)) break;
    head = at;
    if (isPersonNoun(norm) || isBodyNoun(norm) || RIVAL.test(norm)) break;
  }
  if (head === from || normAt(view, head + 1) === "'s") return null;
  const noun = normAt(view, head);
  const end = view.tokens[head]?.end ?? 0;
  if (RIVAL.test(noun)) {
    const others = new Set(
      sentence.references
        .filter((one) => one.to <= from && one.kind === 'party' && !one.adjective)
        .flatMap((one) => one.actors),
    );
    others.delete(source);
    const [only] = others;
    return only && others.size === 1 ? { actor: only, from, end } : null;
  }
  if (!isPersonNoun(noun) && !isBodyNoun(noun)) return null;
  // "the army of Sudan": whose it is stands behind.
  if (isBodyNoun(noun) && normAt(view, head + 1) === 'of') {
    const owner = sentence.references.find(
      (one) => one.from > head && one.from <= head + 3 && !one.adjective,
    );
    return owner?.actors[0] && owner.actors[0] !== source
      ? { actor: owner.actors[0], from, end: owner.end }
      : null;
  }
  if (ANY_STATE.test(noun)) return null;
  // "the machinists" are their union where it is called so; else many are nobody.
  if (/(?:[^s]s|men)$/.test(noun)) {
    const actor = bodyNamed(ground, head, noun);
    return actor && actor !== source ? { actor, from, end } : null;
  }
  const actor = calledBefore(view, salience, head, source);
  return actor ? { actor, from, end } : null;
}

/** Set off by a comma alone, with a verb of saying behind: no member of the list before it. */
const speaks = (view: View, last: Reference | undefined): boolean =>
  last !== undefined && normAt(view, last.from - 1) === ',' && SPEECH.has(normAt(view, last.to));

function bodyNamed({ view }: Ground, before: number, noun: string): string | null {
  const bodies = view.resolved.references.filter(
    (one) =>
      one.kind === 'party' &&
      !one.adjective &&
      one.to <= before &&
      view.tokens.slice(one.from, one.to).some(({ norm, text }) => norm === noun && /^\p{Lu}/u.test(text)),
  );
  const actors = new Set(bodies.flatMap((one) => one.actors));
  const [only] = actors;
  return only && actors.size === 1 ? only : null;
}
const NOUN_PHRASE = 6;
const DETERMINERS = new Set(['the', 'his', 'her', 'its', 'their']);
const RIVAL = /^(?:rivals?|opponents?|adversary|enemy|foe|counterpart|counterparty)$/;
const FROM_SOMEBODY =
  /^(?:partners|heard|coming|emanating|voiced|issued|received|statements?|rhetoric|remarks)$/;
const LISTED =
  /^(?:countries|states|nations|partners|guarantors|mediators|allies|governments|unions|companies|sides|parties)$/;
/** Every state has one of these. */
const ANY_STATE =
  /^(?:government|authorities|state|country|nation|army|military|parliament|opposition|board)$/;

/** "urged Israel to stop and accused it": the one other party named before the verb, in its sentence or the one before. */
export function itMeans({ view, sentence }: Ground, last: number, source: string): ActObject[] {
  const at = view.tokens[last + 1];
  const parties = (all: readonly Reference[]): string[] => [
    ...new Set(
      all
        .filter(
          (one) => one.kind === 'party' && one.to <= last && !one.adjective && !one.actors.includes(source),
        )
        .flatMap((one) => one.actors.slice(0, 1)),
    ),
  ];
  const here = parties(sentence.references);
  const [only] = here;
  return at && only && here.length === 1 ? [{ actor: only, from: last + 1, end: at.end }] : [];
}

/** "… and, in particular, President Biden": whom an adverb sets off from those named before. */
function setOff({ view, sentence }: Ground, last: Reference, source: string): ActObject[] {
  let at = last.to;
  if (normAt(view, at) === ',') at++;
  if (normAt(view, at) !== 'and') return [];
  const and = at++;
  while (
    /^(?:,|to|in|personally|especially|particularly|particular|above|all|notably)$/.test(normAt(view, at))
  )
    at++;
  const one = sentence.references.find(({ from, to }) => from <= at && at < to);
  const [actor] = one?.actors ?? [];
  return one && actor && !one.adjective && !one.possessive && actor !== source && at > and + 1
    ? [{ actor, from: one.from, end: one.end }]
    : [];
}

/** The objects of a verb whose last token is `last`: a name, those joined to it, or a pronoun. */
export function objectsBehind(ground: Ground, last: number, source: string): ActObject[] {
  const { view, sentence, salience } = ground;
  const blames = normAt(view, last).startsWith('blam');
  let on = false;
  for (let at = last + 1; at < Math.min(sentence.to, last + 1 + REACH); at++) {
    const token = view.tokens[at];
    if (!token) return [];
    if (isQuoted(sentence, token.start)) return [];
    if (token.norm === 'it' && at === last + 1) return itMeans(ground, last, source);
    const pronoun = OBJECT_PRONOUNS[token.norm];
    const reference = sentence.references.find((one) => one.from === at);
    if (pronoun && at <= last + 2 && !(token.norm === 'her' && isOwned(view, at + 1))) {
      const here = sentence.references
        .filter(
          (one) => one.to <= last && one.kind === 'person' && !one.adjective && !one.actors.includes(source),
        )
        .filter((one) => !isQuoted(sentence, one.start))
        .at(-1);
      const actor = salience.other(pronoun, here?.actors[0] ?? null, source);
      return actor ? [{ actor, from: at, end: token.end }] : [];
    }
    if (reference) {
      if (reference.actors.includes(source) && !reference.possessive) {
        at = reference.to - 1;
        continue;
      }
      const owned = reference.possessive || reference.adjective;
      if (owned) {
        // "Ukraine’s proposal" is a thing; "Ukraine’s president" has a name of its own.
        const next = [reference.to, reference.to + 1, reference.to + 2, reference.to + 3].map((i) =>
          normAt(view, i),
        );
        if (next.some((word) => PLAN.test(word))) return [];
        const named = sentence.references.find(
          (one) =>
            one.from >= reference.to &&
            one.from <= reference.to + 3 &&
            !one.adjective &&
            one.kind === 'person' &&
            !view.tokens.slice(reference.to, one.from).some(({ norm }) => PREPOSITIONS.has(norm)),
        );
        if (named) continue;
        if (reference.adjective && !next.slice(0, 2).some((word) => OF_ACTOR.test(word))) {
          at = reference.to - 1;
          continue;
        }
      }
      // "anti-Israel protesters", "a Saudi-led plan"
      if (normAt(view, reference.from - 1) === '-') return [];
      if (normAt(view, reference.to) === '-') {
        at = reference.to;
        continue;
      }
      const listed = coordinated(
        view,
        sentence.references.filter((one) => !one.adjective || one === reference),
        reference,
      ).filter((one) => one.from >= reference.from);
      // "stands with Serbia, Orban said": the one behind the comma speaks.
      const objects = listed.slice(
        0,
        listed.length - Number(listed.length > 1 && speaks(view, listed.at(-1))),
      );
      return [
        ...objects.flatMap((one) =>
          one.actors
            .filter((actor) => actor !== source)
            .map((actor) => ({ actor, from: one.from, end: one.end })),
        ),
        ...setOff(ground, objects.at(-1) ?? reference, source),
      ];
    }
    if (PLAN.test(token.norm) || AGAINST.test(token.norm)) on = true;
    if (token.norm === 'on' || token.norm === 'to' || token.norm === 'against') {
      // "blamed the failure on Hamas", "hit back against the claims".
      if (token.norm === 'to' || (!blames && AGAINST.test(normAt(view, at - 1)))) return [];
      on = false;
      continue;
    }
    // "accused the minister of", "blamed its rival", "praised his envoy"
    if (at === last + 1 && DETERMINERS.has(token.norm)) {
      const meant = meantBy(ground, at, source);
      if (meant) return [meant];
    }
    if (isHonorific(token.norm) || (token.norm === '.' && isHonorific(normAt(view, at - 1)))) continue;
    // "thanked the partners from Estonia", "the rhetoric heard from Baku", "the mediators — Egypt and Qatar"
    const before = normAt(view, at - 1);
    if (token.norm === 'from' && (isPersonNoun(before) || FROM_SOMEBODY.test(before))) continue;
    if (/^[—–-]$/.test(token.norm) && LISTED.test(before)) continue;
    // "denounced what it called Chad’s provocations"
    if (token.norm === 'what' && /^(?:called|calls)$/.test(normAt(view, at + 2))) {
      at += 2;
      continue;
    }
    // "accused both the army and Russia"
    if (token.norm === 'and' && normAt(view, last + 1) === 'both') continue;
    if (STOP.test(token.norm) || VERBLIKE.test(token.norm)) return [];
    if (on && (token.norm === 'of' || token.norm === 'by')) return [];
  }
  return [];
}
