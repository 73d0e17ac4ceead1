import type { Reference } from '../model.ts';
import type { Clause } from './clauses.ts';
import { groupAt, STOPS } from './meeting-sides.ts';
import { type Salience } from './speakers.ts';
import { ATTENDING, MOVED } from './meeting-words.ts';
import {
  actorsIn,
  coordinated,
  normAt,
  prepositionBefore,
  subjectOf,
  type SentenceView,
  type View,
} from './view.ts';

/** The nearest actors before a token that stand as subject, object or agent, with those joined to them. */
export function actorsBefore(
  view: View,
  sentence: SentenceView,
  at: number,
  not: ReadonlySet<string>,
): Reference[] {
  const before = actorsIn(sentence).filter(
    (reference) =>
      reference.to <= at &&
      !reference.actors.every((actor) => not.has(actor)) &&
      (reference.kind === 'person' || reference.by === 'group' || !groupAt(view, reference.to)),
  );
  const isFree = (reference: Reference) => {
    const preposition = prepositionBefore(view, reference.from, sentence.from);
    return !reference.possessive && (preposition === null || preposition === 'by');
  };
  const free =
    before.filter(isFree).at(-1) ??
    before.filter((reference) => !reference.possessive).at(-1) ??
    before.at(-1);
  return free ? coordinated(view, before, free) : [];
}

/** "Zelenskyy’s fiery Friday meeting": the owner right before the noun. */
export function ownerBefore(view: View, sentence: SentenceView, at: number): Reference | null {
  const owner = actorsIn(sentence)
    .filter((reference) => reference.possessive && reference.to < at)
    .at(-1);
  if (!owner || at - owner.to > 6) return null;
  return view.tokens
    .slice(owner.to + 1, at)
    .every((token) => !STOPS.test(token.norm) && !/^(?:,|in|on|at|of|for|with|and)$/.test(token.norm))
    ? owner
    : null;
}

export const attendingBefore = (view: View, clause: Clause, at: number): number | null => {
  for (let i = at - 1; i >= Math.max(clause.from, at - 7); i--) {
    const word = normAt(view, i);
    if (!ATTENDING.has(word)) continue;
    // "has also signaled that the talks …" has nothing.
    const auxiliary =
      /^(?:has|have|had|having)$/.test(word) &&
      /ed$|^(?:also|been|already|not|yet|to|said|met|held|told|never|no|only|long|just|n't)$/.test(
        normAt(view, i + 1),
      );
    if (!auxiliary) return i;
  }
  return null;
};

export const movedBefore = (view: View, clause: Clause, at: number): boolean => {
  for (let i = at - 1; i >= clause.from; i--) if (MOVED.has(normAt(view, i))) return true;
  return false;
};

/** "He then had lunch with …": a pronoun right before the verb, told by who was spoken of. */
export function pronounBefore(
  view: View,
  sentence: SentenceView,
  verb: number,
  salience: Salience,
): Reference[] | null {
  for (let at = verb - 1; at >= Math.max(sentence.from, verb - 3); at--) {
    const token = view.tokens[at];
    if (!token || !/^(?:he|she)$/.test(token.norm)) continue;
    const before = actorsIn(sentence).filter((one) => one.to <= at && one.kind === 'person');
    const actor = salience.pronoun(token.norm, subjectOf(view, { ...sentence, references: before }));
    if (!actor) return null;
    const { start, end } = token;
    return [
      {
        start,
        end,
        from: at,
        to: at + 1,
        core: { start, end },
        actors: [actor],
        by: 'name',
        kind: 'person',
        adjective: false,
        possessive: false,
        metonym: false,
      },
    ];
  }
  return null;
}
