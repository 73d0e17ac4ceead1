import type {
  Article,
  FoundActor,
  KnowledgeBase,
  PlaceReference,
  Reference,
  Resolved,
  Span,
} from '../model.ts';
import { tokenize } from '../text/tokens.ts';
import { resolveBackReferences } from './back-references.ts';
import { findBodies } from './bodies.ts';
import { Draft, type ResolveOptions } from './draft.ts';
import { Bearers, holdersOf } from './offices.ts';
import { isLonger, resolveParties } from './parties.ts';
import { resolvePeopleCalled } from './people-called.ts';
import { findPeople, type NameHit } from './people.ts';
import { scanOf } from './scan.ts';
import { sharedTenure } from './tenure.ts';
import { type TitlePhrase, titlePhrase } from './title-phrases.ts';
import { resolveTowns } from './towns.ts';

/** Remembers what the text calls somebody, and whose. The first words that do so count. */
function setRole(draft: Draft, person: string, phrase: TitlePhrase): void {
  if (!draft.roles.has(person)) draft.roles.set(person, phrase.role);
  const [party] = phrase.parties;
  if (party && !draft.affiliations.has(person)) draft.affiliations.set(person, party);
}

function noteParties(draft: Draft, { parties, named }: TitlePhrase): void {
  named.forEach(({ from, to }, i) => {
    const actor = parties[i];
    const [first, last] = [draft.tokens[from], draft.tokens[to - 1]];
    if (actor && first && last) draft.inTitles.push({ start: first.start, end: last.end, actor });
  });
}

/** How far behind the comma a title stands that says who somebody is: ", a senior Hamas official". */
const APPOSITION = 4;

/** Names with their titles, then titles alone, in the order of the text. */
function resolveTitles(draft: Draft, names: readonly NameHit[]): Map<string, TitlePhrase> {
  const nameFrom = new Map(names.map((name) => [name.from, name]));
  const nameTo = new Map(names.map((name) => [name.to, name]));
  const phrases = draft.scan.titles.map((hit) => titlePhrase(draft, hit, nameFrom, nameTo));
  if (draft.range.start === null && draft.range.end === null)
    draft.range = sharedTenure(draft.knowledge, phrases);
  const phraseOf = new Map<string, TitlePhrase>();
  const tell = (person: string, phrase: TitlePhrase) => {
    setRole(draft, person, phrase);
    if (!phraseOf.has(person)) phraseOf.set(person, phrase);
  };
  const named = new Set<NameHit>();
  for (const phrase of phrases) {
    const { name } = phrase;
    if (!name || named.has(name) || !draft.isFree(phrase.from, phrase.to)) continue;
    named.add(name);
    tell(name.person, phrase);
    noteParties(draft, phrase);
    draft.add({ from: phrase.from, to: name.to }, name, [name.person], 'name', 'person');
  }
  const phraseFrom = new Map(phrases.filter(({ name }) => !name).map((phrase) => [phrase.from, phrase]));
  for (const name of names) {
    if (named.has(name) || !draft.isFree(name.from, name.to)) continue;
    draft.add(name, name, [name.person], 'name', 'person');
    if (!/^[,(–—-]$/.test(draft.norm(name.to))) continue;
    for (let at = name.to + 1; at <= name.to + APPOSITION; at++) {
      const behind = phraseFrom.get(at);
      if (!behind) continue;
      tell(name.person, behind);
      break;
    }
  }
  const bearers = new Bearers(draft);
  for (const phrase of phrases) {
    if (!draft.isFree(phrase.hit.from, phrase.hit.to)) continue;
    bearers.advance(phrase.from);
    const before = draft.references.length;
    const holders = holdersOf(draft, phrase, bearers);
    if (holders.length === 0) continue;
    noteParties(draft, phrase);
    draft.add(phrase, phrase, holders, 'office', 'person');
    const added = draft.references[before];
    if (added) bearers.push(added);
  }
  return phraseOf;
}

/** Tokens that belong to a name of the lexicons, and so to no unknown body. */
function tokensInForms(draft: Draft): Uint8Array {
  const inForms = draft.tokensTaken();
  for (const hit of draft.scan.hits)
    if (
      !isLonger(draft, hit) &&
      ((hit.to - hit.from > 1 && !hit.forms.every(({ kind, ambiguous }) => kind === 'outlet' && ambiguous)) ||
        hit.forms.some(
          ({ kind, target, ambiguous }) =>
            // "Sudan Workers Union": a country may stand in a body's name.
            (kind === 'name' && draft.knowledge.landOf(target) === null) ||
            kind === 'metonym' ||
            kind === 'person' ||
            (kind === 'outlet' && !ambiguous),
        ))
    )
      inForms.fill(1, hit.from, hit.to);
  return inForms;
}

/** "leader of the Rail Staff Circle": gives somebody the body that stands before or behind their title. */
function affiliate(
  draft: Draft,
  phraseOf: ReadonlyMap<string, TitlePhrase>,
  bodyAt: ReadonlyMap<number, string>,
): void {
  for (const [person, { from, to }] of phraseOf) {
    if (draft.affiliations.has(person)) continue;
    const link = /^(?:of|for|at|from|with|in)$/.test(draft.norm(to)) ? to + 1 : -1;
    const behind =
      link < 0
        ? undefined
        : (bodyAt.get(link) ?? (draft.norm(link) === 'the' ? bodyAt.get(link + 1) : undefined));
    const body =
      bodyAt.get(from - 1) ?? (draft.isPossessive(from - 1) ? bodyAt.get(from - 2) : undefined) ?? behind;
    if (body) draft.affiliations.set(person, body);
  }
}

/** Where a story says that it was written: "BOGOTÁ / HAVANA". These places stand in no sentence. */
function placesOfDateline(text: string, { start, end }: Span, knowledge: KnowledgeBase): PlaceReference[] {
  const tokens = tokenize(text.slice(start, end));
  return knowledge.findForms(tokens).flatMap(({ from, to, forms }) => {
    const place = forms.find(({ kind }) => kind === 'place')?.target;
    const [first, last] = [tokens[from], tokens[to - 1]];
    return place && first && last
      ? [
          {
            start: start + first.start,
            end: start + last.end,
            from: -1,
            to: -1,
            place,
            attributive: false,
            locative: false,
          },
        ]
      : [];
  });
}

/**
 * Resolves the names, titles and places of an article. People come first, by lexicon or by how the text introduces
 * them; then titles, with the name behind them or the office's holder in `range`; then parties and places, told apart
 * by the words around them.
 */
export function resolveArticle(article: Article, options: ResolveOptions): Resolved {
  const scan = scanOf(article, options.knowledge, options.titles);
  const draft = new Draft(article, options, scan);
  const people = findPeople(draft);
  const phraseOf = resolveTitles(draft, people.hits);
  const bodies = findBodies(draft, tokensInForms(draft));
  for (const hit of bodies.hits) draft.add(hit, hit, [hit.body], 'name', 'party');
  const bodyAt = new Map(
    bodies.hits.flatMap((hit) => [hit.from, hit.to - 1].map((at) => [at, hit.body] as const)),
  );
  affiliate(draft, phraseOf, bodyAt);
  resolvePeopleCalled(draft);
  resolveParties(draft);
  resolveTowns(draft);
  resolveBackReferences(draft);
  const { dateline } = article;
  const outside =
    dateline && !article.sentences.some(({ start, end }) => start < dateline.end && dateline.start < end);
  if (outside) draft.places.push(...placesOfDateline(article.text, dateline, draft.knowledge));
  const found = [...people.found.values(), ...bodies.found.values()].map((actor): FoundActor => ({
    ...actor,
    role: draft.roles.get(actor.id) ?? null,
    affiliation: draft.affiliations.get(actor.id) ?? null,
  }));
  const outlets = scan.hits
    .filter((hit) => hit.forms.some((form) => form.kind === 'outlet'))
    .map((hit) => ({
      start: article.tokens[hit.from]?.start ?? 0,
      end: article.tokens[hit.to - 1]?.end ?? 0,
    }));
  const genders = new Map<string, 'man' | 'woman'>();
  for (const { person } of people.hits) {
    const gender = draft.knowledge.actor(person)?.gender;
    if (gender) genders.set(person, gender);
  }
  const affiliations = new Map(
    draft.references
      .filter(({ kind }) => kind === 'person')
      .flatMap(({ actors: [person = ''] }) => {
        const of = draft.affiliations.get(person) ?? draft.knowledge.actor(person)?.affiliation;
        return of ? [[person, of] as const] : [];
      }),
  );
  const byPlace = (a: Reference, b: Reference) => a.from - b.from;
  return {
    references: draft.references.sort(byPlace),
    places: draft.places.sort((a, b) => a.from - b.from),
    found,
    roles: draft.roles,
    affiliations,
    genders,
    inTitles: draft.inTitles,
    outlets,
  };
}
