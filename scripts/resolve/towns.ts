import { isCapitalised } from '../text/tokens.ts';
import type { Draft } from './draft.ts';
import { isLocative, isSiteName, namesPlaceBefore } from './place-sense.ts';
import { BODY_WORDS, NOT_A_SURNAME, SENTENCE_STARTERS } from './words.ts';

const MOST_WORDS = 3;
const PART = /^[\p{Lu}][\p{L}\p{M}’']*$/u;

/** Codes of the countries an article names, as places or as actors. */
function countriesOf(draft: Draft): Set<string> {
  const codes = new Set<string>();
  const { knowledge } = draft;
  const note = (place: string | null) => {
    const code = place === null ? null : knowledge.place(place)?.country_code;
    if (code) codes.add(code);
  };
  for (const { place } of draft.places) note(place);
  for (const { actors } of draft.references)
    for (const actor of actors) {
      note(knowledge.landOf(actor));
      const { affiliation } = knowledge.actor(actor) ?? {};
      if (affiliation) note(knowledge.landOf(affiliation));
    }
  return codes;
}

/** The end of a run of capitals that could name a town; `from` itself when there is none. */
function runEnd(draft: Draft, from: number): number {
  let to = from;
  while (to < from + MOST_WORDS && to < draft.tokens.length) {
    const inner = to > from && !draft.starts.has(to);
    const hyphen = inner && draft.norm(to) === '-' && draft.tokens[to]?.start === draft.tokens[to - 1]?.end;
    const small = inner && /^(?:de|la|el|al|al-|es|the|am|an|der|upon|sur)$/.test(draft.norm(to));
    if (draft.taken.has(to) || draft.hitOver[to]) break;
    if (!(
      (to === from || inner) &&
      (PART.test(draft.word(to)) || hyphen || (small && PART.test(draft.word(to + 1))))
    ))
      break;
    to++;
  }
  while (to > from && !isCapitalised(draft.word(to - 1))) to--;
  return to;
}

/**
 * Towns that no lexicon has, looked up where a place stands: "in Yevlakh", "the town of Yevlakh". The country in apposition
 * decides, then the countries the article names.
 */
export function resolveTowns(draft: Draft): void {
  let named: Set<string> | null = null;
  for (let at = 0; at < draft.tokens.length; at++) {
    if (draft.sentenceOf[at] === -1 || draft.taken.has(at) || draft.hitOver[at] || !PART.test(draft.word(at)))
      continue;
    if (draft.starts.has(at) && SENTENCE_STARTERS.has(draft.norm(at))) continue;
    const to = runEnd(draft, at);
    if (to === at) continue;
    const stands =
      isLocative(draft.tokens, at) || namesPlaceBefore(draft.tokens, at) || isSiteName(draft.tokens, to);
    const next = draft.norm(to - 1);
    if (
      !stands ||
      SENTENCE_STARTERS.has(next) ||
      NOT_A_SURNAME.has(next) ||
      BODY_WORDS.has(next) ||
      draft.word(at) === draft.word(at).toUpperCase()
    ) {
      at = to - 1;
      continue;
    }
    const country = draft.norm(to) === ',' ? draft.places.find((place) => place.from === to + 1) : undefined;
    const code = country ? draft.knowledge.place(country.place)?.country_code : null;
    named ??= countriesOf(draft);
    const town = draft.knowledge.findTown(draft.text(at, to), code ? new Set([code]) : named);
    if (town) draft.addPlace({ from: at, to }, town.id, false, isLocative(draft.tokens, at));
    at = to - 1;
  }
}
