import type { Day } from '../calendar/days.ts';
import type { Span } from '../model.ts';

/** What narrows the day of an article down, one reason after another. */
export class Window {
  low: Day | null = null;
  high: Day | null = null;
  readonly reasons: string[] = [];
  readonly evidence: Span[] = [];

  /** @param contradictions what was found not to agree so far. */
  constructor(readonly contradictions: string[] = []) {}

  get length(): number {
    return this.low === null || this.high === null ? Number.POSITIVE_INFINITY : this.high - this.low;
  }

  /** Keeps the bounds that agree with those before; others are set down as contradictions. True when it narrowed. */
  narrow(low: Day | null, high: Day | null, reason: string, span: Span | null): boolean {
    const nextLow = low === null ? this.low : this.low === null ? low : Math.max(low, this.low);
    const nextHigh = high === null ? this.high : this.high === null ? high : Math.min(high, this.high);
    if (nextLow !== null && nextHigh !== null && nextLow > nextHigh) {
      this.contradictions.push(reason);
      return false;
    }
    const changed = nextLow !== this.low || nextHigh !== this.high;
    this.low = nextLow;
    this.high = nextHigh;
    if (!changed) return false;
    this.reasons.push(reason);
    if (span) this.evidence.push({ start: span.start, end: span.end });
    return true;
  }
}
