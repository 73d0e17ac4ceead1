import type { ActorEntry, DayRange, KnowledgeBase, PlaceEntry, Term } from '../model.ts';
import { fold } from '../text/fold.ts';
import { grouped } from '../text/grouped.ts';
import { buildEventFinder } from './events.ts';
import { buildFormIndex, findForms } from './forms.ts';
import { buildTowns } from './gazetteer.ts';
import { buildLikeness } from './likeness.ts';
import { LexiconError, type Lexicons } from './parse.ts';

/** True when the term covers some part of the range. */
export function inOffice(term: Term, range: DayRange): boolean {
  const begins = term.start ?? '0000';
  const ends = term.end ?? '9999';
  return (
    (range.end === null || begins <= range.end) &&
    (range.start === null || ends >= range.start.slice(0, ends.length))
  );
}

/** Without any bound, a holder of one time is as good as of another. */
const isUnbounded = ({ start, end }: DayRange): boolean => start === null && end === null;

const latest = (terms: readonly Term[]): Term | null =>
  terms.reduce<Term | null>(
    (best, term) => (!best || (term.start ?? '') > (best.start ?? '') ? term : best),
    null,
  );

/** The holder of an office; null where several hold it side by side, so that the title alone names none of them. */
function only(terms: readonly Term[], range: DayRange): Term | null {
  const best = latest(terms);
  if (isUnbounded(range)) return terms.every((term) => term.person === best?.person) ? best : null;
  const beside = terms.some(
    (term) =>
      term.person !== best?.person && (term.end === null || (range.end !== null && term.end > range.end)),
  );
  return beside ? null : best;
}

function termsFrom(lexicons: Lexicons): Term[] {
  return lexicons.offices.flatMap(({ office, of, titles, leader, holders }) =>
    holders.map(({ person, start, end }) => {
      if (!lexicons.people.has(person)) {
        throw new LexiconError(
          `offices: ${office} of ${of ?? '-'} is held by ${person}, who is in no people lexicon. Add the person, or mend the id.`,
        );
      }
      return { person, office, of, titles, leader, start, end };
    }),
  );
}

/** Terms by titles that one office alone has and that name whose it is: "Kremlin spokesman", "Pentagon press secretary". */
function telling(terms: readonly Term[]): Map<string, Term[]> {
  const found = new Map<string, Term[]>();
  for (const term of terms)
    for (const title of [term.office, ...term.titles]) {
      if (!/^\p{Lu}\p{L}+ |^\p{Ll}[^]* \p{Lu}/u.test(title)) continue;
      const key = fold(title);
      const known = found.get(key);
      if (!known) found.set(key, [term]);
      else if (!known.includes(term)) known.push(term);
    }
  for (const [key, [first, ...rest]] of found)
    if (rest.some((term) => term.of !== first?.of || term.office !== first?.office)) found.delete(key);
  return found;
}

/** First words of the names of people, without those that are titles or particles. */
function givenNamesOf(lexicons: Lexicons): Set<string> {
  const found = new Set<string>();
  for (const { name, aliases } of lexicons.people.values())
    for (const full of [name, ...aliases]) {
      const [, first] = /^(\p{Lu}\p{Ll}{2,})[- ]\p{L}/u.exec(full) ?? [];
      if (first) found.add(fold(first));
    }
  return found;
}

/** Makes the lexicons ready for look-ups. Throws a LexiconError when an office names a person nobody has entered. */
export function buildKnowledge(lexicons: Lexicons): KnowledgeBase {
  const terms = termsFrom(lexicons);
  const byPerson = grouped(terms, (term) => term.person);
  const byParty = grouped(terms, (term) => term.of);
  const forms = buildFormIndex(lexicons);
  const countries = new Map(
    [...lexicons.places.values()]
      .filter((place) => place.kind === 'country')
      .map((place) => [place.id, place]),
  );
  const countryByCode = new Map(
    [...countries.values()].flatMap(({ id, country_code: code }) => (code ? [[code, id] as const] : [])),
  );

  const actor = (id: string): ActorEntry | null => {
    const person = lexicons.people.get(id);
    if (person) {
      const { name, role, affiliation, family, gender } = person;
      return { id, name, kind: 'person', role, affiliation, family, gender };
    }
    const party = lexicons.parties.get(id);
    return party ? { id, name: party.name, kind: party.kind, role: null, affiliation: party.of } : null;
  };
  const towns = buildTowns(lexicons.gazetteer, (code) => countryByCode.get(code) ?? null);
  const tellingTitles = telling(terms);
  const place = (id: string): PlaceEntry | null => {
    const known = lexicons.places.get(id);
    if (!known) return towns.byId(id);
    const { name, kind, country_code, within, lat, lon, radius_km, geonames } = known;
    return { id, name, kind, country_code, within, lat, lon, radius_km: radius_km || null, geonames };
  };
  const namesOf = new Map(
    terms.map((term) => [term, new Set([term.office, ...term.titles].map(fold))] as const),
  );
  const held = (id: string, range: DayRange) =>
    (byParty.get(id) ?? []).filter((term) => inOffice(term, range));
  return {
    findForms: (tokens) => findForms(forms, tokens),
    actor,
    place,
    standsFor: (id) => lexicons.places.get(id)?.stands_for ?? null,
    landOf: (party) => (countries.has(`${party}-land`) ? `${party}-land` : null),
    holderOf: (party, title, range) => {
      const wanted = fold(title);
      return only(
        held(party, range).filter((term) => namesOf.get(term)?.has(wanted)),
        range,
      );
    },
    holderByTitle: (title, range) =>
      only(
        (tellingTitles.get(fold(title)) ?? []).filter((term) => inOffice(term, range)),
        range,
      ),
    serves: inOffice,
    leaderOf: (party, range) => {
      const leaders = held(party, range).filter((term) => term.leader);
      return isUnbounded(range) ? only(leaders, range) : latest(leaders);
    },
    termOf: (person, range) => {
      const mine = (byPerson.get(person) ?? []).filter((term) => inOffice(term, range));
      return latest(mine.filter((term) => term.leader)) ?? latest(mine);
    },
    termsOf: (person) => byPerson.get(person) ?? [],
    titles: new Set(lexicons.offices.flatMap((office) => [office.office, ...office.titles].map(fold))),
    givenNames: givenNamesOf(lexicons),
    ...buildLikeness(lexicons.people),
    parentOf: (party) => lexicons.parties.get(party)?.of ?? null,
    findTown: towns.find,
    eventsIn: buildEventFinder(lexicons.events),
  };
}
