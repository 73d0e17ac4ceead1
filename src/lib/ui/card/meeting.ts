import type { Meeting } from '../../datasets/meetings.ts';
import type { Participation } from '../../datasets/participations.ts';
import { wordFor } from '../words.ts';
import { blankCard, dateOf, fact, linkTo, linksTo, maybeLink } from './blank.ts';
import type { Card, Person } from './card.ts';
import type { Lookup } from './lookup.ts';
import { sourcesOf } from './sources.ts';

const ROLES: Readonly<Record<string, string>> = {
  principal: '',
  host: 'host; ',
  mediator: 'mediator; ',
  delegate: 'delegate; ',
  observer: 'observer; ',
};

const RESOLVED: Readonly<Record<Participation['resolved_by'], string>> = {
  name: '',
  office: ', who held that office on the day',
  group: ', a group',
};

const ATTENDANCE: Readonly<Record<Participation['attendance'], string>> = {
  present: '',
  expected: ' · expected',
  absent: ' · absent',
  unclear: ' · unclear whether present',
};

export function personOf(lookup: Lookup, row: Participation): Person {
  const behalf = row.on_behalf_of === null ? '' : ` · for ${lookup.nameOf(row.on_behalf_of)}`;
  const link = linkTo(lookup, row.actor);
  const words = row.as_mentioned === link.label ? '' : `as “${row.as_mentioned}”`;
  const how = `${ROLES[row.role] ?? ''}${words}${RESOLVED[row.resolved_by]}${behalf}${ATTENDANCE[row.attendance]}`;
  const meeting = lookup.find('meetings', row.meeting);
  const unchecked = row.review === 'machine' && meeting?.review !== 'machine';
  const told = new Set(meeting?.evidence);
  const own = row.evidence.filter((id) => !told.has(id));
  return {
    ...link,
    participation: row.id,
    unchecked,
    how: how.replace(/^(?:; | · |, )|; $/g, ''),
    sources: sourcesOf(lookup, own),
  };
}

export function meetingCard(lookup: Lookup, meeting: Meeting): Card {
  const place = maybeLink(lookup, meeting.place);
  const told = new Set<string>();
  const people = lookup.naming('participations', 'meeting', meeting.id).map((row) => {
    told.add(row.actor);
    return personOf(lookup, row);
  });
  const rest = meeting.participants
    .filter((id) => !told.has(id))
    .map((id) => ({ ...linkTo(lookup, id), participation: null, how: '', sources: [], unchecked: false }));
  const parts = lookup.naming('meetings', 'part_of', meeting.id).map((other) => other.id);
  return {
    ...blankCard(lookup, meeting, 'Meeting', meeting.title),
    date: dateOf(meeting),
    facts: [
      ...fact('Place', meeting.venue ?? (place.length === 0 ? 'Not told' : null), place),
      ...fact(
        'Status',
        [meeting.status, ...(meeting.format === 'unknown' ? [] : [meeting.format])]
          .map((term, at) => (at === 0 ? wordFor(term) : wordFor(term).toLowerCase()))
          .join(' · '),
      ),
      ...fact(
        'Series',
        meeting.series === null
          ? null
          : `${meeting.series}${meeting.round === null ? '' : `, round ${meeting.round}`}`,
      ),
      ...fact('Part of', null, maybeLink(lookup, meeting.part_of)),
      ...fact('Parts', null, linksTo(lookup, parts)),
      ...fact('Outcome', meeting.outcome),
      ...fact('Discussed', null, linksTo(lookup, meeting.proposals)),
    ],
    people: [...people, ...rest],
  };
}
