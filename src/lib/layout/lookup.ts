import { familyName } from '../datasets/family-name.ts';
import type { Actor, Article, Evidence, Meeting, Place, Proposal, Tables } from '../datasets/index.ts';

/** Rows by id: built once for each set of tables. */
export interface Lookup {
  actor: ReadonlyMap<string, Actor>;
  article: ReadonlyMap<string, Article>;
  evidence: ReadonlyMap<string, Evidence>;
  meeting: ReadonlyMap<string, Meeting>;
  place: ReadonlyMap<string, Place>;
  proposal: ReadonlyMap<string, Proposal>;
  /** A name as short as it can be without being anybody else's. */
  shortName: ReadonlyMap<string, string>;
}

const mapOf = <T extends { id: string }>(rows: readonly T[]): ReadonlyMap<string, T> =>
  new Map(rows.map((row) => [row.id, row]));

/** People by family name, unless two share it; everybody else by their full name. */
export function shortNames(actors: readonly Actor[]): ReadonlyMap<string, string> {
  const uses = new Map<string, number>();
  const short = (actor: Actor) =>
    actor.kind === 'person' ? familyName(actor.name, actor.aliases) : actor.name;
  for (const actor of actors) uses.set(short(actor), (uses.get(short(actor)) ?? 0) + 1);
  return new Map(actors.map((actor) => [actor.id, uses.get(short(actor)) === 1 ? short(actor) : actor.name]));
}

const built = new WeakMap<Tables, Lookup>();

export function lookup(tables: Tables): Lookup {
  const known = built.get(tables);
  if (known) return known;
  const made: Lookup = {
    actor: mapOf(tables.actors),
    article: mapOf(tables.articles),
    evidence: mapOf(tables.evidence),
    meeting: mapOf(tables.meetings),
    place: mapOf(tables.places),
    proposal: mapOf(tables.proposals),
    shortName: shortNames(tables.actors),
  };
  built.set(tables, made);
  return made;
}

/** The place a meeting is shown at: a venue counts with what it lies in. Null when no text says. */
export function shownPlace(place: string | null, places: ReadonlyMap<string, Place>): Place | null {
  const seen = new Set<string>();
  let at = place === null ? undefined : places.get(place);
  while (at?.kind === 'venue' && at.within !== null && !seen.has(at.id)) {
    seen.add(at.id);
    at = places.get(at.within) ?? at;
  }
  return at ?? null;
}
