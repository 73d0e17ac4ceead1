import type { Stance } from '../../src/lib/datasets/index.ts';
import type { Span } from '../model.ts';
import { conditionWanted, type Attitude } from './stance-attitude.ts';
import { actionRule } from './proposal-actions.ts';
import { coursesIn, type Course } from './proposal-content.ts';
import { POINTERS } from './proposal-nouns.ts';
import { conditionNear, type Condition } from './stance-conditions.ts';
import { contentAfter, contentBefore, contentEnd, innerObject } from './stance-content.ts';
import { cuesAt, type CueHit } from './stance-cues.ts';
import { holderBefore, holdersFrom, ownerOf, statementAt, type Holder, type Scene } from './stance-holders.ts';
import { agentAt, governorOf, groupOf, isBe, negatedBefore, startOfGroup, type VerbGroup } from './stance-verb-groups.ts';
import { statedCourses } from './stance-statements.ts';
import { pastTime } from './stance-times.ts';
import { normAt } from './view.ts';

/** Reads the attitudes of one sentence, in order. */
export function attitudesIn(scene: Scene): Attitude[] {
  const { view, sentence } = scene;
  const found: Attitude[] = [];
  const norm = (at: number) => normAt(view, at);
  for (let at = sentence.from; at < sentence.to; at++) {
    let taken: { read: Attitude[]; to: number } | null = null;
    for (const hit of cuesAt(norm, at, sentence.to)) {
      const read = readCue(scene, hit, found);
      if (!read || (taken && read.every(({ impersonal }) => impersonal))) continue;
      taken = { read, to: hit.to };
      if (read.some(({ impersonal }) => !impersonal)) break;
    }
    if (!taken) continue;
    found.push(...taken.read);
    at = Math.max(taken.to, innerObject(view, sentence, taken.to) ?? 0) - 1;
  }
  found.push(...statedCourses(scene, found));
  return found;
}

function readCue(scene: Scene, hit: CueHit, told: readonly Attitude[]): Attitude[] | null {
  if (hit.rule.shape === 'verb') return readVerb(scene, hit, told);
  if (hit.rule.shape === 'noun') return readNoun(scene, hit);
  if (hit.rule.shape === 'state') return readState(scene, hit);
  return readJudgement(scene, hit, told);
}

/** The opposite for a cue that is denied: "does not accept", "has not ruled out". */
export function denied(stance: Stance, perfect: boolean): Stance | null {
  if (stance === 'supports') return perfect ? 'undecided' : 'opposes';
  if (stance === 'opposes') return perfect ? 'undecided' : 'supports';
  if (stance === 'conditional') return 'opposes';
  if (stance === 'undecided') return 'undecided';
  return null;
}

const WANTING = /-(?:want|seek|plan|intend|offer|agree|require|wish|look-for|call-for|ask-for)$/;
const NEEDS_DENIAL = /-(?:respond-to|reply-to|give-a-reply-to|decide-on)$/;
const WILL_NOUN = /^(?:refusal|readiness|willingness|unwillingness|reluctance|decision|pledge|plan|bid|promise|offer|wish|call|calls|demand)$/;
const HYPOTHETICAL = /^(?:could|may|might|can)$/;

function readVerb(scene: Scene, hit: CueHit, told: readonly Attitude[]): Attitude[] | null {
  const { view, sentence } = scene;
  const dashed = behindDashes(scene, hit);
  const group = dashed === null ? groupOf(view, sentence, hit) : ({ mood: 'finite', from: dashed, negated: false, modal: null, perfect: false, pending: false } as VerbGroup);
  if (!group) return null;
  if (group.mood === 'participle' && normAt(view, group.from - 1) === 'for') return null;
  if (group.mood === 'compound') return compound(scene, hit);
  if (group.mood === 'passive' || group.mood === 'reduced') return passive(scene, hit, group, told);
  let { stance } = hit.rule;
  let negated = group.negated;
  let start = group.from;
  let pending = group.pending;
  let owner: Holder | null = null;
  if (group.mood === 'infinitive') {
    const governor = governorOf(view, sentence, group.from);
    if (!governor) return null;
    pending = governor.sense === 'pending';
    if (governor.sense === 'other') negated = !negated;
    if (governor.negated) negated = !negated;
    start = startOfGroup(view, sentence, governor.at);
    if (WILL_NOUN.test(normAt(view, governor.at))) owner = ownerOf(scene, governor.at);
  } else if (group.modal && HYPOTHETICAL.test(group.modal) && !negated) return null;
  else if (group.modal && /^(?:must|should)$/.test(group.modal)) return null;
  if (pending) stance = 'undecided';
  else if (negated) {
    const turned = hit.rule.stance === 'proposes' && WANTING.test(hit.rule.name) ? 'opposes' : denied(stance, group.perfect);
    if (!turned) return null;
    stance = turned;
  } else if (NEEDS_DENIAL.test(hit.rule.name)) return null;
  const end = contentEnd(view, sentence, hit.to);
  const flipped = opposingNoun(scene, hit.to, end);
  if (flipped && stance !== 'undecided') stance = stance === 'opposes' ? 'supports' : 'opposes';
  const none = normAt(view, hit.to) === 'no' && /^(?:proposes|supports)$/.test(stance);
  if (none) stance = 'opposes';
  let courses = hit.split ? [pointing(scene, hit)] : contentAfter(view, sentence, hit.rule, none ? hit.to + 1 : (flipped ?? hit.to), end);
  if (none && POINTERS.has(normAt(view, hit.to + 1))) courses = [{ ...pointing(scene, { ...hit, from: hit.to }), anaphor: normAt(view, hit.to + 1) }];
  // "put forward the conditions: Kyiv must …": what stands behind the colon says them.
  if (courses.length > 0 && courses.every(({ anaphor }) => anaphor) && normAt(view, end) === ':') {
    const listed = coursesIn({ view, sentence, to: contentEnd(view, sentence, end + 1), strong: true }, end + 1, 'that');
    if (listed.length > 0) courses = listed;
  }
  if (stance === 'proposes' && courses.every(({ anaphor }) => anaphor === 'it')) courses = [];
  if (courses.length === 0) courses = relativeContent(scene, start, hit, end, told);
  if (courses.length === 0) return null;
  const holder = owner ?? (supposed(scene, start) ? null : holderBefore(scene, start));
  if (dashed !== null && holder && /^(?:and|-)$/.test(normAt(view, dashed + 1))) holder.actors.push(...(holdersFrom(scene, normAt(view, dashed + 2) === 'and' ? dashed + 3 : dashed + 2, 8)?.actors ?? []));
  return attitude(scene, hit, holder, stance, courses, group.modal);
}

/** "which Russia -- and now Washington -- opposes": where the phrase between dashes begins; null without one. */
function behindDashes({ view, sentence }: Scene, hit: CueHit): number | null {
  if (hit.form !== 's' && hit.form !== 'base' && hit.form !== 'ed') return null;
  const dash = (at: number) => /^(?:--|[—–])$/.test(normAt(view, at)) || (normAt(view, at) === '-' && normAt(view, at - 1) === '-');
  if (!dash(hit.from - 1)) return null;
  for (let at = hit.from - 3; at >= Math.max(sentence.from, hit.from - 18); at--) if (dash(at)) return normAt(view, at) === '-' ? at - 1 : at;
  return null;
}

const pointing = ({ view }: Scene, hit: CueHit): Course => {
  const { start = 0, end = 0, text = '' } = view.tokens[hit.from + 1] ?? {};
  return { start, end, kind: 'other', cls: '', stems: new Set(), terms: [], definite: true, anaphor: 'it', named: false, words: text };
};

/** In a condition or a question nobody takes a stance: "if Putin does not agree", "whether they endorse it". */
function supposed({ view, sentence }: Scene, start: number): boolean {
  for (let at = start - 1; at >= Math.max(sentence.from, start - 8); at--) {
    const word = normAt(view, at);
    if (/^(?:if|unless|whether|until|once|should|provided)$/.test(word)) return true;
    if (word === 'that' && /^(?:den(?:y|ies|ied|ying)|doubt(?:s|ed)?|sign|evidence|rumou?rs?|reports?)$/.test(normAt(view, at - 1))) return true;
    if (/^(?:[,;:.—–"]|and|but|that|who|which|said|says)$/.test(word)) return false;
  }
  return false;
}

/** "backs opposition to …": a noun of refusal right behind the verb turns it; returns where its complement begins. */
function opposingNoun({ view, sentence }: Scene, from: number, end: number): number | null {
  for (let at = from; at < Math.min(end, from + 6); at++) {
    if (normAt(view, at) === 'to' || /^(?:of|for|on)$/.test(normAt(view, at))) return null;
    const noun = cuesAt((i) => normAt(view, i), at, sentence.to).find(({ rule }) => rule.shape === 'noun' && rule.stance === 'opposes');
    if (noun) return noun.to;
  }
  return null;
}

/** "…, which Russia opposes": what stands before "which", when nothing follows the verb. */
function relativeContent(scene: Scene, start: number, hit: CueHit, end: number, told: readonly Attitude[]): Course[] {
  const { view, sentence } = scene;
  const direct = sentence.references.find((one) => one.to === start && !one.adjective && !one.possessive);
  if (direct && /^(?:[,.;]|in|on|at|last|late|early|first|this|earlier|during|after|before|and)$/.test(normAt(view, hit.to)) && direct.from > sentence.from) {
    const before = contentBefore(view, sentence, direct.from, []);
    const [named] = before;
    if (named && (view.tokens[direct.from]?.start ?? 0) - named.end <= 1) return before;
  }
  if (end - hit.to > 4 && !/^(?:in|on|at|last|this|during|from|as|by|for)$/.test(normAt(view, hit.to))) return [];
  for (let at = start - 1; at >= Math.max(sentence.from, start - 14); at--) {
    const word = normAt(view, at);
    if (word === 'which' || word === 'that')
      return contentBefore(view, sentence, at, told.flatMap(({ courses }) => courses));
    if (/^[;:]$/.test(word)) return [];
  }
  return [];
}

/** "U.S.-backed plan", "a Qatari-drafted text". */
function compound(scene: Scene, hit: CueHit): Attitude[] | null {
  const { view, sentence } = scene;
  const owner = sentence.references.find((one) => one.to === hit.from - 1);
  if (!owner) return null;
  const courses = coursesIn({ view, sentence, to: contentEnd(view, sentence, hit.to), strong: false }, hit.to, 'np');
  return courses.length > 0 ? attitude(scene, hit, { actors: owner.actors, sure: true }, hit.rule.stance, courses, null) : null;
}

function passive(scene: Scene, hit: CueHit, group: VerbGroup, told: readonly Attitude[]): Attitude[] | null {
  const { view, sentence } = scene;
  const courses = contentBefore(view, sentence, group.from, told.flatMap((one) => one.courses));
  if (courses.length === 0) return null;
  const agent = agentAt(view, sentence, hit.to);
  const holder = agent === null ? null : holdersFrom(scene, agent);
  if (group.modal && group.modal !== 'will' && group.modal !== "won't") return null;
  if (/^(?:that|which)$/.test(normAt(view, group.from - 1)) && /^(?:is|are)$/.test(normAt(view, group.from))) return null;
  const stance = group.negated ? denied(hit.rule.stance, group.perfect) : hit.rule.stance;
  if (!stance || (NEEDS_DENIAL.test(hit.rule.name) && !group.negated)) return null;
  if (holder) return attitude(scene, hit, holder, stance, courses, null);
  return [{ holders: [], stance, voice: null, sure: true, condition: null, courses, span: spanOf(scene, hit, courses), rules: [], impersonal: true }];
}

function readNoun(scene: Scene, hit: CueHit): Attitude[] | null {
  const { view, sentence } = scene;
  const end = contentEnd(view, sentence, hit.to);
  const bare = hit.to - hit.from === 1;
  const behind = bare ? pastTime(sentence, view, hit.to, end) : hit.to;
  const next = normAt(view, behind);
  const of = next === 'of' ? holdersFrom(scene, behind + 1, 3) : null;
  if (of && bare) {
    const purpose = purposeAt(scene, behind + 1, end);
    const courses = purpose === null ? [] : coursesIn({ view, sentence, to: end, strong: hit.rule.strong }, purpose, 'to');
    if (courses.length > 0) return attitude(scene, hit, of, hit.rule.stance, courses, null);
  }
  const owner = ownerOf(scene, hit.from) ?? performer(scene, hit.from) ?? (/^(?:by|from)$/.test(next) ? holdersFrom(scene, hit.to + 1, 4) : null);
  if (!owner) return null;
  if (bare && !/^(?:to|that|for|of|on)$/.test(next)) return OWNED.test(normAt(view, hit.from)) ? thinly(scene, hit, owner) : null;
  const told = explained(scene, end);
  const courses = told ?? contentAfter(view, sentence, hit.rule, bare && /^(?:for|of|on)$/.test(next) ? behind + 1 : behind, end).filter(({ anaphor }) => anaphor !== 'it');
  if (courses.length === 0) return null;
  return attitude(scene, hit, owner, hit.rule.stance, courses, null);
}

/** "the readiness of Moscow to free them": where the infinitive begins; null without one. */
function purposeAt({ view }: Scene, from: number, end: number): number | null {
  for (let at = from; at < end - 1; at++) if (normAt(view, at) === 'to' && actionRule(normAt(view, at + 1))?.form === 'base') return at + 1;
  return null;
}

/** "signalled support for", "voiced opposition to": whoever utters it. */
function performer(scene: Scene, noun: number): Holder | null {
  const { view, sentence } = scene;
  for (let at = noun - 1; at >= Math.max(sentence.from, noun - 5); at--) {
    const word = normAt(view, at);
    if (PERFORMING.test(word)) return holderBefore(scene, startOfGroup(view, sentence, at));
    if (/^(?:[,;.:"()]|and|or|of|for|to|in|on|with|by|is|are|was|were)$/.test(word)) return null;
  }
  return null;
}
/** "its latest proposal, which is for the army to pull out": the clause behind says what it is. */
function explained(scene: Scene, end: number): Course[] | null {
  const { view, sentence } = scene;
  if (normAt(view, end) !== ',' || normAt(view, end + 1) !== 'which' || !/^(?:is|was)$/.test(normAt(view, end + 2))) return null;
  const frame = normAt(view, end + 3);
  if (!/^(?:for|to)$/.test(frame)) return null;
  const courses = coursesIn({ view, sentence, to: contentEnd(view, sentence, end + 4), strong: true }, end + 4, frame === 'for' ? 'who-to' : 'to');
  return courses.length > 0 ? courses : null;
}

const PERFORMING =
  /^(?:signal(?:l?ed|s|l?ing)|express(?:ed|es|ing)|voic(?:ed|es|ing)|declar(?:ed|es|ing)|indicat(?:ed|es|ing)|reiterat(?:ed|es|ing)|reaffirm(?:ed|s|ing)|restat(?:ed|es|ing)|repeat(?:ed|s|ing)|reassert(?:ed|s|ing)|renew(?:ed|s|ing)|confirm(?:ed|s|ing)|announc(?:ed|es|ing)|ma(?:de|kes|king)|issu(?:ed|es|ing)|rais(?:ed|es|ing)|stat(?:ed|es|ing)|pledg(?:ed|es|ing)|offer(?:ed|s|ing)|show(?:ed|s|n|ing)|maintain(?:ed|s|ing)|set|sent|gave|giv(?:es|ing|en)|outlin(?:ed|es)|underlin(?:ed|es)|convey(?:ed|s))$/;

const OWNED = /^(?:proposals?|offers?|plans?|initiative|terms|roadmap|draft|framework|blueprint|scheme|text|package|formula|ultimatums?)$/;

/** "Putin’s terms", "the Egyptian proposal": whoever owns it put it forward; what it is was told before or is told by others’ stance. */
function thinly(scene: Scene, hit: CueHit, owner: Holder): Attitude[] | null {
  const { view } = scene;
  if (hit.rule.stance !== 'proposes') return null;
  const { start, end, text } = view.tokens[hit.from] ?? { start: 0, end: 0, text: '' };
  const course: Course = { start, end, kind: 'framework', cls: 'plan', stems: new Set(), terms: [], definite: true, anaphor: normAt(view, hit.from), named: false, words: text };
  return attitude(scene, hit, owner, 'proposes', [course], null);
}

function readState(scene: Scene, hit: CueHit): Attitude[] | null {
  const { view, sentence } = scene;
  const start = startOfGroup(view, sentence, hit.from);
  const be = start < hit.from && [...Array(hit.from - start).keys()].some((i) => isBe(normAt(view, start + i)));
  const loose = /^(?:,|"|said|remains?|remained|voted|spoke|argued|stood|stands?|declared)$/.test(normAt(view, hit.from - 1)) || sentence.references.some((one) => one.to === hit.from);
  if (!be && !loose) return null;
  if (hit.rule.takes.has('to') && !hit.rule.takes.has('ing') && normAt(view, hit.to) !== 'to') return null;
  const negated = negatedBefore(view, sentence, hit.from);
  const stance = negated ? denied(hit.rule.stance, false) : hit.rule.stance;
  if (!stance) return null;
  let from = hit.to;
  if (/^(?:the)$/.test(normAt(view, from)) && /^(?:idea|possibility|notion)$/.test(normAt(view, from + 1)) && normAt(view, from + 2) === 'of') from += 3;
  const courses = contentAfter(view, sentence, hit.rule, from, contentEnd(view, sentence, from));
  if (courses.length === 0) return null;
  const loud = /^(?:voted|spoke|argued|stood|stands?|remains?|remained|said|declared)$/.test(normAt(view, start - 1)) ? start - 1 : start;
  const modal = [...Array(hit.from - start).keys()].map((i) => normAt(view, start + i)).find((word) => /^(?:would|could)$/.test(word));
  const read = attitude(scene, hit, holderBefore(scene, loud), stance, courses, modal ?? null);
  if (read?.[0]?.stance === 'supports' && normAt(view, hit.to) === 'to' && actionRule(normAt(view, hit.to + 1))) read[0].offer = true;
  return read;
}

/** "called the plan unacceptable", "such a force is unacceptable to us". */
function readJudgement(scene: Scene, hit: CueHit, told: readonly Attitude[]): Attitude[] | null {
  const { view, sentence } = scene;
  const courses0 = told.flatMap(({ courses }) => courses);
  for (let at = hit.from - 1; at >= Math.max(sentence.from, hit.from - 10); at--) {
    const word = normAt(view, at);
    if (/^(?:call(?:s|ed|ing)?|label(?:l?ed|s|l?ing)|brand(?:s|ed|ing)|describ(?:es|ed|ing)|consider(?:s|ed)|deem(?:s|ed)|found|finds|declar(?:es|ed))$/.test(word)) {
      const courses = coursesIn({ view, sentence, to: hit.from, strong: false }, at + 1, 'np');
      if (courses.length === 0) return null;
      return attitude(scene, hit, holderBefore(scene, startOfGroup(view, sentence, at)), hit.rule.stance, courses, null);
    }
    if (/^[.;:]$/.test(word)) break;
  }
  const edge = normAt(view, hit.from - 1) === '"' ? hit.from - 1 : hit.from;
  const start = startOfGroup(view, sentence, edge);
  const group = [...Array(hit.from - start).keys()].map((i) => normAt(view, start + i));
  if (!group.some((word) => isBe(word))) return null;
  const negated = group.some((word) => /^not$|n't$/.test(word));
  const stance = negated ? denied(hit.rule.stance, false) : hit.rule.stance;
  if (!stance || group.some((word) => /^(?:could|may|might)$/.test(word))) return null;
  const courses = contentBefore(view, sentence, start, courses0);
  if (courses.length === 0) return null;
  const to = /^(?:to|for)$/.test(normAt(view, hit.to)) ? holdersFrom(scene, hit.to + 1, 4) : null;
  const statement = statementAt(scene, hit.from);
  const holder = to ?? (statement ? { actors: [statement.speaker], sure: statement.kind === 'direct' } : null);
  const positive = hit.rule.stance === 'supports' && statement ? 'proposes' : stance;
  return attitude(scene, hit, holder, positive, courses, null);
}

function spanOf({ view }: Scene, hit: CueHit, courses: readonly Course[]): Span {
  const start = view.tokens[hit.from]?.start ?? 0;
  const end = view.tokens[hit.to - 1]?.end ?? 0;
  return {
    start: Math.min(start, ...courses.map((one) => one.start)),
    end: Math.max(end, ...courses.map((one) => one.end)),
  };
}

function attitude(
  scene: Scene,
  hit: CueHit,
  holder: Holder | null,
  given: Stance,
  courses: Course[],
  modal: string | null,
): Attitude[] | null {
  const { view, sentence } = scene;
  const span = spanOf(scene, hit, courses);
  const rules = [{ rule: hit.rule.name, span: { start: view.tokens[hit.from]?.start ?? 0, end: view.tokens[hit.to - 1]?.end ?? 0 } }];
  if (!holder || holder.actors.length === 0)
    return [{ holders: [], stance: given, voice: null, sure: false, condition: null, courses, span, rules, impersonal: true }];
  const condition = conditionNear(view, sentence, hit.from, hit.to);
  const ready = hit.rule.shape === 'state' || (modal !== null && /^(?:would|will|'ll|'d|could)$/.test(modal)) || isOnly(scene, condition);
  const stance = withCondition(given, condition, ready);
  const voice = voiceOf(scene, hit, holder);
  const found: Attitude = {
    holders: holder.actors,
    stance,
    voice,
    sure: holder.sure,
    condition: condition && stance !== 'undecided' ? condition.text : null,
    courses,
    span,
    rules,
  };
  return [found, ...conditionWanted(scene, found, condition, condition !== null && condition.from > hit.to && isOnly(scene, condition))];
}

const isOnly = ({ view }: Scene, condition: Condition | null): boolean =>
  condition !== null && [1, 2, 3, 4].some((back) => normAt(view, condition.from - back) === 'only') || (condition !== null && /^(?:that|provided|condition|as)$/.test(normAt(view, condition.from - 1)));

function withCondition(stance: Stance, condition: Condition | null, ready: boolean): Stance {
  if (!condition?.hard) return stance;
  if (stance === 'supports' && ready) return 'conditional';
  return stance;
}

/** Who says it, where that is somebody else than the holder. */
function voiceOf(scene: Scene, hit: CueHit, holder: Holder): string | null {
  const statement = statementAt(scene, hit.from);
  if (!statement || holder.actors.includes(statement.speaker)) return null;
  return statement.speaker;
}
