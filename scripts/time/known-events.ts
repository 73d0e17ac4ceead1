import { dayOf, mondayOf, readableSpan, weekdayOf, type Day } from '../calendar/days.ts';
import type { Article, DatedEvent, Span } from '../model.ts';
import { grouped } from '../text/grouped.ts';
import type { Told } from './told.ts';
import type { Window } from './window.ts';

export type EventsIn = (sentence: string) => DatedEvent[];

/** A day that an article's opening tells as news: it cannot be much later. */
export interface News {
  day: Day;
  reason: string;
  span: Span | null;
}

const isPast = ({ direction }: Told): boolean => direction === 'past';

/** The days of publication on which an expression would name the given day. */
function publicationDays(one: Told, start: Day, end: Day): [Day, Day] | null {
  const { value } = one.expression;
  if (value.kind === 'week' && !value.part)
    return [mondayOf(start) - 7 * value.offset, mondayOf(end) + 6 - 7 * value.offset];
  if (value.kind === 'day') return [start - value.offset, end - value.offset];
  if (value.kind === 'weekend') return weekdayOf(start) >= 5 ? [start, start + 6] : null;
  if (value.kind !== 'weekday' || value.weekday !== weekdayOf(start) || start !== end) return null;
  return isPast(one) ? [start, start + 6] : [start - 6, start];
}

const gap = ({ expression }: Told, at: number): number => Math.abs(expression.start - at);

/** Told as to come. */
const AHEAD = /\b(?:will|ahead of|plans?|planned|upcoming|due|scheduled|before)\b/iu;
/** Looked back on from afar: no news of the day. */
export const AFAR =
  /\b(?:ago|since|months? (?:after|later)|weeks? (?:after|later)|last (?:month|year)|anniversary|earlier this year|back in|years?)\b/iu;

/** Characters between an event's telling word and the time that is taken for its own. */
const BESIDE = 80;

/** What was agreed is named for as long as it holds, so that naming it is no news. */
const LASTING =
  /\b(?:agreements?|accords?|deals?|truce|cease-?fire|plan|treaty|declaration|resolution|pact|memorandum)\b/iu;

interface Passage extends Span {
  text: string;
  /** Times told in it. */
  told: readonly Told[];
  opening: boolean;
  /** Several sentences, of which a time may belong to another than the event. */
  joined: boolean;
}

/** Every sentence, and the title with the opening sentences as one: an event may be named across them. */
function passagesOf(article: Article, told: readonly Told[], opening: number): Passage[] {
  const bySentence = grouped(told, ({ offset }) => offset);
  const sentences = article.sentences.map(({ start, end, number }) => ({
    start,
    end,
    text: article.text.slice(start, end),
    told: bySentence.get(start) ?? [],
    opening: number <= opening,
    joined: false,
  }));
  const first = sentences.filter((sentence) => sentence.opening);
  const [head, tail] = [first[0], first.at(-1)];
  if (!head || !tail) return sentences;
  const whole = {
    start: head.start,
    end: tail.end,
    text: [article.title ?? '', ...first.map(({ text }) => text)].join(' '),
    told: first.flatMap((sentence) => sentence.told).filter((one) => isPast(one)),
    opening: true,
    joined: true,
  };
  return [...sentences, whole];
}

/** The times of a passage that can be the event's, the nearest first, with the days of publication they leave. */
function timesOf(event: DatedEvent, passage: Passage, start: Day, end: Day) {
  const at = passage.start + event.at;
  return [...passage.told]
    .sort((a, b) => gap(a, at) - gap(b, at))
    .flatMap((one) => {
      if (!passage.joined && gap(one, at) > BESIDE) return [];
      const days = publicationDays(one, start, end);
      return days ? [{ days, one }] : [];
    });
}

/**
 * Narrows an article's day by the known events it names: with a time told beside them ("the Alaska summit last week"),
 * or as what it already knows of.
 * @returns events that its opening sentences tell as news, without a time of their own.
 */
export function useEvents(
  window: Window,
  article: Article,
  told: readonly Told[],
  eventsIn: EventsIn,
  opening: number,
): News[] {
  const news: News[] = [];
  const seen = new Set<string>();
  for (const passage of passagesOf(article, told, opening)) {
    const events = eventsIn(passage.text);
    for (const event of events) {
      const [start, end] = [dayOf(event.start), dayOf(event.end)];
      if (start === null || end === null || (passage.joined && seen.has(event.id))) continue;
      seen.add(event.id);
      const on = readableSpan(start, end);
      const times = event.background ? [] : timesOf(event, passage, start, end);
      const [timed] = times;
      // One of several that the words could name: only its own weekday tells which.
      const doubtful = events.some(
        (other) => other.at === event.at && !other.background && other.start !== event.start,
      );
      if (timed) {
        const words = article.text.slice(timed.one.expression.start, timed.one.expression.end);
        window.narrow(...timed.days, `it puts ${event.name} (${on}) on “${words}”`, passage);
        continue;
      }
      if (doubtful || (AHEAD.test(passage.text) && !passage.opening)) continue;
      // Named without a day of its own, the event only says that the article is not older.
      if ((event.background || passage.told.length === 0) && !AHEAD.test(passage.text))
        window.narrow(start, null, `it knows of ${event.name} (${on})`, passage);
      if (passage.opening && !event.background && !LASTING.test(event.name) && !AFAR.test(passage.text))
        news.push({ day: end, reason: `it opens with ${event.name} (${on}) as news`, span: passage });
    }
  }
  return news;
}
