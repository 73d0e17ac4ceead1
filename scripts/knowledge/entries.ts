import * as v from 'valibot';
import { SLUG } from '../../src/lib/datasets/index.ts';
import { writtenOut } from './event-words.ts';

const slug = v.pipe(v.string(), v.regex(SLUG, 'must be a lower-case slug with hyphens'));
const names = v.optional(v.array(v.string()), []);
/** Dates are written bare in YAML and arrive as text (YYYY, YYYY-MM or YYYY-MM-DD); a year alone arrives as a number. */
const when = v.nullish(
  v.pipe(
    v.union([v.string(), v.number()]),
    v.transform(String),
    v.regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/, 'must be a year, a month or a day'),
  ),
  null,
);
const source = v.optional(v.string(), 'general knowledge');

/** A state, organisation, bloc or group. */
export const partySchema = v.object({
  id: slug,
  name: v.string(),
  kind: v.picklist(['state', 'organisation', 'bloc', 'group']),
  country_code: v.nullish(v.string(), null),
  of: v.nullish(slug, null),
  aliases: names,
  /** What it is called once it, its larger body or one of its people has been named: "the Commission". */
  short: names,
  adjectives: names,
  demonyms: names,
  metonyms: names,
  ambiguous: v.optional(v.boolean(), false),
  wikidata: v.nullish(v.string(), null),
  source,
});

export const personSchema = v.object({
  id: slug,
  name: v.string(),
  family: names,
  aliases: names,
  affiliation: v.nullish(slug, null),
  role: v.nullish(v.string(), null),
  /** Only where the name misleads or does not tell. */
  gender: v.nullish(v.picklist(['man', 'woman']), null),
  wikidata: v.nullish(v.string(), null),
  source,
});

export const officeSchema = v.object({
  office: v.string(),
  of: v.nullish(slug, null),
  titles: names,
  leader: v.optional(v.boolean(), false),
  speaks_for: v.optional(v.boolean(), true),
  holders: v.array(v.object({ person: slug, start: when, end: when })),
  source,
});

export const placeSchema = v.object({
  id: slug,
  name: v.string(),
  kind: v.picklist(['city', 'region', 'country', 'venue']),
  country_code: v.nullish(v.string(), null),
  within: v.nullish(slug, null),
  lat: v.nullish(v.number(), null),
  lon: v.nullish(v.number(), null),
  radius_km: v.nullish(v.number(), null),
  geonames: v.nullish(v.number(), null),
  aliases: names,
  stands_for: v.nullish(slug, null),
  ambiguous: v.optional(v.boolean(), false),
  source,
});

/** Words or phrases; "$talks" stands for a group of them. */
const eventWords = v.pipe(
  v.array(v.string()),
  v.check((list) => writtenOut(list) !== null, 'names a group of words that is not known'),
);

/** A dated event: it may date a sentence that names it, and never makes a record. */
export const eventSchema = v.object({
  id: slug,
  name: v.optional(v.string()),
  date: when,
  start: when,
  end: when,
  /** At least one word or phrase of every inner list stands in the sentence; the first list tells where it is named. */
  all_of: v.array(eventWords),
  /** None of these words or phrases stands in it. */
  none_of: v.optional(eventWords, []),
  /** Named long after it: it tells that an article is not older, and is never its news. */
  background: v.optional(v.boolean(), false),
  not_before: when,
  source,
});

export const outletSchema = v.object({
  name: v.string(),
  kind: v.picklist(['outlet', 'agency', 'photo', 'platform', 'syndicator']),
  aliases: names,
  ambiguous: v.optional(v.boolean(), false),
});

export type Party = v.InferOutput<typeof partySchema>;
export type Person = v.InferOutput<typeof personSchema>;
export type Office = v.InferOutput<typeof officeSchema>;
export type KnownPlace = v.InferOutput<typeof placeSchema>;
export type KnownEvent = v.InferOutput<typeof eventSchema>;
export type Outlet = v.InferOutput<typeof outletSchema>;

/** Which schema a lexicon file follows: the beginning of its name says so. */
export const FILE_KINDS = {
  states: partySchema,
  organisations: partySchema,
  people: personSchema,
  offices: officeSchema,
  places: placeSchema,
  events: eventSchema,
  outlets: outletSchema,
} as const;
export type FileKind = keyof typeof FILE_KINDS;
