import type { Confidence, DatasetName } from '../../src/lib/datasets/index.ts';

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

interface Judgeable {
  id: string;
  confidence: Confidence;
}

/** What the gold says of one record: that it is right, or that it is wrong. */
export interface Verdict {
  dataset: JudgedDataset;
  record: string;
  confidence: Confidence;
  isRight: boolean;
}

/** The datasets of which the gold is complete enough to say that a record is wrong. */
export const JUDGED_DATASETS = [
  'meetings',
  'participations',
  'proposals',
  'positions',
  'statements',
] as const satisfies readonly DatasetName[];
export type JudgedDataset = (typeof JUDGED_DATASETS)[number];

const rounded = (value: number): number => Number(value.toFixed(3));

/** Counts task by task, in the order in which the tasks first come up, and keeps a line on every miss and a verdict on every record. */
export class Scoreboard {
  readonly misses: string[] = [];
  readonly #verdicts = new Map<string, Verdict>();
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

  /** Judges a record. One that several articles tell is right when it is right in each of them. */
  judge(dataset: JudgedDataset, { id, confidence }: Judgeable, isRight: boolean): void {
    const key = `${dataset} ${id}`;
    const before = this.#verdicts.get(key);
    this.#verdicts.set(key, {
      dataset,
      record: id,
      confidence,
      isRight: isRight && before?.isRight !== false,
    });
  }

  verdicts(): Verdict[] {
    return [...this.#verdicts.values()];
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
