import type { Reference } from '../model.ts';
import type { Context, Role } from './meeting-context.ts';
import type { Item } from './meeting-items.ts';
import {
  agreedBefore,
  agreedBehind,
  bothOf,
  isFronted,
  isParty,
  ownerOfVisit,
  representing,
  spokenThere,
} from './meeting-together.ts';
import { governingVerb, type NounPhrase } from './meeting-phrase.ts';
import {
  antecedent,
  clauseSubject,
  isFree,
  isPlural,
  subjectBehind,
  subjectOf,
  type Side,
} from './meeting-roles.ts';
import type { Trigger } from './meeting-triggers.ts';
import { ATTENDING, HOSTING, LOOSE_NOUNS, MEDIATING, MEETING_VERBS, MOVED } from './meeting-words.ts';

/** Whoever the words in front of a meeting put into it. */
export interface Standing {
  left: Reference[];
  leftRole: Role;
  /** Item of the subject; null when none is told. */
  subject: number | null;
  /** The verb by which the subject takes part: "held", "attended". */
  attending: number | null;
  /** Somebody went somewhere for it. */
  moved: boolean;
}

/** Verbs of wanting or dropping a meeting: their subject was to be in it. */
const WISHING =
  /^(?:cancelled|canceled|postponed|scrapped|proposed|planned|planning|offered|rejected|refused|declined|suggested|sought|seeking|demanded|requested|scheduled|accepted|skipped|ruled|expects?|wants?|wanted|need|held|agreed|abandoned|called|invited|snubbed|left|secured|set)$/;
const JOINING = /^(?:attend|join|participat|t(?:ook|ak))/;
const LEADING = /^(?:led|headed|leads|heads|lead|head|leading|heading)$/;
const CALLING_FOR = /^(?:called|calling|calls|call|pushed|pressing|asked|push)$/;

const MEALS = new Set(['lunch', 'dinner', 'breakfast', 'coffee', 'supper', 'brunch']);
const THERE_LEFT = /^(?:after|before|following|during|at|in|for|ahead|to|since|of|from|with|on|by|while)$/;

/** "Zelenskyy’s meeting", "US–Iran talks": whom the noun phrase itself names. */
function ownersOf({ items, memory }: Context, phrase: NounPhrase, brings: boolean): Reference[] {
  if (phrase.owner !== null && phrase.pair.length < 2) {
    const both = items[phrase.owner]?.norm === 'their' && !brings ? bothOf(items, phrase) : null;
    if (both) return both.flatMap((one) => memory.resolve(items, one));
    const owners = memory.resolve(items, phrase.owner);
    // "A day before his talks with Merz, Trump called": whom "his" means comes behind.
    const behind =
      owners.length === 0 && isFronted(items, phrase.from) ? subjectBehind(items, phrase.from + 1) : null;
    if (
      behind !== null &&
      /^(?:his|her)$/.test(items[phrase.owner]?.norm ?? '') &&
      persons(items[behind]) === 1
    )
      return memory.resolve(items, behind);
    return /^(?:his|her)$/.test(items[phrase.owner]?.norm ?? '') ? owners.slice(0, 1) : owners;
  }
  return phrase.pair.length > 0 && (brings || phrase.pair.length >= 2) ? phrase.pair : [];
}

/** Who stands in front of a noun of meeting: its owner, the subject of its verb, or of the clause it hangs on. */
export function leftOfNoun(
  context: Context,
  { at }: Trigger,
  phrase: NounPhrase,
  { brings, between }: { brings: boolean; between: boolean },
): Standing {
  const { items, memory } = context;
  const verb = governingVerb(items, phrase.from);
  const verbWord = verb === null ? '' : (items[verb]?.norm ?? '');
  const light = ATTENDING.has(verbWord) && !(verbWord === 'led' && items[(verb ?? 0) + 1]?.norm === 'to');
  const mediates = MEDIATING.has(verbWord);
  const governor = items[phrase.from - 1];
  const within = (reach: number) => items.slice(Math.max(0, phrase.from - reach), phrase.from);
  const moved =
    within(9).some((one) => (one.kind === 'verb' && MOVED.has(one.norm)) || SENDING.test(one.norm)) &&
    /^(?:for|to)$/.test(governor?.norm ?? '');
  const own: Standing = {
    left: ownersOf(context, phrase, brings),
    leftRole: 'principal',
    subject: null,
    attending: null,
    moved,
  };
  if (own.left.length > 0) return own;
  if (verb !== null && (light || mediates || (WISHING.test(verbWord) && brings && !between))) {
    const subject = JOINING.test(verbWord)
      ? (invertedSubject(items, verb, at) ?? subjectOf(items, verb))
      : subjectOf(items, verb);
    const left = subject === null || (between && !light && !mediates) ? [] : withFellow(context, subject);
    // "Qatar held talks between A and B" is no side of them.
    const watches = between && JOINING.test(verbWord);
    const hosts = HOSTING.has(verbWord) || (between && light && left.length > 0);
    const leftRole: Role = mediates ? 'mediator' : watches ? 'observer' : hosts ? 'host' : 'principal';
    return { ...own, left, leftRole, subject, attending: light || mediates ? verb : null };
  }
  // "Rubio’s visit included talks with Lavrov": whoever the visit was of.
  const included = items.findLastIndex(
    ({ norm }, i) => i < phrase.from && i >= phrase.from - 2 && /^(?:includ|featur)/.test(norm),
  );
  const visit = included > 0 && brings ? ownerOfVisit(items, included) : null;
  if (visit !== null) return { ...own, left: memory.resolve(items, visit), subject: visit };
  const agreed =
    !between && !brings && /^(?:after|following)$/.test(governor?.norm ?? '')
      ? agreedBehind(context, phrase, at)
      : null;
  if (agreed) return { ...own, ...agreed, attending: phrase.from - 1 };
  const closing =
    !between && !brings && /^(?:after|following)$/.test(governor?.norm ?? '')
      ? agreedBefore(context, phrase)
      : null;
  if (closing) return { ...own, ...closing, attending: phrase.from - 1 };
  const spoken = !between && !brings ? (representing(context, phrase) ?? spokenThere(context, at)) : null;
  if (spoken) return { ...own, ...spoken };
  const present =
    governor?.norm === 'at' && items[phrase.from - 2]?.norm === 'present'
      ? invertedSubject(items, phrase.from - 2, at)
      : null;
  if (present !== null)
    return { ...own, left: memory.resolve(items, present), subject: present, attending: phrase.from - 2 };
  const calledFor = governor?.norm === 'for' && CALLING_FOR.test(items[phrase.from - 2]?.norm ?? '');
  const presence = governor?.norm === 'for' && within(6).some((one) => one.kind === 'place');
  const hangs =
    governor !== undefined &&
    (governor.kind === 'prep' || governor.kind === 'opener' || governor.kind === 'aux') &&
    THERE_LEFT.test(governor.norm);
  // "are meeting in London for trade talks": the verb has told it.
  const told =
    hangs &&
    /^(?:for|in)$/.test(governor.norm) &&
    items
      .slice(Math.max(0, phrase.from - 12), phrase.from - 1)
      .some((item, i, all) => tellsMeeting(item) && !all.slice(i).some(goesOnTo));
  if (told) return own;
  if (hangs && !between && (brings || moved || presence || calledFor))
    return { ...own, ...hungOn(context, phrase, at, brings, calledFor && !brings) };
  if (
    !between &&
    !brings &&
    governor?.kind === 'prep' &&
    (/^(?:at|during|in)$/.test(governor.norm) ||
      (governor.norm === 'over' && MEALS.has(items[at]?.norm ?? '')))
  )
    return { ...own, ...(toldAt(context, phrase, at) ?? severalAt(context, phrase, at)) };
  if (brings && !between && verb === null) {
    const subject = phrase.from > 0 ? clauseSubject(items, phrase.from) : null;
    const free = subject !== null && isFree(items, subject) ? subject : null;
    return { ...own, subject: free, left: free === null ? [] : memory.resolve(items, free) };
  }
  return own;
}

/** "met Ada, then flew to Rome for talks": the way to another meeting. */
const goesOnTo = ({ kind, norm }: Item, i: number, all: readonly Item[]): boolean =>
  kind === 'verb' &&
  MOVED.has(norm) &&
  all.slice(0, i).some((one) => one.norm === 'then' || one.kind === 'and');

const tellsMeeting = ({ kind, norm }: Item): boolean => kind === 'verb' && MEETING_VERBS.has(norm);

/** "Also attending the meeting were Rutte and Costa": the subject behind its verb. */
function invertedSubject(items: readonly Item[], verb: number, at: number): number | null {
  if (verb > 2 || !/ing$|^present$/.test(items[verb]?.norm ?? '')) return null;
  const are = items.findIndex((item, i) => i > at && /^(?:is|are|was|were)$/.test(item.norm));
  if (are < 0 || items.slice(at, are).some(({ kind }) => kind === 'comma' || kind === 'verb')) return null;
  const who = items.findIndex((item, i) => i > are && i <= are + 4 && item.kind === 'party');
  return who < 0 ? null : who;
}

const SENDING = /^(?:sen[dt]s?|sending|dispatch(?:ed|es|ing)?|tasked)$/;

/** "Trump dispatched Witkoff to Moscow for talks": whoever is sent is there; null at for "a team", of nobody's name. */
function sentBy(items: readonly Item[], subject: number, to: number): { at: number | null } | null {
  const one = items[subject];
  if (one?.references[0]?.kind !== 'person' && !/^(?:he|she|i)$/.test(one?.norm ?? '')) return null;
  const verb = items.findIndex((item, i) => i > subject && i < to && SENDING.test(item.norm));
  if (verb < 0) return null;
  const who = items.findIndex(
    (item, i) =>
      i > verb && i <= verb + 3 && i < to && isParty(items, i) && item.references[0]?.kind === 'person',
  );
  return { at: who < 0 ? null : who };
}

/** "the Kremlin spokesman, told reporters after the meeting": speaks of it, and was not in it. */
const isSpokesperson = (items: readonly Item[], subject: number, to: number): boolean =>
  items.slice(Math.max(0, subject - 2), to).some(({ norm }) => norm.startsWith('spokes'));

/** "said after talks with", "flew to Geneva for talks": the subject of the clause that a noun hangs on. */
function hungOn(
  { items, memory }: Context,
  phrase: NounPhrase,
  at: number,
  brings: boolean,
  wished: boolean,
): Pick<Standing, 'left' | 'subject'> {
  // "arguments made by Trump in a meeting with": the agent right before.
  const agent =
    items[phrase.from - 2]?.kind === 'party' && items[phrase.from - 3]?.norm === 'by'
      ? phrase.from - 2
      : null;
  const subject =
    agent ??
    (phrase.from > 1 ? clauseSubject(items, phrase.from - 1) : null) ??
    (brings ? subjectBehind(items, at + 1) : null);
  // "his first trip took him to Paris for talks"
  const taken =
    subject === null && !wished
      ? items.findIndex(
          (item, i) =>
            i < phrase.from &&
            /^(?:him|her|them)$/.test(item.norm) &&
            /^(?:took|takes|taking|brought)$/.test(items[i - 1]?.norm ?? ''),
        )
      : -1;
  if (taken > 0) return { left: memory.resolve(items, taken), subject: taken };
  const sent = subject === null ? null : sentBy(items, subject, phrase.from);
  if (sent)
    return { left: sent.at === null || wished ? [] : memory.resolve(items, sent.at), subject: sent.at };
  const left =
    subject === null || wished || isSpokesperson(items, subject, phrase.from)
      ? []
      : memory.resolve(items, subject);
  const led = subject === null ? null : items[subject - 1]?.kind === 'word' ? subject - 2 : subject - 1;
  const leader = led !== null && LEADING.test(items[led]?.norm ?? '') ? subjectOf(items, led) : null;
  const guest = guestOf(items, phrase.from);
  for (const more of [leader, guest]) if (more !== null) left.push(...memory.resolve(items, more));
  return { left, subject };
}

const TOLD =
  /^(?:told|informed|assured|urged|warned|asked|briefed|thanked|promised|pressed|reminded|congratulated|scolded|berated|rebuked|lectured|confronted|reassured|cautioned|implored)$/;

/** Item of whom a verb of telling is said to: somebody named, or a group. */
function listenerBehind(items: readonly Item[], verb: number): number | null {
  const at = items[verb + 1]?.kind === 'pronoun' && items[verb + 1]?.possessive ? verb + 2 : verb + 1;
  const item = items[at];
  const named =
    item?.kind === 'group' ||
    item?.kind === 'anaphor' ||
    (item?.kind === 'pronoun' && !item.possessive) ||
    (item?.kind === 'party' && !item.possessive && item.references[0]?.kind === 'person');
  return named ? at : null;
}

/** "told Lavrov at a meeting in Geneva": whoever spoke and whoever was spoken to were there. */
function toldAt(
  { items, memory }: Context,
  phrase: NounPhrase,
  at: number,
): Pick<Standing, 'left' | 'subject' | 'attending'> | null {
  const fronted = isFronted(items, phrase.from) ? subjectBehind(items, at + 1) : null;
  if (fronted !== null && TOLD.test(items[fronted + 1]?.norm ?? '')) {
    const listener = listenerBehind(items, fronted + 1);
    return listener === null
      ? null
      : {
          left: [...memory.resolve(items, fronted), ...memory.resolve(items, listener)],
          subject: fronted,
          attending: fronted + 1,
        };
  }
  for (let i = phrase.from - 2; i > Math.max(0, phrase.from - 7); i--) {
    const item = items[i];
    if (!item || item.kind === 'cut' || item.kind === 'quote' || item.kind === 'relative') return null;
    if (item.kind !== 'verb') continue;
    const subject = TOLD.test(item.norm) ? subjectOf(items, i) : null;
    const listener = listenerBehind(items, i);
    if (subject === null || listener === null) return null;
    const left = [...memory.resolve(items, subject), ...memory.resolve(items, listener)];
    return { left, subject, attending: i };
  }
  return null;
}

const persons = (item: Item | undefined): number =>
  item?.references.filter(({ kind }) => kind === 'person').length ?? 0;

/** "Trump and Putin failed to agree at a summit in Alaska": several whom a clause puts there. */
function severalAt(
  { items, memory }: Context,
  phrase: NounPhrase,
  at: number,
): Pick<Standing, 'left' | 'subject'> {
  const none = { left: [], subject: null };
  if (isFronted(items, phrase.from)) {
    // "Over dinner in Paris, Trump and Macron discussed …"
    const fronted = subjectBehind(items, at + 1);
    return fronted !== null && isParty(items, fronted) && persons(items[fronted]) >= 2
      ? { left: memory.resolve(items, fronted), subject: fronted }
      : none;
  }
  const sent = items.findIndex(
    (one, i) =>
      i < phrase.from &&
      one.kind === 'party' &&
      one.references.length > 1 &&
      /^(?:sent|dispatched|tasked|sending)$/.test(
        items.slice(0, i).findLast((verb) => verb.kind === 'verb')?.norm ?? '',
      ),
  );
  const subject = sent >= 0 ? sent : clauseSubject(items, phrase.from - 1);
  if (subject === null || !isPlural(items, subject) || items[subject]?.kind !== 'party') return none;
  const left = memory.resolve(items, subject);
  const loose =
    !left.every((one) => one.kind === 'person') &&
    LOOSE_NOUNS.has(items[at]?.norm ?? '') &&
    !items.slice(at, at + 5).some((one) => one.kind === 'place');
  return { left: loose ? [] : left, subject };
}

/** "invited Zelenskyy to Moscow for talks": the object of a verb of inviting, behind which the meeting stands. */
function guestOf(items: readonly Item[], from: number): number | null {
  for (let i = from - 2; i >= Math.max(1, from - 8); i--) {
    const item = items[i];
    if (item?.kind === 'verb' || item?.kind === 'opener' || item?.kind === 'cut') return null;
    if (item?.kind === 'party' && !item.possessive)
      return items[i - 1]?.kind === 'verb' && INVITING.test(items[i - 1]?.norm ?? '') ? i : null;
  }
  return null;
}
const INVITING =
  /^(?:invited|invites|hosted|welcomed|received|summoned|joined|joins|receives|hosts|greeted)$/;

/** "the comments of the president met …": a machine's word order; the name right before the verb. */
const ownedSubject = (items: readonly Item[], at: number): number | null =>
  items[at - 1]?.kind === 'party' && !items[at - 1]?.possessive ? at - 1 : null;

/** "Barra and I met", "he and Carter held talks": whom the subject stands for, with whom a pronoun joins to it. */
function withFellow({ items, memory }: Pick<Context, 'items' | 'memory'>, subject: number): Reference[] {
  const own = memory.resolve(items, subject);
  const fellow = subject - 2;
  const joined =
    items[subject - 1]?.kind === 'and' &&
    (items[subject]?.norm === 'i' || items[fellow]?.kind === 'pronoun') &&
    isFree(items, fellow);
  return joined ? [...memory.resolve(items, fellow), ...own] : own;
}

const TEAMS =
  /^(?:teams|negotiators|delegations|officials|representatives|delegates|envoys|experts|diplomats)$/;

/** Who stands in front of a verb of meeting. */
export function leftOfVerb(
  { items, memory }: Context,
  { at, kind }: Trigger,
  sides: readonly Side[],
): Standing {
  const subject = subjectOf(items, at) ?? ownedSubject(items, at);
  const owner = subject === null ? undefined : items[subject];
  let left = subject === null ? [] : withFellow({ items, memory }, subject);
  const unnamed = owner?.kind === 'group' && left.length === 0 && sides.length === 0;
  if (unnamed && TEAMS.test(owner.norm) && !/\p{Lu}/u.test((owner.others ?? '').slice(1)))
    left = memory.parties(owner);
  if (kind === 'attend' && items[at + 1]?.kind === 'aux') {
    // "also present were Meloni and Carney"
    const behind = items.findIndex((one, i) => i > at && i <= at + 4 && one.kind === 'party');
    if (behind > at) left = memory.resolve(items, behind);
  }
  return { left, leftRole: kind === 'host' ? 'host' : 'principal', subject, attending: null, moved: false };
}

/** "Joe Biden, whom he visited", "with whom he held talks": the object that stands in front of its verb. */
export function whomOf({ items, memory }: Context, at: number, noun: boolean): Side | null {
  const whom = items.findIndex(
    (one, i) => i >= at - 4 && i < at && one.norm === 'whom' && (!noun || items[i - 1]?.norm === 'with'),
  );
  const who = whom < 0 ? null : antecedent(items, whom);
  const references = who === null ? [] : memory.resolve(items, who);
  if (who === null || references.length === 0) return null;
  return { at: who, references, role: 'principal', group: false, others: null, by: 'whom' };
}
