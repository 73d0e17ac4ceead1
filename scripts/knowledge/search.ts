import { fold } from '../text/fold.ts';
import { byCodePoint } from '../text/order.ts';
import { townsBeginning } from './gazetteer.ts';
import type { Lexicons } from './parse.ts';

/** Somebody or some place that a search found. */
interface Hit {
  id: string;
  name: string;
  /** What tells it from others of the name: kind, role or country. */
  note: string;
}

export interface NameSearch {
  actors: (query: string, limit: number) => Hit[];
  places: (query: string, limit: number) => Hit[];
}

interface Named extends Hit {
  /** Names and aliases, folded. */
  forms: readonly string[];
  /** The larger, the earlier among those that fit as well. */
  size: number;
}

/** 0 the whole name, 1 its beginning, 2 the beginning of a word in it; null when it does not fit. */
export function fit(forms: readonly string[], query: string): number | null {
  if (forms.includes(query)) return 0;
  if (forms.some((form) => form.startsWith(query))) return 1;
  return forms.some((form) => form.includes(` ${query}`)) ? 2 : null;
}

function best(list: readonly Named[], query: string, limit: number): Hit[] {
  const found = list.flatMap((one) => {
    const rank = fit(one.forms, query);
    return rank === null ? [] : [{ one, rank }];
  });
  return found
    .sort((a, b) => a.rank - b.rank || b.one.size - a.one.size || byCodePoint(a.one.name, b.one.name))
    .slice(0, limit)
    .map(({ one: { id, name, note } }) => ({ id, name, note }));
}

/** A place that stands for a state, as a capital does, comes before any town. */
const CAPITAL = 1e9;
/** A place that somebody has entered comes before towns of its name that nobody has. */
const ENTERED = 1e8;

const folded = (names: readonly string[]): string[] => names.map(fold);

function namedActors({ parties, people }: Lexicons): Named[] {
  return [
    ...[...parties.values()].map(({ id, name, kind, aliases, short }) => ({
      id,
      name,
      note: kind,
      forms: folded([name, ...aliases, ...short]),
      size: 1,
    })),
    ...[...people.values()].map(({ id, name, role, aliases, family }) => ({
      id,
      name,
      note: role ?? 'person',
      forms: folded([name, ...aliases, ...family]),
      size: 0,
    })),
  ];
}

const namedPlaces = ({ places }: Lexicons): Named[] =>
  [...places.values()].map(({ id, name, kind, country_code, aliases, stands_for }) => ({
    id,
    name,
    note: country_code === null ? kind : `${kind}, ${country_code}`,
    forms: folded([name, ...aliases]),
    size: stands_for === null ? ENTERED : CAPITAL,
  }));

/** Looks people, bodies and places up by name. Nothing is prepared before the first search. */
export function buildNameSearch(lexicons: Lexicons): NameSearch {
  let actors: Named[] | null = null;
  let places: Named[] | null = null;
  const entered = new Set([...lexicons.places.values()].map((place) => place.geonames));
  const townsOf = (query: string): Named[] =>
    townsBeginning(lexicons.gazetteer, query)
      .filter(({ geonames }) => !entered.has(geonames))
      .map(({ id, name, code, people, key }) => ({
        id,
        name,
        note: `city, ${code}`,
        forms: [key],
        size: people,
      }));
  return {
    actors: (query, limit) =>
      query.trim() === '' ? [] : best((actors ??= namedActors(lexicons)), fold(query.trim()), limit),
    places: (query, limit) => {
      const wanted = fold(query.trim());
      return wanted === ''
        ? []
        : best([...(places ??= namedPlaces(lexicons)), ...townsOf(wanted)], wanted, limit);
    },
  };
}
