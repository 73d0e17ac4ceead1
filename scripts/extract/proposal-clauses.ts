import type { ProposalKind } from '../../src/lib/datasets/index.ts';
import { set } from '../text/word-set.ts';
import {
  actionRule,
  INTRANSITIVE,
  LEADING,
  LIGHT,
  NO_ACTION,
  TALKING,
  type ActionRule,
} from './proposal-actions.ts';
import { NO_COURSE, nounRule, POINTERS } from './proposal-nouns.ts';
import {
  ADVERBS,
  BARE,
  course,
  DEFINITE,
  DETERMINERS,
  isReference,
  MODALS,
  PREPOSITIONS,
  QUOTE,
  skip,
  trimmed,
  type Course,
  type Place,
} from './proposal-words.ts';
import { stemsOf, termsIn } from './proposal-terms.ts';
import { textOf } from './proposal-text.ts';
import { kindOf } from './proposal-kinds.ts';
import { cuesAt } from './stance-cues.ts';
import { normAt, type View } from './view.ts';
import { nounCourse } from './proposal-phrases.ts';
import { courseAhead, rulesAhead } from './proposal-named.ts';

const QUOTES = set(QUOTE);

/** Kinds that a light verb and its object tell together: "send soldiers". */
const TELLING: ReadonlySet<ProposalKind> = new Set([
  'ceasefire',
  'security-guarantee',
  'deployment',
  'membership',
  'territory',
]);
/** Done without any more words: "it will not disarm". */
const WHOLE = set('withdraw disarm resign retreat');

/** A wish, with no way to it. */
const ENDS_WAR =
  /^(?:end|stop|ending|stopping) (?:the|this|that|its|his|their)(?: \p{L}+)? (?:war|conflict|fighting|bloodshed|killing)(?: now| (?:in|with|on|against|within) (?:\p{L}+ ){0,2}\S+)?$/iu;

const FINITE = set('that which who is are was were has have had saw said will would');

/** "Israel to withdraw from the zone": somebody and an infinitive. */
export function whoTo(place: Place, from: number): Course | null {
  const { view, to } = place;
  for (let at = from + 1; at < Math.min(to, from + 14); at++) {
    const word = normAt(view, at);
    if (FINITE.has(word)) return null;
    if (word !== 'to') continue;
    let next = skip(view, at + 1, to, ADVERBS);
    if (normAt(view, next).endsWith('ly') && isVerb(normAt(view, next + 1))) next++;
    if (!isVerb(normAt(view, next))) continue;
    return actionCourse(place, next, from);
  }
  return null;
}

export const isVerb = (word: string): boolean => {
  const rule = actionRule(word);
  return (
    rule?.form === 'base' ||
    NO_ACTION.has(word) ||
    word === 'be' ||
    (/^[a-z]{3,}$/.test(word) && !rule && !nounRule(word) && !DETERMINERS.has(word) && !NO_COURSE.has(word))
  );
};

const RESUMING = set('resume resuming return returning restart restarting reopen reopening');
const TALKS = set('talks negotiations dialogue');
/** "ready to resume talks": a word about oneself, no call on others. */
const isReady = (view: View, verb: number): boolean =>
  normAt(view, verb - 1) === 'to' &&
  /^(?:ready|prepared|willing|open|eager|keen|agreed|agree|agrees)$/.test(normAt(view, verb - 2));

/** "return to the negotiating table", "resume direct talks": from the word behind the verb on. */
export function resumedTalks(view: View, from: number, to: number): boolean {
  for (let at = from; at < Math.min(to, from + 4); at++)
    if (
      TALKS.has(normAt(view, at)) ||
      (normAt(view, at) === 'negotiating' && normAt(view, at + 1) === 'table')
    )
      return true;
  return false;
}

const isPlace = ({ view, sentence }: Place, at: number): boolean => {
  const from = normAt(view, at) === 'the' ? at + 1 : at;
  return (
    sentence.places.some((one) => one.from === from) || sentence.references.some((one) => one.from === from)
  );
};

/** "continue | intensive work on", "keep | talking about": nothing that anybody could refuse. */
function goesOnWorking(view: View, from: number, to: number): boolean {
  for (let at = from; at < Math.min(to, from + 4); at++) if (WORKING.has(normAt(view, at))) return true;
  return false;
}
const WORKING = set(
  'work working talk talking talks discussing discussions discussion consultations consulting cooperating cooperation contacts negotiating negotiations efforts dialogue',
);

/** A verb of doing and what follows: "withdraw its troops". `subject`: where the one who is to do it begins. */
export function actionCourse(place: Place, from: number, subject: number | null): Course | null {
  const { view, to, strong } = place;
  let at = skip(view, from, to, ADVERBS);
  if (normAt(view, at) === 'be' || normAt(view, at) === 'being') at = skip(view, at + 1, to, ADVERBS);
  const word = normAt(view, at);
  if (/^(?:continu|keep|carry|proceed)/.test(word) && goesOnWorking(view, at + 1, to)) return null;
  if (strong && RESUMING.has(word) && !isReady(view, from) && resumedTalks(view, at + 1, to))
    return course(place, at, trimmed(view, at, to), { kind: 'framework', cls: 'dialogue' });
  const attitude = cuesAt(view, at, to).find(
    ({ rule, form }) => rule.shape === 'verb' && form !== null && (rule.strong || rule.stance !== 'proposes'),
  );
  // "to accept the plan": what is done to it is told by the verb itself; what it is, by its object.
  if (attitude && !actionRule(word))
    return attitude.rule.stance === 'supports' ? (nounCourse(place, attitude.to)[0] ?? null) : null;
  const rule = actionRule(word);
  if (!rule && (DETERMINERS.has(word) || nounRule(word))) return null;
  const end = trimmed(view, at, to);
  const content = [...stemsOf(view, at + 1, end)].length;
  const ahead = rulesAhead(view, at + 1, end);
  const base = word.replace(/ing$/, '');
  if (
    !rule &&
    !(word === 'take' && TAKING.has(normAt(view, at + 1))) &&
    !/^(?:play|have|take) (?:a|an|part|some)\b.*\b(?:role|part|seat|say)\b/.test(textOf(view, at, end)) &&
    (NO_ACTION.has(base) || NO_ACTION.has(`${base}e`) || LEADING.has(base))
  ) {
    if (termsIn(view, at, end).some((term) => /%|cent/.test(term)))
      return course(place, skip(view, from, end, QUOTES), end, { kind: 'finance', cls: word });
    if (!LEADING.has(base) && !LEADING.has(`${base}e`)) return null;
    const named = courseAhead(place, at + 1, end);
    if (named) return named;
    // "hold formal discussions to demarcate the border": the purpose is what is wanted.
    for (let i = at + 1; i < end - 1; i++)
      if (normAt(view, i) === 'to' && actionRule(normAt(view, i + 1))?.form === 'base')
        return actionCourse(place, i + 1, null);
    return null;
  }
  // "return to Geneva": a journey.
  if (rule?.lemma === 'return' && normAt(view, at + 1) === 'to' && isPlace(place, at + 2)) return null;
  if (
    rule &&
    !INTRANSITIVE.has(rule.lemma) &&
    /^(?:within|by|before|after|in|on|at|during|until|as)$/.test(normAt(view, at + 1)) &&
    subject === null
  )
    return null;
  if (ENDS_WAR.test(textOf(view, at, end))) return null;
  for (let i = at + 1; i < Math.min(end, at + 5); i++)
    if (TALKING.has(normAt(view, i)) && !ahead) return null;
  const role =
    (/^(?:play|have|take)$/.test(word) && /\b(?:role|part|seat|say)\b/.test(textOf(view, at, end))) ||
    (word === 'take' && TAKING.has(normAt(view, at + 1)));
  if (!rule && !(strong && content >= 2) && !ahead && !role) return null;
  // "leave Donbas", "give up Crimea", "withdraw": whole without more words.
  const ground = [1, 2, 3].some((next) => at + next < end && isReference(place.sentence, at + next));
  const whole =
    rule !== undefined &&
    ((/^(?:leave|give|return|hand)$/.test(rule.lemma) && ground) ||
      (strong && end === at + 1 && /^(?:withdraw|leave|disarm|resign|retreat)$/.test(rule.lemma)));
  const numbered = whole || termsIn(view, at, end).length > 0;
  const telling = rule !== undefined && TELLING.has(kindOf(textOf(view, subject ?? at, end)) ?? 'other');
  if (rule && LIGHT.has(rule.lemma) && !ahead && !numbered && !telling && content < 2) return null;
  const bare = content < 1 && !(rule && WHOLE.has(rule.lemma));
  if (bare && subject === null && !numbered) return null;
  if (pointsBack(view, at + 1, end)) return null;
  if (rule && LIGHT.has(rule.lemma) && ahead && subject !== null)
    return course(place, subject, end, { kind: actionKind(rule, textOf(view, at, end)), cls: ahead.cls });
  if (rule && LIGHT.has(rule.lemma) && ahead) {
    const named = courseAhead(place, at + 1, end);
    if (named)
      return {
        ...named,
        start: view.tokens[at]?.start ?? named.start,
        words: textOf(view, at, end),
        end: view.tokens[end - 1]?.end ?? named.end,
        stems: stemsOf(view, at, end),
      };
  }
  const first = subject === null ? from : subject;
  return course(place, skip(view, first, end, QUOTES), end, {
    kind: ground && rule?.lemma === 'leave' ? 'territory' : actionKind(rule, textOf(view, at, end)),
    cls: rule?.kind === 'membership' ? 'membership' : (rule?.lemma ?? word),
  });
}

/** Behind "take", what somebody is given to run. */
const TAKING = set('over control charge command');

/** "sign it", "implement the plan": the doing of something told already. */
export const pointsBack = (view: View, from: number, to: number): boolean => {
  const at = skip(view, from, to, DEFINITE);
  return (
    (BARE.has(normAt(view, from)) && to - from <= 1) ||
    (at > from && POINTERS.has(normAt(view, at)) && to - at <= 1)
  );
};

export const actionKind = (rule: ActionRule | undefined, words: string): ProposalKind | null =>
  kindOf(words) ?? rule?.kind ?? null;

const PASSIVE = set('be been being is are was were');

/** "that elections be held": what is named before a passive, or what its verb does to it. */
function doneTo(place: Place, start: number, verb: number, rule: ActionRule): Course | null {
  if (rule.form !== 'ed') return null;
  const named = courseAhead(place, start, verb);
  if (named) return named;
  for (let at = start; at < verb; at++) if (TALKING.has(normAt(place.view, at))) return null;
  const words = textOf(place.view, start, trimmed(place.view, verb, place.to));
  return place.strong && !LIGHT.has(rule.lemma)
    ? course(place, start, verb + 1, { kind: actionKind(rule, words), cls: rule.lemma })
    : null;
}

/** Tokens of whoever is to do something, before the verb. */
const DOER = 6;

/** "demands that Armenia change its constitution", "that the aid be handed out": any verb that stands as it does in a wish. */
function wantedOf(place: Place, start: number): Course | null {
  const { view, sentence, to } = place;
  if (normAt(view, start - 1) !== 'that') return null;
  for (let at = start + 1; at < Math.min(to - 1, start + DOER); at++) {
    const word = normAt(view, at);
    const named = sentence.references.some((one) => one.to === at && !one.adjective && !one.possessive);
    if (word === 'be' && /(?:ed|en)$/.test(normAt(view, at + 1)) && !MODALS.has(normAt(view, at - 1)))
      return course(place, start, trimmed(view, start, to), { kind: null, cls: normAt(view, at + 1) });
    if (!named || !/^[a-z]{3,}$/.test(word) || /(?:ed|ing|[^s]s|ly)$/.test(word)) continue;
    if (PREPOSITIONS.has(word) || DETERMINERS.has(word) || actionRule(word)) continue;
    if (NO_ACTION.has(word) || LEADING.has(word) || MODALS.has(word)) return null;
    const end = trimmed(view, start, to);
    return stemsOf(view, at + 1, end).size > 0 ? course(place, start, end, { kind: null, cls: word }) : null;
  }
  return null;
}

/** "that Israel withdraw from …", "that the law be repealed": who is to do what. */
export function thatCourse(place: Place, from: number): Course | null {
  const { view, sentence, to } = place;
  const start = normAt(view, from) === 'that' ? from + 1 : from;
  for (let at = start; at < Math.min(to, start + 16); at++) {
    const word = normAt(view, at);
    const rule = actionRule(word);
    if (at > start && /^(?:that|which|who)$/.test(word)) break;
    const bare = normAt(view, at - 1);
    // "needs to withdraw": the verb behind "to" is what is to be done.
    const before =
      bare === 'to' && /^(?:needs?|have|has|had|ought)$/.test(normAt(view, at - 2)) ? 'must' : bare;
    if (at > start && MODALS.has(before) && NO_ACTION.has(word) && word !== 'be' && word !== 'have') {
      const named = courseAhead(place, at + 1, Math.min(to, at + 10));
      return named && LEADING.has(word) ? named : null;
    }
    if (
      rule &&
      at > start &&
      (MODALS.has(before) ||
        before === 'not' ||
        (ADVERBS.has(before) && at > start + 1) ||
        (rule.form === 'base' &&
          (isReference(sentence, at - 1) || /[^']s$|^(?:it|they|he|she|we|both)$/.test(before))))
    ) {
      const found =
        (PASSIVE.has(bare) ? doneTo(place, start, at, rule) : null) ?? actionCourse(place, at, null);
      if (!found) return place.strong ? wantedOf(place, start) : null;
      return course(place, start, trimmed(view, start, to), {
        kind: found.kind,
        cls: found.cls,
        named: found.named,
      });
    }
  }
  const named = /\b(?:must|should|needs?|be)\b/.test(textOf(view, start, to))
    ? courseAhead(place, start, to)
    : null;
  return named ?? (place.strong ? wantedOf(place, start) : null);
}
