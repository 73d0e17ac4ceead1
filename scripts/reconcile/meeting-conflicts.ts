import { dayOf, readableDay } from '../calendar/days.ts';
import type { Interval, MeetingFinding } from '../model.ts';
import type { Account, Disagreement, Surroundings } from './disagreement.ts';
import { grouped } from '../text/grouped.ts';
import type { MergedMeeting } from './meetings.ts';

/** A date that is not worked out: only such dates can contradict one another. */
const FIRM = new Set<Interval['basis']>(['stated', 'relative', 'editor']);
const TOOK_PLACE = new Set<MeetingFinding['status']>(['held', 'ongoing']);
const DID_NOT = new Set<MeetingFinding['status']>(['cancelled', 'ruled-out']);
const REMOTE = new Set<MeetingFinding['format']>(['phone', 'virtual']);
/** Words of a second meeting of the same people. */
const ANOTHER =
  /\b(?:again|another|second|third|fourth|final|continu\w+|resum\w+|follow-?up|consecutive|earlier|later|next day|day (?:before|after|earlier|later)|two-day|three-day|days of|returned)\b/i;
/** Days between two tellings of one meeting above which nobody has mistaken the day. */
const MISTAKE = 2;

const firmDay = (when: Interval | null): string | null =>
  when && when.precision === 'day' && when.start === when.end && FIRM.has(when.basis) ? when.start : null;

const daysApart = (a: string, b: string): number => Math.abs((dayOf(a) ?? 0) - (dayOf(b) ?? 0));
const spell = (iso: string): string => readableDay(dayOf(iso) ?? 0);

const articlesOf = ({ tellings }: MergedMeeting): Set<string> =>
  new Set(tellings.map(({ article }) => article));
const citesOf = (tellings: readonly MeetingFinding[]): Account['cites'] =>
  tellings.flatMap(({ article, spans }) => spans.map((span) => ({ article, span })));

/** Accounts by what they say, in the order in which that is first said. */
function accountsBy(
  tellings: readonly MeetingFinding[],
  valueOf: (telling: MeetingFinding) => string | null,
): Account[] {
  return [...grouped(tellings, valueOf)].map(([value, own]) => ({ value, cites: citesOf(own) }));
}

/** Tellings that were joined although they name different days. Over the telephone one moment has two dates. */
function daysWithin(meeting: MergedMeeting): Disagreement[] {
  const accounts = accountsBy(
    meeting.tellings.filter(({ status }) => TOOK_PLACE.has(status)),
    ({ when }) => firmDay(when),
  );
  const [first, second] = accounts;
  if (!first || !second) return [];
  if (REMOTE.has(meeting.format) && daysApart(first.value, second.value) === 1) return [];
  return [{ about: { meeting }, field: 'start', accounts, note: dayNote(first.value, second.value) }];
}

const dayNote = (a: string, b: string): string =>
  `One account has it on ${spell(a)}, another on ${spell(b)}.`;

/** Somebody who was there by one account and not by another. */
function attendanceWithin(meeting: MergedMeeting, { nameOf }: Surroundings): Disagreement[] {
  const told = meeting.tellings.flatMap(({ article, participations, status }) =>
    TOOK_PLACE.has(status) ? participations.map((one) => ({ ...one, article })) : [],
  );
  const absent = [...new Set(told.filter((one) => one.attendance === 'absent').map(({ actor }) => actor))];
  return absent.flatMap((actor): Disagreement[] => {
    const citesOfAttendance = (attendance: string) =>
      told
        .filter((one) => one.actor === actor && one.attendance === attendance)
        .map(({ article, span }) => ({ article, span }));
    const [there, away] = [citesOfAttendance('present'), citesOfAttendance('absent')];
    if (there.length === 0) return [];
    return [
      {
        about: { meeting },
        field: 'participants',
        accounts: [
          { value: `${nameOf(actor)}: present`, cites: there },
          { value: `${nameOf(actor)}: absent`, cites: away },
        ],
        note: `One account has ${nameOf(actor)} in the room, another says they were not there.`,
      },
    ];
  });
}

const isRetold = (meeting: MergedMeeting, { words }: Surroundings): boolean =>
  meeting.tellings.some(({ article, spans }) => spans.some((span) => ANOTHER.test(words(article, span))));

/** Whether every article that tells it was written on or after a day. */
const isWrittenSince = (meeting: MergedMeeting, iso: string, { published }: Surroundings): boolean =>
  [...articlesOf(meeting)].every((article) => {
    const days = published(article);
    return days !== null && days.start >= iso;
  });

interface Pair {
  a: MergedMeeting;
  b: MergedMeeting;
  dayA: string;
  dayB: string;
}

const between = (
  { a, b }: Pair,
  field: string,
  of: (meeting: MergedMeeting) => string,
  note: string,
): Disagreement => ({
  about: { meeting: a },
  field,
  accounts: [a, b].map((meeting) => ({ value: of(meeting), cites: citesOf(meeting.tellings) })),
  note,
});

const tookPlace = ({ a, b }: Pair): boolean => TOOK_PLACE.has(a.status) && TOOK_PLACE.has(b.status);
const inPerson = ({ a, b }: Pair): boolean => !REMOTE.has(a.format) && !REMOTE.has(b.format);
const areSure = ({ a, b }: Pair): boolean => a.confidence !== 'low' && b.confidence !== 'low';

/** The same people on the same day in two cities. */
function placeBetween(pair: Pair, around: Surroundings): Disagreement[] {
  const { a, b, dayA, dayB } = pair;
  if (dayA !== dayB || !a.place || !b.place || !tookPlace(pair) || !inPerson(pair) || !areSure(pair))
    return [];
  if (!around.areApart(a.place, b.place) || isRetold(a, around) || isRetold(b, around)) return [];
  const [here, there] = [around.nameOf(a.place), around.nameOf(b.place)];
  const note = `The same people are said to have met on the same day in ${here} and in ${there}.`;
  return [between(pair, 'place', ({ place }) => around.nameOf(place ?? ''), note)];
}

/** Held by one account and called off by another that was written when the day had come. */
function statusBetween(pair: Pair, around: Surroundings): Disagreement[] {
  const { a, b, dayA, dayB } = pair;
  const [held, off] = TOOK_PLACE.has(a.status) ? [a, b] : [b, a];
  if (dayA !== dayB || !TOOK_PLACE.has(held.status) || !DID_NOT.has(off.status) || !areSure(pair)) return [];
  if (a.place && b.place && around.areApart(a.place, b.place)) return [];
  if (!isWrittenSince(off, dayA, around) || isRetold(a, around) || isRetold(b, around)) return [];
  return [
    between(
      pair,
      'status',
      ({ status }) => status,
      `One account says that it took place on ${spell(dayA)}, another that it did not.`,
    ),
  ];
}

/**
 * The same people in the same place a day or two apart, both told when both days had passed, and each account knowing
 * of one meeting only.
 */
function dayBetween(pair: Pair, sameAround: readonly MergedMeeting[], around: Surroundings): Disagreement[] {
  const { a, b, dayA, dayB } = pair;
  const later = dayA > dayB ? dayA : dayB;
  if (
    dayA === dayB ||
    daysApart(dayA, dayB) > MISTAKE ||
    !tookPlace(pair) ||
    !inPerson(pair) ||
    !areSure(pair)
  )
    return [];
  if (!a.place || a.place !== b.place || (a.round !== null && b.round !== null && a.round !== b.round))
    return [];
  if (!isWrittenSince(a, later, around) || !isWrittenSince(b, later, around)) return [];
  if (isRetold(a, around) || isRetold(b, around)) return [];
  if (sameAround.length > 2) return [];
  return [between(pair, 'start', ({ when }) => when?.start ?? '', dayNote(dayA, dayB))];
}

/** The same list of people, two at least. */
function peopleKey({ participations }: MergedMeeting, { isPerson }: Surroundings): string | null {
  const actors = [
    ...new Set(participations.filter(({ attendance }) => attendance !== 'absent').map(({ actor }) => actor)),
  ].sort();
  return actors.length >= 2 && actors.every(isPerson) ? actors.join(' ') : null;
}

/** Where accounts of meetings contradict one another: inside one record, or in two that may be one meeting. */
export function meetingConflicts(meetings: readonly MergedMeeting[], around: Surroundings): Disagreement[] {
  const groups = grouped(meetings, (meeting) => peopleKey(meeting, around));
  const across = [...groups.values()].flatMap((group) =>
    group.flatMap((a, index) =>
      group.slice(index + 1).flatMap((b) => {
        const [dayA, dayB] = [firmDay(a.when), firmDay(b.when)];
        if (dayA === null || dayB === null || daysApart(dayA, dayB) > MISTAKE) return [];
        // An article that tells both tells them apart.
        if ([...articlesOf(a)].some((article) => articlesOf(b).has(article))) return [];
        const pair = { a, b, dayA, dayB };
        const nearby = group.filter(
          ({ when }) => when !== null && daysApart(when.start, dayA) <= MISTAKE + 1,
        );
        return [
          ...placeBetween(pair, around),
          ...statusBetween(pair, around),
          ...dayBetween(pair, nearby, around),
        ];
      }),
    ),
  );
  return [
    ...meetings.flatMap((meeting) => [...daysWithin(meeting), ...attendanceWithin(meeting, around)]),
    ...across,
  ];
}
