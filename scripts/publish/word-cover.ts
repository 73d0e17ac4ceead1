/** Letters and digits beyond ASCII, where a look at the code does not tell. */
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const WHITE_SPACE = /\s/;

const isBlank = (unit: number): boolean =>
  unit <= 0x20
    ? unit === 0x20 || (unit >= 0x09 && unit <= 0x0d)
    : unit >= 0xa0 && WHITE_SPACE.test(String.fromCharCode(unit));

/** Whether an ASCII letter or digit stands between two places. */
function hasPlainLetter(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    const lower = unit | 0x20;
    if ((lower >= 0x61 && lower <= 0x7a) || (unit >= 0x30 && unit <= 0x39)) return true;
  }
  return false;
}

export interface WordSpan {
  start: number;
  end: number;
}

/**
 * Where the words of a text are, in UTF-16 units: runs of anything but white space with a letter or digit in them.
 */
export function wordSpans(text: string): WordSpan[] {
  const words: WordSpan[] = [];
  for (let at = 0; at < text.length;) {
    if (isBlank(text.charCodeAt(at))) {
      at++;
      continue;
    }
    const start = at;
    while (at < text.length && !isBlank(text.charCodeAt(at))) at++;
    if (hasPlainLetter(text, start, at) || LETTER_OR_DIGIT.test(text.slice(start, at)))
      words.push({ start, end: at });
  }
  return words;
}

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
