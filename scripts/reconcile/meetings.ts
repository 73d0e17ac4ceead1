import type { MeetingFinding, ParticipationFinding } from '../model.ts';
import { mayCoincide, narrower } from './intervals.ts';
import { MeetingIndex } from './meeting-index.ts';

/** One meeting, as one or several clauses and articles tell it. */
export interface MergedMeeting extends Omit<MeetingFinding, 'article' | 'spans' | 'participations' | 'echo'> {
  /** Every clause that tells it, in the order of the articles and of the text. */
  tellings: MeetingFinding[];
  participations: (ParticipationFinding & { article: string })[];
}

/** What merging asks of places. An unknown one contradicts nothing. */
export interface Places {
  /** One lies in the other, or they are the same. */
  same: (a: string | null, b: string | null) => boolean;
  /** The more exact of two that are the same. */
  narrower: (a: string | null, b: string | null) => string | null;
}

const ACTIVE = new Set(['held', 'ongoing']);
/** What was planned and then called off is one meeting. */
const TO_COME = new Set(['planned', 'proposed', 'cancelled']);
const sameStatus = (a: MeetingFinding['status'], b: MeetingFinding['status']): boolean =>
  a === b || (ACTIVE.has(a) && ACTIVE.has(b)) || (TO_COME.has(a) && TO_COME.has(b));

/** The firmer of two words on the same meeting. */
const FIRMNESS: MeetingFinding['status'][] = [
  'proposed',
  'planned',
  'ongoing',
  'held',
  'ruled-out',
  'cancelled',
];
const firmer = (a: MeetingFinding['status'], b: MeetingFinding['status']): MeetingFinding['status'] =>
  FIRMNESS.indexOf(b) > FIRMNESS.indexOf(a) ? b : a;

const actorsOf = ({ participations }: { participations: readonly ParticipationFinding[] }): Set<string> =>
  new Set(participations.map((one) => one.actor));
const shared = (a: ReadonlySet<string>, b: ReadonlySet<string>): number =>
  [...a].filter((actor) => b.has(actor)).length;

/** The counterparts agree: one list holds the other, or they have two in common. A shared host alone is not enough. */
function sameCounterparts(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const common = shared(a, b);
  return common >= 2 || (common >= 1 && (common === a.size || common === b.size));
}

const holdsAll = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  shared(a, b) === Math.min(a.size, b.size);

/** One of those whose meeting was called off is missing, and somebody comes who was not told of it there. */
const goesWithoutOne = ({ tellings }: MergedMeeting, actors: ReadonlySet<string>): boolean => {
  const off = new Set(
    tellings.filter(({ status }) => status === 'cancelled').flatMap((one) => [...actorsOf(one)]),
  );
  return !holdsAll(off, actors);
};

/** One guest of a gathering, and two who met: the same only where the place says so, too. */
const oneOfMany = (a: MergedMeeting, b: MeetingFinding): boolean =>
  (a.others !== null) !== (b.others !== null) &&
  Math.min(actorsOf(a).size, actorsOf(b).size) === 1 &&
  (a.place === null || b.place === null);

const samePhone = (a: MeetingFinding['format'], b: MeetingFinding['format']): boolean => {
  const remote = (format: MeetingFinding['format']) => format === 'phone' || format === 'virtual';
  return a === 'unknown' || b === 'unknown' || a === b || (remote(a) && remote(b));
};

function sameWithin(a: MergedMeeting, b: MeetingFinding, places: Places): boolean {
  if (
    !sameStatus(a.status, b.status) ||
    !places.same(a.place, b.place) ||
    !mayCoincide(a.when, b.when) ||
    !samePhone(a.format, b.format)
  )
    return false;
  if (a.round !== null && b.round !== null && a.round !== b.round) return false;
  const [ours, theirs] = [actorsOf(a), actorsOf(b)];
  if (!sameCounterparts(ours, theirs) || oneOfMany(a, b)) return false;
  const placed = a.place !== null && b.place !== null;
  const dated = a.when !== null && b.when !== null;
  // "will go regardless and meet …": another one than what was called off.
  if (
    (a.status === 'cancelled') !== (b.status === 'cancelled') &&
    (!holdsAll(ours, theirs) || (a.status === 'cancelled' && goesWithoutOne(a, theirs)))
  )
    return false;
  return placed || dated || shared(ours, theirs) >= 2;
}

const emptyFrom = (finding: MeetingFinding): MergedMeeting => {
  const { article, spans: _spans, echo: _echo, ...rest } = finding;
  return {
    ...rest,
    tellings: [finding],
    participations: finding.participations.map((one) => ({ ...one, article })),
  };
};

function add(meeting: MergedMeeting, finding: MeetingFinding, places: Places): void {
  meeting.tellings.push(finding);
  meeting.when = narrower(meeting.when, finding.when);
  meeting.place = places.narrower(meeting.place, finding.place);
  meeting.venue ??= finding.venue;
  meeting.outcome ??= finding.outcome;
  meeting.round ??= finding.round;
  meeting.series ??= finding.series;
  meeting.others ??= finding.others;
  if (meeting.format === 'unknown') meeting.format = finding.format;
  meeting.status = firmer(meeting.status, finding.status);
  if (finding.confidence === 'high' || (finding.confidence === 'medium' && meeting.confidence === 'low'))
    meeting.confidence = finding.confidence;
  for (const participation of finding.participations) {
    const known = meeting.participations.find((one) => one.actor === participation.actor);
    if (!known) meeting.participations.push({ ...participation, article: finding.article });
    else if (known.role === 'principal') known.role = participation.role;
  }
}

/** Sentences between an echo that gives only a date and the meeting it points back to. */
const ECHO_REACH = 4;

/** "on the sidelines of the summit": the summit is another meeting than the one told beside it. */
const besides = (meeting: MergedMeeting, echo: MeetingFinding): boolean =>
  meeting.tellings.some(({ rules }) =>
    rules?.some(({ rule, span }) => rule === 'besides' && span.start === echo.rules?.[0]?.span.start),
  );

/** The meeting an echo points to: the same place, or nearby with a date that fits. */
function echoed(
  echo: MeetingFinding,
  meetings: readonly MergedMeeting[],
  places: Places,
): MergedMeeting | null {
  const actors = actorsOf(echo);
  const fitting = meetings.filter(
    (one) =>
      sameStatus(one.status, echo.status) &&
      samePhone(one.format, echo.format) &&
      !besides(one, echo) &&
      mayCoincide(one.when, echo.when) &&
      places.same(one.place, echo.place) &&
      [...actors].every((actor) => actorsOf(one).has(actor)),
  );
  const nearest = (list: readonly MergedMeeting[]) =>
    [...list].sort(
      (a, b) => Math.abs(a.sentence - echo.sentence) - Math.abs(b.sentence - echo.sentence),
    )[0] ?? null;
  if (echo.place !== null) {
    const there = fitting.filter((one) => one.place !== null);
    if (there.length > 0) return nearest(there);
  }
  if (echo.when === null) return null;
  const dated = fitting.filter(
    (one) =>
      (one.when !== null ? one.place === null || echo.place !== null : true) &&
      Math.abs(one.sentence - echo.sentence) <= ECHO_REACH &&
      (echo.place === null || one.place === null),
  );
  return nearest(dated);
}

/** Joins the clauses of one article that tell the same meeting. */
export function mergeWithinArticle(findings: readonly MeetingFinding[], places: Places): MergedMeeting[] {
  const meetings: MergedMeeting[] = [];
  for (const finding of findings) {
    if (finding.echo) continue;
    const same = meetings.find((meeting) => sameWithin(meeting, finding, places));
    if (same) add(same, finding, places);
    else meetings.push(emptyFrom(finding));
  }
  for (const finding of findings) {
    if (!finding.echo) continue;
    const meeting = echoed(finding, meetings, places);
    if (meeting) add(meeting, finding, places);
  }
  return collapse(meetings, places);
}

/** A date or a place learnt late may show two meetings to be one. */
function collapse(meetings: readonly MergedMeeting[], places: Places): MergedMeeting[] {
  const kept: MergedMeeting[] = [];
  for (const meeting of meetings) {
    const same = kept.find((one) =>
      meeting.tellings.some((telling) =>
        sameWithin(
          one,
          { ...telling, when: meeting.when, place: meeting.place, participations: meeting.participations },
          places,
        ),
      ),
    );
    if (same) for (const telling of meeting.tellings) add(same, telling, places);
    else kept.push(meeting);
  }
  return kept;
}

const articlesOf = (meeting: MergedMeeting): Set<string> =>
  new Set(meeting.tellings.map((one) => one.article));

/** Told as planned by one outlet and as held by another, on the same days: the same meeting. */
const statusAcross = (a: MergedMeeting, b: MergedMeeting): boolean =>
  sameStatus(a.status, b.status) ||
  ([a, b].some((one) => one.status === 'planned') && [a, b].some((one) => ACTIVE.has(one.status)));

function sameAcross(a: MergedMeeting, b: MergedMeeting, places: Places): boolean {
  if (
    !a.when ||
    !b.when ||
    !mayCoincide(a.when, b.when) ||
    !statusAcross(a, b) ||
    !places.same(a.place, b.place) ||
    !samePhone(a.format, b.format)
  )
    return false;
  const articles = articlesOf(b);
  if (a.tellings.some((one) => articles.has(one.article))) return false;
  const [ours, theirs] = [actorsOf(a), actorsOf(b)];
  if (!sameCounterparts(ours, theirs)) return false;
  if (a.round !== null && b.round !== null && a.round !== b.round) return false;
  const exact = a.when.start === b.when.start && a.when.end === b.when.end;
  return shared(ours, theirs) >= 2 || (exact && a.place !== null && b.place !== null);
}

/** Joins the records of several articles: overlapping dates, a compatible place and the same counterparts. */
export function mergeAcrossArticles(perArticle: readonly MergedMeeting[][], places: Places): MergedMeeting[] {
  const merged: MergedMeeting[] = [];
  const index = new MeetingIndex();
  for (const meetings of perArticle) {
    for (const meeting of meetings) {
      const position = index.candidates(meeting).find((at) => {
        const one = merged[at];
        return one !== undefined && sameAcross(one, meeting, places);
      });
      const same = position === undefined ? undefined : merged[position];
      if (same === undefined || position === undefined) {
        index.add(meeting, merged.length);
        merged.push(meeting);
        continue;
      }
      if (same.status === 'planned' && ACTIVE.has(meeting.status)) same.status = meeting.status;
      for (const telling of meeting.tellings) add(same, { ...telling, status: same.status }, places);
      same.when = narrower(same.when, meeting.when);
      index.add(same, position);
    }
  }
  return merged;
}
