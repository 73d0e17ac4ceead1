import type { ParticipationFinding, Reference } from '../model.ts';
import type { Trigger } from './meeting-triggers.ts';
import { CALL_VERBS, GROUP_WORDS } from './meeting-words.ts';
import { actorsIn, coordinated, isQuoted, normAt, type SentenceView, type View } from './view.ts';

/** Participants that one stretch of words names. */
export interface Side {
  references: Reference[];
  role: ParticipationFinding['role'];
  /** Named by a group: "with European leaders". */
  group: boolean;
  /** Its words, when nobody of it is named. */
  others: string | null;
  /** The word that brings them in: "with", "between" …; null for an object. */
  by: string | null;
}

const NONE: Side = { references: [], role: 'principal', group: false, others: null, by: null };

export const groupAt = (view: View, at: number): boolean =>
  GROUP_WORDS.has(normAt(view, at)) || GROUP_WORDS.has(normAt(view, at + 1));

/** References that directly follow a token, with those joined to them; groups are noted and name nobody. */
function sideFrom(view: View, sentence: SentenceView, at: number, reach: number): Side {
  const actors = actorsIn(sentence);
  const first = actors.find(
    (reference) =>
      reference.from >= at && reference.from <= at + reach && !crossesVerb(view, at, reference.from),
  );
  const words = view.tokens.slice(at, at + reach + 2).map((token) => token.norm);
  const group = words.some((word) => GROUP_WORDS.has(word));
  const others = group ? groupWords(view, at, reach) : null;
  if (!first) return { ...NONE, group, others };
  const joined = coordinated(view, actors, first).filter(
    (reference) => reference.kind === 'person' || !groupAt(view, reference.to) || reference.by === 'group',
  );
  return {
    references: joined,
    role: 'principal',
    group,
    others: joined.length === 0 ? others : null,
    by: null,
  };
}

/** "European and NATO leaders", "European officials": the words that name a group, in full. */
function groupWords(view: View, at: number, reach: number): string | null {
  let end = -1;
  for (let i = at; i < at + reach + 2; i++) {
    if (GROUP_WORDS.has(normAt(view, i))) end = i;
    else if (end >= 0 && !/^(?:and|,)$/.test(normAt(view, i))) break;
  }
  const [first, last] = [view.tokens[at], view.tokens[end]];
  if (!first || !last) return null;
  const words = view.article.text.slice(first.start, last.end);
  return /^[\p{L}][\p{L} ,.’'-]{3,60}$/u.test(words) && !/\b(?:his|her|their|the two|both)\b/i.test(words)
    ? words
    : null;
}

export const STOPS =
  /^(?:that|which|who|whose|said|says|told|was|were|is|are|has|have|had|will|would|after|before|when|while|as|because|“|”|\.|;)$/;
const crossesVerb = (view: View, from: number, to: number): boolean =>
  view.tokens.slice(from, to).some((token) => STOPS.test(token.norm));

/** Everything behind the trigger that names participants. */
export function sidesAfter(view: View, sentence: SentenceView, trigger: Trigger, limit: number): Side[] {
  const sides: Side[] = [];
  const { at, kind } = trigger;
  if (kind === 'verb' || kind === 'host' || (kind === 'call' && CALL_VERBS.has(normAt(view, at)))) {
    const start = normAt(view, at + 1) === 'with' ? at + 2 : at + 1;
    const direct = /^(?:in|on|at|for|to|by|last|this|,|\.)$/.test(normAt(view, start))
      ? NONE
      : sideFrom(view, sentence, start, 5);
    if (direct.references.length > 0 || direct.group) sides.push(direct);
  }
  for (let i = at + 1; i < limit; i++) {
    const word = normAt(view, i);
    if (/^(?:“|”|;|\.)$/.test(word)) break;
    if (kind === 'noun' && sides.length === 0 && endsNounPhrase(view, i, at)) break;
    if (
      word === 'with' ||
      word === 'between' ||
      word === 'among' ||
      word === 'involving' ||
      word === 'alongside'
    )
      sides.push({ ...sideFrom(view, sentence, i + 1, 6), by: word });
    else if (word === 'including') sides.push(sideFrom(view, sentence, i + 1, 4));
    else if (word === 'of' && i <= at + 1) sides.push({ ...sideFrom(view, sentence, i + 1, 5), by: word });
    else if (
      word === 'by' &&
      /^(?:hosted|chaired|convened|organised|organized|led)$/.test(normAt(view, i - 1))
    )
      sides.push({ ...sideFrom(view, sentence, i + 1, 4), role: 'host' });
    else if (word === 'by' && /^(?:mediated|brokered|facilitated)$/.test(normAt(view, i - 1)))
      sides.push({ ...sideFrom(view, sentence, i + 1, 4), role: 'mediator' });
    else if (word === 'by' && normAt(view, i - 1) === 'attended')
      sides.push(sideFrom(view, sentence, i + 1, 4));
    else if (word === 'together' || (word === 'to' && normAt(view, i - 1) === 'spoke'))
      sides.push(sideFrom(view, sentence, i + 1, 4));
  }
  return sides.filter(
    (side, i) =>
      i === 0 ||
      side.references.length === 0 ||
      !sides.slice(0, i).some((other) => other.references[0] === side.references[0]),
  );
}

const CARRIES_ON =
  /^(?:which|who|including|hosted|attended|chaired|convened|mediated|brokered|with|between|among|also)$/;

/** Behind a noun, a comma or a verb that tells something else ends what belongs to it. */
function endsNounPhrase(view: View, i: number, at: number): boolean {
  const word = normAt(view, i);
  if (word === ',') return !CARRIES_ON.test(normAt(view, i + 1));
  return (
    i > at + 10 ||
    /^(?:failed|said|says|would|will|have|has|had|was|were|is|are|ended|took|suggesting|to|that)$/.test(word)
  );
}

/** A later trigger of the sentence takes what stands behind it. */
export function nextTrigger(view: View, sentence: SentenceView, at: number, limit: number): number {
  for (let i = at + 1; i < limit; i++) {
    const norm = normAt(view, i);
    if (i > at + 2 && (norm === 'met' || norm === 'meeting' || norm === 'summit')) return i;
    if (isQuoted(sentence, view.tokens[i]?.start ?? 0)) return i;
  }
  return limit;
}
