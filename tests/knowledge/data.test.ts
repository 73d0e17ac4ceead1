import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

/** The laws of the general knowledge under scripts/knowledge/data, held over every file that stands there. */

type Entry = Record<string, unknown>;

const FOLDER = path.resolve(import.meta.dirname, '../../scripts/knowledge/data');

const read = (file: string): unknown => parse(readFileSync(path.join(FOLDER, file), 'utf8'));

/** The entries of a file; none when another hand has yet to write it. */
const entriesOf = (file: string): Entry[] =>
  existsSync(path.join(FOLDER, file)) ? (read(file) as Entry[]) : [];

const states = entriesOf('states.yaml');
const organisations = entriesOf('organisations.yaml');
const outlets = entriesOf('outlets.yaml');
const places = entriesOf('places.yaml');
const people = entriesOf('people.yaml');
const offices = entriesOf('offices.yaml');
const events = entriesOf('events.yaml');

const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.trim() === value && value !== '';
const texts = (value: unknown): string[] => (Array.isArray(value) ? value.filter(isText) : []);
const isTextList = (value: unknown): boolean => Array.isArray(value) && value.every(isText);
const isOneOf = (value: unknown, allowed: readonly string[]): boolean =>
  isText(value) && allowed.includes(value);

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const DATE = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;
/** A year, a month or a day; a bare year is a number to YAML. */
const isDate = (value: unknown): boolean =>
  (typeof value === 'string' || typeof value === 'number') && DATE.test(String(value));

const label = (entry: Entry): string => {
  const { id, name, office, of } = entry;
  return isText(id) ? id : isText(name) ? name : `${String(office)} of ${String(of)}`;
};

const idsOf = (...lists: Entry[][]): Set<unknown> => new Set(lists.flat().map(({ id }) => id));

/** The labels of the entries that break a law. */
const breaking = (entries: Entry[], holds: (entry: Entry) => boolean): string[] =>
  entries.filter((entry) => !holds(entry)).map(label);

const repeated = (values: unknown[]): unknown[] =>
  values.filter((value, index) => values.indexOf(value) !== index);

/** Forms that two entries claim though one of the two is not flagged as ambiguous. */
function clashes(entries: Entry[], forms: (entry: Entry) => string[]): string[] {
  const claims = new Map<string, Entry[]>();
  for (const entry of entries) {
    for (const form of new Set(forms(entry))) claims.set(form, [...(claims.get(form) ?? []), entry]);
  }
  return [...claims]
    .filter(([, claimants]) => claimants.length > 1 && claimants.some(({ ambiguous }) => ambiguous !== true))
    .map(([form, claimants]) => `${form}: ${claimants.map(label).join(', ')}`);
}

const namesOf = (entry: Entry): string[] => [...texts([entry.name]), ...texts(entry.aliases)];
const actorForms = (entry: Entry): string[] => [
  ...namesOf(entry),
  ...texts(entry.adjectives),
  ...texts(entry.demonyms),
  ...texts(entry.metonyms),
];

const sortedById = (entries: Entry[]): unknown[] =>
  entries.map(({ id }) => String(id)).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));

describe('every file', () => {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.yaml'));

  test('the four that everything else refers to are there', () => {
    expect(files).toEqual(
      expect.arrayContaining(['organisations.yaml', 'outlets.yaml', 'places.yaml', 'states.yaml']),
    );
  });

  test.each(files)('%s is a list of which each entry names its source', (file) => {
    const entries = read(file);
    expect(Array.isArray(entries)).toBe(true);
    expect(breaking(entries as Entry[], ({ source }) => isText(source))).toEqual([]);
  });

  test.each(files)('%s flags ambiguity with true or not at all', (file) => {
    expect(
      breaking(entriesOf(file), ({ ambiguous }) => ambiguous === undefined || ambiguous === true),
    ).toEqual([]);
  });
});

describe('ids', () => {
  test.each([
    ['states and organisations', [...states, ...organisations]],
    ['places', places],
    ['people', people],
    ['events', events],
  ])('%s: lower-case slugs, each once', (_, entries) => {
    expect(breaking(entries, ({ id }) => isText(id) && SLUG.test(id))).toEqual([]);
    expect(repeated(entries.map(({ id }) => id))).toEqual([]);
  });

  test.each([
    ['states', states],
    ['organisations', organisations],
    ['places', places],
  ])('%s stand in the order of their ids', (_, entries) => {
    expect(entries.map(({ id }) => id)).toEqual(sortedById(entries));
  });
});

describe('states and organisations', () => {
  const actors = [...states, ...organisations];
  const actorIds = idsOf(actors);
  const placeIds = idsOf(places);

  test('there are as many states as in the United Nations, and four', () => {
    expect(states).toHaveLength(193 + 4);
  });

  test('names and lists of names', () => {
    expect(breaking(actors, ({ name }) => isText(name))).toEqual([]);
    for (const field of ['aliases', 'adjectives', 'demonyms', 'metonyms']) {
      expect(
        breaking(actors, (entry) => isTextList(entry[field])),
        field,
      ).toEqual([]);
    }
  });

  test('kinds', () => {
    expect(breaking(states, ({ kind }) => kind === 'state')).toEqual([]);
    expect(breaking(organisations, ({ kind }) => isOneOf(kind, ['organisation', 'bloc', 'group']))).toEqual(
      [],
    );
  });

  test('country codes: two letters, one state each', () => {
    expect(breaking(states, ({ country_code: code }) => isText(code) && /^[A-Z]{2}$/.test(code))).toEqual([]);
    expect(repeated(states.map((entry) => entry.country_code))).toEqual([]);
    expect(
      breaking(
        organisations,
        ({ country_code: code }) => code === undefined || (isText(code) && /^[A-Z]{2}$/.test(code)),
      ),
    ).toEqual([]);
  });

  test('every capital is a city', () => {
    const cities = idsOf(places.filter(({ kind }) => kind === 'city'));
    expect(breaking(states, ({ capital }) => cities.has(capital))).toEqual([]);
  });

  test('every state has its land', () => {
    expect(breaking(states, ({ id }) => placeIds.has(`${String(id)}-land`))).toEqual([]);
  });

  test('what a body is part of is known, and not itself', () => {
    expect(
      breaking(organisations, ({ id, of }) => of === undefined || (actorIds.has(of) && of !== id)),
    ).toEqual([]);
  });

  test('no form is claimed twice, over both files', () => {
    expect(clashes(actors, actorForms)).toEqual([]);
  });

  test.each([
    ['Kyiv', 'ukraine'],
    ['the Kremlin', 'russia'],
    ['U.S.', 'united-states'],
    ['Downing Street', 'united-kingdom'],
    ['Brussels', 'european-union'],
    ['Türkiye', 'turkey'],
    ['Czechia', 'czech-republic'],
    ['North Korean', 'north-korea'],
    ['Poles', 'poland'],
    ['Ansar Allah', 'houthis'],
  ])('%s is a form of %s', (form, id) => {
    expect(actors.filter((entry) => actorForms(entry).includes(form)).map((entry) => entry.id)).toEqual([id]);
  });

  test.each(['georgia', 'jordan', 'chad'])('%s is flagged as ambiguous', (id) => {
    expect(states.find((entry) => entry.id === id)?.ambiguous).toBe(true);
  });
});

describe('outlets', () => {
  test('names, kinds and aliases', () => {
    expect(breaking(outlets, ({ name }) => isText(name))).toEqual([]);
    expect(
      breaking(outlets, ({ kind }) => isOneOf(kind, ['outlet', 'agency', 'photo', 'platform', 'syndicator'])),
    ).toEqual([]);
    expect(breaking(outlets, ({ aliases }) => isTextList(aliases))).toEqual([]);
  });

  test('no name is claimed twice', () => {
    expect(clashes(outlets, namesOf)).toEqual([]);
  });

  test('no outlet carries the name of an actor', () => {
    const actorNames = new Set([...states, ...organisations].flatMap(actorForms));
    expect(breaking(outlets, (entry) => !namesOf(entry).some((name) => actorNames.has(name)))).toEqual([]);
  });
});

describe('places', () => {
  const placeById = new Map(places.map((place) => [place.id, place]));
  const actorIds = idsOf(states, organisations);
  const isWithin = (value: unknown, low: number, high: number): boolean =>
    typeof value === 'number' && value >= low && value <= high;

  test('names, kinds and aliases', () => {
    expect(breaking(places, ({ name, aliases }) => isText(name) && isTextList(aliases))).toEqual([]);
    expect(breaking(places, ({ kind }) => isOneOf(kind, ['city', 'region', 'country', 'venue']))).toEqual([]);
  });

  test('positions are on the globe, and not the forgotten zero', () => {
    expect(
      breaking(
        places,
        ({ lat, lon }) => isWithin(lat, -90, 90) && isWithin(lon, -180, 180) && !(lat === 0 && lon === 0),
      ),
    ).toEqual([]);
  });

  test('regions and countries have a radius, points none', () => {
    expect(
      breaking(places, ({ kind, radius_km: radius }) =>
        kind === 'region' || kind === 'country' ? isWithin(radius, 1, 4000) : radius === 0,
      ),
    ).toEqual([]);
  });

  test('a GeoNames id is a number, or null; who has one says so, and no two share one', () => {
    expect(
      breaking(places, ({ geonames, source }) =>
        geonames === null ? source !== 'GeoNames' : Number.isInteger(geonames) && source === 'GeoNames',
      ),
    ).toEqual([]);
    expect(repeated(places.map(({ geonames }) => geonames).filter((id) => id !== null))).toEqual([]);
  });

  test('what a place lies within is known, and wider than it', () => {
    const WIDTH: Record<string, number> = { venue: 0, city: 1, region: 2, country: 3 };
    const width = (place: Entry | undefined): number => WIDTH[String(place?.kind)] ?? -1;
    expect(
      breaking(
        places,
        (place) => place.within === undefined || width(placeById.get(place.within)) >= width(place),
      ),
    ).toEqual([]);
  });

  test('to go up from a place comes to an end', () => {
    expect(
      breaking(places, (place) => {
        const seen = new Set<unknown>();
        let above: Entry | undefined = place;
        while (above && !seen.has(above.id)) {
          seen.add(above.id);
          above = placeById.get(above.within);
        }
        return above === undefined;
      }),
    ).toEqual([]);
  });

  test('every venue is within something', () => {
    expect(breaking(places, ({ kind, within }) => kind !== 'venue' || isText(within))).toEqual([]);
  });

  test('who a place stands for is a known actor', () => {
    expect(breaking(places, ({ stands_for: actor }) => actor === undefined || actorIds.has(actor))).toEqual(
      [],
    );
  });

  test('no name is claimed twice', () => {
    expect(clashes(places, namesOf)).toEqual([]);
  });

  test.each(['crimea', 'sevastopol', 'simferopol', 'donetsk', 'kyiv'])('%s is Ukraine’s', (id) => {
    expect(placeById.get(id)?.country_code).toBe('UA');
  });
});

describe('people', () => {
  const actorIds = idsOf(states, organisations);

  test('names, family names and aliases', () => {
    expect(
      breaking(
        people,
        ({ name, family, aliases }) => isText(name) && isTextList(family) && isTextList(aliases),
      ),
    ).toEqual([]);
  });

  test('a gender is told where the name does not tell it', () => {
    expect(
      breaking(people, ({ gender }) => gender === undefined || isOneOf(gender, ['man', 'woman'])),
    ).toEqual([]);
  });

  test('every affiliation is a known actor, or null', () => {
    expect(breaking(people, ({ affiliation }) => affiliation === null || actorIds.has(affiliation))).toEqual(
      [],
    );
  });

  test('no full name is claimed twice', () => {
    expect(clashes(people, namesOf)).toEqual([]);
  });
});

describe('offices', () => {
  const actorIds = idsOf(states, organisations);
  const personIds = idsOf(people);
  const holdersOf = (office: Entry): Entry[] =>
    Array.isArray(office.holders) ? (office.holders as Entry[]) : [];

  test('an office has a name, an actor and titles', () => {
    expect(breaking(offices, ({ office, titles }) => isText(office) && isTextList(titles))).toEqual([]);
    expect(breaking(offices, ({ of }) => actorIds.has(of))).toEqual([]);
  });

  test('every holder is a known person', () => {
    expect(
      breaking(offices, (office) => holdersOf(office).every(({ person }) => personIds.has(person))),
    ).toEqual([]);
  });

  test('every holder has a start and an end, as dates or null, in this order', () => {
    const isTerm = ({ start, end }: Entry): boolean =>
      (start === null || isDate(start)) &&
      (end === null || isDate(end)) &&
      // Compared as far as both are known: 2022 may end in 2022-03.
      (start === null ||
        end === null ||
        String(start).slice(0, String(end).length) <= String(end).slice(0, String(start).length));
    expect(
      breaking(offices, (office) => holdersOf(office).length > 0 && holdersOf(office).every(isTerm)),
    ).toEqual([]);
  });
});

describe('events', () => {
  test('an event has a date, or a start or an end', () => {
    expect(
      breaking(events, ({ date, start, end }) => {
        const given = [date, start, end].filter((value) => value !== undefined && value !== null);
        return given.length > 0 && given.every(isDate);
      }),
    ).toEqual([]);
  });

  test('an event has words by which it is known', () => {
    const words = (value: unknown): boolean =>
      Array.isArray(value) && value.length > 0 && value.flat().every(isText);
    expect(breaking(events, (event) => words(event.all_of) || words(event.any_of))).toEqual([]);
  });
});
