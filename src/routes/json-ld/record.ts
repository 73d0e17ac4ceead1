import type { Meeting } from '../../lib/datasets/meetings.ts';
import type { Proposal } from '../../lib/datasets/proposals.ts';
import type { MeetingFormat, MeetingStatus } from '../../lib/datasets/vocabulary.ts';
import type { Site } from '../../lib/load/site.ts';
import { type Lookup, lookupOf } from '../../lib/ui/card/lookup.ts';
import { type Collection, recordPath } from '../../lib/ui/record-path.ts';
import { addressOf } from '../address.ts';
import { eventDates, sharedDate } from './dates.ts';
import { actorEntity, articleEntity, placeEntity } from './entities.ts';
import type { JsonLd } from './serialise.ts';

/** A meeting somebody proposed is no event yet, and one that was ruled out never was to be. */
const EVENT_STATUSES: Readonly<Record<MeetingStatus, string | null>> = {
  held: 'https://schema.org/EventScheduled',
  ongoing: 'https://schema.org/EventScheduled',
  planned: 'https://schema.org/EventScheduled',
  cancelled: 'https://schema.org/EventCancelled',
  'ruled-out': null,
  proposed: null,
};
const ATTENDANCE: Readonly<Record<MeetingFormat, string | undefined>> = {
  'in-person': 'https://schema.org/OfflineEventAttendanceMode',
  virtual: 'https://schema.org/OnlineEventAttendanceMode',
  phone: 'https://schema.org/OnlineEventAttendanceMode',
  unknown: undefined,
};

type AddressOf = (id: string) => string | undefined;

/** The articles that some evidence stands in, each once. */
function articlesOf({ find }: Lookup, evidence: readonly string[]): JsonLd[] {
  const ids = new Set(evidence.flatMap((id) => find('evidence', id)?.article ?? []));
  return [...ids].flatMap((id) => {
    const article = find('articles', id);
    return article === null ? [] : [articleEntity(article)];
  });
}

function meetingEntity(lookup: Lookup, meeting: Meeting, url: AddressOf): JsonLd | null {
  const eventStatus = EVENT_STATUSES[meeting.status];
  if (eventStatus === null) return null;
  const place = lookup.find('places', meeting.place);
  const attendee = meeting.participants.flatMap((id) => {
    const actor = lookup.find('actors', id);
    return actor === null ? [] : [actorEntity(actor, url(id))];
  });
  return {
    '@type': 'Event',
    name: meeting.title,
    ...eventDates(meeting),
    eventStatus,
    eventAttendanceMode: ATTENDANCE[meeting.format],
    ...(meeting.outcome === null ? {} : { description: meeting.outcome }),
    ...(place === null ? {} : { location: placeEntity(place, url(place.id)) }),
    ...(attendee.length === 0 ? {} : { attendee }),
    subjectOf: articlesOf(lookup, meeting.evidence),
    url: url(meeting.id),
  };
}

const proposalEntity = (lookup: Lookup, proposal: Proposal, url: AddressOf): JsonLd => ({
  '@type': 'CreativeWork',
  name: proposal.title,
  abstract: proposal.summary,
  dateCreated: sharedDate(proposal.start, proposal.end),
  citation: articlesOf(lookup, proposal.evidence),
  url: url(proposal.id),
});

/** What the page of a record says, in the words of schema.org; null for what those have no word for. */
export function recordEntity(
  { tables, dossier }: Pick<Site, 'tables' | 'dossier'>,
  collection: Collection,
  id: string,
): JsonLd | null {
  const lookup = lookupOf(tables);
  const url: AddressOf = (record) => addressOf(dossier.site.url, recordPath(tables, record)) ?? undefined;
  switch (collection) {
    case 'meetings': {
      const meeting = lookup.find('meetings', id);
      return meeting && meetingEntity(lookup, meeting, url);
    }
    case 'proposals': {
      const proposal = lookup.find('proposals', id);
      return proposal && proposalEntity(lookup, proposal, url);
    }
    case 'actors': {
      const actor = lookup.find('actors', id);
      return actor && actorEntity(actor, url(id));
    }
    case 'places': {
      const place = lookup.find('places', id);
      return place && placeEntity(place, url(id));
    }
    case 'articles': {
      const article = lookup.find('articles', id);
      return article && articleEntity(article);
    }
  }
}
