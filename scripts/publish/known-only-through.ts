import {
  type Actor,
  type Meeting,
  type Place,
  REFERENCES,
  type Tables,
} from '../../src/lib/datasets/index.ts';
import { idsOf, type Row } from './settle.ts';

/** Actors some published record speaks of, and all whom they act for. */
function actorsInUse(tables: Tables): Set<string> {
  const used = new Set<string>();
  for (const name of ['participations', 'positions', 'statements', 'relations'] as const) {
    const fields = REFERENCES[name].filter(({ refersTo }) => refersTo === 'actors');
    for (const row of tables[name] as unknown as Row[])
      for (const { field } of fields) if (row[field] !== null) used.add(String(row[field]));
  }
  for (const { participants } of tables.meetings) for (const actor of participants) used.add(actor);
  const affiliationOf = new Map(tables.actors.map(({ id, affiliation }) => [id, affiliation]));
  for (const id of used) {
    const affiliation = affiliationOf.get(id) ?? null;
    if (affiliation !== null) used.add(affiliation);
  }
  return used;
}

/** Places some published meeting stands in, and all they lie in. */
function placesInUse(meetings: readonly Meeting[], places: readonly Place[]): Set<string> {
  const used = new Set(meetings.flatMap(({ place }) => (place === null ? [] : [place])));
  const withinOf = new Map(places.map(({ id, within }) => [id, within]));
  for (const id of used) {
    const within = withinOf.get(id) ?? null;
    if (within !== null) used.add(within);
  }
  return used;
}

/** Whether a text holds one of these names as a whole word or more. */
function namesAny(names: readonly string[]): (text: string) => boolean {
  const isLetter = (char: string | undefined): boolean => char !== undefined && /[\p{L}\p{N}]/u.test(char);
  return (text) =>
    names.some((name) => {
      for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
        if (!isLetter(text[at - 1]) && !isLetter(text[at + name.length])) return true;
      return false;
    });
}

/** What those who are left out are called, in full; forms that a word of every day might be are no names. */
const namesOf = (actors: readonly Actor[], places: readonly Place[]): string[] => [
  ...new Set(
    [...actors.flatMap(({ name, aliases }) => [name, ...aliases]), ...places.map(({ name }) => name)].filter(
      (name) => /^\p{Lu}/u.test(name) && name.length > 2,
    ),
  ),
];

/** Counts and forms of names as the mentions that are left have them; rows that lost none stay as they are. */
function recounted(tables: Tables, before: Tables): Tables {
  const left = new Set(tables.mentions);
  const touched = new Set(before.mentions.filter((row) => !left.has(row)).map(({ entity }) => entity));
  const own = (id: string) => tables.mentions.filter(({ entity }) => entity === id);
  return {
    ...tables,
    actors: tables.actors.map((row) => {
      if (!touched.has(row.id)) return row;
      const mentions = own(row.id);
      const forms = new Set(mentions.map(({ text }) => text));
      const articles = new Set(mentions.map(({ article }) => article)).size;
      const aliases = row.aliases.filter((alias) => forms.has(alias));
      return { ...row, aliases, articles, mentions: mentions.length };
    }),
    places: tables.places.map((row) =>
      touched.has(row.id) ? { ...row, mentions: own(row.id).length } : row,
    ),
  };
}

/**
 * Takes out what only the records that went had told of: actors no published record speaks of, places nobody is
 * published to have met in, with their mentions, offices, and the disagreements that name them.
 * @param before the tables with everything in them
 */
export function withoutUnknown(tables: Tables, before: Tables): Tables {
  const used = actorsInUse(tables);
  const found = placesInUse(tables.meetings, tables.places);
  const actors = tables.actors.filter(({ id }) => used.has(id));
  const places = tables.places.filter(({ id }) => found.has(id));
  const namesGone = namesAny(
    namesOf(
      before.actors.filter(({ id }) => !used.has(id)),
      before.places.filter(({ id }) => !found.has(id)),
    ),
  );
  const mentions = tables.mentions.filter(
    ({ kind, entity, sense }) =>
      (kind === 'actor' ? used : found).has(entity) &&
      (sense === 'actor' || sense === 'place' || used.has(sense)),
  );
  const records = new Set(
    [
      tables.articles,
      actors,
      places,
      tables.meetings,
      tables.participations,
      tables.proposals,
      tables.proposal_links,
      tables.positions,
      tables.statements,
      tables.relations,
    ].flatMap((rows) => [...idsOf(rows)]),
  );
  const conflicts = tables.conflicts.filter(
    ({ record, note, values }) =>
      records.has(record) && !namesGone(note) && !values.some(({ value }) => namesGone(value)),
  );
  const offices = tables.offices
    .filter(({ actor }) => used.has(actor))
    .map((row) => (row.of === null || used.has(row.of) ? row : { ...row, of: null }));
  return recounted({ ...tables, actors, places, mentions, conflicts, offices }, before);
}
