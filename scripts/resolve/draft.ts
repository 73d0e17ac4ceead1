import type { Article, DayRange, KnowledgeBase, PlaceReference, Reference, Span, Token } from '../model.ts';
import type { Scan } from './scan.ts';
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
  readonly references: Reference[] = [];
  readonly places: PlaceReference[] = [];
  /** Parties named inside the title of a person: "Qatar" in "Qatar's prime minister". */
  readonly inTitles: (Span & { actor: string })[] = [];
  readonly roles = new Map<string, string>();
  readonly affiliations = new Map<string, string>();
  private readonly taken: Uint8Array;

  constructor(
    readonly article: Article,
    options: ResolveOptions,
    readonly scan: Scan,
  ) {
    this.tokens = article.tokens;
    this.knowledge = options.knowledge;
    this.range = options.range;
    this.taken = new Uint8Array(this.tokens.length);
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

  /** The norms of tokens `from` to `to` (exclusive), with spaces between. */
  norms(from: number, to: number): string {
    let words = this.norm(from);
    for (let at = from + 1; at < to; at++) words += ` ${this.norm(at)}`;
    return words;
  }

  text(from: number, to: number): string {
    return this.article.text.slice(this.tokens[from]?.start ?? 0, this.tokens[to - 1]?.end ?? 0);
  }

  /** True for "'s", and for the bare apostrophe behind an s. */
  isPossessive(at: number): boolean {
    const norm = this.norm(at);
    return norm === "'s" || (norm === "'" && /s$/.test(this.norm(at - 1)));
  }

  /** True for the first token of a sentence. */
  opens(at: number): boolean {
    return this.scan.starts[at] === 1;
  }

  /** True for a token of a reference. */
  isTaken(at: number): boolean {
    return this.taken[at] === 1;
  }

  /** 1 for each token of a reference so far. */
  tokensTaken(): Uint8Array {
    return this.taken.slice();
  }

  isFree(from: number, to: number): boolean {
    for (let at = from; at < to; at++) if (this.isTaken(at)) return false;
    return true;
  }

  isQuoted(at: number): boolean {
    const { quoted } = this.scan;
    const start = this.tokens[at]?.start ?? 0;
    let [low, high] = [0, quoted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((quoted[middle]?.start ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    const quotation = quoted[low - 1];
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
    this.taken.fill(1, from, to);
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
