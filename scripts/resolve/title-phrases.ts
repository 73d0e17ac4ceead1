import type { FormHit } from '../model.ts';
import type { Draft, Stretch } from './draft.ts';
import type { NameHit } from './people.ts';
import type { TitleHit } from './titles.ts';
import { RANK_WORDS, TITLE_MODIFIERS } from './words.ts';

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

/** Parties named right before a token, going left over "and" and commas: "British, French and German". */
export function partiesBefore(draft: Draft, at: number): PartyList {
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
    if (separator !== 'and' && separator !== ',') break;
    end -= separator === 'and' && draft.norm(end - 2) === ',' ? 2 : 1;
    if (!partyOf(draft.scan.hitEndingAt.get(end))) break;
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

/** Words before a title that belong to it: "deputy", "special", "high-ranking". */
function modifiersBefore(draft: Draft, at: number): number {
  let from = at;
  while (from > 0 && !draft.opens(from)) {
    const before = draft.norm(from - 1);
    if (TITLE_MODIFIERS.has(before)) from--;
    else if (before === '-' && TITLE_MODIFIERS.has(draft.norm(from - 2))) from -= 2;
    else break;
  }
  return from;
}

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
  let list = partiesBefore(draft, from);
  if (list.parties.length > 0) {
    from = list.from;
    // "US ambassador to Libya Deborah Jones": where somebody is sent belongs to the title too.
    const sent = partiesAfter(draft, hit.to, true);
    if (sent.to > hit.to && introducesName(draft, sent.to, nameFrom)) to = sent.to;
  } else {
    list = partiesAfter(draft, hit.to);
    if (list.parties.length > 0) to = list.to;
  }
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
  const name = nameFrom.get(to) ?? (comma ? nameFrom.get(to + 1) : undefined) ?? null;
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
