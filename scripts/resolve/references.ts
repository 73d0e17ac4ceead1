import type {
  Article,
  DayRange,
  FormHit,
  KnowledgeBase,
  PlaceReference,
  Reference,
  Resolved,
  Sentence,
  Token,
} from '../model.ts';
import { findBodies } from './bodies.ts';
import { findPeople, type NameHit } from './people.ts';
import { continuesList, isAdjectival, isAttributive, isLocative } from './place-sense.ts';
import { findTitles, type TitleHit, type TitleIndex } from './titles.ts';
import { GROUP_NOUNS, NAMED_THINGS, TITLE_MODIFIERS } from './words.ts';

/** What resolving needs beside the article. */
export interface ResolveOptions {
  knowledge: KnowledgeBase;
  titles: TitleIndex;
  /** Days the article may be of: offices are looked up in them. */
  range: DayRange;
}

/** A title with everything that belongs to it. */
interface TitlePhrase {
  from: number;
  to: number;
  hit: TitleHit;
  /** Parties the title is of: several in "the British and French leaders". */
  parties: string[];
  /** Name behind it, with or without a comma. */
  name: NameHit | null;
  role: string;
}

const PARTY_KINDS = new Set(['name', 'adjective', 'metonym', 'demonym']);

class Resolver {
  readonly tokens: readonly Token[];
  readonly starts = new Set<number>();
  readonly hitEndingAt = new Map<number, FormHit>();
  readonly references: Reference[] = [];
  readonly places: PlaceReference[] = [];
  readonly roles = new Map<string, string>();
  readonly affiliations = new Map<string, string>();
  readonly taken = new Set<number>();

  constructor(
    readonly article: Article,
    readonly options: ResolveOptions,
    readonly hits: readonly FormHit[],
  ) {
    this.tokens = article.tokens;
    let next = 0;
    for (const sentence of article.sentences) {
      while (next < this.tokens.length && (this.tokens[next]?.start ?? 0) < sentence.start) next++;
      this.starts.add(next);
    }
    for (const hit of hits) this.hitEndingAt.set(hit.to, hit);
  }

  norm(at: number): string {
    return this.tokens[at]?.norm ?? '';
  }

  text(from: number, to: number): string {
    return this.article.text.slice(this.tokens[from]?.start ?? 0, this.tokens[to - 1]?.end ?? 0);
  }

  partyOf(hit: FormHit | undefined): string | null {
    const form = hit?.forms.find((one) => PARTY_KINDS.has(one.kind));
    return form?.target ?? null;
  }

  /** Parties named right before a token, going left over "and" and commas: "British, French and German". */
  partiesBefore(at: number): { parties: string[]; from: number } {
    const parties: string[] = [];
    let from = at;
    let end = at;
    for (;;) {
      if (this.norm(end - 1) === "'s" || this.norm(end - 1) === "'") end--;
      const hit = this.hitEndingAt.get(end);
      const party = this.partyOf(hit);
      if (!hit || !party) break;
      parties.unshift(party);
      from = hit.from;
      end = hit.from;
      const separator = this.norm(end - 1);
      if (separator !== 'and' && separator !== ',') break;
      end -= separator === 'and' && this.norm(end - 2) === ',' ? 2 : 1;
      if (!this.partyOf(this.hitEndingAt.get(end))) break;
    }
    return { parties, from };
  }

  /** Parties in "of Ukraine", "of the European Commission", "for Iran and Oman" behind a title. */
  partiesAfter(at: number): { parties: string[]; to: number } {
    const preposition = this.norm(at);
    if (preposition !== 'of' && preposition !== 'for' && preposition !== 'to') return { parties: [], to: at };
    let from = at + 1;
    if (this.norm(from) === 'the') from++;
    const parties: string[] = [];
    let to = at;
    for (;;) {
      const hit = this.hits.find((one) => one.from === from);
      const party = hit?.forms.some((form) => form.kind !== 'adjective') ? this.partyOf(hit) : null;
      if (!hit || !party) break;
      parties.push(party);
      to = hit.to;
      if (this.norm(to) !== 'and' && this.norm(to) !== ',') break;
      from = to + 1;
    }
    return { parties, to };
  }

  phrase(hit: TitleHit, names: readonly NameHit[]): TitlePhrase {
    let from = hit.from;
    while (
      from > 0 &&
      !this.starts.has(from) &&
      (TITLE_MODIFIERS.has(this.norm(from - 1)) ||
        (this.norm(from - 1) === '-' && TITLE_MODIFIERS.has(this.norm(from - 2))))
    )
      from--;
    const before = this.partiesBefore(from);
    let { parties } = before;
    let to = hit.to;
    if (parties.length > 0) from = before.from;
    else {
      const after = this.partiesAfter(hit.to);
      ({ parties } = after);
      to = parties.length > 0 ? after.to : hit.to;
    }
    if (/^(?:former|ex)$/.test(this.norm(from - 1)) && !this.starts.has(from)) from--;
    const name =
      names.find(
        (one) =>
          one.from === to || (one.from === to + 1 && this.norm(to) === ',' && !this.starts.has(one.from)),
      ) ?? null;
    return { from, to, hit, parties, name, role: this.text(from, to) };
  }

  add(
    from: number,
    to: number,
    core: { from: number; to: number },
    actors: string[],
    by: Reference['by'],
    kind: Reference['kind'],
    more: Partial<Reference> = {},
  ): void {
    const [first, last] = [this.tokens[from], this.tokens[to - 1]];
    const [coreFirst, coreLast] = [this.tokens[core.from], this.tokens[core.to - 1]];
    if (!first || !last || !coreFirst || !coreLast || actors.length === 0) return;
    for (let i = from; i < to; i++) this.taken.add(i);
    this.references.push({
      start: first.start,
      end: last.end,
      from,
      to,
      core: { start: coreFirst.start, end: coreLast.end },
      actors,
      by,
      kind,
      adjective: false,
      possessive: this.norm(to) === "'s" || (this.norm(to) === '’' && /s$/.test(last.norm)),
      metonym: false,
      ...more,
    });
  }

  /** Whoever an article named last, before a token, that carries a title. */
  lastBearer(title: string, before: number): string | null {
    for (const reference of [...this.references].sort((a, b) => b.from - a.from)) {
      if (reference.from >= before || reference.kind !== 'person') continue;
      const person = reference.actors.find((id) => this.bears(id, title));
      if (person) return person;
    }
    return null;
  }

  bears(person: string, title: string): boolean {
    const terms = this.options.knowledge.termsOf(person);
    if (title === 'leader') return terms.some((term) => term.leader);
    const role = (this.roles.get(person) ?? '').toLowerCase();
    return (
      terms.some((term) =>
        term.titles.some(
          (name) =>
            name.toLowerCase() === title || (title === 'minister' && name.toLowerCase().endsWith('minister')),
        ),
      ) || role.endsWith(title)
    );
  }

  office(phrase: TitlePhrase): string[] {
    const { knowledge, range } = this.options;
    const { hit, parties } = phrase;
    if (hit.title === 'counterpart') {
      const owner = this.lastPerson(phrase.from);
      const term = owner ? knowledge.termOf(owner, range) : null;
      return parties.flatMap((party) => {
        const found =
          term && !term.leader
            ? term.titles.map((title) => knowledge.holderOf(party, title, range)).find(Boolean)
            : knowledge.leaderOf(party, range);
        return found ? [found.person] : [];
      });
    }
    // "Ukrainian leaders" names nobody; "the British and French leaders" does.
    if (hit.plural && parties.length < 2) return [];
    return parties.flatMap((party) => {
      const term =
        hit.title === 'leader'
          ? knowledge.leaderOf(party, range)
          : knowledge.holderOf(party, hit.title, range);
      return term ? [term.person] : [];
    });
  }

  lastPerson(before: number): string | null {
    let best: Reference | null = null;
    for (const reference of this.references) {
      if (reference.kind === 'person' && reference.to <= before && (!best || reference.from > best.from))
        best = reference;
    }
    return best?.actors[0] ?? null;
  }

  resolveTitles(titles: readonly TitleHit[], names: readonly NameHit[]): void {
    const named = new Set<NameHit>();
    const phrases = titles.map((hit) => this.phrase(hit, names));
    for (const phrase of phrases) {
      const { name } = phrase;
      if (!name || named.has(name) || this.taken.has(phrase.hit.from)) continue;
      named.add(name);
      this.setRole(name.person, phrase);
      this.add(phrase.from, name.to, name, [name.person], 'name', 'person');
    }
    for (const name of names) {
      if (named.has(name)) continue;
      this.add(name.from, name.to, name, [name.person], 'name', 'person');
      const behind = phrases.find(
        (phrase) =>
          this.norm(name.to) === ',' && phrase.from - name.to <= 3 && phrase.from > name.to && !phrase.name,
      );
      if (behind) this.setRole(name.person, behind);
    }
    this.references.sort((a, b) => a.from - b.from);
    for (const phrase of phrases) {
      if (this.taken.has(phrase.hit.from)) continue;
      const bare = phrase.parties.length === 0;
      // In somebody's own words "the president" may be anybody's.
      if (bare && this.isQuoted(phrase.from)) continue;
      const definite = this.norm(phrase.from - 1) === 'the' || phrase.from !== phrase.hit.from;
      const holders = bare
        ? definite && !phrase.hit.plural
          ? [this.lastBearer(phrase.hit.title, phrase.from)].filter((id) => id !== null)
          : []
        : this.office(phrase);
      this.add(phrase.from, phrase.to, phrase, holders, 'office', 'person');
    }
  }

  isQuoted(at: number): boolean {
    const start = this.tokens[at]?.start ?? 0;
    return this.article.quotations.some((quotation) => start >= quotation.start && start < quotation.end);
  }

  setRole(person: string, phrase: TitlePhrase): void {
    if (!this.roles.has(person)) this.roles.set(person, phrase.role);
    const [party] = phrase.parties;
    if (party && !this.affiliations.has(person)) this.affiliations.set(person, party);
  }

  resolveParties(): void {
    const { knowledge } = this.options;
    let lastPlaceEnd = -1;
    for (const hit of this.hits) {
      if (this.taken.has(hit.from)) continue;
      const of = (kind: string) => hit.forms.find((form) => form.kind === kind);
      const name = of('name');
      const place = of('place');
      const metonym =
        of('metonym') ??
        (place && knowledge.standsFor(place.target)
          ? { target: knowledge.standsFor(place.target) ?? '' }
          : undefined);
      const outlet = of('outlet');
      if (
        outlet &&
        (!outlet.ambiguous || /^(?:told|on|by|via|tells)$/.test(this.norm(hit.from - 1))) &&
        !name
      )
        continue;
      // "the Minsk agreements": neither the place nor its government.
      if ((place || metonym) && NAMED_THINGS.has(this.norm(hit.to))) continue;
      const possessive = this.norm(hit.to) === "'s";
      const inPlace =
        !possessive &&
        (isLocative(this.tokens, hit.from) ||
          (lastPlaceEnd >= 0 && continuesList(this.tokens, hit.from, lastPlaceEnd, !name)));
      const adjective = of('adjective') ?? of('demonym');
      const adjectival = Boolean(adjective) && isAdjectival(this.tokens, hit.to);
      if (name && inPlace && !adjectival && knowledge.landOf(name.target) && !this.groupNounAt(hit.to)) {
        this.addPlace(hit, knowledge.landOf(name.target) ?? '', false, true);
        lastPlaceEnd = hit.to;
      } else if (name) this.addParty(hit, name.target, adjectival);
      else if (place && metonym && !inPlace && (possessive || !isAttributive(this.tokens, hit.to)))
        this.addParty(hit, metonym.target, false, true);
      else if (place) {
        this.addPlace(hit, place.target, isAttributive(this.tokens, hit.to), inPlace);
        if (inPlace) lastPlaceEnd = hit.to;
      } else if (metonym) this.addParty(hit, metonym.target, false, true);
      else if (adjective) this.addParty(hit, adjective.target, true);
    }
  }

  groupNounAt(at: number): number | null {
    for (let i = at; i < at + 3; i++) {
      if (GROUP_NOUNS.has(this.norm(i))) return i + 1;
      if (!/^\p{Ll}/u.test(this.tokens[i]?.text ?? '')) return null;
    }
    return null;
  }

  addParty(hit: FormHit, party: string, adjective: boolean, metonym = false): void {
    const group = adjective ? this.groupNounAt(hit.to) : null;
    const to = group ?? hit.to;
    if (group) {
      // "US and Russian officials": the adjectives before share the noun.
      const chain = this.partiesBefore(hit.to);
      if (chain.parties.length > 1) {
        for (let i = this.references.length - 1; i >= 0; i--) {
          const from = this.references[i]?.from ?? -1;
          if (from >= chain.from && from < to) this.references.splice(i, 1);
        }
        this.add(chain.from, to, { from: chain.from, to: hit.to }, chain.parties, 'group', 'party');
        return;
      }
    }
    this.add(hit.from, to, hit, [party], group ? 'group' : 'name', 'party', {
      adjective: adjective && !group,
      metonym,
    });
  }

  addPlace(hit: FormHit, place: string, attributive: boolean, locative: boolean): void {
    const [first, last] = [this.tokens[hit.from], this.tokens[hit.to - 1]];
    if (!first || !last) return;
    this.places.push({
      start: first.start,
      end: last.end,
      from: hit.from,
      to: hit.to,
      place,
      attributive,
      locative,
    });
  }
}

/**
 * Resolves the names, titles and places of an article. People come first, by lexicon or by how the text introduces
 * them; then titles, with the name behind them or the office's holder in `range`; then parties and places, told apart
 * by the words around them.
 */
export function resolveArticle(article: Article, options: ResolveOptions): Resolved {
  const hits = options.knowledge.findForms(article.tokens);
  const resolver = new Resolver(article, options, hits);
  const titles = findTitles(options.titles, article.tokens);
  const people = findPeople({
    tokens: article.tokens,
    hits,
    starts: resolver.starts,
    titleEnds: new Set(titles.map((title) => title.to - 1)),
    titleStarts: new Set(titles.map((title) => title.from)),
    knowledge: options.knowledge,
    range: options.range,
  });
  resolver.resolveTitles(titles, people.hits);
  const inForms = new Set(resolver.taken);
  for (const hit of hits)
    if (
      hit.to - hit.from > 1 ||
      hit.forms.some((form) => form.kind !== 'adjective' && form.kind !== 'place' && form.kind !== 'family')
    )
      for (let i = hit.from; i < hit.to; i++) inForms.add(i);
  const bodies = findBodies(article.tokens, resolver.starts, inForms);
  for (const hit of bodies.hits) resolver.add(hit.from, hit.to, hit, [hit.body], 'name', 'party');
  resolver.resolveParties();
  const found = [...people.found.values(), ...bodies.found.values()].map((person) => ({
    ...person,
    role: resolver.roles.get(person.id) ?? null,
    affiliation: resolver.affiliations.get(person.id) ?? null,
  }));
  const outlets = hits
    .filter((hit) => hit.forms.some((form) => form.kind === 'outlet'))
    .map((hit) => ({
      start: article.tokens[hit.from]?.start ?? 0,
      end: article.tokens[hit.to - 1]?.end ?? 0,
    }));
  return {
    references: resolver.references.sort((a, b) => a.from - b.from),
    places: resolver.places,
    found,
    roles: resolver.roles,
    outlets,
  };
}

/** The sentence a token lies in; null outside the narrative. */
export const sentenceAt = (sentences: readonly Sentence[], offset: number): Sentence | null =>
  sentences.find((sentence) => offset >= sentence.start && offset < sentence.end) ?? null;
