import { actionRule, LIGHT } from './proposal-actions.ts';
import { nounRule } from './proposal-nouns.ts';
import { one, type Course, type Frame, type Place } from './proposal-words.ts';
import { normAt } from './view.ts';
import { actionCourse, thatCourse, whoTo } from './proposal-clauses.ts';
import { nounCourse } from './proposal-phrases.ts';

/** The courses of action that stand in tokens `from` to `place.to`, as the complement of a cue. */
export function coursesIn(place: Place, from: number, frame: Frame): Course[] {
  if (from >= place.to) return [];
  if (frame === 'np') return nounCourse(place, from);
  if (frame === 'that')
    for (let at = from + 3; at < place.to - 3; at++)
      if (normAt(place.view, at) === 'and' && normAt(place.view, at + 1) === 'that')
        return [...coursesIn({ ...place, to: at }, from, frame), ...coursesIn(place, at + 2, frame)];
  const second = joinedAction(place, from);
  if (second !== null) {
    const first = coursesIn({ ...place, to: second - 1 }, from, frame);
    return first.length > 0 ? [...first, ...one(actionCourse(place, second, null))] : first;
  }
  if (frame === 'to') return one(actionCourse(place, from, null));
  if (frame === 'ing') return one(actionCourse(place, from, null));
  if (frame === 'who-to') return one(whoTo(place, from));
  return one(thatCourse(place, from));
}

/** "withdraw its troops and recognise the border": where the second thing to do begins; null where there is one. */
function joinedAction({ view, to }: Place, from: number): number | null {
  for (let at = from + 2; at < to - 2; at++) {
    const rule = actionRule(normAt(view, at + 1));
    if (
      normAt(view, at) === 'and' &&
      rule?.form === 'base' &&
      !LIGHT.has(rule.lemma) &&
      !nounRule(normAt(view, at + 1))
    )
      return at + 1;
  }
  return null;
}
