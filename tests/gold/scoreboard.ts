/** Found, invented and missed of one task. */
export interface Tally {
  tp: number;
  fp: number;
  fn: number;
}

/** Right ones of all that were asked for. */
export interface Ratio {
  right: number;
  of: number;
}

export type Figure =
  | { value: number; right: number; of: number }
  | { precision: number; recall: number; f1: number; tp: number; fp: number; fn: number };

const rounded = (value: number): number => Number(value.toFixed(3));

/** Counts task by task, in the order in which the tasks first come up, and keeps a line on every miss. */
export class Scoreboard {
  readonly misses: string[] = [];
  readonly #tasks = new Map<string, Tally | Ratio>();

  tally(task: string): Tally {
    const found = this.#tasks.get(task);
    if (found && 'tp' in found) return found;
    const fresh: Tally = { tp: 0, fp: 0, fn: 0 };
    this.#tasks.set(task, fresh);
    return fresh;
  }

  ratio(task: string, isRight: boolean): void {
    const found = this.#tasks.get(task);
    const ratio = found && 'of' in found ? found : { right: 0, of: 0 };
    ratio.of++;
    if (isRight) ratio.right++;
    this.#tasks.set(task, ratio);
  }

  note(file: string, text: string): void {
    this.misses.push(`${file.slice(0, 3)}: ${text}`);
  }

  /** Every task with its figures to three places. */
  figures(): Record<string, Figure> {
    return Object.fromEntries(
      [...this.#tasks].map(([task, counts]): [string, Figure] => {
        if ('of' in counts) return [task, { value: rounded(counts.right / counts.of), ...counts }];
        const { tp, fp, fn } = counts;
        const precision = tp / (tp + fp || 1);
        const recall = tp / (tp + fn || 1);
        const f1 = precision + recall ? (2 * precision * recall) / (precision + recall) : 0;
        return [
          task,
          { precision: rounded(precision), recall: rounded(recall), f1: rounded(f1), tp, fp, fn },
        ];
      }),
    );
  }
}
