import { dayFrom, dayOf, isoOf, readableDay, yearSpan, type Day } from '../calendar/days.ts';
import { WRITTEN_DATE, writesMonthFirst, writtenDay } from '../calendar/written-date.ts';
import type { Article, Span } from '../model.ts';
import { findTimes } from './expressions.ts';
import { ground, type Anchor } from './ground.ts';
import { useEvents, type EventsIn, type News } from './known-events.ts';
import { useTenures, type Tenure } from './tenures.ts';
import type { Told } from './told.ts';
import { newsDates, useWholeDates, useYearlessDates } from './told-dates.ts';
import { fitWeekdays } from './weekday-fit.ts';
import { Window } from './window.ts';

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

const WHOLE = new RegExp(`^(?:${WRITTEN_DATE})$`, 'iu');

/** A date stamped on an article: whole, or without its year. */
function absoluteDay(
  words: string,
  monthFirst = () => false,
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
  for (const of of ['header', 'dateline'] as const) {
    for (const stamp of article.stamps) {
      if (stamp.of !== of) continue;
      const words = article.text.slice(stamp.start, stamp.end);
      const own = absoluteDay(words, () => writesMonthFirst(article.text));
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

/** Sentences of an opening: what they tell is news. */
const OPENING = 3;
/** What is told as news is not older than this, in days. */
const NEWS = 6;

/** The last day of what a heading gives the days of. */
function occasions(article: Article): News[] {
  return article.stamps.flatMap((stamp) => {
    const words = article.text.slice(stamp.start, stamp.end);
    const [first] = stamp.of === 'occasion' ? findTimes(words) : [];
    const day = first && dayOf(ground(words, first.value, null, 'past')?.end ?? '');
    return day == null ? [] : [{ day, reason: `its heading says “${words}”`, span: stamp }];
  });
}

const hasPost = (article: Article): boolean => article.stamps.some((stamp) => stamp.of === 'post');

/** What is left of the calendar, and whether what the article tells as news is what narrowed it. */
interface Left {
  window: Window;
  news: boolean;
}

/** Days that the opening only looks back on: an invasion, the signing of a treaty. */
const historyIn = (article: Article, eventsIn: EventsIn): Set<Day | null> =>
  new Set(
    article.sentences
      .slice(0, OPENING)
      .flatMap(({ start, end }) => eventsIn(article.text.slice(start, end)))
      .flatMap((event) => (event.background ? [dayOf(event.start), dayOf(event.end)] : [])),
  );

/** What the article's own words, its posts and its footer leave of the calendar. */
function windowOf(article: Article, told: readonly Told[], { eventsIn, tenures }: Outside): Left {
  const window = new Window();
  for (const stamp of article.stamps) {
    const words = article.text.slice(stamp.start, stamp.end);
    const { day } = absoluteDay(words);
    if (stamp.of === 'post' && day !== null)
      window.narrow(day, null, `it embeds a post of ${readableDay(day)}`, stamp);
    else if (stamp.of === 'footer')
      window.narrow(...yearSpan(Number(words)), `its footer says ${words}`, stamp);
  }
  const news = [...occasions(article), ...useEvents(window, article, told, eventsIn, OPENING)];
  useWholeDates(window, told);
  if (window.length <= LONGEST || hasPost(article)) return { window, news: false };
  useTenures(window, tenures());
  useYearlessDates(window, told);
  const history = historyIn(article, eventsIn);
  const latest = [...news, ...newsDates(window, told, OPENING)]
    .filter(({ day }) => !history.has(day))
    .sort((a, b) => b.day - a.day)[0];
  const isNews = latest !== undefined && latest.day >= (window.low ?? latest.day);
  const narrowed = isNews && window.narrow(latest.day, latest.day + NEWS, latest.reason, latest.span);
  // Terms of office and what a story knows of leave years; only news among them makes a day.
  return { window: narrowed ? window : new Window(window.contradictions), news: narrowed };
}

function infer(article: Article, told: readonly Told[], outside: Outside): Publication {
  const { window, news } = windowOf(article, told, outside);
  if (window.low === null) return { ...UNKNOWN, contradictions: window.contradictions };
  const latest = hasPost(article) ? window.low + AFTER_POST : Number.POSITIVE_INFINITY;
  const high = Math.min(window.high ?? Number.POSITIVE_INFINITY, latest);
  if (high - window.low > LONGEST) return { ...UNKNOWN, contradictions: window.contradictions };
  const { best, start, end, reason } = fitWeekdays(window.low, high, told, news);
  return {
    day: best,
    start,
    end,
    basis: 'inferred',
    reason: `The article gives no date: ${[...window.reasons, ...(reason ? [reason] : [])].join('; ')}.`,
    evidence: window.evidence,
    contradictions: window.contradictions,
  };
}

/** What is known from elsewhere. */
export interface Outside {
  eventsIn: EventsIn;
  /** Offices that the article says people hold; asked for only where nothing else dates it. */
  tenures: () => Tenure[];
}

/**
 * The day of an article: given beside it, stated on it, or worked out from posts, dates and known events it tells of
 * and the weekdays it uses; unknown when what is left is longer than a month.
 */
export function datePublication(article: Article, told: readonly Told[], outside: Outside): Publication {
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
  return stated(article) ?? infer(article, told, outside);
}

/** The days from which the article speaks; null when they are not known. */
export function anchorOf(publication: Publication): Anchor | null {
  const { start, end, basis } = publication;
  return start === null || end === null ? null : { start, end, inferred: basis === 'inferred' };
}

export const publishedIso = (day: Day | null): string | null => (day === null ? null : isoOf(day));
