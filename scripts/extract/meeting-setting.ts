import type { GroundedTime, PlaceReference } from '../model.ts';
import type { Clause } from './clauses.ts';
import { SPEECH } from './cues.ts';
import type { Trigger } from './meeting-triggers.ts';
import { isQuoted, normAt, type SentenceView, type View } from './view.ts';

/** The place of the clause that is said of the trigger, or stands nearest to it with nobody speaking in between. */
export function placeFor(
  view: View,
  sentence: SentenceView,
  clause: Clause,
  at: number,
): PlaceReference | null {
  const here = sentence.places.filter(
    (place) => place.from >= clause.from && place.from < clause.to && !isQuoted(sentence, place.start),
  );
  const said = here.find((place) => place.attributive && place.to <= at && at - place.to <= 3);
  const located = here.filter((place) => place.locative);
  const behind = located.find(
    (place) => place.from > at && place.from - at <= 14 && !leavesClause(view, at, place.from),
  );
  const before = located.filter((place) => place.to <= at && !speaksBetween(view, place.to, at)).at(-1);
  return said ?? behind ?? before ?? null;
}

const leavesClause = (view: View, from: number, to: number): boolean =>
  view.tokens
    .slice(from, to)
    .some(
      (token, i, all) =>
        (token.norm === ',' && /ing$|ed$/.test(all[i + 1]?.norm ?? '')) || SPEECH.has(token.norm),
    );
const speaksBetween = (view: View, from: number, to: number): boolean =>
  view.tokens.slice(from, to).some((token) => SPEECH.has(token.norm));

/** "said Sunday", "told NBC on Friday that", "on Monday said": the time of the words, not of what they tell. */
function datesWords(view: View, time: GroundedTime, at: number): boolean {
  const index = view.tokens.findIndex((token) => token.start >= time.start);
  const behind = view.tokens.findIndex((token) => token.start >= time.end);
  if (SPEECH.has(normAt(view, behind))) return true;
  for (let i = index - 1; i >= Math.max(0, index - 4); i--) {
    if (i === at) return false;
    if (SPEECH.has(normAt(view, i))) return true;
    if (/^[,.;]$/.test(normAt(view, i))) return false;
  }
  return false;
}

/** The time of the clause nearest to the trigger; one that opens the sentence serves all its clauses. */
export function timeFor(
  view: View,
  sentence: SentenceView,
  clause: Clause,
  { at, kind }: Trigger,
): GroundedTime | null {
  const offset = view.tokens[at]?.start ?? 0;
  const [from, to] = [view.tokens[clause.from]?.start ?? 0, view.tokens[clause.to - 1]?.end ?? 0];
  const usable = sentence.times.filter(
    (time) =>
      !isQuoted(sentence, time.start) &&
      time.interval.precision !== 'year' &&
      (kind === 'move' || !datesWords(view, time, at)),
  );
  const near = usable.filter((time) => time.start >= from && time.start < to);
  const [best] = [...near].sort((a, b) => Math.abs(a.start - offset) - Math.abs(b.start - offset));
  return best ?? usable.find((time) => time.start - sentence.sentence.start <= 8) ?? null;
}
