import type { Meeting, Place, Tables } from '../../src/lib/datasets/index.ts';
import { positionOf } from './geojson.ts';

/** RFC 5545, 3.3.11: what a text value may not hold as it is. Other controls are dropped. */
export const escapeText = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    // eslint-disable-next-line no-control-regex
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
    .replace(/[\\;,]/g, (char) => `\\${char}`)
    .replace(/\n/g, '\\n');

const OCTETS = 75;

/** Octets of one character in UTF-8. */
function octetsOf(char: string): number {
  const code = char.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}

/** RFC 5545, 3.1: no line is longer than 75 octets; the rest goes on after a space. No character is broken. */
export function fold(line: string): string {
  // No UTF-16 unit takes more than three octets.
  if (line.length * 3 <= OCTETS) return line;
  const parts: string[] = [];
  let part = '';
  let room = OCTETS;
  for (const char of line) {
    const size = octetsOf(char);
    if (size > room) {
      parts.push(part);
      part = '';
      room = OCTETS - 1;
    }
    part += char;
    room -= size;
  }
  return [...parts, part].join('\r\n ');
}

const compact = (day: string): string => day.replaceAll('-', '');

/** The day after, as the end of an event is exclusive. */
const dayAfter = (day: string): string =>
  new Date(new Date(`${day}T00:00:00Z`).getTime() + 86_400_000).toISOString().slice(0, 10);

const STATUS: Record<Meeting['status'], 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED'> = {
  held: 'CONFIRMED',
  ongoing: 'CONFIRMED',
  planned: 'TENTATIVE',
  proposed: 'TENTATIVE',
  'ruled-out': 'CANCELLED',
  cancelled: 'CANCELLED',
};

const SPOKEN_PRECISION: Partial<Record<Meeting['precision'], string>> = {
  week: 'some day of this week',
  month: 'some day of this month',
  year: 'some day of this year',
  range: 'some day between these',
};

function describe(meeting: Meeting, names: ReadonlyMap<string, string>): string {
  const doubt = meeting.extent === 'within' ? SPOKEN_PRECISION[meeting.precision] : undefined;
  return [
    `Status: ${meeting.status}`,
    meeting.participants.length > 0
      ? `Participants: ${meeting.participants.map((id) => names.get(id) ?? id).join(', ')}`
      : null,
    doubt ? `Date: ${doubt}` : null,
    meeting.date_reason,
    meeting.outcome && `Outcome: ${meeting.outcome}`,
    `Confidence: ${meeting.confidence}; review: ${meeting.review}`,
  ]
    .filter((line) => line !== null)
    .join('\n');
}

function event(
  meeting: Meeting & { start: string },
  names: ReadonlyMap<string, string>,
  places: ReadonlyMap<string, Place>,
): string[] {
  const place = meeting.place === null ? null : (places.get(meeting.place)?.name ?? null);
  const position = positionOf(meeting.place, places);
  const where = [meeting.venue, place].filter((part) => part !== null).join(', ');
  const end = meeting.end !== null && meeting.end >= meeting.start ? meeting.end : meeting.start;
  return [
    'BEGIN:VEVENT',
    `UID:${meeting.id}@parley`,
    // The time a calendar was made may not differ from run to run: the meeting's own first day stands for it.
    `DTSTAMP:${compact(meeting.start)}T000000Z`,
    `DTSTART;VALUE=DATE:${compact(meeting.start)}`,
    `DTEND;VALUE=DATE:${compact(dayAfter(end))}`,
    `SUMMARY:${escapeText(meeting.title)}`,
    `DESCRIPTION:${escapeText(describe(meeting, names))}`,
    ...(where === '' ? [] : [`LOCATION:${escapeText(where)}`]),
    ...(position ? [`GEO:${position[1]};${position[0]}`] : []),
    `STATUS:${STATUS[meeting.status]}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/** All dated meetings as an iCalendar of all-day events. */
export function* timelineIcs(tables: Tables, title: string): Generator<string> {
  const names = new Map(tables.actors.map((actor) => [actor.id, actor.name]));
  const places = new Map(tables.places.map((place) => [place.id, place]));
  const written = (lines: readonly string[]): string => lines.map((line) => `${fold(line)}\r\n`).join('');
  yield written([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Parley//Timeline//EN',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escapeText(title)}`,
  ]);
  for (const meeting of tables.meetings)
    if (meeting.start !== null) yield written(event({ ...meeting, start: meeting.start }, names, places));
  yield written(['END:VCALENDAR']);
}
