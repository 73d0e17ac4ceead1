/** A run of white-space-free characters with a letter or digit in it: what counts as a word of an article. */
const WORD = /\S+/gu;
const HAS_LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

export interface WordSpan {
  start: number;
  end: number;
}

/** Where the words of a text are, in UTF-16 units. */
export const wordSpans = (text: string): WordSpan[] =>
  [...text.matchAll(WORD)].flatMap((match) =>
    HAS_LETTER_OR_DIGIT.test(match[0]) ? [{ start: match.index, end: match.index + match[0].length }] : [],
  );

/** Counts which words of one text are covered by spans that may overlap; spans are in UTF-16 units. */
export class WordCover {
  readonly words: readonly WordSpan[];
  readonly #layers: Uint32Array;
  #covered = 0;

  constructor(readonly text: string) {
    this.words = wordSpans(text);
    this.#layers = new Uint32Array(this.words.length);
  }

  /** Share of the words that at least one span covers, 0..1. */
  get share(): number {
    return this.words.length === 0 ? 0 : this.#covered / this.words.length;
  }

  /** Index of the first word that ends after `offset`. */
  #firstAfter(offset: number): number {
    let low = 0;
    let high = this.words.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.words[middle]?.end ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #change(start: number, end: number, by: 1 | -1): void {
    for (let index = this.#firstAfter(start); (this.words[index]?.start ?? Infinity) < end; index++) {
      const before = this.#layers[index] ?? 0;
      this.#layers[index] = before + by;
      if (before === 0 && by === 1) this.#covered++;
      if (before === 1 && by === -1) this.#covered--;
    }
  }

  add({ start, end }: WordSpan): void {
    this.#change(start, end, 1);
  }

  remove({ start, end }: WordSpan): void {
    this.#change(start, end, -1);
  }

  /** The words within a span. */
  within({ start, end }: WordSpan): WordSpan[] {
    const found: WordSpan[] = [];
    for (let index = this.#firstAfter(start); ; index++) {
      const word = this.words[index];
      if (!word || word.start >= end) return found;
      found.push(word);
    }
  }

  /**
   * The run of at most `count` words of a span that the fewest other spans leave uncovered; the first of several.
   * Cutting a span to it costs least. The span itself must not be counted while this is asked.
   */
  cheapestRun(span: WordSpan, count: number): WordSpan {
    const words = this.within(span);
    if (words.length <= count || count < 1) return span;
    const first = this.#firstAfter(span.start);
    const costs = words.map((_, index) => (this.#layers[first + index] === 0 ? 1 : 0));
    let cost = costs.slice(0, count).reduce<number>((sum, one) => sum + one, 0);
    let best = { at: 0, cost };
    for (let at = 1; at + count <= words.length; at++) {
      cost += (costs[at + count - 1] ?? 0) - (costs[at - 1] ?? 0);
      if (cost < best.cost) best = { at, cost };
    }
    return {
      start: Math.max(span.start, words[best.at]?.start ?? span.start),
      end: Math.min(span.end, words[best.at + count - 1]?.end ?? span.end),
    };
  }
}
