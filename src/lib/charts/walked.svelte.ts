import { flushSync } from 'svelte';

/** Where the keyboard is among the marks of a drawing that draws only some of them one by one. */
export class Walked {
  /** The marks it came from and is at: they stay drawn, whatever they weigh. */
  #ids = $state.raw<readonly string[]>([]);

  get last(): string | undefined {
    return this.#ids.at(-1);
  }

  has(id: string): boolean {
    return this.#ids.includes(id);
  }

  to(id: string): void {
    if (id !== this.last) this.#ids = [...this.#ids.slice(-1), id];
  }

  /** Goes there, and draws the mark at once so that it can take the focus. */
  show(id: string): void {
    this.to(id);
    flushSync();
  }

  /** The one mark at which the Tab key stops: the last one walked to while it is there, else the first. */
  stopAmong(marks: readonly { id: string }[]): string | undefined {
    const { last } = this;
    return last !== undefined && marks.some(({ id }) => id === last) ? last : marks[0]?.id;
  }
}
