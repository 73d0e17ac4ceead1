import {
  dayFrom,
  dayOf,
  isoOf,
  mondayOf,
  readableDay,
  readableSpan,
  weekdayOf,
  WEEKDAYS,
  yearSpan,
  type Day,
} from '../calendar/days.ts';
import { WRITTEN_DATE, writesMonthFirst, writtenDay } from '../calendar/written-date.ts';
import type { Article, DatedEvent, Span } from '../model.ts';
import { findTimes } from './expressions.ts';
import { ground, type Anchor } from './ground.ts';
import { directionOf } from './tense.ts';
import { timesOf, type Told } from './told.ts';

/** When an article was published, and how that is known. */
export interface Publication {
  /** The day, or the likeliest of several. */
  day: Day | null;
  start: Day | null;
  end: Day | null;
  basis: 'stated' | 'inferred' | 'given' | 'unknown';
  reason: string | null;
  evidence: Span[];
  /** Known events that the article puts where they cannot have been. */
  contradictions: string[];
}

/** An interval longer than this is no date. */
const LONGEST = 31;
/** A story that embeds a post is of that day or the next two. */
const AFTER_POST = 2;
const UNKNOWN: Publication = {
  day: null,
  start: null,
  end: null,
  basis: 'unknown',
  reason: null,
  evidence: [],
  contradictions: [],
};

type EventsIn = (sentence: string) => DatedEvent[];

const WHOLE = new RegExp(`^(?:${WRITTEN_DATE})$`, 'iu');

/** A date stamped on an article: whole, or without its year. */
function absoluteDay(
  words: string,
  monthFirst = false,
): { day: Day | null; month: number | null; date: number | null } {
  if (WHOLE.test(words)) return { day: writtenDay(words, monthFirst), month: null, date: null };
  const [first] = findTimes(words);
  if (first?.value.kind !== 'date') return { day: null, month: null, date: null };
  const interval = ground(words, first.value, null, 'past');
  const single = interval && interval.start === interval.end ? dayOf(interval.start) : null;
  return { day: single, month: first.value.month, date: first.value.day };
}

/** A day and month without a year, in the year that the footer gives. */
function withYear(article: Article, month: number | null, date: number | null): Day | null {
  const footer = article.stamps.find((stamp) => stamp.of === 'footer' && stamp.end - stamp.start === 4);
  if (!footer || month === null || date === null) return null;
  return dayFrom(Number(article.text.slice(footer.start, footer.end)), month, date);
}

function stated(article: Article): Publication | null {
  const monthFirst = writesMonthFirst(article.text);
  for (const of of ['header', 'dateline'] as const) {
    for (const stamp of article.stamps) {
      if (stamp.of !== of) continue;
      const words = article.text.slice(stamp.start, stamp.end);
      const own = absoluteDay(words, monthFirst);
      const day = own.day ?? withYear(article, own.month, own.date);
      if (day === null) continue;
      const where = of === 'header' ? 'in its header' : 'in its dateline';
      return {
        day,
        start: day,
        end: day,
        basis: 'stated',
        reason: `The article says “${words}” ${where}.`,
        evidence: [{ start: stamp.start, end: stamp.end }],
        contradictions: [],
      };
    }
  }
  return null;
}

/** What narrows the day of an article down, one reason after another. */
class Window {
  low: Day | null = null;
  high: Day | null = null;
  readonly reasons: string[] = [];
  readonly evidence: Span[] = [];
  readonly contradictions: string[] = [];

  /** Keeps the bounds that agree with those before; others are set down as contradictions. */
  narrow(low: Day | null, high: Day | null, reason: string, span: Span | null): void {
    const nextLow = low === null ? this.low : this.low === null ? low : Math.max(low, this.low);
    const nextHigh = high === null ? this.high : this.high === null ? high : Math.min(high, this.high);
    if (nextLow !== null && nextHigh !== null && nextLow > nextHigh) {
      this.contradictions.push(reason);
      return;
    }
    const changed = nextLow !== this.low || nextHigh !== this.high;
    this.low = nextLow;
    this.high = nextHigh;
    if (!changed) return;
    this.reasons.push(reason);
    if (span) this.evidence.push(span);
  }
}

/** The days of publication on which an expression would name the given day. */
function publicationDays(
  { expression: { value }, sentence, offset, expression }: Told,
  start: Day,
  end: Day,
): [Day, Day] | null {
  if (value.kind === 'week')
    return [mondayOf(start) - 7 * value.offset, mondayOf(end) + 6 - 7 * value.offset];
  if (value.kind === 'day') return [start - value.offset, end - value.offset];
  if (value.kind === 'weekend') return weekdayOf(start) >= 5 ? [start, start + 6] : null;
  if (value.kind !== 'weekday' || value.weekday !== weekdayOf(start) || start !== end) return null;
  const inSentence = { start: expression.start - offset, end: expression.end - offset };
  return directionOf(sentence, inSentence) === 'past' ? [start, start + 6] : [start - 6, start];
}

const gap = ({ expression }: Told, at: number): number => Math.abs(expression.start - at);

function useEvents(window: Window, article: Article, told: readonly Told[], eventsIn: EventsIn): void {
  for (const sentence of article.sentences) {
    const text = article.text.slice(sentence.start, sentence.end);
    const [event] = eventsIn(text);
    const start = event && dayOf(event.start);
    const end = event && dayOf(event.end);
    if (!event || start == null || end == null) continue;
    const near = told
      .filter((one) => one.offset === sentence.start)
      .sort((a, b) => gap(a, sentence.start + event.at) - gap(b, sentence.start + event.at));
    let used = false;
    for (const one of near) {
      const days = publicationDays(one, start, end);
      if (!days) continue;
      const words = article.text.slice(one.expression.start, one.expression.end);
      window.narrow(
        days[0],
        days[1],
        `it puts ${event.name} (${readableSpan(start, end)}) on “${words}”`,
        sentence,
      );
      used = true;
      break;
    }
    // Named without a day of its own, the event only says that the article is not older, and only where it is told as past.
    if (!used && near.length === 0 && !/\b(?:will|ahead of|plans?|planned|upcoming)\b/.test(text)) {
      window.narrow(start, null, `it knows of ${event.name} (${readableSpan(start, end)})`, sentence);
    }
  }
}

/** How far a day of publication is from the weekdays told of, summed: stories are written close to what they tell. */
function distance(day: Day, told: readonly Told[]): number {
  let sum = 0;
  for (const { expression, sentence, offset } of told) {
    const { value } = expression;
    if (value.kind !== 'weekday' || value.shift === 'last' || value.shift === 'next') continue;
    const inSentence = { start: expression.start - offset, end: expression.end - offset };
    const back = (weekdayOf(day) - value.weekday + 7) % 7;
    sum += directionOf(sentence, inSentence) === 'past' ? back : (7 - back) % 7;
  }
  return sum;
}

function infer(article: Article, told: readonly Told[], eventsIn: EventsIn): Publication {
  const window = new Window();
  for (const stamp of article.stamps) {
    const words = article.text.slice(stamp.start, stamp.end);
    const { day } = absoluteDay(words);
    if (stamp.of === 'post' && day !== null)
      window.narrow(day, null, `it embeds a post of ${readableDay(day)}`, stamp);
    else if (stamp.of === 'footer')
      window.narrow(...yearSpan(Number(words)), `its footer says ${words}`, stamp);
  }
  useEvents(window, article, told, eventsIn);
  for (const { expression, sentence, offset } of told) {
    const { value } = expression;
    if (value.kind !== 'date' || value.year === null || value.day === null || value.until) continue;
    const { day } = absoluteDay(article.text.slice(expression.start, expression.end));
    const inSentence = { start: expression.start - offset, end: expression.end - offset };
    if (day !== null && directionOf(sentence, inSentence) === 'past') {
      window.narrow(day, null, `it tells of ${readableDay(day)} as past`, expression);
    }
  }
  if (window.low === null) return UNKNOWN;
  const posted = article.stamps.some((stamp) => stamp.of === 'post');
  const high = window.high ?? (posted ? window.low + AFTER_POST : null);
  if (high === null || high - window.low > LONGEST)
    return { ...UNKNOWN, contradictions: window.contradictions };
  return choose(
    window,
    window.low,
    Math.min(high, posted ? Math.max(window.low + AFTER_POST, window.low) : high),
    told,
  );
}

function choose(window: Window, low: Day, high: Day, told: readonly Told[]): Publication {
  const days = told.filter(({ expression }) => expression.value.kind === 'weekday');
  let candidates = Array.from({ length: Math.min(high - low + 1, 400) }, (_, index) => low + index);
  let best = low;
  if (days.length > 0 && high > low) {
    const scores = new Map(candidates.map((day) => [day, distance(day, days)]));
    const least = Math.min(...scores.values());
    best = candidates.find((day) => scores.get(day) === least) ?? low;
    // The day after costs one for every weekday told: as likely for copy filed at night.
    candidates = candidates.filter((day) => (scores.get(day) ?? 0) <= least + days.length);
    const names = [
      ...new Set(
        days.map(({ expression }) =>
          expression.value.kind === 'weekday' ? (WEEKDAYS[expression.value.weekday] ?? '') : '',
        ),
      ),
    ];
    window.reasons.push(`the weekdays it tells of (${names.join(', ')}) fit ${readableDay(best)} best`);
  }
  // Only the run of days around the best one: a fit a week later is another week's.
  const run = candidates.filter(
    (day) => Math.abs(day - best) <= candidates.length && day >= best && day <= best + 2,
  );
  const start = run[0] ?? best;
  const end = days.length > 0 ? (run.at(-1) ?? best) : high;
  const sentence = `The article gives no date: ${window.reasons.join('; ')}.`;
  return {
    day: best,
    start,
    end,
    basis: 'inferred',
    reason: sentence,
    evidence: window.evidence.map(({ start: from, end: to }) => ({ start: from, end: to })),
    contradictions: window.contradictions,
  };
}

/**
 * The day of an article: given beside it, stated on it, or worked out from posts, dates and known events it tells of
 * and the weekdays it uses; unknown when what is left is longer than a month.
 */
export function datePublication(article: Article, eventsIn: EventsIn): Publication {
  const given = article.source.given.date ? dayOf(article.source.given.date) : null;
  if (given !== null) {
    return {
      day: given,
      start: given,
      end: given,
      basis: 'given',
      reason: 'The date was given beside the article.',
      evidence: [],
      contradictions: [],
    };
  }
  return stated(article) ?? infer(article, timesOf(article), eventsIn);
}

/** The days from which the article speaks; null when they are not known. */
export function anchorOf(publication: Publication): Anchor | null {
  const { start, end, basis } = publication;
  return start === null || end === null ? null : { start, end, inferred: basis === 'inferred' };
}

export const publishedIso = (day: Day | null): string | null => (day === null ? null : isoOf(day));
