import { dayOf, isoOf, readableSpan } from '../calendar/days.ts';
import type { Article, Interval, KnowledgeBase, MeetingFinding } from '../model.ts';
import type { MergedMeeting } from '../reconcile/meetings.ts';
import { findTimes } from '../time/expressions.ts';
import { ground } from '../time/ground.ts';
import { anchorOf, type Publication } from '../time/publication.ts';
import type { Direction } from '../time/values.ts';
import { leadInterval } from './dates.ts';

/** Paragraphs from the top in which a story tells what it is about. */
const LEAD = 3;

const HAPPENED = new Set(['held', 'ongoing']);
const TO_COME = new Set(['planned', 'proposed']);

/** How a meeting is told settles which Friday is meant: what is planned is to come, what was held is past. */
function settled(finding: MeetingFinding, article: Article, publication: Publication): Interval | null {
  const { when, dated_by: words, status } = finding;
  const anchor = anchorOf(publication);
  if (!when || !words || !anchor || publication.start === null || publication.end === null) return when;
  const toCome = TO_COME.has(status);
  const late = HAPPENED.has(status) && when.start > isoOf(publication.end);
  const early = toCome && when.end < isoOf(publication.start);
  if (!late && !early && status !== 'cancelled') return when;
  const text = article.text.slice(words.start, words.end);
  const value = findTimes(text)[0]?.value;
  if (!value) return when;
  const grounded = (direction: Direction) => ground(text, value, anchor, direction);
  if (status === 'cancelled') {
    // What was called off on Wednesday was to be on the Thursday after it, or on the Tuesday before.
    return value.kind === 'weekday' && value.shift === null
      ? (nearest(grounded('past'), grounded('future'), publication.start) ?? when)
      : when;
  }
  const free =
    (value.kind === 'weekday' && value.shift !== 'last') || (value.kind === 'date' && value.year === null);
  if (!free) return early ? null : when;
  return grounded(late ? 'past' : 'future') ?? when;
}

/** Whichever begins fewer days from a day; the first when neither does. */
function nearest(a: Interval | null, b: Interval | null, day: number): Interval | null {
  const away = (one: Interval | null): number =>
    one === null ? Number.POSITIVE_INFINITY : Math.abs((dayOf(one.start) ?? 0) - day);
  return away(b) < away(a) ? b : a;
}

/** Characters between the words of a meeting and those that name a known event, at most. */
const NEAR = 70;
/** What a talk was about, or what it came before or after, it was not. */
const ABOUT =
  /\b(?:about|over|regarding|concerning|discuss\p{L}*|recall\p{L}*|(?:before|after|since|following|ahead of|prior to|despite|ahead)(?! meeting\b)|(?:results?|outcomes?|wake|aftermath|anniversary|details|fallout) (?:of|from)|brief(?:ed|ing)(?: \p{L}+){0,3} on|on (?:the|his|her|their|its|what))\b/iu;

/** True when words name an event beside the word that tells the meeting, and not as what it was about. */
function namesItself(finding: MeetingFinding, text: string, named: number): boolean {
  const trigger = finding.rules?.[0]?.span;
  let from = 0;
  const holding = finding.spans.find((span) => {
    if (trigger && trigger.start >= span.start && trigger.end <= span.end) return true;
    from += span.end - span.start + 1;
    return false;
  });
  if (!trigger || !holding) return true;
  const [start, end] = [from + trigger.start - holding.start, from + trigger.end - holding.start];
  if (named < start) return start - named <= NEAR && !ABOUT.test(text.slice(Math.max(0, named - 24), named));
  return named - end <= NEAR && !ABOUT.test(text.slice(end, named));
}

/** The day of a known event that the words of a meeting name. */
function dayOfEvent(
  finding: MeetingFinding,
  article: Article,
  publication: Publication,
  knowledge: KnowledgeBase,
): Interval | null {
  const { when } = finding;
  if (when?.precision === 'day') return null;
  const text = finding.spans.map((span) => article.text.slice(span.start, span.end)).join(' ');
  // What had not happened yet cannot be what the article tells.
  const [event] = knowledge
    .eventsIn(text)
    .filter(({ start }) => publication.end === null || start <= isoOf(publication.end))
    .filter(({ at }) => namesItself(finding, text, at));
  if (!event) return null;
  if (when && (when.start > event.end || event.start > when.end)) return null;
  const [start, end] = [dayOf(event.start), dayOf(event.end)];
  const days = start !== null && end !== null ? readableSpan(start, end) : event.start;
  return {
    start: event.start,
    end: event.end,
    precision: start === end ? 'day' : 'range',
    extent: 'throughout',
    basis: 'known-event',
    reason: `The words name ${event.name}, known to have been on ${days}; the article itself does not give the day.`,
  };
}

/** Settles the day of a meeting by how it is told, and by the known event that its words name. */
export function dateMeeting(
  finding: MeetingFinding,
  article: Article,
  publication: Publication,
  knowledge: KnowledgeBase,
): MeetingFinding {
  const when = settled(finding, article, publication);
  const own = when === finding.when ? finding : { ...finding, when };
  if (own.status !== 'held') return own;
  const known = dayOfEvent(own, article, publication, knowledge);
  return known ? { ...own, when: known } : own;
}

/** Gives a meeting that a story opens with, and for which no sentence has a day, the story's own. */
export function dateLead(meeting: MergedMeeting, publication: Publication): MergedMeeting {
  if (meeting.when || !HAPPENED.has(meeting.status)) return meeting;
  const first = meeting.tellings.find((one) => one.lead !== false && one.paragraph < LEAD);
  if (!first) return meeting;
  return {
    ...meeting,
    when: leadInterval(publication),
    confidence: meeting.confidence === 'high' ? 'medium' : meeting.confidence,
  };
}
