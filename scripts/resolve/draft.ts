import type {
  Article,
  DayRange,
  FormHit,
  KnowledgeBase,
  PlaceReference,
  Reference,
  Span,
  Token,
} from '../model.ts';
import type { TitleIndex } from './titles.ts';

/** What resolving needs beside the article. */
export interface ResolveOptions {
  knowledge: KnowledgeBase;
  titles: TitleIndex;
  /** Days the article may be of: offices are looked up in them. */
  range: DayRange;
}

/** Tokens `from` to `to` (exclusive). */
export interface Stretch {
  from: number;
  to: number;
}

/** What has been made out so far of the names in an article, and quick ways to look around in its words. */
export class Draft {
  readonly tokens: readonly Token[];
  readonly knowledge: KnowledgeBase;
  /** Days the article may be of; the tenures of those it names by their titles narrow them where nothing else does. */
  range: DayRange;
  /** First tokens of sentences. */
  readonly starts = new Set<number>();
  /** Number of the sentence of each token. */
  readonly sentenceOf: Int32Array;
  readonly hitFrom = new Map<number, FormHit>();
  readonly hitEndingAt = new Map<number, FormHit>();
  /** The form that covers a token. */
  readonly hitOver: (FormHit | undefined)[] = [];
  readonly references: Reference[] = [];
  readonly places: PlaceReference[] = [];
  /** Parties named inside the title of a person: "Qatar" in "Qatar's prime minister". */
  readonly inTitles: (Span & { actor: string })[] = [];
  readonly roles = new Map<string, string>();
  readonly affiliations = new Map<string, string>();
  readonly taken = new Set<number>();
  private readonly quoted: readonly Span[];

  constructor(
    readonly article: Article,
    options: ResolveOptions,
    readonly hits: readonly FormHit[],
  ) {
    this.tokens = article.tokens;
    this.knowledge = options.knowledge;
    this.range = options.range;
    this.sentenceOf = new Int32Array(this.tokens.length).fill(-1);
    let next = 0;
    for (const { start, end, number } of article.sentences) {
      while (next < this.tokens.length && (this.tokens[next]?.start ?? 0) < start) next++;
      this.starts.add(next);
      for (let at = next; at < this.tokens.length && (this.tokens[at]?.start ?? 0) < end; at++)
        this.sentenceOf[at] = number;
    }
    for (const hit of hits) {
      this.hitFrom.set(hit.from, hit);
      this.hitEndingAt.set(hit.to, hit);
      for (let at = hit.from; at < hit.to; at++) this.hitOver[at] = hit;
    }
    this.quoted = [...article.quotations].sort((a, b) => a.start - b.start);
  }

  /** The holder of an office in the whole of the range: who left or came in it is not sure to be meant. */
  holderOf(party: string, title: string): string | null {
    const { start, end } = this.range;
    const who = (range: DayRange) =>
      (title === 'leader'
        ? this.knowledge.leaderOf(party, range)
        : this.knowledge.holderOf(party, title, range)
      )?.person ?? null;
    const person = who(this.range);
    if (!start || !end || start.slice(0, 7) === end.slice(0, 7)) return person;
    return person && who({ start, end: start }) === who({ start: end, end }) ? person : null;
  }

  norm(at: number): string {
    return this.tokens[at]?.norm ?? '';
  }

  word(at: number): string {
    return this.tokens[at]?.text ?? '';
  }

  text(from: number, to: number): string {
    return this.article.text.slice(this.tokens[from]?.start ?? 0, this.tokens[to - 1]?.end ?? 0);
  }

  /** True for "'s", and for the bare apostrophe behind an s. */
  isPossessive(at: number): boolean {
    const norm = this.norm(at);
    return norm === "'s" || (norm === "'" && /s$/.test(this.norm(at - 1)));
  }

  isFree(from: number, to: number): boolean {
    for (let at = from; at < to; at++) if (this.taken.has(at)) return false;
    return true;
  }

  isQuoted(at: number): boolean {
    const start = this.tokens[at]?.start ?? 0;
    let [low, high] = [0, this.quoted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.quoted[middle]?.start ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    const quotation = this.quoted[low - 1];
    return quotation !== undefined && start < quotation.end;
  }

  add(
    { from, to }: Stretch,
    core: Stretch,
    actors: string[],
    by: Reference['by'],
    kind: Reference['kind'],
    more: Partial<Reference> = {},
  ): void {
    const [first, last] = [this.tokens[from], this.tokens[to - 1]];
    const [coreFirst, coreLast] = [this.tokens[core.from], this.tokens[core.to - 1]];
    if (!first || !last || !coreFirst || !coreLast || actors.length === 0) return;
    for (let i = from; i < to; i++) this.taken.add(i);
    this.references.push({
      start: first.start,
      end: last.end,
      from,
      to,
      core: { start: coreFirst.start, end: coreLast.end },
      actors,
      by,
      kind,
      adjective: false,
      possessive: this.isPossessive(to),
      metonym: false,
      ...more,
    });
  }

  addPlace({ from, to }: Stretch, place: string, attributive: boolean, locative: boolean): void {
    const [first, last] = [this.tokens[from], this.tokens[to - 1]];
    if (!first || !last) return;
    this.places.push({ start: first.start, end: last.end, from, to, place, attributive, locative });
  }
}
