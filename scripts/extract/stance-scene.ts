import type { Reference, StatementFinding } from '../model.ts';
import type { Salience } from './speakers.ts';
import type { Attitude } from './stance-attitude.ts';
import type { Marks } from './stance-marks.ts';
import type { SentenceView, View } from './view.ts';

export interface Holder {
  actors: string[];
  /** Named beside the verb, not told from what was said before. */
  sure: boolean;
}

/** What is needed to tell who holds a stance: the sentence, who was spoken of, and who says it. */
export interface Scene {
  view: View;
  sentence: SentenceView;
  salience: Salience;
  statements: readonly StatementFinding[];
  /** Parties in the order in which they were named, the latest last. */
  parties: readonly string[];
  marks: Marks;
  /** According to whom all of it is. */
  source: Reference | null;
  /** What the sentence before told. */
  before: readonly Attitude[];
  /** Whoever put the plan forward that was told of last. */
  authors: () => string[];
}

/** Whose words they are, and where they stand. */
export type Said = Pick<StatementFinding, 'speaker' | 'kind' | 'span'>;
