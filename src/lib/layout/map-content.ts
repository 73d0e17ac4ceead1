import type { Meeting, MeetingStatus, Place, Tables } from '../datasets/index.ts';
import { formatInterval } from './dates.ts';
import { describeMeeting } from './describe.ts';
import { countOf, listOf, STATUS_LABELS } from './labels.ts';
import { lookup, shownPlace } from './lookup.ts';
import { byCodePoint, byId } from './order.ts';

/** How a meeting is drawn: filled, hollow or crossed out. */
export type Standing = 'held' | 'open' | 'off';

export const STANDING_OF: Record<MeetingStatus, Standing> = {
  held: 'held',
  ongoing: 'held',
  planned: 'open',
  proposed: 'open',
  'ruled-out': 'off',
  cancelled: 'off',
};

/** A place with the meetings there. */
export interface MapPlace {
  id: string;
  name: string;
  lat: number;
  lon: number;
  /** Radius in km of what is no point; null for a point. */
  radiusKm: number | null;
  geonames: number | null;
  meetings: Meeting[];
  counts: Record<Standing, number>;
  /** What choosing it chooses: the meeting when it has just one. */
  choice: string;
  /** What a screen reader says; told when asked for. */
  readonly description: string;
}

export interface MapContent {
  places: MapPlace[];
  /** Meetings with no place that could be drawn, in order of time. */
  tray: Meeting[];
}

/** An area with no radius of its own is drawn this large. */
const DEFAULT_RADIUS_KM = 250;

const inTime = (a: Meeting, b: Meeting): number =>
  byCodePoint(a.start ?? '9999', b.start ?? '9999') || byCodePoint(a.id, b.id);

/** More meetings than this are counted, not told one by one. */
const MOST_TOLD = 6;

function describePlace(
  place: Place,
  meetings: readonly Meeting[],
  counts: Record<Standing, number>,
  tables: Tables,
): string {
  const [only, second] = meetings;
  if (only && !second) return describeMeeting(only, lookup(tables));
  if (meetings.length > MOST_TOLD)
    return `${place.name}, ${countOf(meetings.length, 'meeting')}: ${describeCounts(counts)}`;
  const list = meetings.map(
    (meeting) => `${meeting.title}, ${formatInterval(meeting)}, ${STATUS_LABELS[meeting.status]}`,
  );
  return `${place.name}, ${countOf(meetings.length, 'meeting')}: ${list.join('; ')}`;
}

function toMapPlace(place: Place, lat: number, lon: number, meetings: Meeting[], tables: Tables): MapPlace {
  const counts: Record<Standing, number> = { held: 0, open: 0, off: 0 };
  for (const meeting of meetings) counts[STANDING_OF[meeting.status]] += 1;
  const [only, second] = meetings;
  const isArea = place.kind === 'region' || place.kind === 'country';
  return {
    id: place.id,
    name: place.name,
    lat,
    lon,
    radiusKm: isArea ? (place.radius_km ?? DEFAULT_RADIUS_KM) : null,
    geonames: place.geonames,
    meetings,
    counts,
    choice: only && !second ? only.id : place.id,
    get description() {
      return describePlace(place, meetings, counts, tables);
    },
  };
}

/** The meetings that pass, gathered by place: a venue counts with its city. Places in order of id. */
export function mapContent(tables: Tables, visible: ReadonlySet<string>): MapContent {
  const { place: places } = lookup(tables);
  const gathered = new Map<string, Meeting[]>();
  const tray: Meeting[] = [];
  for (const meeting of tables.meetings) {
    if (!visible.has(meeting.id)) continue;
    const place = shownPlace(meeting.place, places);
    if (!place || place.lat === null || place.lon === null) tray.push(meeting);
    else {
      const there = gathered.get(place.id);
      if (there) there.push(meeting);
      else gathered.set(place.id, [meeting]);
    }
  }
  const rows = byId(tables.places).flatMap((place) => {
    const meetings = gathered.get(place.id);
    if (!meetings || place.lat === null || place.lon === null) return [];
    return [toMapPlace(place, place.lat, place.lon, meetings.sort(inTime), tables)];
  });
  return { places: rows, tray: tray.sort(inTime) };
}

/** "3 held, 1 planned or proposed": what the symbol of a place says. */
export function describeCounts({ held, open, off }: Record<Standing, number>): string {
  const parts = [
    held > 0 ? `${held} held` : '',
    open > 0 ? `${open} planned or proposed` : '',
    off > 0 ? `${off} ruled out or cancelled` : '',
  ];
  return listOf(parts.filter((part) => part !== ''));
}
