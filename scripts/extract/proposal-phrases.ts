import { set } from '../text/word-set.ts';
import { actionRule } from './proposal-actions.ts';
import { NO_COURSE, nounRule, POINTERS, TEXTS, TRANSPARENT } from './proposal-nouns.ts';
import {
  BARE,
  course,
  DEFINITE,
  DETERMINERS,
  isReference,
  one,
  PREPOSITIONS,
  trimmed,
  type Course,
  type Place,
} from './proposal-words.ts';
import { stemsOf, termsIn } from './proposal-terms.ts';
import { textOf } from './proposal-text.ts';
import { kindOf } from './proposal-kinds.ts';
import { normAt, type View } from './view.ts';
import { coursesIn } from './proposal-content.ts';
import { cuesAt } from './stance-cues.ts';
import { actionCourse, resumedTalks, whoTo } from './proposal-clauses.ts';
import { identifies, nounKind, sentTroops, weakKind } from './proposal-named.ts';

export const VAGUE =
  /^(?:latest|final|different|better|possible|good|fair|last|lasting|just|comprehensive|similar|previous|early|initial|bold|detailed|clear|concrete|real|quick|great|written|public|separate|potential|proposed|such)$/;
const isQuote = (word: string): boolean => word === '"' || word === "'";
export const skipOpening = (view: View, from: number, to: number): number => {
  let at = from;
  while (at < to && (DETERMINERS.has(normAt(view, at)) || isQuote(normAt(view, at)))) at++;
  return at;
};

/** Nouns of doing that belong to what is done: "the use of the assets". */
const DOING =
  /^(?:use|creation|establishment|formation|introduction|imposition|opening|sending|signing|implementation|conclusion)$/;

const widened = (view: View, found: Course, from: number): Course => {
  const start = view.tokens[from]?.start ?? found.start;
  return { ...found, start, words: view.article.text.slice(start, found.end) };
};

const FINITE = set('was were is are has have had will would could may might can must should said says');
const RELATIVE = set('that which who whom where how');
/** Prepositions of where and when something is told, never of what it is. */
const WHERE = set('at during after before');
const ARTICLES = set('a an the its their his her');

/** A phrase ends before the verb it is the subject of: "its call for a truce | was backed". */
function clauseEnd({ view, to }: Place, from: number): number {
  for (let at = from + 1; at < to; at++) {
    const word = normAt(view, at);
    if (RELATIVE.has(word)) return to;
    if (FINITE.has(word)) return at;
  }
  return to;
}

/** Tokens between a text and what it asks for. */
const ASKED_WITHIN = 4;

/** "a resolution calling for a truce", "a letter that urges France to leave": what a text asks for. */
function askedIn(place: Place, from: number): Course[] {
  const { view, to } = place;
  for (let at = from; at < Math.min(to, from + ASKED_WITHIN); at++) {
    const cue = cuesAt(view, at, to).find(
      ({ rule, form }) =>
        rule.shape === 'verb' && rule.stance === 'proposes' && form !== null && form !== 'base',
    );
    if (!cue) continue;
    const next = normAt(view, cue.to);
    if (next === 'that' || next === 'to') return coursesIn(place, cue.to + 1, next);
    const asked = cue.rule.takes.has('who-to') ? coursesIn(place, cue.to, 'who-to') : [];
    return asked.length > 0 ? asked : coursesIn(place, cue.to, /ing$/.test(next) ? 'ing' : 'np');
  }
  return [];
}

/** A noun phrase: named by its head, by what the head leads to, or pointing back. */
export function nounCourse(given: Place, from: number): Course[] {
  const place = { ...given, to: clauseEnd(given, from) };
  const { view, sentence, to, strong } = place;
  const start = skipOpening(view, from, to);
  const definite =
    from < start && DEFINITE.has(normAt(view, from)) && !sentence.references.some((r) => r.from === from);
  if (start > from && BARE.has(normAt(view, from)) && (start === to || PREPOSITIONS.has(normAt(view, start))))
    return [course(place, from, from + 1, { kind: null, cls: '', anaphor: 'it', definite: true })];
  if (BARE.has(normAt(view, from)) && start === from)
    return [course(place, from, from + 1, { kind: null, cls: '', anaphor: 'it', definite: true })];
  // The head: the last noun before a preposition, a comma or the end.
  let head = start;
  while (
    head < to &&
    !PREPOSITIONS.has(normAt(view, head)) &&
    normAt(view, head) !== ',' &&
    !(
      head > start &&
      normAt(view, head) === 'and' &&
      !(
        head - start === 1 &&
        !nounRule(normAt(view, start)) &&
        /^\p{Ll}/u.test(view.tokens[start]?.text ?? '')
      )
    )
  ) {
    // "offered the staff a new contract": what is given stands behind whom it is given to.
    if (
      head > start &&
      ARTICLES.has(normAt(view, head)) &&
      !view.tokens.slice(start, head).some(({ norm }) => nounRule(norm))
    )
      return nounCourse(place, head);
    if (head > start && isQuote(normAt(view, head))) break;
    if (
      head > start &&
      normAt(view, head + 1) === 'by' &&
      /(?:ed|n|put|forward)$/.test(normAt(view, head)) &&
      !nounRule(normAt(view, head))
    )
      break;
    head++;
  }
  head--;
  // What hangs over behind the noun: "peace talks just", "a ceasefire immediately".
  while (
    head > start &&
    !nounRule(normAt(view, head)) &&
    (/ly$|^(?:similar|akin|comparable|equivalent|identical|due|aimed|based|modelled|modeled|designed|just|soon|now|again|later|here|there|early|late|only|forward|put|next|yet)$/.test(
      normAt(view, head),
    ) ||
      (/ed$/.test(normAt(view, head)) && nounRule(normAt(view, head - 1))))
  )
    head--;
  if (head < start) {
    if (/ing$/.test(normAt(view, start))) return one(actionCourse(place, start, null));
    return [];
  }
  const word = normAt(view, head);
  const gerund = normAt(view, start);
  if (/ing$/.test(gerund) && head > start && actionRule(gerund)?.form === 'ing')
    return one(actionCourse(place, start, null));
  if (head === start && /ing$/.test(word) && actionRule(word)?.form === 'ing')
    return one(actionCourse(place, start, null));
  const end = trimmed(view, head, to);
  const complemented = head + 1 < end && PREPOSITIONS.has(normAt(view, head + 1));
  let rule = nounRule(word);
  const modifiers: string[] = [];
  let owned = false;
  for (let at = start; at < head; at++) {
    modifiers.push(normAt(view, at));
    owned ||= isReference(sentence, at);
    const modifier = nounRule(normAt(view, at));
    if (rule?.weak && modifier && !modifier.weak) rule = modifier;
  }
  const indefinite =
    /^an?$/.test(normAt(view, from)) &&
    rule?.cls === 'plan' &&
    modifiers.some((one) => /^\p{Ll}{4,}$/u.test(one) && !VAGUE.test(one));
  const proper =
    head > start &&
    rule !== undefined &&
    sentence.references.some((one) => one.to === head && !one.possessive && !one.adjective);
  const identified =
    (strong && indefinite) ||
    proper ||
    (rule?.cls === 'troops' ? sentTroops(view, start, head) : modifiers.some((one) => identifies(one))) ||
    termsIn(view, start, head + 1).length > 0;
  const next = normAt(view, head + 1);
  // "a proposal by France for a truce": the complement stands behind whose it is.
  const whoseBehind =
    /^(?:by|from)$/.test(next) ||
    (next === 'of' && [2, 3, 4].some((step) => sentence.references.some((r) => r.from === head + step)));
  if (whoseBehind && TRANSPARENT.has(word))
    for (let at = head + 2; at < Math.min(end - 1, head + 9); at++) {
      const frame = normAt(view, at);
      const verb = frame === 'to' && actionRule(normAt(view, at + 1))?.form === 'base';
      if (/^(?:for|on|that)$/.test(frame) || verb) {
        const inner = coursesIn(
          { ...place, strong: strong || frame !== 'on' },
          at + 1,
          frame === 'to' || frame === 'that' ? frame : 'np',
        ).filter(({ anaphor }) => !anaphor);
        if (inner.length > 0) return inner;
      }
    }
  // "a return to negotiations"
  if (strong && /^(?:return|resumption|restart|reopening)$/.test(word) && resumedTalks(view, head + 2, end))
    return [course(place, start, end, { kind: 'framework', cls: 'dialogue', definite })];
  const nominal = rule?.cls === 'halt' || rule?.cls === 'release';
  if (
    complemented &&
    !WHERE.has(next) &&
    next !== 'without' &&
    !nominal &&
    (TRANSPARENT.has(word) || rule?.weak) &&
    !identified &&
    !(rule && !rule.weak)
  ) {
    const frame = next === 'to' ? 'to' : next === 'that' ? 'that' : 'np';
    const inner = coursesIn({ ...place, strong: strong || /^(?:to|that)$/.test(next) }, head + 2, frame);
    const telling =
      !/^(?:deals?|agreements?|accords?|treaty|treaties|pacts?|settlement|declaration|communique)$/.test(
        word,
      ) || inner.some(({ kind, named }) => named || kind !== 'other');
    if (inner.length > 0 && telling && !inner.every(({ anaphor }) => anaphor))
      return next === 'of' && DOING.test(word)
        ? inner.map((found, i) => (i === 0 ? widened(view, found, start) : found))
        : inner;
    const whose = next === 'for' ? whoTo(place, head + 2) : null;
    if (whose) return [whose];
    // "the presence of soldiers on its soil": no force by itself, but sent.
    if (next === 'of' && kindOf(textOf(view, start, end)) === 'deployment')
      return [course(place, start, end, { kind: 'deployment', cls: 'troops', definite, named: true })];
  }
  if (
    complemented &&
    next === 'of' &&
    /^(?:openness|readiness|willingness|intention|determination|decision|pledge|promise|offer|proposal|demand|call)$/.test(
      word,
    )
  ) {
    for (let at = head + 2; at < Math.min(to - 1, head + 14); at++)
      if (normAt(view, at) === 'to' && actionRule(normAt(view, at + 1))?.form === 'base')
        return one(actionCourse(place, at + 1, null));
  }
  const whose =
    strong &&
    !(rule && !rule.weak) &&
    (isReference(sentence, head) ||
      /^(?:sides|parties|both|all|countries|nations|government|company|union|army|management|authorities|leaders|states|members|allies|council|rebels)$/.test(
        word,
      ))
      ? whoTo(place, from)
      : null;
  if (whose) return [whose];
  if (rule && !rule.weak)
    return [
      course(place, start, end, {
        kind: nounKind(rule, textOf(view, start, end)),
        cls: rule.cls,
        definite,
        named: true,
      }),
    ];
  if (
    POINTERS.has(word) &&
    !identified &&
    !(rule?.weak && owned && !definite) &&
    (definite || owned || modifiers.includes("'s") || (!complemented && (strong || rule?.cls === 'plan')))
  ) {
    // "its latest offer, a rise of 5%": what stands beside it says what it is.
    const beside =
      normAt(view, head + 1) === ',' && /^(?:an?|the)$/.test(normAt(view, head + 2))
        ? nounCourse({ ...place, strong: false }, head + 2)
        : [];
    if (beside.length > 0 && !beside[0]?.anaphor) return beside;
    return [course(place, start, head + 1, { kind: null, cls: rule?.cls ?? '', anaphor: word, definite })];
  }
  if (rule && (identified || (rule.cls !== 'troops' && (owned || complemented)))) {
    const kind = identified
      ? weakKind(rule, textOf(view, start, head + 1))
      : ((complemented ? kindOf(textOf(view, head + 1, end)) : null) ??
        weakKind(rule, textOf(view, start, end)));
    return [course(place, start, end, { kind, cls: rule.cls, definite, named: identified })];
  }
  if (TEXTS.has(word)) {
    const asked = askedIn({ ...given, strong: true }, head + 1);
    if (asked.length > 0) return asked;
  }
  if (/^(?:%|percent|cent)$/.test(word) && termsIn(view, start, head + 1).length > 0)
    return [course(place, start, head + 1, { kind: 'finance', cls: 'rise', definite })];
  if (rule && !definite) return [];
  if (definite && head <= start + 1 && !complemented && !isReference(sentence, head) && !NO_COURSE.has(word))
    return [course(place, start, head + 1, { kind: null, cls: word, anaphor: `=${word}`, definite })];
  if (rule) return [];
  if (NO_COURSE.has(word)) return [];
  const action = actionRule(word);
  if (
    (action && action.form !== 'ed' && complemented) ||
    (/(?:tion|ment|wal|oval|ure|ance|sion)$/.test(word) && complemented && kindOf(textOf(view, start, end)))
  )
    return [
      course(place, start, end, {
        kind: kindOf(textOf(view, start, end)),
        cls: action?.lemma ?? word,
        definite,
      }),
    ];
  if (!strong || isReference(sentence, head)) return [];
  const content = stemsOf(view, start, end).size;
  if (content < 2) return [];
  return [course(place, start, end, { kind: kindOf(textOf(view, start, end)), cls: word, definite })];
}
