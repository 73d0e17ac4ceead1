import type { Form, FormHit, FormKind } from '../model.ts';
import { isCapitalised } from '../text/tokens.ts';
import { GENERIC } from './body-words.ts';
import type { Draft } from './draft.ts';
import {
  continuesList,
  isAdjectival,
  isAttributive,
  isLocative,
  isPlaceOwner,
  namesPlaceBefore,
} from './place-sense.ts';
import { partiesBefore } from './title-phrases.ts';
import { set } from '../text/word-set.ts';
import { GROUP_NOUNS, NAMED_THINGS, SENTENCE_STARTERS } from './words.ts';

/** The end of "Ukrainian officials" when a hit is the adjective; null when no group follows. */
function groupNounAt(draft: Draft, at: number): number | null {
  for (let i = at; i < at + 3; i++) {
    if (GROUP_NOUNS.has(draft.norm(i))) return i + 1;
    if (!/^\p{Ll}/u.test(draft.word(i))) return null;
  }
  return null;
}

function addParty(draft: Draft, hit: FormHit, party: string, adjective: boolean, metonym = false): void {
  const group = adjective ? groupNounAt(draft, hit.to) : null;
  const to = group ?? hit.to;
  if (group) {
    // "US and Russian officials": the adjectives before share the noun.
    const chain = partiesBefore(draft, hit.to);
    if (chain.parties.length > 1) {
      for (let i = draft.references.length - 1; i >= 0; i--) {
        const from = draft.references[i]?.from ?? -1;
        if (from < chain.from - 50) break;
        if (from >= chain.from && from < to) draft.references.splice(i, 1);
      }
      draft.add({ from: chain.from, to }, { from: chain.from, to: hit.to }, chain.parties, 'group', 'party');
      return;
    }
  }
  draft.add({ from: hit.from, to }, hit, [party], group ? 'group' : 'name', 'party', {
    adjective: adjective && !group,
    metonym,
  });
}

/** True when "the Commission" can be meant: the body, its larger one or one of its people has been named. */
function isTold(draft: Draft, party: string): boolean {
  const { knowledge, range } = draft;
  const parent = knowledge.parentOf(party);
  return draft.references.some(({ actors }) =>
    actors.some(
      (actor) =>
        actor === party ||
        actor === parent ||
        knowledge.termOf(actor, range)?.of === party ||
        knowledge.actor(actor)?.affiliation === party,
    ),
  );
}

/** What follows a country that only says where a town lies. */
const AFTER_COUNTRY =
  /^(?:[,.;:)(–—]|on|in|at|for|to|from|with|after|before|this|last|next|late|early|during|where|when|by|as)$/;

const OUTLET_CUES = /^(?:told|on|by|via|tells)$/;

/** "GENEVA" before the stroke of "GENEVA/MUSCAT". */
const isCapitalDateline = (draft: Draft, to: number): boolean => {
  const hit = draft.scan.hitEndingAt.get(to);
  return (
    hit !== undefined && draft.opens(hit.from) && draft.word(hit.from) === draft.word(hit.from).toUpperCase()
  );
};

/** "GENEVA The United Nations will": where a story was written, in capitals before its first words. */
const isDateline = (draft: Draft, { from, to }: FormHit): boolean => {
  const word = draft.word(from);
  return (
    (draft.opens(from) || (draft.norm(from - 1) === '/' && isCapitalDateline(draft, from - 1))) &&
    word.length > 3 &&
    word === word.toUpperCase() &&
    /^(?:\p{Lu}|[(–—,/-])/u.test(draft.word(to))
  );
};

/** "the Britain-based monitoring group", "a Paris-born lawyer": where somebody sits or comes from. */
const isBase = (draft: Draft, { to }: FormHit): boolean =>
  draft.norm(to) === '-' && /^(?:based|born|headquartered|raised|educated)$/.test(draft.norm(to + 1));

/** What parties call themselves: "New Democratic Party" is not the [Democratic Party]. */
const LEANINGS = set(
  'new free social christian democratic republican liberal conservative socialist progressive peoples',
);

/** "National Security Council" is not the [Security Council]: a name that many bodies share goes on before the form. */
export function isLonger(draft: Draft, { from, to }: FormHit): boolean {
  if (draft.opens(from) || !isCapitalised(draft.word(from - 1))) return false;
  const shared = (at: number) => GENERIC.has(draft.norm(at)) || LEANINGS.has(draft.norm(at));
  if (to - from < 2 && !GENERIC.has(draft.norm(from))) return false;
  if (draft.scan.hitOver[from - 1] || SENTENCE_STARTERS.has(draft.norm(from - 1))) return false;
  for (let at = from; at < to; at++) if (!shared(at)) return false;
  return shared(from - 1);
}

/** The first form of each kind. */
function byKind({ forms }: FormHit): Partial<Record<FormKind, Form>> {
  const kinds: Partial<Record<FormKind, Form>> = {};
  for (const form of forms) kinds[form.kind] ??= form;
  return kinds;
}

/** Tells parties from places, by the words around their names. */
export function resolveParties(draft: Draft): void {
  const { knowledge, tokens } = draft;
  let lastPlaceEnd = -1;
  let lastPlace: string | null = null;
  const place = (hit: FormHit, id: string, attributive: boolean, locative: boolean) => {
    draft.addPlace(hit, id, attributive, locative);
    lastPlace = id;
    if (locative) lastPlaceEnd = hit.to;
  };
  const liesIn = (id: string | null, land: string): boolean => {
    for (let at = id, steps = 0; at !== null && steps < 6; at = knowledge.place(at)?.within ?? null, steps++)
      if (at === land) return true;
    return false;
  };
  for (const hit of draft.scan.hits) {
    // "US Trade Representative Ada Bonn": the end of a body's name may be somebody's title.
    if (draft.isTaken(hit.from)) continue;
    if (draft.isTaken(hit.to - 1)) {
      const party = byKind(hit).name?.target;
      const [first, last] = [tokens[hit.from], tokens[hit.to - 1]];
      if (party && first && last) draft.inTitles.push({ start: first.start, end: last.end, actor: party });
      continue;
    }
    const kinds = byKind(hit);
    const { name, place: site, outlet, short } = kinds;
    const seat = site ? knowledge.standsFor(site.target) : null;
    const metonym = kinds.metonym?.target ?? seat;
    if ((name ?? short) && isLonger(draft, hit)) continue;
    if (outlet && !name && (!outlet.ambiguous || OUTLET_CUES.test(draft.norm(hit.from - 1)))) continue;
    // "the Minsk agreements": neither the place nor its government.
    if ((site || metonym) && NAMED_THINGS.has(draft.norm(hit.to))) continue;
    const possessive = draft.isPossessive(hit.to);
    const listed = lastPlaceEnd >= 0 && continuesList(tokens, hit.from, lastPlaceEnd, !name);
    const locative = !possessive && (isLocative(tokens, hit.from) || listed);
    const inPlace =
      locative ||
      (possessive
        ? isPlaceOwner(tokens, hit.to + 1)
        : isDateline(draft, hit) ||
          namesPlaceBefore(tokens, hit.from) ||
          isBase(draft, hit) ||
          (site !== undefined && isPlaceOwner(tokens, hit.to)));
    const adjective = kinds.adjective ?? kinds.demonym;
    const adjectival = Boolean(adjective) && isAdjectival(tokens, hit.to);
    const land = name ? knowledge.landOf(name.target) : null;
    // "in Jeddah, Saudi Arabia, on Monday": the country of the place before; in "in London, Britain and France said" it acts.
    const outer =
      land !== null &&
      draft.norm(hit.from - 1) === ',' &&
      draft.places.at(-1)?.to === hit.from - 1 &&
      liesIn(lastPlace, land) &&
      AFTER_COUNTRY.test(draft.norm(hit.to));
    // "hit out at Israel": nobody is at a country.
    const aimed = land !== null && draft.norm(hit.from - 1) === 'at';
    if (name && land && !aimed && (inPlace || outer) && !adjectival && !groupNounAt(draft, hit.to))
      place(hit, land, false, locative || outer);
    else if (name) addParty(draft, hit, name.target, adjectival);
    else if (site && metonym && !inPlace && (possessive || !isAttributive(tokens, hit.to)))
      addParty(draft, hit, metonym, false, true);
    else if (site) place(hit, site.target, isAttributive(tokens, hit.to), locative);
    else if (metonym) addParty(draft, hit, metonym, false, true);
    else if (adjective) addParty(draft, hit, adjective.target, true);
    else {
      if (
        short &&
        isTold(draft, short.target) &&
        /^(?:the|s|'s|'|a|an|this|eu|un)$/.test(draft.norm(hit.from - 1))
      )
        addParty(draft, hit, short.target, false);
    }
  }
}
