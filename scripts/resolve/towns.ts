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
    const inner = to > from && !draft.opens(to);
    const hyphen = inner && draft.norm(to) === '-' && draft.tokens[to]?.start === draft.tokens[to - 1]?.end;
    const small = inner && /^(?:de|la|el|al|al-|es|the|am|an|der|upon|sur)$/.test(draft.norm(to));
    if (draft.isTaken(to) || draft.scan.hitOver[to]) break;
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
  const { capitals, sentenceOf, hitOver } = draft.scan;
  let next = 0;
  for (const at of capitals) {
    if (at < next || sentenceOf[at] === -1 || draft.isTaken(at) || hitOver[at] || !PART.test(draft.word(at)))
      continue;
    if (draft.opens(at) && SENTENCE_STARTERS.has(draft.norm(at))) continue;
    const to = runEnd(draft, at);
    if (to === at) continue;
    const stands =
      isLocative(draft.tokens, at) || namesPlaceBefore(draft.tokens, at) || isSiteName(draft.tokens, to);
    next = to;
    const last = draft.norm(to - 1);
    if (
      !stands ||
      SENTENCE_STARTERS.has(last) ||
      NOT_A_SURNAME.has(last) ||
      BODY_WORDS.has(last) ||
      draft.word(at) === draft.word(at).toUpperCase()
    )
      continue;
    const country = draft.norm(to) === ',' ? draft.places.find((place) => place.from === to + 1) : undefined;
    const code = country ? draft.knowledge.place(country.place)?.country_code : null;
    named ??= countriesOf(draft);
    const town = draft.knowledge.findTown(draft.text(at, to), code ? new Set([code]) : named);
    if (town) draft.addPlace({ from: at, to }, town.id, false, isLocative(draft.tokens, at));
  }
}
