import {
  type Actor,
  type Mention,
  type Office,
  OTHER_SIDE,
  type Place,
  type Side,
} from '../../src/lib/datasets/index.ts';
import type { ActorEntry, DayRange, FoundActor, KnowledgeBase } from '../model.ts';
import { fold } from '../text/fold.ts';
import { slug } from '../text/slug.ts';
import { byCodePoint, sortedBy } from '../text/order.ts';
import { Citations } from './citations.ts';
import type { Reading } from './reading.ts';

/** Days the articles cover: offices are shown as held in them. */
export function spanOf(readings: readonly Reading[]): DayRange {
  const days = readings
    .flatMap(({ publication: { start, end } }) => [start, end])
    .filter((day) => day !== null);
  if (days.length === 0) return { start: null, end: null };
  const iso = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10);
  return { start: iso(Math.min(...days)), end: iso(Math.max(...days)) };
}

/** Who is who: the lexicons, and the people that only the articles introduce. */
export class Entities {
  private readonly found = new Map<string, FoundActor>();
  private readonly roles = new Map<string, string>();
  private readonly entries = new Map<string, ActorEntry>();

  constructor(
    readonly knowledge: KnowledgeBase,
    readings: readonly Reading[],
    private readonly range: DayRange,
  ) {
    for (const { resolved } of readings) {
      for (const person of resolved.found) {
        const known = this.found.get(person.id);
        this.found.set(person.id, {
          ...person,
          role: known?.role ?? person.role,
          affiliation: known?.affiliation ?? person.affiliation,
        });
      }
      for (const [actor, role] of resolved.roles) if (!this.roles.has(actor)) this.roles.set(actor, role);
    }
  }

  actor(id: string): ActorEntry {
    const cached = this.entries.get(id);
    if (cached) return cached;
    const entry = this.entryOf(id);
    this.entries.set(id, entry);
    return entry;
  }

  private entryOf(id: string): ActorEntry {
    const known = this.knowledge.actor(id);
    if (!known) {
      const person = this.found.get(id);
      return {
        id,
        name: person?.name ?? id,
        kind: person?.kind ?? 'person',
        role: person?.role ?? null,
        affiliation: person?.affiliation ?? null,
      };
    }
    if (known.kind !== 'person') return known;
    const term = this.knowledge.termOf(id, this.range);
    const of = term?.of ? this.knowledge.actor(term.of)?.name : null;
    const office = term ? `${capitalised(term.office)}${of ? ` (${of})` : ''}` : null;
    return {
      ...known,
      role: office ?? known.role ?? this.roles.get(id) ?? null,
      affiliation: known.affiliation ?? term?.of ?? null,
    };
  }

  /** Known to the lexicons or introduced by an article. */
  has(id: string): boolean {
    return this.isKnown(id) || this.found.has(id);
  }

  /** People and bodies that only the articles introduce, by the beginning of a word of their name. */
  find(query: string, limit: number): { id: string; name: string; note: string }[] {
    const wanted = fold(query.trim());
    return sortedBy(this.found.values(), ({ id }) => id)
      .filter(({ id, name }) => wanted !== '' && !this.isKnown(id) && ` ${fold(name)}`.includes(` ${wanted}`))
      .slice(0, limit)
      .map(({ id, name, role, kind }) => ({ id, name, note: role ?? kind }));
  }

  isKnown(id: string): boolean {
    return this.knowledge.actor(id) !== null;
  }

  /** Terms of the kept actors in the days of the articles. */
  offices(kept: ReadonlySet<string>): Office[] {
    const rows = new Map<string, Office>();
    for (const actor of kept) {
      for (const term of this.knowledge.termsOf(actor)) {
        const ended =
          term.end !== null &&
          this.range.start !== null &&
          term.end < this.range.start.slice(0, term.end.length);
        const later = term.start !== null && this.range.end !== null && term.start > this.range.end;
        if (ended || later) continue;
        const id = slug(`${actor} ${term.office} ${term.of ?? ''} ${term.start ?? ''}`, 24);
        rows.set(id, {
          id,
          actor,
          office: term.office,
          of: term.of && kept.has(term.of) ? term.of : null,
          start: term.start,
          end: term.end,
          source: 'general knowledge',
        });
      }
    }
    return sortedBy(rows.values(), (row) => row.id);
  }
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Every name met in the articles as a mention: of actors that are kept, and of places. */
export function mentionsOf(
  readings: readonly Reading[],
  citations: Citations,
  kept: ReadonlySet<string>,
): Mention[] {
  const rows: Mention[] = [];
  for (const { article, resolved } of readings) {
    const name = Citations.shortName(article);
    const push = (start: number, end: number, entity: string, kind: Mention['kind'], sense: string) => {
      const [from, to] = [citations.codePoint(article, start), citations.codePoint(article, end)];
      rows.push({
        id: `m-${name}-${from}-${entity}`,
        article: article.id,
        start: from,
        end: to,
        text: article.source.text.slice(start, end),
        entity,
        kind,
        sense,
      });
    };
    for (const reference of resolved.references) {
      for (const actor of reference.actors) {
        if (kept.has(actor))
          push(reference.core.start, reference.core.end, actor, 'actor', reference.metonym ? actor : 'actor');
      }
    }
    for (const { start, end, actor } of resolved.inTitles)
      if (kept.has(actor)) push(start, end, actor, 'actor', 'actor');
    for (const place of resolved.places) push(place.start, place.end, place.place, 'place', 'place');
  }
  return [...new Map(rows.map((row) => [row.id, row])).values()].sort(
    (a, b) => byCodePoint(a.article, b.article) || a.start - b.start || byCodePoint(a.entity, b.entity),
  );
}

/** The side of an actor: its own, or that of whom it acts for, at most a few steps up. */
export function sideOf(id: string, entities: Entities, sides: readonly Side[]): string | null {
  if (sides.length === 0) return null;
  for (
    let at: string | null = id, steps = 0;
    at !== null && steps < 4;
    at = entities.actor(at).affiliation, steps++
  ) {
    const here: string = at;
    const side = sides.find((one) => one.actors.includes(here));
    if (side) return side.id;
  }
  return OTHER_SIDE;
}

export function actorRows(
  kept: ReadonlySet<string>,
  mentions: readonly Mention[],
  entities: Entities,
  sides: readonly Side[],
): Actor[] {
  const byActor = new Map<string, Mention[]>();
  for (const mention of mentions) {
    if (mention.kind !== 'actor') continue;
    const known = byActor.get(mention.entity);
    if (known) known.push(mention);
    else byActor.set(mention.entity, [mention]);
  }
  return sortedBy(kept, (id) => id).map((id) => {
    const entry = entities.actor(id);
    const own = byActor.get(id) ?? [];
    return {
      id,
      name: entry.name,
      kind: entry.kind,
      role: entry.role,
      affiliation: entry.affiliation && kept.has(entry.affiliation) ? entry.affiliation : null,
      side: sideOf(id, entities, sides),
      aliases: [...new Set(own.map((mention) => mention.text))].sort(byCodePoint),
      wikidata: null,
      articles: new Set(own.map((mention) => mention.article)).size,
      mentions: own.length,
    };
  });
}

/** The places named, those that meetings need, and all they lie in. */
export function placeRows(
  ids: Iterable<string>,
  mentions: readonly Mention[],
  knowledge: KnowledgeBase,
): Place[] {
  const counts = new Map<string, number>();
  for (const mention of mentions)
    if (mention.kind === 'place') counts.set(mention.entity, (counts.get(mention.entity) ?? 0) + 1);
  const wanted = new Set([...ids, ...counts.keys()]);
  for (const id of wanted) {
    const within = knowledge.place(id)?.within;
    if (within) wanted.add(within);
  }
  return sortedBy(wanted, (id) => id).flatMap((id) => {
    const place = knowledge.place(id);
    return place ? [{ ...place, mentions: counts.get(id) ?? 0 }] : [];
  });
}
