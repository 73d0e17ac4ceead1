import type { ProposalKind } from '../../src/lib/datasets/index.ts';
import type { Span } from '../model.ts';
import { actionRule, INTRANSITIVE, LEADING, LIGHT, NO_ACTION, TALKING, type ActionRule } from './proposal-actions.ts';
import { kindOf } from './proposal-kinds.ts';
import { NO_COURSE, nounRule, POINTERS, TRANSPARENT, type NounRule } from './proposal-nouns.ts';
import { stemsOf, termsIn } from './proposal-terms.ts';
import { cuesAt } from './stance-cues.ts';
import { normAt, type SentenceView, type View } from './view.ts';

export type Frame = 'np' | 'to' | 'that' | 'ing' | 'who-to';

/** A course of action as one place of the text names it. */
export interface Course extends Span {
  kind: ProposalKind;
  /** The noun's class or the verb's lemma. */
  cls: string;
  stems: Set<string>;
  terms: string[];
  definite: boolean;
  /** Only points back to what was told: the noun, or "it". */
  anaphor: string | null;
  /** Named by a noun that is a proposal by itself, with nothing else needed. */
  named: boolean;
  words: string;
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));
const DETERMINERS = set('the a an any all its his her their this that these those such some every each both another our my no');
const DEFINITE = set('the this that these those such its his her their');
const BARE = set('it this that them these those so');
const ADVERBS = set(
  'also again only still now never even fully immediately completely unilaterally formally either simply instead further not eventually first gradually publicly',
);
const PREPOSITIONS = set(
  'of for in on to with from by at under over between against without into within about as along across near inside outside through during that which who whose',
);
const MODALS = set('must should will would shall can could may has have had is are was were be been being need needs ought');
const QUOTE = '"';

const textOf = (view: View, from: number, to: number): string =>
  view.article.text.slice(view.tokens[from]?.start ?? 0, view.tokens[to - 1]?.end ?? 0);
const isReference = (sentence: SentenceView, at: number): boolean =>
  sentence.references.some((one) => at >= one.from && at < one.to) ||
  sentence.places.some((one) => at >= one.from && at < one.to);

interface Place {
  view: View;
  sentence: SentenceView;
  to: number;
  strong: boolean;
}

function course(
  { view }: Place,
  from: number,
  to: number,
  given: { kind: ProposalKind | null; cls: string; definite?: boolean; anaphor?: string; named?: boolean },
): Course {
  const words = textOf(view, from, to);
  const before = textOf(view, Math.max(0, from - 4), from);
  const own = termsIn(words);
  return {
    start: view.tokens[from]?.start ?? 0,
    end: view.tokens[to - 1]?.end ?? 0,
    kind: given.kind ?? kindOf(words) ?? 'other',
    cls: given.cls,
    stems: stemsOf(words),
    terms: own.length > 0 ? own : termsIn(before).filter(() => /[\d-]\S*\s*$|[a-z]+-[a-z]+\s*$/i.test(before)),
    definite: given.definite ?? false,
    anaphor: given.anaphor ?? null,
    named: given.named ?? false,
    words,
  };
}

/** The courses of action that stand in tokens `from` to `place.to`, as the complement of a cue. */
export function coursesIn(place: Place, from: number, frame: Frame): Course[] {
  if (from >= place.to) return [];
  if (frame === 'np') return nounCourse(place, from);
  if (frame === 'that')
    for (let at = from + 3; at < place.to - 3; at++)
      if (normAt(place.view, at) === 'and' && normAt(place.view, at + 1) === 'that') return [...coursesIn({ ...place, to: at }, from, frame), ...coursesIn(place, at + 2, frame)];
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
    if (normAt(view, at) === 'and' && rule?.form === 'base' && !LIGHT.has(rule.lemma) && !nounRule(normAt(view, at + 1))) return at + 1;
  }
  return null;
}

const one = (found: Course | null): Course[] => (found ? [found] : []);

/** "Israel to withdraw from the zone": somebody and an infinitive. */
function whoTo(place: Place, from: number): Course | null {
  const { view, to } = place;
  for (let at = from + 1; at < Math.min(to, from + 14); at++) {
    const word = normAt(view, at);
    if (/^(?:that|which|who|is|are|was|were|has|have|had|saw|said|will|would)$/.test(word)) return null;
    if (word !== 'to') continue;
    const next = skip(view, at + 1, to, ADVERBS);
    if (!isVerb(normAt(view, next))) continue;
    return actionCourse(place, next, from);
  }
  return null;
}

const isVerb = (word: string): boolean => {
  const rule = actionRule(word);
  return (
    rule?.form === 'base' ||
    NO_ACTION.has(word) ||
    word === 'be' ||
    (/^[a-z]{3,}$/.test(word) && !rule && !nounRule(word) && !DETERMINERS.has(word) && !NO_COURSE.has(word))
  );
};

function skip(view: View, from: number, to: number, words: ReadonlySet<string>): number {
  let at = from;
  while (at < to && (words.has(normAt(view, at)) || normAt(view, at) === QUOTE)) at++;
  return at;
}

const courseAhead = (place: Place, from: number, to: number): Course | null => {
  for (let at = from; at < to; at++) {
    const named = namedAt(place.view, place.sentence, at);
    if (named) return named;
  }
  return null;
};

const rulesAhead = (view: View, from: number, to: number): NounRule | undefined => {
  for (let at = from; at < to; at++) {
    const rule = nounRule(normAt(view, at));
    if (rule && !rule.weak) return rule;
  }
  return undefined;
};

const trimmed = (view: View, from: number, to: number): number => {
  let end = to;
  while (end > from && (/^[,"'“”;:-]$/.test(normAt(view, end - 1)) || /^(?:and|or|to|of|for|in|on|with|the|a|an|that|by|from|at|as)$/.test(normAt(view, end - 1)))) end--;
  return end;
};

/** A verb of doing and what follows: "withdraw its troops". `subject`: where the one who is to do it begins. */
function actionCourse(place: Place, from: number, subject: number | null): Course | null {
  const { view, to, strong } = place;
  let at = skip(view, from, to, ADVERBS);
  if (normAt(view, at) === 'be' || normAt(view, at) === 'being') at = skip(view, at + 1, to, ADVERBS);
  const word = normAt(view, at);
  const attitude = cuesAt((i) => normAt(view, i), at, to).find(({ rule, form }) => rule.shape === 'verb' && form !== null && (rule.strong || rule.stance !== 'proposes'));
  // "to accept the plan": what is done to it is told by the verb itself; what it is, by its object.
  if (attitude && !actionRule(word)) return attitude.rule.stance === 'supports' ? (nounCourse(place, attitude.to)[0] ?? null) : null;
  const rule = actionRule(word);
  const end = trimmed(view, at, to);
  const content = [...stemsOf(textOf(view, at + 1, end))].length;
  const ahead = rulesAhead(view, at + 1, end);
  const base = word.replace(/ing$/, '');
  if (!rule && !/^(?:play|have|take) (?:a|an|part|some)\b.*\b(?:role|part|seat|say)\b/.test(textOf(view, at, end)) && (NO_ACTION.has(base) || NO_ACTION.has(`${base}e`) || LEADING.has(base)))
    {
    if (!LEADING.has(base) && !LEADING.has(`${base}e`)) return null;
    const named = courseAhead(place, at + 1, end);
    if (named) return named;
    // "hold formal discussions to demarcate the border": the purpose is what is wanted.
    for (let i = at + 1; i < end - 1; i++) if (normAt(view, i) === 'to' && actionRule(normAt(view, i + 1))?.form === 'base') return actionCourse(place, i + 1, null);
    return null;
  }
  if (rule && !INTRANSITIVE.has(rule.lemma) && /^(?:within|by|before|after|in|on|at|during|until|as)$/.test(normAt(view, at + 1)) && subject === null) return null;
  if (/^(?:end|stop) (?:the|this|that) (?:war|conflict)(?: now| in \S+)?$/i.test(textOf(view, at, end))) return null;
  for (let i = at + 1; i < Math.min(end, at + 5); i++) if (TALKING.has(normAt(view, i)) && !ahead) return null;
  const role = /^(?:play|have|take)$/.test(word) && /\b(?:role|part|seat|say)\b/.test(textOf(view, at, end));
  if (!rule && !(strong && content >= 2) && !ahead && !role) return null;
  // "leave Donbas", "give up Crimea", "withdraw": whole without more words.
  const ground = [1, 2, 3].some((next) => at + next < end && isReference(place.sentence, at + next));
  const whole = rule !== undefined && ((/^(?:leave|give|return|hand)$/.test(rule.lemma) && ground) || (strong && end === at + 1 && /^(?:withdraw|leave|disarm|resign|retreat)$/.test(rule.lemma)));
  const numbered = whole || termsIn(textOf(view, at, end)).length > 0;
  if (rule && LIGHT.has(rule.lemma) && !ahead && !numbered && content < 2) return null;
  if (content < 1 && subject === null && !numbered) return null;
  if (pointsBack(view, at + 1, end)) return null;
  if (rule && LIGHT.has(rule.lemma) && ahead && subject !== null) return course(place, subject, end, { kind: actionKind(rule, textOf(view, at, end)), cls: ahead.cls });
  if (rule && LIGHT.has(rule.lemma) && ahead) {
    const named = courseAhead(place, at + 1, end);
    if (named) return { ...named, start: view.tokens[at]?.start ?? named.start, words: textOf(view, at, end), end: view.tokens[end - 1]?.end ?? named.end, stems: stemsOf(textOf(view, at, end)) };
  }
  const first = subject === null ? from : subject;
  return course(place, skip(view, first, end, set(QUOTE)), end, { kind: actionKind(rule, textOf(view, at, end)), cls: rule?.lemma ?? word });
}

/** "sign it", "implement the plan": the doing of something told already. */
const pointsBack = (view: View, from: number, to: number): boolean => {
  const at = skip(view, from, to, DEFINITE);
  return (
    (BARE.has(normAt(view, from)) && to - from <= 1) ||
    (at > from && POINTERS.has(normAt(view, at)) && to - at <= 1)
  );
};

const actionKind = (rule: ActionRule | undefined, words: string): ProposalKind | null => kindOf(words) ?? rule?.kind ?? null;

/** "that Israel withdraw from …", "that the law be repealed": who is to do what. */
function thatCourse(place: Place, from: number): Course | null {
  const { view, sentence, to } = place;
  const start = normAt(view, from) === 'that' ? from + 1 : from;
  for (let at = start; at < Math.min(to, start + 16); at++) {
    const word = normAt(view, at);
    const rule = actionRule(word);
    const before = normAt(view, at - 1);
    if (at > start && MODALS.has(before) && (NO_ACTION.has(word) && word !== 'be' && word !== 'have')) {
      const named = courseAhead(place, at + 1, Math.min(to, at + 10));
      return named && LEADING.has(word) ? named : null;
    }
    if (rule && at > start && (MODALS.has(before) || before === 'not' || (ADVERBS.has(before) && at > start + 1) || (rule.form === 'base' && (isReference(sentence, at - 1) || /[^']s$/.test(before))))) {
      const found = actionCourse(place, at, null);
      if (!found) return null;
      return course(place, start, trimmed(view, start, to), { kind: found.kind, cls: found.cls });
    }
  }
  return /\b(?:must|should|needs?|be)\b/.test(textOf(view, start, to)) ? courseAhead(place, start, to) : null;
}

const VAGUE = /^(?:latest|final|different|better|possible|good|fair|last|lasting|just|comprehensive|similar|previous|early|initial|bold|detailed|clear|concrete|real|quick|great|written|public|separate|potential|proposed|such)$/;
const IDENTIFYING =
  /^(?:peace|labor|labour|tentative|preliminary|provisional|unity|joint|direct|national|inclusive|permanent|temporary|unconditional|withdrawal|customs|fisheries|climate|free|exchange|swap|reconciliation|power|cooperation|association|extension|revised|trade|nuclear|mineral|minerals|draft|framework|ceasefire|truce|hostage|prisoner|border|comprehensive|final|interim|security|economic|normali[sz]ation|reform|transition|political|defen[cs]e|military|humanitarian|tariff|pay|wage|water|gas|grain|energy|arms|reconstruction|rescue|budget|migration|\d+)$/;

const skipOpening = (view: View, from: number, to: number): number => {
  let at = from;
  while (at < to && (DETERMINERS.has(normAt(view, at)) || /^["']$/.test(normAt(view, at)))) at++;
  return at;
};

/** A noun phrase: named by its head, by what the head leads to, or pointing back. */
function nounCourse(place: Place, from: number): Course[] {
  const { view, sentence, to, strong } = place;
  const start = skipOpening(view, from, to);
  const definite = from < start && DEFINITE.has(normAt(view, from)) && !sentence.references.some((r) => r.from === from);
  if (start > from && BARE.has(normAt(view, from)) && (start === to || PREPOSITIONS.has(normAt(view, start))))
    return [course(place, from, from + 1, { kind: null, cls: '', anaphor: 'it', definite: true })];
  if (BARE.has(normAt(view, from)) && start === from)
    return [course(place, from, from + 1, { kind: null, cls: '', anaphor: 'it', definite: true })];
  // The head: the last noun before a preposition, a comma or the end.
  let head = start;
  while (head < to && !PREPOSITIONS.has(normAt(view, head)) && normAt(view, head) !== ',' && !(head > start && normAt(view, head) === 'and' && !(head - start === 1 && !nounRule(normAt(view, start)) && /^\p{Ll}/u.test(view.tokens[start]?.text ?? '')))) {
    // "offered the staff a new contract": what is given stands behind whom it is given to.
    if (head > start && /^(?:a|an|the|its|their|his|her)$/.test(normAt(view, head)) && !view.tokens.slice(start, head).some(({ norm }) => nounRule(norm))) return nounCourse(place, head);
    if (head > start && /^['"]$/.test(normAt(view, head))) break;
    if (head > start && normAt(view, head + 1) === 'by' && /(?:ed|n|put|forward)$/.test(normAt(view, head)) && !nounRule(normAt(view, head))) break;
    head++;
  }
  head--;
  // What hangs over behind the noun: "peace talks just", "a ceasefire immediately".
  while (head > start && !nounRule(normAt(view, head)) && (/ly$|^(?:just|soon|now|again|later|here|there|early|late|only|forward|put|next|yet)$/.test(normAt(view, head)) || (/ed$/.test(normAt(view, head)) && nounRule(normAt(view, head - 1))))) head--;
  if (head < start) {
    if (/ing$/.test(normAt(view, start))) return one(actionCourse(place, start, null));
    return [];
  }
  const word = normAt(view, head);
  const gerund = normAt(view, start);
  if (/ing$/.test(gerund) && head > start && actionRule(gerund)?.form === 'ing') return one(actionCourse(place, start, null));
  if (head === start && /ing$/.test(word) && actionRule(word)?.form === 'ing') return one(actionCourse(place, start, null));
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
  const indefinite = /^an?$/.test(normAt(view, from)) && rule?.cls === 'plan' && modifiers.some((one) => /^\p{Ll}{4,}$/u.test(one) && !VAGUE.test(one));
  const proper = head > start && rule !== undefined && sentence.references.some((one) => one.to === head && !one.possessive && !one.adjective);
  const identified = (strong && indefinite) || proper || (rule?.cls === 'troops' ? sentTroops(view, start, head) : modifiers.some((one) => IDENTIFYING.test(one))) || termsIn(textOf(view, start, head + 1)).length > 0;
  const next = normAt(view, head + 1);
  const nominal = rule?.cls === 'halt' || rule?.cls === 'release';
  if (complemented && !nominal && (TRANSPARENT.has(word) || rule?.weak) && !identified && !(rule && !rule.weak)) {
    const frame = next === 'to' ? 'to' : next === 'that' ? 'that' : 'np';
    const inner = coursesIn({ ...place, strong: strong || /^(?:to|that)$/.test(next) }, head + 2, frame);
    const telling = !/^(?:deals?|agreements?|accords?|treaty|treaties|pacts?|settlement|declaration|communique)$/.test(word) || inner.some(({ kind, named }) => named || kind !== 'other');
    if (inner.length > 0 && telling && !inner.every(({ anaphor }) => anaphor)) return inner;
    const whose = next === 'for' ? whoTo(place, head + 2) : null;
    if (whose) return [whose];
  }
  if (complemented && next === 'of' && /^(?:openness|readiness|willingness|intention|determination|decision|pledge|promise|offer|proposal|demand|call)$/.test(word)) {
    for (let at = head + 2; at < Math.min(to - 1, head + 14); at++) if (normAt(view, at) === 'to' && actionRule(normAt(view, at + 1))?.form === 'base') return one(actionCourse(place, at + 1, null));
  }
  const whose = strong && !(rule && !rule.weak) && (isReference(sentence, head) || /^(?:sides|parties|both|all|countries|nations)$/.test(word)) ? whoTo(place, from) : null;
  if (whose) return [whose];
  if (rule && !rule.weak) return [course(place, start, end, { kind: nounKind(rule, textOf(view, start, end)), cls: rule.cls, definite, named: true })];
  if (POINTERS.has(word) && !identified && !(rule?.weak && owned && !definite) && (definite || owned || modifiers.includes("'s") || (!complemented && (strong || rule?.cls === 'plan')))) {
    // "its latest offer, a rise of 5%": what stands beside it says what it is.
    const beside = normAt(view, head + 1) === ',' && /^(?:an?|the)$/.test(normAt(view, head + 2)) ? nounCourse({ ...place, strong: false }, head + 2) : [];
    if (beside.length > 0 && !beside[0]?.anaphor) return beside;
    return [course(place, start, head + 1, { kind: null, cls: rule?.cls ?? '', anaphor: word, definite })];
  }
  if (rule && (identified || (rule.cls !== 'troops' && (owned || complemented)))) {
    const kind = identified ? weakKind(rule, textOf(view, start, head + 1)) : (complemented ? kindOf(textOf(view, head + 1, end)) : null) ?? weakKind(rule, textOf(view, start, end));
    return [course(place, start, end, { kind, cls: rule.cls, definite, named: identified })];
  }
  if (rule && !definite) return [];
  if (definite && head <= start + 1 && !complemented && !isReference(sentence, head) && !NO_COURSE.has(word)) return [course(place, start, head + 1, { kind: null, cls: word, anaphor: `=${word}`, definite })];
  if (rule) return [];
  if (NO_COURSE.has(word)) return [];
  const action = actionRule(word);
  if ((action && complemented) || (/(?:tion|ment|wal|oval|ure|ance|sion)$/.test(word) && complemented && kindOf(textOf(view, start, end))))
    return [course(place, start, end, { kind: kindOf(textOf(view, start, end)), cls: action?.lemma ?? word, definite })];
  if (!strong || isReference(sentence, head)) return [];
  const content = stemsOf(textOf(view, start, end)).size;
  if (content < 2) return [];
  return [course(place, start, end, { kind: kindOf(textOf(view, start, end)), cls: word, definite })];
}

/** Forces to be sent, not those that fight: "an African force", "foreign troops", never "Russian forces". */
function sentTroops(view: View, from: number, head: number): boolean {
  const words = textOf(view, from, head + 1).toLowerCase();
  if (/\b(?:peacekeep\w*|international|foreign|multinational|stabili[sz]ation|reassurance|monitoring|protection|observer|african|european|western|arab|allied|nato|un|u\.n\.|joint african|regional|east african|hybrid|deterrence|verification|buffer|intervention) (?:[\p{L}-]+ )?(?:force|forces|troops|soldiers|mission)$/u.test(words)) return true;
  if (/^coalition$/.test(normAt(view, head))) return /^of$/.test(normAt(view, head + 1));
  return /^force$/.test(normAt(view, head)) && /-?called\b/.test(words);
}

const nounKind = (rule: NounRule, words: string): ProposalKind =>
  rule.kind === 'other' && kindOf(words) === 'ceasefire' ? 'ceasefire' : rule.kind;

const weakKind = (rule: NounRule, words: string): ProposalKind => {
  const told = kindOf(words);
  return told ?? rule.kind;
};

/** A noun that names a course of action and stands by itself in the sentence: told, whoever holds what of it. */
export function namedAt(view: View, sentence: SentenceView, at: number): Course | null {
  const rule = nounRule(normAt(view, at));
  if (!rule) return null;
  // The head of a compound names it: "tariff truce", "ceasefire deal".
  if (nounRule(normAt(view, at + 1))) return null;
  const modifier = rule.weak ? nounRule(normAt(view, at - 1)) : undefined;
  const naming = modifier && !modifier.weak ? modifier : rule;
  const place = { view, sentence, to: sentence.to, strong: false };
  let from = at;
  while (from > sentence.from && from > at - 6 && modifies(view, from - 1)) from--;
  const identified = naming.cls === 'troops' && naming.weak ? sentTroops(view, from, at) : termsIn(textOf(view, from, at + 1)).length > 0 || view.tokens.slice(from, at).some(({ norm }) => IDENTIFYING.test(norm));
  if (naming.weak && !identified) return null;
  return course(place, from, at + 1, {
    kind: naming.weak ? weakKind(naming, textOf(view, from, at + 1)) : nounKind(naming, textOf(view, from, at + 1)),
    cls: naming.cls,
    definite: DEFINITE.has(normAt(view, from - 1)),
    named: true,
  });
}

const modifies = (view: View, at: number): boolean => {
  const { text, norm } = view.tokens[at] ?? { text: '', norm: '' };
  return (
    !DETERMINERS.has(norm) &&
    !PREPOSITIONS.has(norm) &&
    !MODALS.has(norm) &&
    (/^(?:\d[\d.,]*|%|-)$/.test(text) || IDENTIFYING.test(norm) || nounRule(norm) !== undefined ||
      /(?:al|ial|ian|ary|ent|ive|ous|ful|ed|ate|ic|day|month|week|year|hour|point)$/.test(norm) && /^\p{Ll}/u.test(text) ||
      /^(?:one|two|three|four|five|six|seven|eight|nine|ten|immediate|full|frozen|security|prisoner|military|foreign|european|western|african|arab|legally|binding)$/.test(norm))
  );
};
