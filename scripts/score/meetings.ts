import type { Meeting, Participation } from '../../src/lib/datasets/index.ts';
import { type ArticleView, dayNumber, intervalOf, isPlace, overlaps } from './article-view.ts';
import { type GoldMeeting, listOf } from './facts.ts';
import type { Scoreboard } from './scoreboard.ts';

/** Which records stand for a gold meeting that several articles tell, and in which files. */
export type Retold = Map<string, { records: Set<string>; files: Set<string> }>;

interface Pair {
  want: GoldMeeting;
  got: Meeting;
  score: number;
}

/** How well a record fits a gold meeting; null when it does not. A shared participant alone is no meeting. */
function fit(view: ArticleView, want: GoldMeeting, got: Meeting): number | null {
  const wanted = intervalOf(want);
  const found = intervalOf(got);
  if (wanted && found && !overlaps(wanted, found)) return null;
  const isAt = want.place !== undefined && isPlace(want.place, view.data.placeNames(got.place));
  if (want.place && got.place && !isAt) return null;
  const shared = (want.participants ?? []).filter((name) =>
    got.participants.some((id) => view.isActor(name, id)),
  ).length;
  const isOnPhrase = view.touches(got, view.phraseSpans(want));
  const areDated = wanted !== null && found !== null;
  if (!isOnPhrase && !isAt && !areDated) return null;
  if (shared === 0 && !(isAt && areDated) && !(isOnPhrase && want.optional)) return null;
  if ((want.status === 'ruled-out') !== (got.status === 'ruled-out')) return null;
  const isStatus = listOf(want.status).includes(got.status);
  return (
    shared +
    (isAt ? 2 : 0) +
    (areDated ? 2 : 0) +
    (isOnPhrase ? 1 : 0) +
    (isStatus ? 1 : 0) -
    (want.optional ? 0.5 : 0)
  );
}

/** Whether the days agree, where both have some: matching alone lets them be a day apart. */
function isDated(want: GoldMeeting, got: Meeting): boolean {
  const wanted = intervalOf(want);
  const found = intervalOf(got);
  return !wanted || !found || (wanted[0] <= found[1] && found[0] <= wanted[1]);
}

/** The records that put somebody into a meeting, those of persons only: the gold does not list every state. */
const personsIn = (view: ArticleView, { id }: Meeting): Participation[] =>
  view.data.tables.participations.filter(
    (row) =>
      row.meeting === id && view.here(row).length > 0 && view.data.actorOf.get(row.actor)?.kind === 'person',
  );

function scorePair(view: ArticleView, want: GoldMeeting, got: Meeting, board: Scoreboard): void {
  board.tally('meetings').tp++;
  const isStatus = listOf(want.status).includes(got.status);
  board.judge('meetings', got, isStatus && isDated(want, got));
  board.ratio('meeting status', isStatus);
  if (!isStatus)
    board.note(view.file, `status of ${got.id}: ${got.status}, not ${listOf(want.status).join()}`);
  if (want.format) board.ratio('meeting format', want.format === got.format);
  if (want.place) board.ratio('meeting place found', got.place !== null);
  scoreParticipants(view, want, got, board);
  if (want.start && want.precision === 'day') {
    const isDay = dayNumber(got.start) === dayNumber(want.start);
    board.ratio('meeting day exact', isDay);
    if (!isDay) board.note(view.file, `day of ${got.id}: ${got.start}, not ${JSON.stringify(want.start)}`);
  }
  for (const name of want.participants ?? []) {
    const isThere = got.participants.some((id) => view.isActor(name, id));
    board.ratio('participants found', isThere);
    if (!isThere) board.note(view.file, `participant missed at ${got.id}: ${name}`);
  }
}

/** Persons who are in neither list of the gold were put into the meeting by mistake. */
function scoreParticipants(view: ArticleView, want: GoldMeeting, got: Meeting, board: Scoreboard): void {
  const allowed = [...(want.participants ?? []), ...(want.participants_optional ?? [])];
  for (const row of personsIn(view, got))
    board.judge(
      'participations',
      row,
      allowed.some((name) => view.stands(name, row.actor)),
    );
  for (const id of got.participants) {
    const actor = view.data.actorOf.get(id);
    if (actor?.kind !== 'person') continue;
    const tally = board.tally('participants who are persons');
    if (allowed.some((name) => view.stands(name, id))) tally.tp++;
    else {
      tally.fp++;
      board.note(view.file, `not at ${got.id}: ${actor.name}`);
    }
  }
}

export function scoreMeetings(view: ArticleView, board: Scoreboard, retold: Retold): void {
  const mine = view.data.tables.meetings.filter((meeting) => view.here(meeting).length > 0);
  const wanted = view.gold.meetings ?? [];
  const pairs = wanted.flatMap((want) =>
    mine.flatMap((got): Pair[] => {
      const score = fit(view, want, got);
      return score === null ? [] : [{ want, got, score }];
    }),
  );
  const takenWant = new Set<GoldMeeting>();
  const takenGot = new Set<string>();
  for (const { want, got } of pairs.sort((a, b) => b.score - a.score)) {
    if (takenWant.has(want) || takenGot.has(got.id)) continue;
    takenWant.add(want);
    takenGot.add(got.id);
    if (want.optional) continue;
    scorePair(view, want, got, board);
    if (!want.id) continue;
    const told = retold.get(want.id) ?? { records: new Set(), files: new Set() };
    told.records.add(got.id);
    told.files.add(view.file);
    retold.set(want.id, told);
  }
  for (const want of wanted) {
    if (takenWant.has(want) || want.optional) continue;
    board.tally('meetings').fn++;
    board.note(view.file, `meeting missed: ${want.id ?? [want.place, want.participants].join(' ')}`);
  }
  for (const got of mine) {
    if (takenGot.has(got.id)) continue;
    board.tally('meetings').fp++;
    board.judge('meetings', got, false);
    for (const row of personsIn(view, got)) board.judge('participations', row, false);
    board.note(view.file, `meeting invented: ${got.id}`);
  }
}
