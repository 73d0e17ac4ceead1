import type { FoundActor } from '../model.ts';
import { slug } from '../text/slug.ts';
import { isCapitalised } from '../text/tokens.ts';
import { BODY_HEADS, BODY_NOUNS, GENERIC, REGIONS } from './body-words.ts';
import type { Draft, Stretch } from './draft.ts';
import { nameOf } from './name-runs.ts';
import { partyOf } from './title-phrases.ts';
import { BODY_WORDS, HONORIFICS, NOT_A_SURNAME, SENTENCE_STARTERS } from './words.ts';

/** A body named at tokens `from` to `to` (exclusive). */
export interface BodyHit extends Stretch {
  body: string;
}

export interface NamedBodies {
  hits: BodyHit[];
  found: Map<string, FoundActor>;
}

const LINKS = new Set(['of', 'and', 'for', 'the', 'de', 'del', 'du', 'des', 'la', '&', '-', "'", "'s"]);
/** The longest name, in tokens. */
const REACH = 9;
/** Words of names that no name ends with: "Southeast Asian". */
const QUALITY = new Set(
  'northern southern eastern western central national international united federal royal global european african asian american arab islamic muslim christian jewish democratic republican liberal conservative socialist communist'.split(
    ' ',
  ),
);
const LISTING = new Set(['including', 'as', 'like', 'namely']);
const COMPANIES = new Set(
  'companies firms unions airlines carriers operators studios publishers banks employers retailers manufacturers carmakers automakers charities groups organisations organizations agencies parties factions militias'.split(
    ' ',
  ),
);
const CALLED = new Set(['known', 'called', 'named', 'dubbed']);
const ACRONYM = /^\p{Lu}[\p{Lu}\p{Ll}]{1,7}$/u;

/** "National Union of Rail Staff" fits "NURS": the initials of its capitalised words. */
function fitsInitials(words: readonly string[], acronym: string): boolean {
  const initials = words
    .filter(isCapitalised)
    .map((word) => word.charAt(0))
    .join('');
  const wanted = acronym.toUpperCase();
  return (
    initials === wanted ||
    // "Philippine Department of Foreign Affairs (DFA)"
    (wanted.length >= 3 && initials.slice(1) === wanted) ||
    (wanted.length >= 3 && initials.startsWith(wanted.slice(0, 2)) && initials.length >= wanted.length - 1)
  );
}

class BodyFinder {
  readonly found = new Map<string, FoundActor>();
  readonly hits: BodyHit[] = [];
  private readonly acronyms = new Map<string, string>();
  private readonly names = new Map<string, { words: string[]; body: string }[]>();

  constructor(
    private readonly draft: Draft,
    private readonly taken: Uint8Array,
  ) {}

  private isFree(from: number, to: number): boolean {
    for (let at = from; at < to; at++) if (this.taken[at] === 1) return false;
    return true;
  }

  /** True for a name that no name of the lexicons ends with, though it may begin with one. */
  private isOwn(from: number, to: number): boolean {
    return to - from >= 2 ? this.taken[to - 1] !== 1 && this.draft.isFree(from, to) : this.isFree(from, to);
  }

  /** The run of capitalised words, with small links inside, that ends before a token. */
  private runBefore(end: number): number {
    const { draft } = this;
    let from = end;
    for (let at = end - 1; at >= Math.max(0, end - REACH); at--) {
      if (this.taken[at] === 1) break;
      if (isCapitalised(draft.word(at))) from = at;
      else if (!LINKS.has(draft.norm(at))) break;
      // "the Rail Union and the Bus Company" are two, and so are "Mainline and the Rail Union".
      else if (draft.norm(at) === 'the' && draft.norm(at - 1) === 'and') break;
      else if (draft.norm(at) === 'and' && BODY_NOUNS.has(draft.norm(at - 1)) && end - from > 1) break;
      if (draft.opens(at)) break;
    }
    // "Later the Rail Workers Union": what opens the sentence is no part of the name.
    while (from < end && (LINKS.has(draft.norm(from)) || SENTENCE_STARTERS.has(draft.norm(from)))) from++;
    return from;
  }

  /** The run that goes on behind "Union of", "Committee for"; its end, exclusive. */
  private runBehind(from: number): number {
    const { draft } = this;
    let to = from;
    for (let at = from; at < from + REACH && !draft.opens(at); at++) {
      if (draft.isTaken(at)) break;
      if (isCapitalised(draft.word(at))) to = at + 1;
      else if (!LINKS.has(draft.norm(at)) && draft.norm(at) !== 'in') break;
    }
    return to;
  }

  /** Where the name of an unknown body begins, its owner included where nothing else tells it from others; -1 for none. */
  private identified(from: number, to: number): number {
    const { draft } = this;
    for (let at = from; at < to; at++)
      if (!GENERIC.has(draft.norm(at)) && draft.norm(at) !== "'s") return from;
    const owner = draft.isPossessive(from - 1) ? draft.scan.hitEndingAt.get(from - 1) : undefined;
    return partyOf(owner) && owner ? owner.from : -1;
  }

  private add(begin: number, to: number): string | null {
    const { draft } = this;
    const from = this.identified(begin, to);
    if (from < 0) return null;
    const name = nameOf(draft, from, to);
    const body = slug(name);
    if (!this.found.has(body)) {
      this.found.set(body, { id: body, name, kind: 'organisation', role: null, affiliation: null });
      const owner =
        partyOf(draft.scan.hitFrom.get(from)) ??
        (draft.isPossessive(from - 1) ? partyOf(draft.scan.hitEndingAt.get(from - 1)) : null);
      if (owner && draft.knowledge.landOf(owner)) draft.affiliations.set(body, owner);
      const words = draft.tokens.slice(from, to).map((token) => token.norm);
      const first = words[0] ?? '';
      this.names.set(first, [...(this.names.get(first) ?? []), { words, body }]);
    }
    return body;
  }

  /** "Rail Staff Union (RSU)": the name before initials in brackets, unknown or known. */
  findAcronyms(): void {
    const { draft } = this;
    for (const at of draft.scan.capitals) {
      const word = draft.word(at);
      if (draft.word(at - 1) !== '(' || draft.word(at + 1) !== ')') continue;
      if (!ACRONYM.test(word) || !/\p{Lu}.*\p{Lu}/u.test(word)) continue;
      const known = draft.scan.hitEndingAt.get(at - 1);
      const party =
        known && known.to - known.from > 1 && known.forms.some((form) => form.kind === 'name')
          ? partyOf(known)
          : null;
      if (party && !draft.scan.hitFrom.has(at)) this.acronyms.set(word, party);
      if (party) continue;
      const from = this.runBefore(at - 1);
      const words = draft.tokens.slice(from, at - 1).map((token) => token.text);
      if (words.length < 2 || !this.isFree(from, at - 1) || !fitsInitials(words, word)) continue;
      const body = this.add(from, at - 1);
      if (body) this.acronyms.set(word, body);
    }
  }

  /** Runs of capitals that end in what bodies are called, or that begin with it: "Front for Change". */
  findRuns(): void {
    const { draft } = this;
    let next = 0;
    for (const at of draft.scan.capitals) {
      const norm = draft.norm(at);
      if (at < next || draft.scan.sentenceOf[at] === -1) continue;
      const link = draft.norm(at + 1);
      if (BODY_HEADS.has(norm) && (link === 'of' || link === 'for' || link === 'to' || link === 'on')) {
        const from = draft.opens(at) ? at : Math.min(this.runBefore(at + 1), at);
        const to = this.runBehind(at + 2);
        if (to > at + 2 && this.isFree(from, to) && !NOT_A_SURNAME.has(draft.norm(to))) {
          this.add(from, to);
          next = to;
          continue;
        }
      }
      if (!BODY_NOUNS.has(norm) || (isCapitalised(draft.word(at + 1)) && !draft.opens(at + 1))) continue;
      const from = this.runBefore(at + 1);
      if (at + 1 - from >= 2 && this.isFree(from, at + 1)) this.add(from, at + 1);
    }
  }

  /** "an armed alliance known as Libya Dawn": what the text says is a body. */
  findCalled(): void {
    const { draft } = this;
    for (const from of draft.scan.capitals) {
      let called = from - 1;
      if (draft.norm(called) === 'the') called--;
      if (draft.norm(called) === 'as') called--;
      if (!CALLED.has(draft.norm(called))) continue;
      let noun = called - 1;
      while (noun > called - 4 && !BODY_NOUNS.has(draft.norm(noun))) noun--;
      const to = this.runBehind(from);
      // "Libya Dawn": a state's name in it makes it no state.
      if (noun > called - 4 && this.isOwn(from, to)) this.add(from, to);
    }
  }

  /** "companies including Rail Freight, Harbour Games and Coast Lines": what the text says are bodies. */
  findListed(): void {
    const { draft } = this;
    for (const first of draft.scan.capitals) {
      if (!LISTING.has(draft.norm(first - 1))) continue;
      let noun = first - 2;
      while (noun > first - 4 && /^(?:,|such)$/.test(draft.norm(noun))) noun--;
      if (!COMPANIES.has(draft.norm(noun))) continue;
      for (let from = first; isCapitalised(draft.word(from)) && !draft.opens(from);) {
        let to = from + 1;
        while (isCapitalised(draft.word(to)) || (draft.norm(to) === '-' && isCapitalised(draft.word(to + 1))))
          to++;
        if (to - from >= 2 && this.isFree(from, to)) this.add(from, to);
        from = draft.isPossessive(to) ? to + 1 : to;
        while (/^(?:,|and|or)$/.test(draft.norm(from))) from++;
      }
    }
  }

  /** Companies and the like: a run of capitals told of twice, with a word in it that no person and no place is called by. */
  findCompanies(): void {
    const { draft } = this;
    const told = new Map<string, number>();
    let next = 0;
    for (const at of draft.scan.capitals) {
      if (at < next || draft.scan.sentenceOf[at] === -1) continue;
      if (draft.opens(at) && SENTENCE_STARTERS.has(draft.norm(at))) continue;
      let to = at;
      while (isCapitalised(draft.word(to)) && this.isFree(to, to + 1) && !(to > at && draft.opens(to))) to++;
      const last = draft.norm(to - 1);
      if (
        to - at >= 2 &&
        to - at <= 4 &&
        !NOT_A_SURNAME.has(last) &&
        !REGIONS.has(last) &&
        !HONORIFICS.has(last) &&
        !QUALITY.has(last) &&
        this.namesBody(at, to)
      ) {
        const name = nameOf(draft, at, to);
        told.set(name, (told.get(name) ?? 0) + 1);
        if (told.get(name) === 2) this.add(at, to);
      }
      next = to;
    }
  }

  private namesBody(from: number, to: number): boolean {
    for (let at = from; at < to; at++) if (BODY_WORDS.has(this.draft.norm(at))) return true;
    return false;
  }

  /** Every place where a body found is named, in full or by its initials. */
  findMentions(): void {
    const { draft } = this;
    let next = 0;
    for (const at of draft.scan.capitals) {
      if (at < next) continue;
      const acronym = this.acronyms.get(draft.word(at));
      const named = this.names
        .get(draft.norm(at))
        ?.find(({ words }) => words.every((word, i) => draft.norm(at + i) === word));
      const to = acronym ? at + 1 : named ? at + named.words.length : at;
      // Initials told here mean what they were told to mean.
      if (to === at || !(acronym ? draft.isFree(at, to) : this.isOwn(at, to))) continue;
      this.hits.push({ from: at, to, body: acronym ?? named?.body ?? '' });
      next = to;
    }
  }
}

/**
 * Bodies that no lexicon knows: a name with its initials in brackets behind it, and then the initials alone;
 * or a run of capitals that ends, or begins, with what bodies are called.
 */
export function findBodies(draft: Draft, taken: Uint8Array): NamedBodies {
  const finder = new BodyFinder(draft, taken);
  finder.findAcronyms();
  finder.findRuns();
  finder.findCalled();
  finder.findListed();
  finder.findCompanies();
  finder.findMentions();
  return finder;
}
