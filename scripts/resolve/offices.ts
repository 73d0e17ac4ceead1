import type { Reference } from '../model.ts';
import { isCapitalised } from '../text/tokens.ts';
import type { Draft } from './draft.ts';
import type { TitlePhrase } from './title-phrases.ts';
import { COUNTS, GENERIC_PERSONS, SAME_RANK, SPEECH_VERBS, WEAK_TITLES } from './words.ts';

/** "spokeswoman" and "spokesperson" are one office. */
export const plainTitle = (title: string): string => title.replace(/(?:man|woman|person)$/, 'man');

/** "the president" is not the vice president. */
const LOWER_RANKS = /^(?:vice|deputy|assistant)/;
const LOWER_RANK_LAST = /(?:vice|deputy|assistant)$/;
/** "the leaders of Ghana, Canada, Chile, Japan …" tells of states; who came for each is not said. */
const MOST_NAMED = 4;
/** Several people are deputies at a time, so that the title alone names none of them. */
const MANY_HOLD = new Set(['deputy', 'assistant']);
const HEADS = /(?:president|prime minister|premier|chancellor|king|emir|leader|taoiseach|sultan)$/;

/** The people named so far, in order, as titles without a name are worked through. */
export class Bearers {
  private readonly sorted: Reference[];
  private readonly before: Reference[] = [];
  private next = 0;

  constructor(private readonly draft: Draft) {
    this.sorted = draft.references
      .filter((reference) => reference.kind === 'person')
      .sort((a, b) => a.from - b.from);
  }

  /** Takes in every person named before a token. */
  advance(at: number): void {
    for (let one = this.sorted[this.next]; one && one.from < at; one = this.sorted[++this.next])
      this.before.push(one);
  }

  push(reference: Reference): void {
    this.before.push(reference);
  }

  /** True when a person holds an office called so, by the lexicons or by what the text calls them. */
  bears(person: string, title: string, modifiers: readonly string[]): boolean {
    const { knowledge, range, roles } = this.draft;
    const terms = knowledge.termsOf(person);
    const inOffice = terms.filter((term) => knowledge.serves(term, range));
    const role = plainTitle((roles.get(person) ?? '').toLowerCase());
    if (title === 'leader') return inOffice.some((term) => term.leader) || HEADS.test(role);
    const full = plainTitle([...modifiers, title].join(' ').replaceAll(' - ', '-'));
    const spaced = ` ${role} `;
    const found = spaced.indexOf(` ${full} `);
    if (found >= 0 && !LOWER_RANK_LAST.test(spaced.slice(0, found))) return true;
    return (inOffice.length > 0 ? inOffice : terms).some((term) =>
      term.titles.some((name) => {
        const plain = plainTitle(name.toLowerCase());
        return plain === full || (plain.endsWith(` ${full}`) && !LOWER_RANKS.test(plain));
      }),
    );
  }

  /**
   * Whoever was named last and carries a title. Of two in a sentence before that of the title, whom that sentence names
   * first: "Fidan met Lavrov. The minister said".
   */
  last(title: string, modifiers: readonly string[], sentence: number): string | null {
    const { sentenceOf } = this.draft.scan;
    let found: string | null = null;
    let number: number | undefined;
    for (let i = this.before.length - 1; i >= 0; i--) {
      const one = this.before[i];
      if (!one || (number !== undefined && sentenceOf[one.from] !== number)) break;
      const person = one.actors.find((id) => this.bears(id, title, modifiers));
      if (!person) continue;
      if (sentenceOf[one.from] === sentence) return person;
      [found, number] = [person, sentenceOf[one.from]];
    }
    return found;
  }

  lastPerson(): string | null {
    return this.before.at(-1)?.actors[0] ?? null;
  }

  /**
   * The `count` people last named of a kind, where the sentences just before name exactly so many: "both ministers".
   * `sentence` is the one of the words that point back; it looks three back from there.
   */
  group(count: number, sentence: number, belongs: (person: string) => boolean): string[] {
    const people: string[] = [];
    let at = this.before.length - 1;
    for (let number = sentence; number >= sentence - 3; number--) {
      for (; at >= 0; at--) {
        const reference = this.before[at];
        if (!reference || (this.draft.scan.sentenceOf[reference.from] ?? -1) < number) break;
        for (const id of [...reference.actors].reverse())
          if (!people.includes(id) && belongs(id)) people.unshift(id);
      }
      if (people.length === count) return people;
      if (people.length > count) return [];
    }
    return [];
  }
}

/** Titles as an office may call them, the most exact first: "deputy foreign minister" is never the foreign minister. */
function titlesOf(draft: Draft, { hit, modifiers, named, role }: TitlePhrase): string[] {
  const full = [...modifiers, hit.title].join(' ').replaceAll(' - ', '-');
  const titles = [full];
  const [first] = named;
  // "White House press secretary": the building belongs to the title.
  if (first && first.from < hit.from) titles.unshift(`${draft.text(first.from, first.to)} ${full}`);
  else if (named.length > 0) titles.unshift(role);
  if (modifiers.every((word) => SAME_RANK.has(word))) titles.push(hit.title);
  return [...new Set(titles)];
}

function holder(draft: Draft, party: string, titles: readonly string[]): string | null {
  for (const title of titles) {
    const person = draft.holderOf(party, title);
    if (person) return person;
  }
  return null;
}

/** "his British, French and German counterparts": who holds there the office that the person named before holds. */
function counterparts(draft: Draft, parties: readonly string[], owner: string | null): string[] {
  if (!owner) return [];
  const { knowledge, range } = draft;
  const term = knowledge.termOf(owner, range);
  const role = (draft.roles.get(owner) ?? '').toLowerCase();
  return parties.flatMap((party) => {
    if (term?.leader || (!term && HEADS.test(role))) return knowledge.leaderOf(party, range)?.person ?? [];
    const titles = term
      ? [term.office, ...term.titles]
      : [...knowledge.titles].filter((title) => role.endsWith(title));
    return holder(draft, party, titles) ?? [];
  });
}

/** The party a person acts for. */
const partyOfPerson = (draft: Draft, person: string): string | null =>
  draft.knowledge.termOf(person, draft.range)?.of ??
  draft.knowledge.actor(person)?.affiliation ??
  draft.affiliations.get(person) ??
  null;

function isDefinite(draft: Draft, phrase: TitlePhrase): boolean {
  const before = draft.norm(phrase.from - 1);
  return before === 'the' || before === 'that' || before === 'this';
}

/** A weak title alone is often an everyday word: "the general public", "the official line". */
function standsAlone(draft: Draft, { hit, to }: TitlePhrase): boolean {
  if (!WEAK_TITLES.has(hit.title)) return true;
  const next = draft.tokens[to];
  return (
    !next ||
    !/^\p{Ll}/u.test(next.text) ||
    SPEECH_VERBS.has(next.norm) ||
    /^(?:and|who|was|is|has|had|will|would|also)$/.test(next.norm)
  );
}

/** A capital stands behind "of" or "of the". */
const namesBehind = (draft: Draft, at: number): boolean =>
  isCapitalised(draft.word(draft.norm(at) === 'the' ? at + 1 : at));

/** Whom a title without a name behind it means; nobody when it cannot be told. */
export function holdersOf(draft: Draft, phrase: TitlePhrase, bearers: Bearers): string[] {
  const { hit, parties, modifiers, master } = phrase;
  if (
    phrase.past ||
    modifiers.some((word) => MANY_HOLD.has(word)) ||
    MANY_HOLD.has(hit.title.split(' ')[0] ?? '')
  )
    return [];
  if (hit.title === 'counterpart') return counterparts(draft, parties, bearers.lastPerson());
  if (parties.length > 0) {
    // "Ukrainian leaders" names nobody; "the British and French leaders" does.
    if (hit.plural && (parties.length < 2 || parties.length > MOST_NAMED)) return [];
    if (draft.norm(phrase.from - 1) === 'a' || draft.norm(phrase.from - 1) === 'an') return [];
    const titles = titlesOf(draft, phrase);
    return parties.flatMap((party) => holder(draft, party, titles) ?? []);
  }
  // In somebody's own words "the president" may be anybody's.
  if (draft.isQuoted(phrase.from)) return [];
  const alone = draft.knowledge.holderByTitle([...modifiers, hit.title].join(' '), draft.range);
  if (alone && !hit.plural) return [alone.person];
  const before = draft.norm(phrase.from - 1);
  if (!hit.plural && (master || before === 'his' || before === 'her')) {
    const owner = master?.person ?? bearers.lastPerson();
    const party = owner ? partyOfPerson(draft, owner) : null;
    const found = party ? holder(draft, party, titlesOf(draft, phrase)) : null;
    return found && found !== owner ? [found] : [];
  }
  if (!hit.plural) {
    if (!isDefinite(draft, phrase) || !standsAlone(draft, phrase)) return [];
    // "the president of the guild": an office of something that is not known.
    if (draft.norm(phrase.to) === 'of' && namesBehind(draft, phrase.to + 1)) return [];
    const person = bearers.last(hit.title, modifiers, draft.scan.sentenceOf[phrase.from] ?? 0);
    return person ? [person] : [];
  }
  const count = COUNTS.get(before) ?? 0;
  if (count === 0) return [];
  const wanted = GENERIC_PERSONS.has(hit.title)
    ? () => true
    : (id: string) => bearers.bears(id, hit.title, modifiers);
  return bearers.group(count, draft.scan.sentenceOf[phrase.from] ?? 0, wanted);
}
