/** What the pipeline may cost on articles of about 4 KB. */
export const BUDGET = {
  /** Articles read in one second of CPU, at least; every size but the smallest, which mostly warms up. */
  articlesPerSecond: 400,
  /** Time of one article in the largest collection against the middle one, at most: growth is linear. */
  growth: 1.5,
  /** Peak memory of the largest collection, in MB. */
  memory: 1024,
};

/** What one collection cost; times are CPU seconds. */
export interface Measure {
  articles: number;
  /** Reading the articles, each by itself. */
  reading: number;
  /** Everything: files, lexicons, reading, comparing, checking, writing. */
  all: number;
  /** Peak, in MB. */
  memory: number;
  /** CPU seconds by stage, in their order. */
  stages: [stage: string, seconds: number][];
}

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
    const growth = largest.all / largest.articles / (middle.all / middle.articles);
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
