import type { Actor, Article, Evidence, Place, Tables } from '../../src/lib/datasets/index.ts';
import type { GoldArticle } from './facts.ts';

/** Case, diacritics, curly marks and runs of white space aside. */
export const foldName = (text: unknown): string =>
  String(text ?? '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[’‘]/g, "'")
    .replace(/[“”]/g, '"')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();

/** Days since 1970; null for none. */
export const dayNumber = (iso: string | null | undefined): number | null =>
  iso ? new Date(`${iso.slice(0, 10)}T00:00:00Z`).getTime() / 864e5 : null;

export type DaySpan = [first: number, last: number];

export function intervalOf({ start, end }: { start?: string | null; end?: string | null }): DaySpan | null {
  const first = dayNumber(start ?? end);
  const last = dayNumber(end ?? start);
  return first === null || last === null ? null : [first, last];
}

const SLACK_DAYS = 1;
export const overlaps = (a: DaySpan, b: DaySpan): boolean =>
  a[0] <= b[1] + SLACK_DAYS && b[0] <= a[1] + SLACK_DAYS;

/** Spans longer than this stand for no particular phrase. */
const LONGEST_SPAN = 700;

export const baseName = (file: string): string => file.slice(file.lastIndexOf('/') + 1);

/** The datasets with their indexes. */
export class Data {
  readonly actorOf: Map<string, Actor>;
  readonly placeOf: Map<string, Place>;
  readonly evidenceOf: Map<string, Evidence>;

  constructor(readonly tables: Tables) {
    const index = <Row extends { id: string }>(rows: Row[]) => new Map(rows.map((row) => [row.id, row]));
    this.actorOf = index(tables.actors);
    this.placeOf = index(tables.places);
    this.evidenceOf = index(tables.evidence);
  }

  /** A place's name and the names of what it lies in. */
  placeNames(id: string | null): string[] {
    const names: string[] = [];
    let place = id === null ? undefined : this.placeOf.get(id);
    for (let depth = 0; place && depth < 5; depth++) {
      names.push(foldName(place.name));
      place = place.within === null ? undefined : this.placeOf.get(place.within);
    }
    return names;
  }
}

const samePlace = (wanted: string, name: string): boolean =>
  name === wanted ||
  name.replace(/,.*$/, '') === wanted ||
  name.replace(/ (oblast|region|city|state)$/, '') === wanted;

export const isPlace = (wanted: string, names: readonly string[]): boolean =>
  names.some((name) => samePlace(foldName(wanted), name));

export function sameActor(
  wanted: string,
  forms: readonly string[] | undefined,
  actor: Actor | undefined,
): boolean {
  if (!actor) return false;
  const names = [actor.name, ...actor.aliases].map(foldName);
  return [wanted, ...(forms ?? [])].map(foldName).some((name) => names.includes(name));
}

type Standing = { evidence: readonly string[] };
type WordSpan = [start: number, end: number];

/** One gold article beside what the datasets have of it. */
export class ArticleView {
  readonly file: string;
  readonly id: string;
  readonly #formsOf: Map<string, string[]>;

  /** @param raw the article's text; empty when it is not at hand */
  constructor(
    readonly data: Data,
    readonly gold: GoldArticle,
    readonly found: Article | undefined,
    readonly raw: string,
  ) {
    this.file = gold.article.file;
    this.id = found?.id ?? '(missing)';
    this.#formsOf = new Map(
      (gold.actors ?? []).map((actor) =>
        typeof actor === 'string' ? [actor, []] : [actor.name, actor.forms ?? []],
      ),
    );
  }

  /** The record's spans in this article. */
  here(record: Standing): Evidence[] {
    return record.evidence
      .map((id) => this.data.evidenceOf.get(id))
      .filter((span) => span !== undefined)
      .filter((span) => span.article === this.id);
  }

  /** Those of them that are short enough to stand for their words. */
  shortSpans(record: Standing): Evidence[] {
    return this.here(record).filter(({ start, end }) => end - start <= LONGEST_SPAN);
  }

  /** Where a gold fact's phrases stand, in code points. Throws for a phrase that is not in the text. */
  phraseSpans({ phrase, phrases }: { phrase?: string; phrases?: string[] }): WordSpan[] {
    return [phrase, ...(phrases ?? [])]
      .filter((text) => text !== undefined && text !== '')
      .map((text): WordSpan => {
        if (this.raw === '') return [0, 0];
        const at = this.raw.indexOf(text as string);
        if (at < 0) throw new Error(`${this.file}: phrase not in file: ${text}`);
        const start = [...this.raw.slice(0, at)].length;
        return [start, start + [...(text as string)].length];
      });
  }

  touches(record: Standing, spans: readonly WordSpan[]): boolean {
    return this.shortSpans(record).some(({ start, end }) =>
      spans.some((span) => start < span[1] && span[0] < end),
    );
  }

  /** Whether an actor is the one the gold names, by itself or by what it belongs to. */
  isActor(name: string, id: string | null): boolean {
    const actor = id === null ? undefined : this.data.actorOf.get(id);
    const forms = this.#formsOf.get(name);
    if (sameActor(name, forms, actor)) return true;
    return actor?.affiliation != null && sameActor(name, forms, this.data.actorOf.get(actor.affiliation));
  }

  /** The same, and the other way round: a person of the gold stands for the actor they belong to. */
  stands(name: string, id: string): boolean {
    if (this.isActor(name, id)) return true;
    return this.data.tables.actors.some(
      (actor) =>
        actor.affiliation === id &&
        actor.kind === 'person' &&
        sameActor(name, this.#formsOf.get(name), actor),
    );
  }
}
