import { type Accuracy, CONFIDENCES, type MeasuredBand } from '../../src/lib/datasets/index.ts';
import { JUDGED_DATASETS, type Verdict } from './scoreboard.ts';
import { wilsonInterval } from './wilson.ts';

const BASIS =
  'Measured on articles that no rule was written on. The team that wrote Parley wrote these articles too, in the manner ' +
  'of news coverage, and labelled their facts before the rules were written; real coverage may be harder. ' +
  'Right means: a meeting that the text tells, with its status and its days; a person the text puts into it; a proposal ' +
  'that the text tells; the stance of an actor on it; a direct quotation with its speaker. Ties of support and criticism ' +
  'are not judged, because the labels do not list all of them.';

const rounded = (value: number): number => Number(value.toFixed(3));

function bandsOf(verdicts: readonly Verdict[]): MeasuredBand[] {
  return CONFIDENCES.map((confidence) => {
    const judged = verdicts.filter((verdict) => verdict.confidence === confidence);
    const [n, right] = [judged.length, judged.filter(({ isRight }) => isRight).length];
    const [low, high] = wilsonInterval(right, n).map(rounded) as [number, number];
    return { confidence, n, right, share: n === 0 ? null : rounded(right / n), low, high };
  });
}

/** How often records of each confidence were right. */
export function calibrate(verdicts: readonly Verdict[], articles: number): Accuracy {
  const ofDataset = (name: string) => verdicts.filter(({ dataset }) => dataset === name);
  return {
    basis: BASIS,
    articles,
    datasets: Object.fromEntries(JUDGED_DATASETS.map((name) => [name, bandsOf(ofDataset(name))])),
    pooled: bandsOf(verdicts),
  };
}

const inWords = ({ confidence, right, n }: MeasuredBand): string => `${confidence} (${right} of ${n})`;

/** Where a surer band is right less often than a less sure one, in plain sentences. */
export function disorders({ datasets, pooled }: Accuracy): string[] {
  return [...Object.entries(datasets), ['all together', pooled] as const].flatMap(([name, bands]) => {
    const filled = bands.filter(({ n }) => n > 0);
    return filled.slice(1).flatMap((lower, index) => {
      const upper = filled[index] as MeasuredBand;
      if ((upper.share ?? 0) >= (lower.share ?? 0)) return [];
      const chance = upper.high >= lower.low ? ', which so few may be by chance' : '';
      return [`${name}: ${inWords(upper)} is right less often than ${inWords(lower)}${chance}`];
    });
  });
}
