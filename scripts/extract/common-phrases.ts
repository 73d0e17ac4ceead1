import type { Reference } from '../model.ts';
import { set } from '../text/word-set.ts';
import { nameless, partyBefore, type Ground, type Subject } from './ground.ts';
import type { Salience } from './salience.ts';
import {
  DEFINITE,
  INDEFINITE,
  isBodyNoun,
  isDocumentNoun,
  isPersonNoun,
  isPressNoun,
  isSpokesperson,
  isVoiceNoun,
  POSSESSIVES,
} from './speaker-nouns.ts';
import { normAt, type View } from './view.ts';

export const CONJUNCTIONS = set('and but then or nor while');
export const PREPOSITIONS = set(
  'of for from in at to on with by against between under over into about among after before during through via near inside outside',
);
export const WORD = /^[\p{L}\p{N}]/u;

/** Tokens from a document to who issued it: "the statement released by the Spanish ministry". */
const ISSUED_WITHIN = 5;
/** How far back a document may have been introduced, in tokens. */
const DOCUMENT_WITHIN = 60;
/** Longest noun phrase looked through, in tokens. */
export const PHRASE = 9;

/** "The minister": whoever was last spoken of under that title, before who was last named with it. */
export function bearerOf(view: View, salience: Salience, reference: Reference): string | null {
  if (reference.by !== 'office' || reference.to - reference.from > 2) return null;
  const words = view.tokens.slice(reference.from, reference.to).map((token) => token.norm);
  if (!words.every((word) => isPersonNoun(word) || word === 'prime' || word === 'vice')) return null;
  const title = words.join(' ');
  // "The Minister": in the house style of an office, its own holder, who is named first.
  if (/^\p{Lu}/u.test(view.tokens[reference.from]?.text ?? '')) {
    const first = [...view.resolved.roles].find(([, role]) => role.toLowerCase().includes(title));
    if (first) return first[0];
  }
  return salience.last((actor) => (view.resolved.roles.get(actor) ?? '').toLowerCase().includes(title));
}

export function phraseStart(view: View, at: number, floor: number): number {
  let from = at;
  for (let i = at; i >= floor && i > at - PHRASE; i--) {
    const word = normAt(view, i);
    if (!WORD.test(word) && !/^(?:-|'s|')$/.test(word)) break;
    if (PREPOSITIONS.has(word) || CONJUNCTIONS.has(word)) break;
    from = i;
    if (DEFINITE.has(word) || POSSESSIVES.has(word) || INDEFINITE.has(word)) break;
  }
  return from;
}

/** "the minister", "his office", "one diplomat", "Ukraine’s ministry": nouns without a name. */
export function commonPhrase(ground: Ground, at: number): Subject | null {
  const { view, sentence, salience, floor } = ground;
  const from = phraseStart(view, at, floor);
  const first = normAt(view, from);
  const noun = normAt(view, at);
  const result = (actor: string | null, behalf: string | null = null): Subject =>
    actor === null ? nameless(from, behalf) : { actor, sure: false, from };
  const owner = sentence.references.find(
    (one) =>
      one.from >= from &&
      one.to <= at &&
      (one.possessive || one.adjective || (one.kind === 'party' && one.to === at)),
  );
  if (isPressNoun(noun)) return result(null);
  const of = owner?.actors[0] ?? null;
  if (isVoiceNoun(noun)) {
    if (owner && (!isPersonNoun(noun) || !INDEFINITE.has(first) || isSpokesperson(noun)))
      return result(owner.actors[0] ?? null);
    if (POSSESSIVES.has(first) && first !== 'my' && first !== 'our')
      return result(
        first === 'its'
          ? partyBefore(ground, from)
          : salience.pronoun(first === 'their' ? 'they' : first, null),
      );
  }
  if (INDEFINITE.has(first))
    return isPersonNoun(noun) || isBodyNoun(noun) || isVoiceNoun(noun) ? result(null, of) : null;
  if (isPersonNoun(noun))
    return DEFINITE.has(first)
      ? result(personCalled(ground, at, owner?.kind === 'party' ? of : null))
      : result(null, of);
  if (isBodyNoun(noun) || isVoiceNoun(noun))
    return DEFINITE.has(first) ? result(bodyCalled(ground, noun, from)) : result(null);
  // A name that nobody could be found for.
  return at > sentence.from && /^\p{Lu}/u.test(view.tokens[at]?.text ?? '') ? result(null) : null;
}

/** "the minister", "the Spanish diplomat": the last person of that party spoken of whose role has the noun, else the last one. */
function personCalled({ view, salience }: Ground, at: number, of: string | null): string | null {
  const noun = normAt(view, at);
  const { affiliations } = view.resolved;
  if (/s$/.test(noun) && !/ss$/.test(noun)) return null;
  const gender = /woman$/.test(noun) ? 'woman' : /man$/.test(noun) ? 'man' : null;
  const fits = (actor: string) =>
    salience.isPerson(actor) &&
    // "the Iranian minister" is no Turk.
    (of === null || (affiliations.get(actor) ?? of) === of) &&
    (gender === null || (salience.genderOf(actor) ?? gender) === gender);
  const role = (actor: string) => (view.resolved.roles.get(actor) ?? '').toLowerCase();
  const exact = salience.last(
    (actor) =>
      fits(actor) &&
      role(actor)
        .split(/[^\p{L}]+/u)
        .includes(noun),
  );
  return exact ?? (ANYBODY.has(noun) ? null : salience.last(fits));
}

/** "the Ambassador", behind "Ambassador Moreau", "the union" behind "the Dockers Union": who was last called so in full. */
export function calledBefore(view: View, salience: Salience, at: number, except: string): string | null {
  const noun = normAt(view, at);
  return (
    calledInFull(view, at, except) ??
    salience.last((actor) => actor !== except && inRole(view.resolved.roles.get(actor), noun))
  );
}

/** The same, of those named before it: in their own name, their title, or an apposition ("SAG-AFTRA, the actors’ union"). */
export function calledInFull(view: View, at: number, except: string): string | null {
  const noun = normAt(view, at);
  const { references, roles } = view.resolved;
  const called = (one: Reference): boolean => {
    if (one.kind === 'person' && inRole(roles.get(one.actors[0] ?? ''), noun)) return true;
    for (let i = one.from; i < one.to; i++) if (normAt(view, i) === noun) return true;
    if (one.kind === 'person') return false;
    if (normAt(view, one.from - 1) === noun) return true;
    if (normAt(view, one.to) !== ',' || !/^(?:the|an?|which)$/.test(normAt(view, one.to + 1))) return false;
    for (let i = one.to + 2; i < one.to + APPOSED && /^[\p{L}’'-]/u.test(normAt(view, i)); i++)
      if (normAt(view, i) === noun) return true;
    return false;
  };
  let found: string | null = null;
  for (const one of references) {
    if (one.from >= at) break;
    const [actor] = one.actors;
    if (actor && actor !== except && !one.adjective && called(one)) found = actor;
  }
  return found;
}
/** Longest apposition that says what a body is, in tokens. */
const APPOSED = 8;

const inRole = (role: string | undefined, noun: string): boolean =>
  (role ?? '')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .includes(noun);

/** Nouns that anybody may be called by: alone they point back to nobody who was not called so. */
const ANYBODY = set(
  'official source person expert analyst observer witness resident insider aide adviser advisor activist lawyer attorney doctor worker',
);

/** "the readout said" behind "a readout from the White House", "Hamas’s statement": whose document it is. */
function issuerOf({ view, sentence, salience }: Ground, noun: string, before: number): string | null {
  const mine = (at: number) =>
    view.resolved.references.find(
      ({ from, to, possessive }) => (from > at && from <= at + 3) || (possessive && to < at && to >= at - 3),
    );
  // "according to the statement from the ministry": told right behind it.
  for (let at = before; at < before + PHRASE; at++)
    if (normAt(view, at) === noun && /^(?:from|by|issued|released)$/.test(normAt(view, at + 1))) {
      const issuer = view.resolved.references.find(({ from }) => from > at + 1 && from <= at + ISSUED_WITHIN);
      if (issuer) return issuer.actors[0] ?? null;
    }
  for (let at = before - 1; at >= Math.max(0, sentence.from - DOCUMENT_WITHIN); at--) {
    if (normAt(view, at) !== noun) continue;
    const linked = /^(?:from|by|of|issued|released)$/.test(normAt(view, at + 1));
    const issuer = mine(at);
    if (issuer && (linked || issuer.to < at)) return issuer.actors[0] ?? null;
  }
  return salience.speaker ?? salience.last(() => true);
}

/** "the ministry", "the bloc": the last party whose name has the noun, else the last one spoken of. */
function bodyCalled(ground: Ground, noun: string, from: number): string | null {
  if (isDocumentNoun(noun)) return issuerOf(ground, noun, from);
  const { view, salience, sentence } = ground;
  const start = view.tokens[from]?.start ?? sentence.sentence.start;
  const named = view.resolved.references
    .filter((one) => one.kind === 'party' && one.start < start)
    .findLast((one) => view.tokens.slice(one.from, one.to).some((token) => token.norm === noun));
  return named?.actors[0] ?? salience.pronoun('it', null);
}
