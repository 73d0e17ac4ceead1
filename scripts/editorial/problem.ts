import type { RecordKey } from './entry.ts';

/** What is wrong with one entry, and the way out. */
export interface Problem {
  /** Line of corrections.yaml, from 1. */
  line: number;
  entry: string;
  problem: string;
  wayOut: string;
}

const SHOWN = 20;
const PLACE = (file: string, { line, problem, wayOut }: Problem): string =>
  `${file}:${line}: ${problem} ${wayOut}`;

/** Corrections that cannot be applied: all that is wrong with them, in the order of the lines. */
export class CorrectionsError extends Error {
  override name = 'CorrectionsError';
  readonly wayOut = 'Correct these lines; nothing was changed.';

  constructor(
    readonly file: string,
    readonly problems: readonly Problem[],
  ) {
    const shown = problems.slice(0, SHOWN).map((one) => `\n  ${PLACE(file, one)}`);
    const more = problems.length > SHOWN ? `\n  and ${problems.length - SHOWN} more` : '';
    super(`The corrections cannot be applied:${shown.join('')}${more}`);
  }
}

/** A judgement of an article that is not in the folder now: it waits. */
export interface Waiting {
  line: number;
  entry: string;
  record: RecordKey;
  article: string;
}
