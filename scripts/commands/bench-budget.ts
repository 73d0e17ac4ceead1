/** What the pipeline may cost on articles of about 4 KB. */
export const BUDGET = {
  /** Articles read in one second of CPU, at least; every size but the smallest, which mostly warms up. */
  articlesPerSecond: 400,
  /**
   * Time of one article in the largest collection against the one before it, at most: growth is linear. Ten times the
   * articles have longer ids, rarer words and larger tables to look up in, which costs a fifth more; a machine that does
   * other work as well adds another fifth. What grows with the square would cost ten times as much.
   */
  growth: 1.5,
  /** Peak memory of the largest collection, in MB. */
  memory: 1024,
};

/** What one collection cost; times are CPU seconds. */
export interface Measure {
  articles: number;
  /** Reading the articles, each by itself. */
  reading: number;
  /** Everything but `start`: files, reading, comparing, checking, writing. */
  all: number;
  /** What costs the same however many articles there are: the lexicons. It would hide growth in small collections. */
  start: number;
  /** Peak, in MB. */
  memory: number;
  /** CPU seconds by stage, in their order. */
  stages: [stage: string, seconds: number][];
}

/** CPU milliseconds of the whole run for one article. */
export const millisecondsEach = ({ all, articles }: Measure): number => (all * 1000) / Math.max(articles, 1);

export const perSecond = (articles: number, seconds: number): number =>
  Math.round(articles / Math.max(seconds, 1e-9));

/** What exceeds the budget, in words; an empty list is good. Collections come smallest first. */
export function overBudget(measures: readonly Measure[], budget = BUDGET): string[] {
  const problems: string[] = [];
  for (const { articles, reading } of measures.slice(measures.length > 1 ? 1 : 0)) {
    const rate = perSecond(articles, reading);
    if (rate < budget.articlesPerSecond)
      problems.push(
        `${articles} articles: ${rate} are read in a CPU second; there should be ${budget.articlesPerSecond}`,
      );
  }
  const [middle, largest] = measures.slice(-2);
  if (middle && largest && largest !== middle) {
    const growth = millisecondsEach(largest) / millisecondsEach(middle);
    if (growth > budget.growth)
      problems.push(
        `an article of ${largest.articles} costs ${growth.toFixed(2)} times one of ${middle.articles}; at most ${budget.growth}`,
      );
  }
  for (const { articles, memory } of measures) {
    if (memory > budget.memory)
      problems.push(`${articles} articles: ${Math.round(memory)} MB at the peak; at most ${budget.memory}`);
  }
  return problems;
}
