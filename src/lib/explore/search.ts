import { folded } from './folded.ts';
import type { Joins } from './joins.ts';
import { KIND_WORDS } from './kind-words.ts';
import { namedIn } from './named-in.ts';

const texts = new WeakMap<Joins, ReadonlyMap<string, string>>();

/** For each record, the words it can be found by: its own, every form of the names in it, and the sentences it stands on. */
function searchTexts(joins: Joins): ReadonlyMap<string, string> {
  const known = texts.get(joins);
  if (known) return known;
  const { tables } = joins;
  const found = new Map<string, string>();
  const spans = new Map(
    tables.evidence.map((span) => [span.id, `${span.prefix ?? ''}${span.quote}${span.suffix ?? ''}`]),
  );
  const names = new Map<string, string>();
  for (const actor of tables.actors) {
    names.set(actor.id, [actor.name, ...actor.aliases].join('\n'));
    found.set(actor.id, folded([actor.name, actor.role ?? '', ...actor.aliases].join('\n')));
  }
  for (const place of tables.places) {
    names.set(place.id, place.name);
    found.set(place.id, folded(place.name));
  }
  const actorsNamed = namedIn(tables);
  const add = (id: string, own: (string | null)[], named: (string | null)[], evidence: readonly string[]) => {
    const people = new Set([...named, ...evidence.flatMap((span) => actorsNamed.get(span) ?? [])]);
    const parts = [
      ...own.map((text) => text ?? ''),
      ...[...people].map((name) => (name === null ? '' : (names.get(name) ?? ''))),
      ...evidence.map((span) => spans.get(span) ?? ''),
    ];
    found.set(id, folded(parts.join('\n')));
  };
  for (const row of tables.meetings) {
    add(
      row.id,
      [row.title, row.venue, row.outcome, row.series],
      [row.place, ...(joins.partiesOf.get(row.id) ?? [])],
      row.evidence,
    );
  }
  for (const row of tables.proposals)
    add(row.id, [row.title, row.summary, KIND_WORDS[row.kind], ...row.terms], [], row.evidence);
  for (const row of tables.positions) add(row.id, [row.condition], [row.actor, row.voice], row.evidence);
  for (const row of tables.relations) add(row.id, [], [row.source, row.target, row.voice], row.evidence);
  for (const row of tables.statements)
    add(row.id, [row.quote], [row.speaker, row.on_behalf_of], row.evidence);
  texts.set(joins, found);
  return found;
}

/** A test whether a record holds every word of a query, in any order. */
export function matcher(joins: Joins, query: string): (id: string) => boolean {
  const words = folded(query)
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return () => true;
  const found = searchTexts(joins);
  return (id) => {
    const text = found.get(id);
    return text !== undefined && words.every((word) => text.includes(word));
  };
}
