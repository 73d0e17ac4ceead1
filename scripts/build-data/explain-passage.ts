import type { Reading } from '../compose/reading.ts';
import type { KnowledgeBase, RuleUse, Span } from '../model.ts';
import { isoOf } from '../calendar/days.ts';
import type { EntryPlace, LexiconPlaces, OfficePlace } from './explain-lexicon.ts';

/** Some words of one article, and what was made of them. */
export interface Passage {
  article: string;
  spans: readonly Span[];
  rules: readonly RuleUse[];
  /** Actors of the record: where its sentences name them is shown too. */
  actors: ReadonlySet<string>;
  notes: readonly string[];
}

export interface ExplainedName {
  words: string;
  stands_for: { id: string; entry: EntryPlace | null; offices: OfficePlace[] }[];
  /** name, office or group; for a place "place". */
  by: string;
  note: string | null;
}

export interface ExplainedPassage {
  article: string;
  file: string;
  /** Days of the article, and why these. */
  published: string | null;
  published_reason: string | null;
  /** Sentences with the words that the record stands on between ⟦ and ⟧. */
  sentences: { number: number; marked: string }[];
  rules: { rule: string; words: string; written_in: string | null }[];
  names: ExplainedName[];
  times: { words: string; start: string; end: string; precision: string; reason: string }[];
  /** Known events that the sentences name: they may have dated the record. */
  events: { id: string; name: string; start: string; end: string; entry: EntryPlace | null }[];
  notes: string[];
}

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** The text of a stretch with some spans of it marked. */
export function marked(text: string, stretch: Span, spans: readonly Span[]): string {
  const edges = spans
    .filter((span) => overlaps(span, stretch))
    .map(({ start, end }): Span => ({
      start: Math.max(start, stretch.start),
      end: Math.min(end, stretch.end),
    }))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  let shown = '';
  let at = stretch.start;
  for (const { start, end } of edges) {
    if (end <= at) continue;
    shown += `${text.slice(at, Math.max(at, start))}⟦${text.slice(Math.max(at, start), end)}⟧`;
    at = end;
  }
  return (shown + text.slice(at, stretch.end)).replace(/\s+/g, ' ').trim();
}

/** What a name, a place or a time in the passage was taken for, and by which entry. */
export class PassageExplainer {
  constructor(
    private readonly lexicon: LexiconPlaces,
    private readonly ruleHome: (rule: string) => string | null,
    private readonly eventsIn: KnowledgeBase['eventsIn'],
  ) {}

  explain(
    { article: { id, source, text, sentences, zones }, publication, resolved, times }: Reading,
    passage: Passage,
  ): ExplainedPassage {
    const { spans, actors } = passage;
    const touched = sentences.filter((sentence) => spans.some((span) => overlaps(span, sentence)));
    const lines = zones.filter(
      (zone) =>
        spans.some((span) => overlaps(span, zone)) && !touched.some((sentence) => overlaps(sentence, zone)),
    );
    const stretches: (Span & { number: number })[] = [
      ...lines.map((zone) => ({ start: zone.start, end: zone.end, number: 0 })),
      ...touched,
    ];
    const isNear = (span: Span): boolean => spans.some((one) => overlaps(one, span));
    const isInside = (span: Span): boolean => stretches.some((stretch) => overlaps(stretch, span));
    const iso = (day: number | null): string | null => (day === null ? null : isoOf(day));
    const [first, last] = [iso(publication.start), iso(publication.end)];
    const entryOf = (actor: string) => ({
      id: actor,
      entry: this.lexicon.of(actor),
      offices: this.lexicon.officesOf(actor, first, last),
    });
    const names = resolved.references
      .filter((one) => isNear(one) || (isInside(one) && one.actors.some((actor) => actors.has(actor))))
      .map((one): ExplainedName => ({
        words: text.slice(one.start, one.end),
        stands_for: one.actors.map(entryOf),
        by: one.by,
        note: one.metonym ? 'a place that stands for its government' : one.adjective ? 'an adjective' : null,
      }));
    const places = resolved.places.filter(isNear).map((one): ExplainedName => ({
      words: text.slice(one.start, one.end),
      stands_for: [{ id: one.place, entry: this.lexicon.of(one.place), offices: [] }],
      by: 'place',
      note: one.locative ? null : one.attributive ? 'said of an event' : 'named without a preposition',
    }));
    return {
      article: id,
      file: source.file,
      published: first === last ? first : `${first} to ${last}`,
      published_reason: publication.reason,
      sentences: stretches.map((stretch) => ({
        number: stretch.number,
        marked: marked(text, stretch, spans),
      })),
      rules: passage.rules.map(({ rule, span }) => ({
        rule,
        words: text.slice(span.start, span.end),
        written_in: this.ruleHome(rule),
      })),
      names: [...names, ...places],
      times: times.filter(isInside).map(({ start, end, interval }) => ({
        words: text.slice(start, end),
        start: interval.start,
        end: interval.end,
        precision: interval.precision,
        reason: interval.reason,
      })),
      events: stretches
        .flatMap((stretch) => this.eventsIn(text.slice(stretch.start, stretch.end)))
        .map(({ id: event, name, start, end }) => ({
          id: event,
          name,
          start,
          end,
          entry: this.lexicon.of(event),
        })),
      notes: [...passage.notes],
    };
  }
}
