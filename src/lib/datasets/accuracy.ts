import measured from './accuracy.json' with { type: 'json' };
import type { Confidence } from './vocabulary.ts';

/** How often records of one confidence were right. Shares from 0 to 1. */
export interface MeasuredBand {
  confidence: Confidence;
  /** Records judged. */
  n: number;
  right: number;
  /** Null when no record was judged. */
  share: number | null;
  /** Bounds of the 95 % interval, after Wilson. */
  low: number;
  high: number;
}

/** What the words high, medium and low have been worth, by dataset and in all. */
export interface Accuracy {
  /** What it was measured on, in plain sentences. */
  basis: string;
  articles: number;
  datasets: Record<string, MeasuredBand[]>;
  pooled: MeasuredBand[];
}

/** Written by `npm run score -- --calibration`, never by hand; a test fails when it is not what is measured. */
export const ACCURACY = measured as Accuracy;
