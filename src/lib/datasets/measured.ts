import figures from './measured.json' with { type: 'json' };

/** How well a task was done: right ones of all that were asked for, or what was found, invented (fp) and missed (fn). */
export type MeasuredFigure =
  | { value: number; right: number; of: number }
  | { precision: number; recall: number; f1: number; tp: number; fp: number; fn: number };

/** A set of labelled articles and the figures of each task, in the order in which they are shown. */
export interface MeasuredSet {
  name: string;
  articles: number;
  tasks: Record<string, MeasuredFigure>;
}

/** Written by `npm run score -- --calibration`, never by hand; a test fails when it is not what is measured. */
export const MEASURED = figures as MeasuredSet[];
