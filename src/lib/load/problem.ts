/** A file of the site that could not be read, and the way out. */
export interface Problem {
  file: string;
  /** "is not there", "is not JSON", … */
  what: string;
  wayOut: string;
  /** The first details, for whoever looks into it. */
  details: string[];
}

export const describeProblem = (problem: Problem): string =>
  [
    `${problem.file} ${problem.what}.`,
    ...problem.details.map((detail) => `  ${detail}`),
    problem.wayOut,
  ].join('\n');
