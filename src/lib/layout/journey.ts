import type { Place, Tables } from '../datasets/index.ts';
import { STANDING_OF } from './map-content.ts';
import { lookup, type Lookup, shownPlace } from './lookup.ts';
import { byCodePoint, round } from './order.ts';

/** A stop of an actor's journey: consecutive meetings in one place count once. */
export interface Stop {
  place: string;
  meeting: string;
  /** Not yet made when the text was written. */
  planned: boolean;
  /** Whether the dates leave open if it came before or after the stop beside it. */
  unsure: boolean;
}

interface Seen {
  at: Place;
  planned: boolean;
  evidence: readonly string[];
  /** The latest day it may have been on. */
  end: string;
}

export interface Journey {
  actor: string;
  stops: Stop[];
  /** Meetings the actor is part of that no stop tells of, since no text says when or where they were. */
  untold: number;
}

/** "After the talks in London, Zelenskyy headed on to Brussels": whether a sentence of both meetings says which was first. */
function saysAfter({ evidence }: Lookup, before: Seen, meeting: Seen): boolean {
  return meeting.evidence.some((id) => {
    const row = evidence.get(id);
    if (row === undefined) return false;
    const [, first = '', then = ''] =
      /^(?:After|Following)\b([^,]*),(.*)$/s.exec(`${row.prefix ?? ''}${row.quote}`) ?? [];
    return first.includes(before.at.name) && then.includes(meeting.at.name);
  });
}

/** What an article plans comes after what it says was held. */
function plannedSince({ evidence }: Lookup, before: Seen, meeting: Seen): boolean {
  if (before.planned || !meeting.planned) return false;
  const articles = new Set(before.evidence.map((id) => evidence.get(id)?.article));
  return meeting.evidence.some((id) => articles.has(evidence.get(id)?.article));
}

/**
 * Where an actor went, in order of date: the meetings they are part of that have a place and a date and were
 * not ruled out. On the same day, what was held comes before what was planned, then what ended first, then by id.
 */
export function journeyOf(tables: Tables, visible: ReadonlySet<string>, actor: string): Journey {
  const names = lookup(tables);
  const own = tables.meetings.filter(
    (row) => visible.has(row.id) && row.participants.includes(actor) && STANDING_OF[row.status] !== 'off',
  );
  const meetings = own
    .filter((row) => row.start !== null)
    .map((row) => ({ ...row, planned: STANDING_OF[row.status] === 'open' }))
    .sort(
      (a, b) =>
        byCodePoint(a.start ?? '', b.start ?? '') ||
        Number(a.planned) - Number(b.planned) ||
        byCodePoint(a.end ?? '', b.end ?? '') ||
        byCodePoint(a.id, b.id),
    );
  const stops: Stop[] = [];
  let untold = own.length - meetings.length;
  /** The latest day that a stop so far may have been on. */
  let latest = '';
  let last: Seen | null = null;
  for (const meeting of meetings) {
    const place = shownPlace(meeting.place, names.place);
    if (!place || place.lat === null) {
      untold += 1;
      continue;
    }
    const before = stops.at(-1);
    const end = meeting.end ?? meeting.start ?? '';
    const seen: Seen = { at: place, planned: meeting.planned, evidence: meeting.evidence, end };
    const unsure =
      last !== null &&
      before?.place !== place.id &&
      (meeting.start ?? '') <= latest &&
      !(last.end === latest && (saysAfter(names, last, seen) || plannedSince(names, last, seen)));
    last = seen;
    if (end > latest) latest = end;
    if (before?.place === place.id) continue;
    if (before && unsure) before.unsure = true;
    stops.push({ place: place.id, meeting: meeting.id, planned: meeting.planned, unsure });
  }
  return { actor, stops, untold };
}

const MOST_NUMBERS = 4;

/** Place → the numbers of its stops, "1, 3"; with a question mark where the order is not certain. */
export function stopNumbers({ stops }: Journey): Map<string, string> {
  const numbers = new Map<string, string[]>();
  for (const [index, { place, unsure }] of stops.entries()) {
    const own = numbers.get(place) ?? [];
    numbers.set(place, [...own, `${index + 1}${unsure ? '?' : ''}`]);
  }
  return new Map(
    [...numbers].map(([place, own]) => [
      place,
      own.length > MOST_NUMBERS ? `${own.slice(0, MOST_NUMBERS).join(', ')} …` : own.join(', '),
    ]),
  );
}

export interface Leg {
  key: string;
  /** An arc bent to the left of its way, so that there and back lie apart. */
  path: string;
  planned: boolean;
  /** Along it. */
  points: { x: number; y: number }[];
}

interface Point {
  x: number;
  y: number;
  r: number;
}

/** Points told along each leg. */
const POINTS = 24;

/** The legs of a journey as arcs between the edges of the symbols. Stops that are not drawn are passed over. */
export function journeyLegs({ stops }: Journey, pointOf: (place: string) => Point | undefined): Leg[] {
  const drawn = stops.flatMap((stop) => {
    const point = pointOf(stop.place);
    return point ? [{ ...stop, ...point }] : [];
  });
  return drawn.slice(1).flatMap((to, index) => {
    const from = drawn[index];
    if (!from || from.place === to.place) return [];
    const [dx, dy] = [to.x - from.x, to.y - from.y];
    const length = Math.hypot(dx, dy);
    if (length < from.r + to.r + 2) return [];
    const [ux, uy] = [dx / length, dy / length];
    const bend = Math.min(60, length * 0.18);
    const [mx, my] = [(from.x + to.x) / 2 + uy * bend, (from.y + to.y) / 2 - ux * bend];
    const start = [from.x + ux * (from.r + 2), from.y + uy * (from.r + 2)];
    const back = Math.hypot(to.x - mx, to.y - my);
    const [ex, ey] = [(to.x - mx) / back, (to.y - my) / back];
    const end = [to.x - ex * (to.r + 3), to.y - ey * (to.r + 3)];
    const path = [
      `M${start.map((value) => round(value)).join(' ')}`,
      `Q${round(mx)} ${round(my)} ${end.map((value) => round(value)).join(' ')}`,
      `m${round(-ex * 7 - ey * 4)} ${round(-ey * 7 + ex * 4)}`,
      `l${round(ex * 7 + ey * 4)} ${round(ey * 7 - ex * 4)}`,
      `l${round(-ex * 7 + ey * 4)} ${round(-ey * 7 - ex * 4)}`,
    ].join('');
    const points = Array.from({ length: POINTS }, (_, step) => {
      const t = (step + 0.5) / POINTS;
      const on = (a: number, b: number, c: number) => (1 - t) ** 2 * a + 2 * t * (1 - t) * b + t ** 2 * c;
      return { x: on(from.x, mx, to.x), y: on(from.y, my, to.y) };
    });
    return [{ key: `${index} ${to.meeting}`, path, planned: to.planned, points }];
  });
}
