import type { Interval, MeetingFinding, ParticipationFinding } from '../model.ts';
import type { Frame } from './meeting-context.ts';
import type { Memory } from './meeting-memory.ts';

/** Sentences between a meeting and words that point back to it. */
const REACH = 6;
/** Sentences within which another round of the same parties is told. */
const FAR = 14;

const ACTIVE = new Set(['held', 'ongoing']);
const TO_COME = new Set(['planned', 'proposed', 'cancelled']);

const coincide = (a: Interval | null, b: Interval | null): boolean =>
  !a || !b || (a.start <= b.end && b.start <= a.end);

const remote = (format: MeetingFinding['format']): boolean => format === 'phone' || format === 'virtual';
const sameFormat = (a: MeetingFinding['format'], b: MeetingFinding['format']): boolean =>
  a === 'unknown' || b === 'unknown' || remote(a) === remote(b);

/** May be the same by how real they are: what was planned may turn out cancelled. */
const sameReality = (a: MeetingFinding['status'], b: MeetingFinding['status']): boolean =>
  a === b || (ACTIVE.has(a) && ACTIVE.has(b)) || (TO_COME.has(a) && TO_COME.has(b));

const actorsOf = (finding: MeetingFinding): Set<string> =>
  new Set(finding.participations.map((one) => one.actor));

/** The words of the later telling put the same people there. */
function inherited(from: MeetingFinding, by: MeetingFinding, expected: boolean): ParticipationFinding[] {
  const span = by.rules?.[0]?.span ?? by.spans[0] ?? { start: 0, end: 0 };
  return from.participations.map((one) => ({
    ...one,
    span,
    attendance: expected ? 'expected' : 'present',
  }));
}

function merged(
  old: readonly ParticipationFinding[],
  own: readonly ParticipationFinding[],
): ParticipationFinding[] {
  const actors = new Set(own.map((one) => one.actor));
  return [...own, ...old.filter((one) => !actors.has(one.actor))];
}

const withRule = (finding: MeetingFinding, rule: string): MeetingFinding['rules'] => [
  ...(finding.rules ?? []),
  { rule, span: finding.rules?.[0]?.span ?? finding.spans[0] ?? { start: 0, end: 0 } },
];

const wide = (when: Interval | null): boolean =>
  when !== null &&
  (when.precision === 'range' || when.precision === 'month' || when.precision === 'year') &&
  when.extent === 'within';

/** The meeting that definite words point back to: near, and contradicted by nothing. */
function pointedTo(
  { finding, general, call, firm: certain }: Frame,
  meetings: readonly MeetingFinding[],
  reach: number,
  places: ReadonlySet<string>,
): MeetingFinding | undefined {
  const firm = certain || finding.participations.some(({ role }) => role !== 'principal');
  return meetings.find(
    (one) =>
      finding.sentence - one.sentence <= reach &&
      sameReality(one.status, finding.status) &&
      sameFormat(one.format, finding.format) &&
      coincide(one.when, finding.when) &&
      (finding.place === null ||
        one.place === finding.place ||
        (one.place === null && !places.has(finding.place))) &&
      (one.round === null || finding.round === null || one.round === finding.round) &&
      (!general || isTalks(one) || (firm && isMet(one) && finding.sentence - one.sentence <= 2)) &&
      (general || !isSeveral(one)) &&
      // "the summit" is no bilateral told before, unless its place or its day says so.
      (!isOfMany(finding) || isOfMany(one) || finding.place !== null || finding.when !== null) &&
      (!call || remote(one.format)),
  );
}

const TALKS =
  /^(?:negotiations|dialogues?|consultations|discussions?|contacts|exchange|rounds?|talks|cycle|sessions?)$/i;
const isTalks = (meeting: MeetingFinding): boolean =>
  meeting.rules?.some(({ rule }) => rule === 'of-talks') ?? false;
/** "A and B met": what was said there may be told as the talks. */
const isMet = (meeting: MeetingFinding): boolean =>
  meeting.rules?.[0]?.rule === 'meeting-verb' && meeting.participations.length >= 2;
const isOfMany = (meeting: MeetingFinding): boolean =>
  meeting.rules?.some(({ rule }) => rule === 'of-many') ?? false;
/** "several rounds of talks": no one meeting that "the meeting" could be. */
const isSeveral = (meeting: MeetingFinding): boolean =>
  meeting.rules?.some(({ rule }) => rule === 'several') ?? false;
/** Marks what is told as talks, so that "the negotiations" do not point to a handshake. */
export const talksRule = (word: string): boolean => TALKS.test(word);

function pointsBack(finding: MeetingFinding, same: MeetingFinding, rule: string): MeetingFinding {
  const expected = finding.status !== 'held' && finding.status !== 'ongoing';
  const own = wide(finding.when) ? null : finding.when;
  return {
    ...finding,
    participations: merged(inherited(same, finding, expected), finding.participations),
    echo: false,
    place: finding.place ?? same.place,
    when: own ?? same.when,
    dated_by: own ? finding.dated_by : same.dated_by,
    format: finding.format === 'unknown' ? same.format : finding.format,
    confidence: same.confidence === 'low' ? 'low' : 'medium',
    rules: withRule(finding, rule),
  };
}

/**
 * Gives words that name no two sides ("the talks", "a fourth round", "that meeting was hosted by …") the parties of
 * the meeting they point back to. What points to nothing stays an echo.
 */
export function linked(frame: Frame, memory: Memory): MeetingFinding {
  const { definite, fresh, bare, noun, firm, several } = frame;
  let { finding } = frame;
  const own = actorsOf(finding);
  if (noun && definite && !firm && !fresh && finding.status === 'held' && own.size >= 2) {
    // "their conversation", of which only an earlier sentence says that it is to come.
    const told = memory.meetings.find(
      (one) =>
        finding.sentence - one.sentence <= FAR &&
        coincide(one.when, finding.when) &&
        [...own].every((actor) => actorsOf(one).has(actor)),
    );
    if (told && told.status !== 'held' && told.status !== 'ruled-out')
      finding = { ...finding, status: told.status, rules: withRule(finding, 'as-told-before') };
  }
  if (noun && frame.ahead && finding.status === 'planned' && finding.when === null && own.size >= 2) {
    const over = memory.meetings.find(
      (one) => one.status === 'held' && [...own].every((actor) => actorsOf(one).has(actor)),
    );
    if (over) return pointsBack({ ...finding, status: 'held' }, over, 'as-told-before');
  }
  const named = noun && definite && !finding.echo ? namedSince(finding, memory) : undefined;
  if (named) return pointsBack(finding, named, 'told-before');
  if (!noun || (!finding.echo && !bare)) return opened(finding, memory);
  const numbered = fresh && finding.round !== null;
  // "the meeting of senior officials": who they are, is told nowhere.
  if (definite && !numbered && !several && (finding.others === null || own.size > 0)) {
    const same = pointedTo({ ...frame, finding }, memory.meetings, REACH, memory.places);
    // "his meeting": of somebody who was not in the one before.
    const known = bare || (same && [...own].every((actor) => actorsOf(same).has(actor)));
    if (same && known) return pointsBack(finding, same, 'told-before');
    const talks =
      finding.place !== null || (finding.when !== null && !wide(finding.when))
        ? pointedTo({ ...frame, finding, general: false }, memory.talks, FAR, new Set())
        : undefined;
    if (talks && finding.status !== 'ruled-out')
      return pointsBack(finding, { ...talks, confidence: 'medium' }, 'talks-told-before');
  }
  const again =
    fresh &&
    (finding.round !== null || finding.when !== null || finding.place !== null || finding.status !== 'held');
  if (again && bare && own.size === 0) {
    const of = [...memory.meetings, ...memory.talks]
      .filter(
        (one) =>
          finding.sentence - one.sentence <= FAR &&
          one.participations.length + Number(one.others !== null) >= 2 &&
          one.status !== 'ruled-out',
      )
      .sort((a, b) => b.sentence - a.sentence)[0];
    if (of) {
      const same = definite && sameReality(of.status, finding.status) && of.round === finding.round;
      const expected = finding.status !== 'held' && finding.status !== 'ongoing';
      return {
        ...finding,
        participations: inherited(of, finding, expected),
        echo: false,
        place: same ? (finding.place ?? of.place) : finding.place,
        confidence: 'medium',
        rules: withRule(finding, 'same-parties-again'),
      };
    }
  }
  return bare && !finding.echo && own.size < 2 ? { ...finding, echo: true } : finding;
}

/** "He will meet European leaders in London on Monday. Monday's talks will bring A and B": who the group was. */
const namedSince = (finding: MeetingFinding, memory: Memory): MeetingFinding | undefined =>
  memory.meetings.find(
    (one) =>
      one.others !== null &&
      one.participations.length === 1 &&
      one.place !== null &&
      one.place === finding.place &&
      one.when !== null &&
      finding.when !== null &&
      one.when.start === finding.when.start &&
      one.when.end === finding.when.end &&
      sameReality(one.status, finding.status),
  );

/** Takes the place and the day of a meeting told shortly before without its sides. */
function opened(finding: MeetingFinding, memory: Memory): MeetingFinding {
  if (finding.echo || finding.place !== null) return finding;
  const open = memory.open.find(
    (one) =>
      finding.sentence - one.sentence <= 3 &&
      finding.sentence > one.sentence &&
      sameReality(one.status, finding.status) &&
      sameFormat(one.format, finding.format) &&
      coincide(one.when, finding.when) &&
      finding.rules?.some(({ rule }) => rule === 'attending'),
  );
  return open
    ? {
        ...finding,
        spans: [...finding.spans, ...open.spans],
        place: open.place,
        when: finding.when ?? open.when,
        dated_by: finding.when ? finding.dated_by : open.dated_by,
        format: finding.format === 'unknown' ? open.format : finding.format,
        rules: withRule(finding, 'opened-before'),
      }
    : finding;
}
