import type { FormHit } from '../model.ts';
import { isCapitalised } from '../text/tokens.ts';
import type { Draft, Stretch } from './draft.ts';
import type { NameHit } from './people.ts';
import type { TitleHit } from './titles.ts';
import { DEPARTMENTS, RANK_WORDS, TITLE_MODIFIERS } from './words.ts';

/** A title with everything that belongs to it. */
export interface TitlePhrase extends Stretch {
  hit: TitleHit;
  /** Words between the parties and the title itself: "deputy foreign". */
  modifiers: string[];
  /** Parties the title is of: several in "the British and French leaders". */
  parties: string[];
  /** Where those parties are named. */
  named: Stretch[];
  /** The person whose man it is: "Putin" in "Putin's spokesman". */
  master: NameHit | null;
  /** Name behind it, with or without a comma. */
  name: NameHit | null;
  /** Held before, or not yet. */
  past: boolean;
  role: string;
}

const PARTY_KINDS = new Set(['name', 'adjective', 'metonym', 'demonym', 'short']);
const PAST = new Set(['former', 'ex', 'late', 'ousted', 'deposed', 'then', 'future', 'onetime', 'previous']);

interface PartyList extends Stretch {
  parties: string[];
  named: Stretch[];
}

export function partyOf(hit: FormHit | undefined): string | null {
  const form = hit?.forms.find((one) => PARTY_KINDS.has(one.kind));
  return form?.target ?? null;
}

const isNoun = (hit: FormHit | undefined): boolean =>
  hit?.forms.some(({ kind }) => kind === 'name' || kind === 'metonym') ?? false;
/** "US" is a noun and an adjective. */
const isNounOnly = (hit: FormHit | undefined): boolean =>
  isNoun(hit) && hit?.forms.every(({ kind }) => kind !== 'adjective' && kind !== 'demonym') === true;

/**
 * Parties named right before a token, going left over "and" and commas: "British, French and German". A title of one
 * person (`alone`) may be of two joined by "and", but not of what stands before a comma.
 */
export function partiesBefore(draft: Draft, at: number, alone = false): PartyList {
  const parties: string[] = [];
  const named: Stretch[] = [];
  let from = at;
  let end = at;
  for (;;) {
    if (draft.isPossessive(end - 1)) end--;
    const hit = draft.scan.hitEndingAt.get(end);
    const party = partyOf(hit);
    if (!hit || !party) break;
    parties.unshift(party);
    named.unshift({ from: hit.from, to: hit.to });
    from = hit.from;
    end = hit.from;
    const separator = draft.norm(end - 1);
    if (separator !== 'and' && (separator !== ',' || alone)) break;
    end -= separator === 'and' && draft.norm(end - 2) === ',' ? 2 : 1;
    const next = draft.scan.hitEndingAt.get(end);
    // "Iran and Russian ministers": a noun beside an adjective is no part of the title.
    if (!partyOf(next) || (!draft.isPossessive(at - 1) && isNounOnly(next) && !isNoun(hit))) break;
  }
  return { parties, named, from, to: at };
}

/** True when a name stands at a token, or behind a comma there. */
const introducesName = (draft: Draft, at: number, nameFrom: ReadonlyMap<number, NameHit>): boolean =>
  nameFrom.has(at) || (draft.norm(at) === ',' && nameFrom.has(at + 1));

/** Parties in "of Ukraine", "of the European Commission", "for Iran and Oman" behind a title; places too where told. */
function partiesAfter(draft: Draft, at: number, places = false): PartyList {
  const nobody = { parties: [], named: [], from: at, to: at };
  const preposition = draft.norm(at);
  if (preposition !== 'of' && preposition !== 'for' && preposition !== 'to') return nobody;
  let from = at + 1;
  if (draft.norm(from) === 'the') from++;
  const parties: string[] = [];
  const named: Stretch[] = [];
  let to = at;
  for (;;) {
    const hit = draft.scan.hitFrom.get(from);
    const party = hit?.forms.some((form) => form.kind !== 'adjective') ? partyOf(hit) : null;
    if (!hit || (!party && !(places && hit.forms.some((form) => form.kind === 'place')))) break;
    if (party) {
      parties.push(party);
      named.push({ from: hit.from, to: hit.to });
    }
    to = hit.to;
    if (draft.norm(to) !== 'and' && draft.norm(to) !== ',') break;
    from = to + 1;
    if (draft.norm(from) === 'and') from++;
  }
  return { parties, named, from: at, to };
}

/** "Department of Homeland [Security] Undersecretary": the word is the department's. */
function endsDepartment(draft: Draft, at: number): boolean {
  for (let i = at; i > at - DEPARTMENT && isCapitalised(draft.word(i)); i--)
    if (draft.norm(i - 1) === 'of') return /^(?:department|ministry|office)$/.test(draft.norm(i - 2));
  return false;
}

/** Words before a title that belong to it: "deputy", "special", "high-ranking". */
function modifiersBefore(draft: Draft, at: number): number {
  let from = at;
  while (from > 0 && !draft.opens(from)) {
    const before = draft.norm(from - 1);
    if (TITLE_MODIFIERS.has(before) && !endsDepartment(draft, from - 1)) from--;
    else if (before === '-' && TITLE_MODIFIERS.has(draft.norm(from - 2))) from -= 2;
    else break;
  }
  return from;
}

/** "European Commission President": the title begins with the last words of the body's name. */
function partyOver(draft: Draft, hit: TitleHit): PartyList | null {
  const over = draft.scan.hitOver[hit.from];
  const party = partyOf(over);
  return over && party && over.from < hit.from && over.to < hit.to && isNoun(over)
    ? { parties: [party], named: [{ from: over.from, to: over.to }], from: over.from, to: hit.from }
    : null;
}

/** Where the name stands behind "for Coastal Affairs", "of State for Trade and Health"; null where none does. */
function nameBehindDepartment(
  draft: Draft,
  at: number,
  nameFrom: ReadonlyMap<number, NameHit>,
): number | null {
  if (!/^(?:of|for)$/.test(draft.norm(at))) return null;
  for (let to = at + 1; to < at + DEPARTMENT; to++) {
    if (DEPARTMENTS.has(draft.norm(to - 1)) && nameFrom.has(to)) return to;
    if (!isCapitalised(draft.word(to)) && !/^(?:of|for|and|the|-|&)$/.test(draft.norm(to))) return null;
  }
  return null;
}
/** The longest name of a department, in tokens. */
const DEPARTMENT = 10;

/** Everything that belongs to a title: modifiers, parties before or behind, and the name it introduces. */
export function titlePhrase(
  draft: Draft,
  hit: TitleHit,
  nameFrom: ReadonlyMap<number, NameHit>,
  nameTo: ReadonlyMap<number, NameHit>,
): TitlePhrase {
  const modified = modifiersBefore(draft, hit.from);
  const modifiers = draft.tokens.slice(modified, hit.from).map((token) => token.norm);
  let from = modified;
  let to = hit.to;
  let list = partyOver(draft, hit) ?? partiesBefore(draft, from, !hit.plural);
  if (list.parties.length > 0) {
    from = list.from;
    // "US ambassador to Libya Deborah Jones": where somebody is sent belongs to the title too.
    const sent = partiesAfter(draft, hit.to, true);
    if (sent.to > hit.to && introducesName(draft, sent.to, nameFrom)) to = sent.to;
  } else {
    list = partiesAfter(draft, hit.to);
    if (list.parties.length > 0) to = list.to;
  }
  to = nameBehindDepartment(draft, hit.to, nameFrom) ?? to;
  const owner = draft.isPossessive(modified - 1) ? (nameTo.get(modified - 1) ?? null) : null;
  // "a senior Hamas official", "former US envoy": what stands before the party still belongs to the title.
  while (from < modified && from > 0 && !draft.opens(from) && RANK_WORDS.has(draft.norm(from - 1))) from--;
  let past = modifiers.some((word) => PAST.has(word));
  if (!draft.opens(from) && PAST.has(draft.norm(from - 1))) {
    from--;
    past = true;
  }
  if (draft.norm(hit.to) === '-' && /^(?:elect|designate|in)$/.test(draft.norm(hit.to + 1))) past = true;
  const comma = draft.norm(to) === ',' && !draft.opens(to + 1);
  const apposed = comma ? nameFrom.get(to + 1) : undefined;
  // "EU foreign ministers, Brandt said": one name is not that of several.
  const several = apposed && draft.norm(apposed.to) === 'and' && nameFrom.has(apposed.to + 1);
  const name = nameFrom.get(to) ?? (hit.plural && !several ? null : apposed) ?? null;
  return {
    from,
    to,
    hit,
    modifiers,
    parties: list.parties,
    named: list.named,
    master: list.parties.length === 0 ? owner : null,
    name,
    past,
    role: draft.text(from, to),
  };
}
