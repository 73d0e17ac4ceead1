import { dayOf, mondayOf, readableSpan, weekdayOf, type Day } from '../calendar/days.ts';
import type { Article, DatedEvent, Span } from '../model.ts';
import { directionOf } from './tense.ts';
import type { Told } from './told.ts';
import type { Window } from './window.ts';

export type EventsIn = (sentence: string) => DatedEvent[];

/** A day that an article's opening tells as news: it cannot be much later. */
export interface News {
  day: Day;
  reason: string;
  span: Span | null;
}

/** The days of publication on which an expression would name the given day. */
function publicationDays({ expression, sentence, offset }: Told, start: Day, end: Day): [Day, Day] | null {
  const { value } = expression;
  if (value.kind === 'week' && !value.part)
    return [mondayOf(start) - 7 * value.offset, mondayOf(end) + 6 - 7 * value.offset];
  if (value.kind === 'day') return [start - value.offset, end - value.offset];
  if (value.kind === 'weekend') return weekdayOf(start) >= 5 ? [start, start + 6] : null;
  if (value.kind !== 'weekday' || value.weekday !== weekdayOf(start) || start !== end) return null;
  const inSentence = { start: expression.start - offset, end: expression.end - offset };
  return directionOf(sentence, inSentence) === 'past' ? [start, start + 6] : [start - 6, start];
}

const gap = ({ expression }: Told, at: number): number => Math.abs(expression.start - at);

/** Told as to come. */
const AHEAD = /\b(?:will|ahead of|plans?|planned|upcoming|due|scheduled|before)\b/iu;
/** Looked back on from afar: no news of the day. */
const AFAR =
  /\b(?:ago|since|months? (?:after|later)|weeks? (?:after|later)|last (?:month|year)|anniversary|earlier this year|back in|years?)\b/iu;

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
  for (const sentence of article.sentences) {
    const text = article.text.slice(sentence.start, sentence.end);
    const [event] = eventsIn(text);
    const start = event && dayOf(event.start);
    const end = event && dayOf(event.end);
    if (!event || start == null || end == null) continue;
    const on = readableSpan(start, end);
    const near = told
      .filter((one) => one.offset === sentence.start)
      .sort((a, b) => gap(a, sentence.start + event.at) - gap(b, sentence.start + event.at));
    let used = false;
    for (const one of near) {
      const days = publicationDays(one, start, end);
      if (!days) continue;
      const words = article.text.slice(one.expression.start, one.expression.end);
      window.narrow(...days, `it puts ${event.name} (${on}) on “${words}”`, sentence);
      used = true;
      break;
    }
    if (used || AHEAD.test(text)) continue;
    // Named without a day of its own, the event only says that the article is not older.
    if (near.length === 0) window.narrow(start, null, `it knows of ${event.name} (${on})`, sentence);
    if (sentence.number <= opening && !AFAR.test(text))
      news.push({ day: end, reason: `it opens with ${event.name} (${on}) as news`, span: sentence });
  }
  return news;
}
