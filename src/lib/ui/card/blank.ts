import type { DateFields } from '../../datasets/fields.ts';
import { formatInterval, formatDay } from '../../datasets/date-words.ts';
import { wordFor } from '../words.ts';
import type { Card, Dispute, Fact, Link, Related } from './card.ts';
import { type Change, changesIn } from './changes.ts';
import type { Lookup } from './lookup.ts';
import { sourcesOf } from './sources.ts';

export const fact = (term: string, text: string | null, links: Link[] = []): Fact[] =>
  text === null && links.length === 0 ? [] : [{ term, text, links, href: null }];

export const linkTo = (lookup: Lookup, id: string): Link => ({ id, label: lookup.nameOf(id) });
export const linksTo = (lookup: Lookup, ids: readonly string[]): Link[] =>
  ids.map((id) => linkTo(lookup, id));
export const maybeLink = (lookup: Lookup, id: string | null): Link[] =>
  id === null ? [] : [linkTo(lookup, id)];

/** When a record was, and why; the words quoted in the reason stay as they are. */
export const dateOf = (row: DateFields): Card['date'] => ({
  text: formatInterval(row),
  // What is quoted in it stays as it is.
  reason: row.date_reason?.replace(/\bthe article's /g, 'the article’s ') ?? null,
});

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;

const disputesOf = (lookup: Lookup, id: string): Dispute[] =>
  lookup.naming('conflicts', 'record', id).map((conflict) => ({
    id: conflict.id,
    field: wordFor(conflict.field),
    note: conflict.note,
    accounts: conflict.values.map(({ value, evidence }) => ({
      value: ISO_DAY.test(value) ? formatDay(value) : value,
      sources: sourcesOf(lookup, evidence),
    })),
  }));

const changesOf = (lookup: Lookup, id: string): Change[] =>
  changesIn(lookup, lookup.naming('corrections', 'record', id));

/** A card with what every record has: its disputes, its log, and whether it was checked. */
export function blankCard(
  lookup: Lookup,
  row: { id: string; review?: string; confidence?: string; evidence?: readonly string[] },
  kind: string,
  title: string,
): Card {
  return {
    id: row.id,
    kind,
    title,
    summary: null,
    date: null,
    facts: [],
    people: [],
    sources: sourcesOf(lookup, row.evidence ?? []),
    variants: [],
    related: [],
    disputes: disputesOf(lookup, row.id),
    namings: [],
    passages: [],
    neighbours: [],
    datings: [],
    changes: changesOf(lookup, row.id),
    review: row.review ?? null,
    confidence: row.confidence ?? null,
  };
}

type Told = Pick<Related, 'id' | 'label' | 'note' | 'sources'> & Partial<Related>;

/** A group of related records, left out when it is empty. */
export const group = (heading: string, items: readonly Told[]): Card['related'] =>
  items.length === 0
    ? []
    : [
        {
          heading,
          items: items.map((item) => ({ above: 0, unchecked: false, about: null, card: null, ...item })),
        },
      ];
