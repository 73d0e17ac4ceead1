import { set } from '../text/word-set.ts';
import { type Attitude } from './stance-attitude.ts';
import { actionRule } from './proposal-actions.ts';
import { coursesIn } from './proposal-content.ts';
import { PREPOSITIONS, type Course } from './proposal-words.ts';
import { POINTERS, TEXTS } from './proposal-nouns.ts';
import { explained } from './stance-of-nouns.ts';
import { doingBefore } from './stance-of-states.ts';
import { contentAfter, contentBefore, contentEnd, isAside } from './stance-content.ts';
import { cuesAt, type CueHit } from './stance-cues.ts';
import type { CueRule } from './stance-wordings.ts';
import { holderBefore, holdersFrom, ownerOf } from './stance-holders.ts';
import type { Holder, Scene } from './stance-scene.ts';
import {
  agentAt,
  governorOf,
  groupOf,
  startOfGroup,
  threatBefore,
  type VerbGroup,
} from './stance-verb-groups.ts';
import { conditionNear } from './stance-conditions.ts';
import { isQuoted, normAt, type View } from './view.ts';
import { attitude, denied, spanOf } from './stance-take.ts';

export const WANTING = /-(?:want|seek|plan|intend|offer|agree|require|wish|look-for|call-for|ask-for)$/;
export const NEEDS_DENIAL = /-(?:respond-to|reply-to|give-a-reply-to|decide-on|hear-of|countenance|condone)$/;
export const WILL_NOUN =
  /^(?:refusal|readiness|willingness|unwillingness|reluctance|decision|pledge|plan|bid|promise|offer|wish|call|calls|demand)$/;
export const HYPOTHETICAL = /^(?:could|may|might|can)$/;

/** "no sign of | accepting", "the risk of …": nothing that anybody says. */
const UNTOLD = set(
  'sign signs indication hint chance chances prospect risk question possibility hope hopes point cost',
);

const PUSHING = /-verb-(?:push|pressure|pressuri[sz]e)$/;

export function readVerb(scene: Scene, hit: CueHit, told: readonly Attitude[]): Attitude[] | null {
  const { view, sentence } = scene;
  const dashed = behindDashes(scene, hit);
  const group =
    dashed === null
      ? groupOf(view, sentence, hit)
      : ({
          mood: 'finite',
          from: dashed,
          negated: false,
          modal: null,
          perfect: false,
          pending: false,
        } as VerbGroup);
  if (!group) return null;
  if (group.mood === 'participle' && normAt(view, group.from - 1) === 'for') return null;
  if (
    group.mood === 'participle' &&
    normAt(view, group.from - 1) === 'of' &&
    UNTOLD.has(normAt(view, group.from - 2))
  )
    return null;
  if (group.mood === 'participle' && /-suggest$/.test(hit.rule.name)) return null;
  if (asksFor(scene, group, told)) return null;
  // "pushed for changes": no push of anybody.
  if (PUSHING.test(hit.rule.name) && PREPOSITIONS.has(normAt(view, hit.to))) return null;
  if (group.mood === 'compound') return compound(scene, hit);
  if (group.mood === 'passive' || group.mood === 'reduced') return passive(scene, hit, group, told);
  let { stance } = hit.rule;
  let negated = group.negated;
  let start = group.from;
  let pending = group.pending;
  let owner: Holder | null = null;
  if (group.mood === 'infinitive') {
    const governor =
      governorOf(view, sentence, group.from) ??
      (stance === 'opposes' ? threatBefore(view, sentence, group.from) : null);
    if (!governor) return null;
    // "happy to scrap the tax": the verb is what is offered, and the governor tells the stance.
    if (stance === 'opposes' && governor.sense === 'same' && actionRule(normAt(view, hit.from))) return null;
    pending = governor.sense === 'pending';
    if (governor.sense === 'other') negated = !negated;
    if (governor.negated) negated = !negated;
    start = startOfGroup(view, sentence, governor.at);
    if (WILL_NOUN.test(normAt(view, governor.at))) owner = ownerOf(scene, governor.at);
  } else if (
    group.modal &&
    HYPOTHETICAL.test(group.modal) &&
    !negated &&
    !conditionNear(view, sentence, hit.from, hit.to)?.hard
  )
    return null;
  else if (group.modal && /^(?:must|should)$/.test(group.modal)) return null;
  if (pending) stance = 'undecided';
  else if (negated) {
    const turned =
      hit.rule.stance === 'proposes' && WANTING.test(hit.rule.name)
        ? 'opposes'
        : denied(stance, group.perfect);
    if (!turned) return null;
    stance = turned;
  } else if (NEEDS_DENIAL.test(hit.rule.name)) return null;
  const end = hit.closing ?? contentEnd(view, sentence, hit.to);
  const flipped = opposingNoun(scene, hit.to, end);
  if (flipped && stance !== 'undecided') stance = stance === 'opposes' ? 'supports' : 'opposes';
  if (normAt(view, hit.to) === 'no' && silent(scene, hit.to + 1)) return null;
  const none = normAt(view, hit.to) === 'no' && /^(?:proposes|supports)$/.test(stance);
  if (none) stance = 'opposes';
  let courses = hit.split
    ? [pointing(scene, hit)]
    : contentAfter(view, sentence, ruleOf(hit, negated), none ? hit.to + 1 : (flipped ?? hit.to), end);
  if (none && POINTERS.has(normAt(view, hit.to + 1)))
    courses = [{ ...pointing(scene, { ...hit, from: hit.to }), anaphor: normAt(view, hit.to + 1) }];
  // "put forward the conditions: Kyiv must …": what stands behind the colon says them.
  if (courses.length > 0 && courses.every(({ anaphor }) => anaphor) && normAt(view, end) === ':') {
    const listed = coursesIn(
      { view, sentence, to: contentEnd(view, sentence, end + 1), strong: true },
      end + 1,
      'that',
    );
    if (listed.length > 0) courses = listed;
  }
  // "asked for something modest: a ban on …".
  if (courses.length === 0 && normAt(view, end) === ':' && end - hit.to <= SHORT)
    courses = coursesIn(
      { view, sentence, to: contentEnd(view, sentence, end + 1), strong: hit.rule.strong },
      end + 1,
      'np',
    );
  // "rejected the latest proposal, which is for the army to pull out": the clause behind says what it is.
  if (courses.length > 0 && POINTERS.has(headOf(scene, hit.to, end)))
    courses = explained(scene, end) ?? courses;
  const settled = /^(?:signed|accepted|approved|adopted|ratified|implemented|done|agreed)$/.test(
    normAt(view, hit.to + 1),
  );
  if (stance === 'proposes' && !settled && courses.every(({ anaphor }) => anaphor === 'it')) courses = [];
  if (courses.length === 0) courses = relativeContent(scene, start, hit, end, told);
  if (courses.length === 0) return null;
  const holder = owner ?? (supposed(scene, start) ? null : holderBefore(scene, start));
  if (dashed !== null && holder && /^(?:and|-)$/.test(normAt(view, dashed + 1)))
    holder.actors.push(
      ...(holdersFrom(scene, normAt(view, dashed + 2) === 'and' ? dashed + 3 : dashed + 2, 8)?.actors ?? []),
    );
  const read = attitude(scene, hit, holder, stance, courses, group.modal);
  if (!read || !holder || stance !== 'supports' || hit.form !== 'ed' || group.modal) return read;
  const others = MUTUAL.test(hit.rule.name)
    ? partners(scene, hit, end).filter((actor) => !holder.actors.includes(actor))
    : [];
  if (others.length === 0) return read;
  // What a speaker says they agreed on with somebody is a claim about that one.
  const sharing = attitude(scene, hit, { actors: others, sure: holder.sure }, stance, courses, null);
  return [...read, ...(sharing ?? []).slice(0, 1)];
}

const MUTUAL = /-(?:agree|agree-with|reach|strike|clinch|seal|conclude|sign|ink|hammer-out|finali[sz]e)$/;

/** "reached a deal with Chad", "agreed with Chad on a truce": with whom. */
function partners(scene: Scene, hit: CueHit, end: number): string[] {
  for (let at = hit.to - 1; at < end; at++)
    if (normAt(scene.view, at) === 'with')
      return isNoun(scene, at + 1) ? [] : (holdersFrom(scene, at + 1, 2)?.actors ?? []);
  return [];
}

/** "with Chad’s plan": no partner, but a thing of theirs. */
const isNoun = ({ sentence }: Scene, from: number): boolean =>
  sentence.references.some(
    (one) => one.from >= from && one.from <= from + 2 && (one.possessive || one.adjective),
  );

const SILENT = set(
  'response comment answer reaction reply details indication sign hint date timeline timetable decision',
);

/** "gave no immediate | response": nothing said is no refusal. */
const silent = ({ view }: Scene, from: number): boolean =>
  [0, 1, 2].some((step) => SILENT.has(normAt(view, from + step)));

/** "vetoed a resolution | demanding a truce": what a text asks for is not asked by whoever refuses it. */
function asksFor({ view }: Scene, { mood, from }: VerbGroup, told: readonly Attitude[]): boolean {
  const before = normAt(view, from - 1);
  if (!TEXTS.has(mood === 'finite' && /^(?:that|which)$/.test(before) ? normAt(view, from - 2) : before))
    return false;
  const { start = 0 } = view.tokens[from] ?? {};
  return told.some(({ stance, span }) => stance !== 'proposes' && span.start < start && span.end > start);
}

/** Tokens of an object that the words behind a colon say. */
const SHORT = 4;

/** "will not accept longer shifts": whatever somebody refuses to agree to is a course of action. */
const ruleOf = ({ rule }: CueHit, negated: boolean): CueRule =>
  negated && ACCEPTING.test(rule.name) ? { ...rule, strong: true } : rule;
const ACCEPTING =
  /-verb-(?:accept|agree-to|agree-with|support|back|endorse|tolerate|countenance|entertain|contemplate|hear-of|stomach|go-along-with|live-with|consent-to|sign-up-to|vote-for|approve)$/;

/** The noun that a complement begins with: the last before a preposition. */
function headOf({ view }: Scene, from: number, end: number): string {
  let at = from;
  while (at + 1 < end && !PREPOSITIONS.has(normAt(view, at + 1))) at++;
  return normAt(view, at);
}

const DASH = /^(?:--|[—–])$/;
/** A dash, or the second of two hyphens. */
const isDash = (view: View, at: number): boolean =>
  DASH.test(normAt(view, at)) || (normAt(view, at) === '-' && normAt(view, at - 1) === '-');

/** "which Russia -- and now Washington -- opposes": where the phrase between dashes begins; null without one. */
export function behindDashes({ view, sentence }: Scene, hit: CueHit): number | null {
  if (hit.form !== 's' && hit.form !== 'base' && hit.form !== 'ed') return null;
  if (!isDash(view, hit.from - 1)) return null;
  for (let at = hit.from - 3; at >= Math.max(sentence.from, hit.from - 18); at--)
    if (isDash(view, at)) return normAt(view, at) === '-' ? at - 1 : at;
  return null;
}

export const pointing = ({ view }: Scene, hit: CueHit): Course => {
  const { start = 0, end = 0, text = '' } = view.tokens[hit.from + 1] ?? {};
  return {
    start,
    end,
    kind: 'other',
    cls: '',
    stems: new Set(),
    terms: [],
    definite: true,
    anaphor: 'it',
    named: false,
    words: text,
  };
};

const LINKING = set('of for on');
const SUPPOSING = set('if unless whether until once should provided');
const DENYING = /^den(?:y|ies|ied|ying)$/;
const CLAUSE_START = set(', ; : . — – " and but that who which said says');

/** In a condition or a question nobody takes a stance: "if Putin does not agree", "whether they endorse it". */
export function supposed({ view, sentence }: Scene, start: number): boolean {
  for (let at = start - 1; at >= Math.max(sentence.from, start - 8); at--) {
    const word = normAt(view, at);
    if (SUPPOSING.has(word) || DENYING.test(word)) return true;
    if (
      word === 'that' &&
      /^(?:den(?:y|ies|ied|ying)|doubt(?:s|ed)?|sign|evidence|rumou?rs?|reports?)$/.test(normAt(view, at - 1))
    )
      return true;
    if (CLAUSE_START.has(word)) return false;
  }
  return false;
}

/** "backs opposition to …": a noun of refusal right behind the verb turns it; returns where its complement begins. */
export function opposingNoun({ view, sentence }: Scene, from: number, end: number): number | null {
  for (let at = from; at < Math.min(end, from + 6); at++) {
    if (normAt(view, at) === 'to' || LINKING.has(normAt(view, at))) return null;
    const noun = cuesAt(view, at, sentence.to).find(
      ({ rule }) => rule.shape === 'noun' && rule.stance === 'opposes',
    );
    if (noun) return noun.to;
  }
  return null;
}

/** Tokens of an aside before its verb: "a proposal that the Kremlin has". */
const ASIDE = 9;

/** "…, which Russia opposes": what stands before "which", when nothing follows the verb. */
export function relativeContent(
  scene: Scene,
  start: number,
  hit: CueHit,
  end: number,
  told: readonly Attitude[],
): Course[] {
  const { view, sentence } = scene;
  for (let at = start - 1; at >= Math.max(sentence.from, start - ASIDE); at--)
    if (isAside(view, sentence, at) && /^[,-]$/.test(normAt(view, at - 1)))
      return told.flatMap(({ courses }) => courses).slice(-1);
  const direct = sentence.references.find((one) => one.to === start && !one.adjective && !one.possessive);
  if (
    direct &&
    /^(?:[,.;]|in|on|at|last|late|early|first|this|earlier|during|after|before|and)$/.test(
      normAt(view, hit.to),
    ) &&
    direct.from > sentence.from
  ) {
    const before = contentBefore(view, sentence, direct.from, []);
    const [named] = before;
    if (named && (view.tokens[direct.from]?.start ?? 0) - named.end <= 1) return before;
  }
  if (end - hit.to > 4 && !/^(?:in|on|at|last|this|during|from|as|by|for)$/.test(normAt(view, hit.to)))
    return [];
  for (let at = start - 1; at >= Math.max(sentence.from, start - 14); at--) {
    const word = normAt(view, at);
    if (word === 'which' || word === 'that')
      return contentBefore(
        view,
        sentence,
        at,
        told.flatMap(({ courses }) => courses),
      );
    if (/^[;:]$/.test(word)) return [];
  }
  return [];
}

/** "U.S.-backed plan", "a Qatari-drafted text". */
export function compound(scene: Scene, hit: CueHit): Attitude[] | null {
  const { view, sentence } = scene;
  const owner = sentence.references.find((one) => one.to === hit.from - 1);
  if (!owner) return null;
  const courses = coursesIn(
    { view, sentence, to: contentEnd(view, sentence, hit.to), strong: false },
    hit.to,
    'np',
  );
  return courses.length > 0
    ? attitude(scene, hit, { actors: owner.actors, sure: true }, hit.rule.stance, courses, null)
    : null;
}

const SAYING = set('said says told tells stated states explained announced declared added wrote');
/** Tokens between a verb of saying and its "that". */
const THAT_WITHIN = 7;

/** "said on Monday that …": true where what stands at a token is reported word for word. */
function saidThat({ view, sentence }: Scene, at: number): boolean {
  for (let that = at - 1; that > sentence.from; that--)
    if (normAt(view, that) === 'that')
      for (let i = that - 1; i >= Math.max(sentence.from, that - THAT_WITHIN); i--)
        if (SAYING.has(normAt(view, i))) return true;
  return false;
}

export function passive(
  scene: Scene,
  hit: CueHit,
  group: VerbGroup,
  told: readonly Attitude[],
): Attitude[] | null {
  const { view, sentence } = scene;
  const named = contentBefore(
    view,
    sentence,
    group.from,
    told.flatMap((one) => one.courses),
  );
  const courses = named.length > 0 ? named : doingBefore(scene, group.from);
  if (courses.length === 0) return null;
  const agent = agentAt(view, sentence, hit.to);
  const holder = agent === null ? null : holdersFrom(scene, agent);
  if (group.modal && group.modal !== 'will' && group.modal !== "won't") return null;
  if (/^(?:that|which)$/.test(normAt(view, group.from - 1)) && /^(?:is|are)$/.test(normAt(view, group.from)))
    return null;
  const stance = group.negated ? denied(hit.rule.stance, group.perfect) : hit.rule.stance;
  if (!stance || (NEEDS_DENIAL.test(hit.rule.name) && !group.negated)) return null;
  if (holder) {
    const told = attitude(scene, hit, holder, stance, courses, null);
    // "a truce suggested by Ada": who did it is the outlet's own word, unless it is quoted.
    const own =
      group.mood === 'reduced' &&
      !isQuoted(sentence, view.tokens[hit.from]?.start ?? 0) &&
      !saidThat(scene, group.from);
    return own && told ? told.map((one) => ({ ...one, voice: null })) : told;
  }
  return [
    {
      holders: [],
      stance,
      voice: null,
      sure: true,
      condition: null,
      courses,
      span: spanOf(scene, hit, courses),
      rules: [],
      impersonal: true,
    },
  ];
}
