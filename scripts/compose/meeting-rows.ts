import {
  familyName,
  type Confidence,
  type Meeting,
  type Participation,
} from '../../src/lib/datasets/index.ts';
import type { KnowledgeBase } from '../model.ts';
import type { MergedMeeting } from '../reconcile/meetings.ts';
import { digest } from '../text/digest.ts';
import { byCodePoint, sortedBy } from '../text/order.ts';
import { slug } from '../text/slug.ts';
import type { Citations } from './citations.ts';
import { dateFieldsOf } from './dates.ts';
import type { Entities } from './entities.ts';
import type { Trace } from './trace.ts';

export interface MeetingTables {
  meetings: Meeting[];
  participations: Participation[];
  /** Record ids of the merged meetings. */
  ids: ReadonlyMap<MergedMeeting, string>;
}

/** A venue is shown within its city. */
function placeAndVenue(
  meeting: MergedMeeting,
  knowledge: KnowledgeBase,
): { place: string | null; venue: string | null } {
  const known = meeting.place ? knowledge.place(meeting.place) : null;
  if (!known) return { place: null, venue: meeting.venue };
  let city = known;
  // A room lies in a building, and that in a city.
  for (let steps = 0; city.kind === 'venue' && city.within && steps < 4; steps++)
    city = knowledge.place(city.within) ?? city;
  return city === known ? { place: known.id, venue: meeting.venue } : { place: city.id, venue: known.name };
}

/** "A", "A and B", "A, B and C", "A, B and 3 others". */
function listed(names: readonly string[]): string {
  if (names.length <= 1) return names.join('');
  const shown = names.length > 4 ? [...names.slice(0, 3), `${names.length - 3} others`] : names;
  return `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}

/** Buildings that English names with an article: "at the White House". */
const DEFINITE =
  /(?:House|Office|Palace|Kremlin|Chancellery|Embassy|Consulate|Ministry|Hotel|Cent(?:re|er)|Headquarters|headquarters|Assembly|Council|Club|Residence)$/;

const FORMAT_WORDS: Record<Meeting['format'], string> = {
  'in-person': '',
  virtual: ', online',
  phone: ', by phone',
  unknown: '',
};

/** Evidence that no other meeting of the same name has, for telling two of one name apart. */
const fingerprint = (evidence: readonly string[]): string =>
  digest([...evidence].sort(byCodePoint)[0] ?? '', 4);

function uniqueIds<T extends { id: string; evidence: string[] }>(rows: T[]): T[] {
  const counts = new Map<string, number>();
  for (const { id } of rows) counts.set(id, (counts.get(id) ?? 0) + 1);
  for (const row of rows)
    if ((counts.get(row.id) ?? 0) > 1) row.id = `${row.id}-${fingerprint(row.evidence)}`;
  return rows;
}

function rowOf(
  meeting: MergedMeeting,
  entities: Entities,
  citations: Citations,
): { row: Meeting; actors: string[] } {
  const { knowledge } = entities;
  const actors = [...new Set(meeting.participations.map((one) => one.actor))];
  const { place, venue } = placeAndVenue(meeting, knowledge);
  const placeName = venue ?? (place ? (knowledge.place(place)?.name ?? null) : null);
  const people = sortedBy(
    actors.map((actor) => entities.actor(actor)),
    (entry) => entry.id,
  );
  const names = people.map((entry) =>
    entry.kind === 'person' ? familyName(entry.name, entry.family) : entry.name,
  );
  const when = meeting.when;
  const day = when ? (when.start === when.end ? when.start : when.start.slice(0, 7)) : 'undated';
  // The city and not the building, which only some articles name: an id outlives a closer look.
  const where =
    knowledge.place(place ?? '')?.name ??
    (meeting.format === 'virtual' || meeting.format === 'phone' ? meeting.format : '');
  const id = slug(
    `meeting ${day} ${where} ${names.slice(0, 4).join(' ')} ${meeting.status === 'held' ? '' : meeting.status}`,
    20,
  );
  const evidence = [
    ...new Set(
      meeting.tellings.flatMap((telling) =>
        citations.citeAll(telling.article, telling.cited ?? telling.spans),
      ),
    ),
  ];
  const present = sortedBy(
    new Set(
      meeting.participations
        .filter((one) => one.attendance === 'present' || one.attendance === 'expected')
        .map((one) => one.actor),
    ),
    (actor) => actor,
  );
  return {
    actors,
    row: {
      id,
      title: `${listed(meeting.others && names.length < 3 ? [...names, meeting.others] : names)}${placeName ? ` ${venue ? 'at' : 'in'} ${venue && DEFINITE.test(venue) ? 'the ' : ''}${placeName}` : FORMAT_WORDS[meeting.format]}`,
      ...dateFieldsOf(when),
      place,
      venue,
      format: meeting.format,
      status: meeting.status,
      series: meeting.series,
      round: meeting.round,
      part_of: null,
      participants: present,
      outcome: meeting.outcome,
      proposals: [],
      former_ids: [],
      confidence: confidenceOf(meeting),
      review: 'machine',
      evidence,
    },
  };
}

/** Told by two outlets is surer than told by one. */
function confidenceOf(meeting: MergedMeeting): Confidence {
  const articles = new Set(meeting.tellings.map((one) => one.article)).size;
  if (articles > 1 && meeting.confidence !== 'low') return 'high';
  return meeting.confidence;
}

/** Id of the meeting on whose sidelines another was: the one that its own words also tell. */
function largerOf(
  meeting: MergedMeeting,
  built: readonly { meeting: MergedMeeting; row: Meeting }[],
): string | null {
  for (const telling of meeting.tellings)
    for (const { rule, span } of telling.rules ?? []) {
      if (rule !== 'besides') continue;
      const larger = built.find(
        (other) =>
          other.meeting !== meeting &&
          other.meeting.tellings.some(
            (one) => one.article === telling.article && one.rules?.[0]?.span.start === span.start,
          ),
      );
      if (larger) return larger.row.id;
    }
  return null;
}

/** Meetings, who was in them, and the ties that follow. */
export function meetingTables(
  merged: readonly MergedMeeting[],
  entities: Entities,
  citations: Citations,
  trace?: Trace,
): MeetingTables {
  const built = merged.map((meeting) => ({ meeting, ...rowOf(meeting, entities, citations) }));
  uniqueIds(built.map(({ row }) => row));
  for (const { meeting, row } of built) row.part_of = largerOf(meeting, built);
  for (const { meeting, row } of built)
    for (const telling of meeting.tellings) trace?.add(row.id, 'meeting', telling.article, [telling]);
  const participations = built.flatMap(({ meeting, row }) => {
    const byActor = new Map<string, (typeof meeting.participations)[number][]>();
    for (const one of meeting.tellings.flatMap((telling) =>
      telling.participations.map((p) => ({ ...p, article: telling.article })),
    )) {
      byActor.set(one.actor, [...(byActor.get(one.actor) ?? []), one]);
    }
    return row.participants.flatMap((actor): Participation[] => {
      const [first] = meeting.participations.filter((one) => one.actor === actor);
      if (!first) return [];
      const tellings = byActor.get(actor) ?? [];
      const id = slug(`${row.id} ${actor}`, 40);
      for (const one of tellings) trace?.add(id, 'participation', one.article, [one]);
      return [
        {
          id,
          meeting: row.id,
          actor,
          role: first.role,
          on_behalf_of: first.on_behalf_of,
          attendance: row.status === 'held' || row.status === 'ongoing' ? first.attendance : 'expected',
          as_mentioned: first.as_mentioned,
          resolved_by: first.resolved_by,
          confidence: row.confidence,
          review: 'machine',
          evidence: [...new Set(tellings.map((one) => citations.cite(one.article, one.span)))],
        },
      ];
    });
  });
  const meetings = sortedBy(
    built.map(({ row }) => row),
    (row) => `${row.start ?? '9999'} ${row.id}`,
  );
  return {
    meetings,
    participations: sortedBy(participations, (row) => row.id),
    ids: new Map(built.map(({ meeting, row }) => [meeting, row.id])),
  };
}
