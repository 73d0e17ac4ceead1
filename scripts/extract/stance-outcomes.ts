import { set } from '../text/word-set.ts';
import { actionRule } from './proposal-actions.ts';
import { course, type Course, type Place } from './proposal-words.ts';
import { normAt, type View } from './view.ts';

/** Verbs of wanting that may have an outcome for their object. */
export const WANTING_DONE = /-verb-(?:want|wish|demand|insist|prefer)$/;
/** Behind a participle that ends what is wanted: "wants the ban lifted | before May". */
const BEHIND_DONE = set('. , ; : before by in at on from until within as to for immediately first and');
/** "wants the sanctions lifted": the token of what is to be done to the object; null without one. */
function doneAt(view: View, from: number, end: number): number | null {
  for (let at = from + 1; at < Math.min(end, from + 9); at++) {
    const word = normAt(view, at);
    if (/^(?:to|that|who|which|and|of)$/.test(word) && word !== 'of') return null;
    if (at === from + 1 && view.tokens[from]?.norm === 'the' && actionRule(word)?.form === 'ed') continue;
    if (actionRule(word)?.form !== 'ed' || actionRule(word)?.lemma === 'cut') continue;
    if (at + 1 >= end || BEHIND_DONE.has(normAt(view, at + 1))) return at;
  }
  return null;
}

const ARMED = set(
  'troops forces soldiers army fighters militias militia rebels mercenaries weapons settlers',
);

/** "wants foreign troops out of the valley": the token of "out"; null without it. */
function outAt(view: View, from: number, end: number): number | null {
  for (let at = from + 1; at < Math.min(end, from + 8); at++)
    if (normAt(view, at) === 'out' && ARMED.has(normAt(view, at - 1))) return at;
  return null;
}

/** What somebody wants to see done: "the sanctions lifted", "foreign troops out of the valley"; null where nothing is. */
export function outcomeWanted(place: Place, from: number): Course | null {
  const { view, to } = place;
  const done = doneAt(view, from, to);
  if (done !== null)
    return course({ ...place, to: done + 1 }, from, done + 1, {
      kind: null,
      cls: actionRule(normAt(view, done))?.lemma ?? '',
    });
  return outAt(view, from, to) === null
    ? null
    : course(place, from, to, { kind: 'territory', cls: 'withdrawal' });
}
