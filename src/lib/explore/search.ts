import { folded } from './folded.ts';
import type { Joins } from './joins.ts';
import { KIND_WORDS } from './kind-words.ts';
import { nameFinder } from './named-in.ts';
import { dateIn } from './typed-date.ts';

type Texts = ReadonlyMap<string, string>;

/** Records read before the page may answer again: some milliseconds of work. */
const SLICE = 400;

/** For each record, the words it can be found by: its own, every form of the names in it, and the sentences it stands on. */
function* textsOf({ tables, partiesOf }: Joins): Generator<undefined, Texts> {
  const found = new Map<string, string>();
  const names = new Map<string, string>();
  for (const actor of tables.actors) {
    names.set(actor.id, folded([actor.name, ...actor.aliases].join('\n')));
    found.set(actor.id, folded([actor.name, actor.role ?? '', ...actor.aliases].join('\n')));
  }
  for (const place of tables.places) {
    names.set(place.id, folded(place.name));
    found.set(place.id, folded(place.name));
  }
  yield;
  const namesIn = nameFinder(tables.actors);
  const spans = new Map<string, { text: string; names: readonly string[] }>();
  for (const [index, { id, prefix, quote, suffix }] of tables.evidence.entries()) {
    const text = folded(`${prefix ?? ''}${quote}${suffix ?? ''}`);
    spans.set(id, { text, names: namesIn(text) });
    if (index % SLICE === 0) yield;
  }
  const add = (id: string, own: (string | null)[], named: (string | null)[], evidence: readonly string[]) => {
    const told = evidence.flatMap((span) => spans.get(span) ?? []);
    const people = new Set([...named, ...told.flatMap((span) => span.names)]);
    const parts = [
      folded(own.map((text) => text ?? '').join('\n')),
      ...[...people].map((name) => (name === null ? '' : (names.get(name) ?? ''))),
      ...told.map(({ text }) => text),
    ];
    found.set(id, parts.join('\n'));
  };
  const each = function* <Row>(rows: readonly Row[], addRow: (row: Row) => void) {
    for (const [index, row] of rows.entries()) {
      addRow(row);
      if (index % SLICE === 0) yield;
    }
  };
  yield* each(tables.meetings, (row) => {
    const named = [row.place, ...(partiesOf.get(row.id) ?? [])];
    add(row.id, [row.title, row.venue, row.outcome, row.series], named, row.evidence);
  });
  yield* each(tables.proposals, (row) =>
    add(row.id, [row.title, row.summary, KIND_WORDS[row.kind], ...row.terms], [], row.evidence),
  );
  yield* each(tables.positions, (row) => add(row.id, [row.condition], [row.actor, row.voice], row.evidence));
  yield* each(tables.relations, (row) => add(row.id, [], [row.source, row.target, row.voice], row.evidence));
  yield* each(tables.statements, (row) =>
    add(row.id, [row.quote], [row.speaker, row.on_behalf_of], row.evidence),
  );
  return found;
}

const under = new WeakMap<Joins, Generator<undefined, Texts>>();
const texts = new WeakMap<Joins, Texts>();

/** Reads one more slice; null until all are read. */
function readOn(joins: Joins): Texts | null {
  const known = texts.get(joins);
  if (known) return known;
  const work = under.get(joins) ?? textsOf(joins);
  under.set(joins, work);
  const step = work.next();
  if (!step.done) return null;
  texts.set(joins, step.value);
  return step.value;
}

function searchTexts(joins: Joins): Texts {
  let found = readOn(joins);
  while (found === null) found = readOn(joins);
  return found;
}

/**
 * Reads one more slice of what can be searched; true when all is read. A page that calls it between its tasks spares
 * the first search the reading; a search meanwhile reads the rest at once.
 */
export const prepareSearch = (joins: Joins): boolean => readOn(joins) !== null;

const datedRows = new WeakMap<Joins, ReadonlyMap<string, { start: string | null; end: string | null }>>();

/** When each record was that has a date of its own. */
function datesOf(joins: Joins) {
  const known = datedRows.get(joins);
  if (known) return known;
  const { meetings, proposals, positions, statements } = joins.tables;
  const made = new Map([...meetings, ...proposals, ...positions, ...statements].map((row) => [row.id, row]));
  datedRows.set(joins, made);
  return made;
}

/** A test whether a record holds every word of a query, in any order; a date in it is its own, or stands in its words. */
export function matcher(joins: Joins, query: string): (id: string) => boolean {
  const date = dateIn(query);
  const words = folded(date?.rest ?? query)
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0 && date === null) return () => true;
  const found = searchTexts(joins);
  const spelled = folded(date?.words ?? '');
  return (id) => {
    const text = found.get(id) ?? '';
    const own = date === null ? undefined : datesOf(joins).get(id);
    return (
      (date === null || text.includes(spelled) || (own !== undefined && date.touches(own))) &&
      words.every((word) => text.includes(word))
    );
  };
}
