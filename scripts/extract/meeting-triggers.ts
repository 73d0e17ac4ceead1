import type { Item } from './meeting-items.ts';
import { isFree } from './meeting-roles.ts';
import {
  CALL_VERBS,
  GATHERING_VERBS,
  HOST_VERBS,
  MEETING_NOUNS,
  MEETING_VERBS,
  MOVED,
  ORDINALS,
  SEEING_VERBS,
  TALKING_VERBS,
  TELLING_VERBS,
} from './meeting-words.ts';
import { normAt, type SentenceView, type View } from './view.ts';

const set = (words: string): string[] => words.split(' ');

/** Words by which a sentence may tell a meeting. */
const SIGNS = [
  ...MEETING_NOUNS,
  ...MEETING_VERBS,
  ...SEEING_VERBS,
  ...HOST_VERBS,
  ...CALL_VERBS,
  ...TALKING_VERBS,
  ...GATHERING_VERBS,
  ...set('sat sit sits sitting shook shake shaking exchanged exchange seen greeted welcomed'),
  ...set('join joined joins joining bring brings brought bringing attendance participated present part'),
  ...set(
    'called discuss discussed discusses discussing spent spend phone telephone run mini tete tête one get got gotten gets getting come came table room',
  ),
];
/** Where a sign counts: a verb of moving before what it is for, an ordinal as the subject ("The second was in Doha"). */
const SIGNS_AT: ReadonlyMap<string, 'anywhere' | 'moving' | 'opening'> = new Map([
  ...[...MOVED].map((word) => [word, 'moving'] as const),
  ...ORDINALS.map((word) => [word, 'opening'] as const),
  ...SIGNS.map((word) => [word, 'anywhere'] as const),
]);
/** Verbs that may tell one. */
const VERBS = new Set([...SIGNS, ...TELLING_VERBS, ...MOVED]);
/** What stands between somebody who moves and where or what for. */
const GOAL = new Set(['to', 'for', 'in', 'on', 'into']);

/** False when no word of a sentence can tell a meeting: spares it the reading. */
export function mayTell({ tokens }: View, { from, to }: SentenceView): boolean {
  for (let at = from; at < to; at++) {
    const sign = SIGNS_AT.get(tokens[at]?.norm ?? '');
    if (
      sign === 'anywhere' ||
      (sign === 'moving' && GOAL.has(tokens[at + 1]?.norm ?? '')) ||
      (sign === 'opening' && at - from <= 2)
    )
      return true;
  }
  return false;
}

/** A word that tells a meeting. */
export interface Trigger {
  /** Index of its item. */
  at: number;
  kind: 'verb' | 'noun' | 'call' | 'host' | 'move' | 'gather' | 'talk' | 'stay' | 'join' | 'bring' | 'attend';
}

const named = (item: Item | undefined): boolean =>
  item?.kind === 'party' || item?.kind === 'pronoun' || item?.kind === 'anaphor' || item?.kind === 'group';

/** Index of a person, pronoun or delegation that is the object right behind a verb. */
function personBehind(items: readonly Item[], at: number): number | null {
  for (let i = at + 1; i <= at + 3; i++) {
    const item = items[i];
    if (!item) return null;
    if (item.kind === 'pronoun')
      return item.possessive ? null : /^(?:him|her|them)$/.test(item.norm) ? i : null;
    if (item.kind === 'anaphor') return i;
    if (item.kind === 'party') {
      if (item.possessive) return items[i + 1]?.kind === 'party' ? i + 1 : null;
      return item.references.some((one) => one.kind === 'person' || one.by === 'group') ? i : null;
    }
    if (item.kind === 'word' || item.kind === 'adjective') continue;
    return null;
  }
  return null;
}

const WITHIN = 12;

/** "by phone", "in a phone call", "in separate calls" behind or before a verb, in its clause. */
function byPhone(items: readonly Item[], at: number): boolean {
  for (let i = Math.max(0, at - 7); i < Math.min(items.length, at + WITHIN); i++) {
    const item = items[i];
    if (!item || i === at) continue;
    if (i > at && (item.kind === 'cut' || item.kind === 'quote')) return false;
    if (
      item.kind === 'word' &&
      /^(?:phone|telephone)$/.test(item.norm) &&
      /^(?:by|on|over|the|phone|a|via)$/.test(items[i - 1]?.norm ?? '')
    )
      return true;
    if (item.kind === 'event' && /^calls?$/.test(item.norm)) {
      const prep = items
        .slice(Math.max(0, i - 4), i)
        .some((one) => one.kind === 'prep' && /^(?:in|during|on|over)$/.test(one.norm));
      if (prep) return true;
    }
  }
  return false;
}

/** "discussed the plan with Xi in Beijing": named company, behind a topic. */
function discussesWith(items: readonly Item[], at: number): boolean {
  for (let i = at + 1; i < Math.min(items.length, at + 10); i++) {
    const item = items[i];
    if (!item || /^(?:verb|opener|cut|relative|quote)$/.test(item.kind)) return false;
    if (item.norm !== 'with') continue;
    const who = items.slice(i + 1, i + 4).find((one) => one.kind === 'party');
    return Boolean(
      who && !who.possessive && who.references.some((one) => one.kind === 'person' || one.by === 'group'),
    );
  }
  return false;
}

/** "a meeting that brought together": told by its noun. */
const eventBefore = (items: readonly Item[], at: number): boolean =>
  items.slice(Math.max(0, at - 8), at).some((item) => item.kind === 'event');

/** "joined Macron and Merz for the meeting": not a party, and not a chorus. */
function joinsMeeting(items: readonly Item[], at: number): boolean {
  const by = items[at + 1]?.norm === 'by';
  const object = by ? at + 2 : personBehind(items, at);
  if (object === null || items[object]?.kind !== 'party') return false;
  if (!by && !items[object]?.references.some((one) => one.kind === 'person')) return false;
  return items
    .slice(object + 1, object + 7)
    .some((item, i, all) => item.kind === 'event' && all.slice(0, i).some((one) => one.kind === 'prep'));
}

/** "Meloni and Carney were": persons, right before a word. */
function arePersons(items: readonly Item[], at: number): boolean {
  let i = at - 1;
  while (items[i]?.norm === 'also' || items[i]?.kind === 'comma' || items[i]?.kind === 'aux') i--;
  return items[i]?.references.some(({ kind }) => kind === 'person') ?? false;
}

/** "Harris was also in attendance", "Meloni took part remotely", "also present were": people of a meeting told before. */
function attends(items: readonly Item[], at: number): boolean {
  const item = items[at];
  const [before, next] = [items[at - 1], items[at + 1]];
  if (item?.norm === 'attendance') return before?.norm === 'in';
  // "took part in the raid"
  const elsewhere = next?.norm === 'in' && !/^(?:it|them|person)$/.test(items[at + 2]?.norm ?? '');
  // "Vance was at the table", "Kallas was in the room as well"
  if (item?.norm === 'table' || item?.norm === 'room')
    return (
      before?.norm === 'the' &&
      items[at - 2]?.norm === (item.norm === 'table' ? 'at' : 'in') &&
      /^(?:is|are|was|were|be|been)$/.test(items[at - 3]?.norm ?? '') &&
      arePersons(items, at - 3)
    );
  if (item?.norm === 'participated')
    return !elsewhere && !items.slice(at + 1, at + 7).some((one) => one.kind === 'event');
  if (item?.norm === 'present')
    return (
      (before?.norm === 'also' || at === 0 || (before?.kind === 'aux' && arePersons(items, at - 1))) &&
      (next?.kind === 'aux' || next === undefined || next.norm === '.' || next.kind === 'comma')
    );
  return (
    item?.norm === 'part' &&
    !elsewhere &&
    /^(?:took|take|taking|taken)$/.test(before?.norm ?? '') &&
    !items.slice(at + 1, at + 8).some((one) => one.kind === 'event')
  );
}

/** What a party talked with: no reporters, no press. */
const PRESS =
  /^(?:reporters?|journalists?|media|press|broadcaster|television|newspaper|audience|crowd|students|lawmakers|parliament|agency|radio|channel|news|tv)$/;
const withPress = (items: readonly Item[], at: number): boolean =>
  items.slice(at, at + 4).some((item) => item.kind === 'word' && PRESS.test(item.norm));

/** "was received by the Egyptian president": somebody named behind "by". */
function agentBehind(items: readonly Item[], by: number): boolean {
  for (let i = by + 1; i <= by + 4; i++) {
    const item = items[i];
    if (item?.kind === 'party') return !item.possessive;
    if (item?.kind !== 'word' && item?.kind !== 'adjective') return false;
  }
  return false;
}

const persons = (item: Item | undefined): number =>
  item?.references.filter(({ kind }) => kind === 'person').flatMap(({ actors }) => actors).length ?? 0;

/** "was on the phone with Trump", "were on the phone". */
function isOnPhone(items: readonly Item[], at: number): boolean {
  if (items[at - 1]?.norm !== 'the' || items[at - 2]?.norm !== 'on') return false;
  const verb = items[at - 3];
  if (!/^(?:was|were|been|be|is|are|got|get|gets)$/.test(verb?.norm ?? '')) return false;
  const next = items[at + 1]?.norm;
  if (next === 'with' || next === 'to') return items.slice(at + 2, at + 6).some(named);
  return severalBefore(items, at - 3);
}

/** Two people, "the pair" or "they" as the subject right before a verb. */
function severalBefore(items: readonly Item[], verb: number): boolean {
  let i = verb - 1;
  while (
    items[i]?.kind === 'aux' ||
    (items[i]?.kind === 'word' && /ly$|^(?:also|then|later|both|once|last)$/.test(items[i]?.norm ?? ''))
  )
    i--;
  const item = items[i];
  return !!item && !item.possessive && isFree(items, i) && (item.kind === 'anaphor' || persons(item) >= 2);
}

/** Verbs that are a conversation wherever two people are their subject. */
const CONVERSING =
  /^(?:talked|conferred|huddled|conversed|consulted|dined|lunched|breakfasted|chatted|negotiated|negotiate|confer|talk)$/;
/** "Trump and Xi spoke on Friday", "the pair talked about trade". */
function talkTogether(items: readonly Item[], at: number): boolean {
  const item = items[at];
  if (!item || !severalBefore(items, at)) return false;
  const next = items[at + 1];
  if (CONVERSING.test(item.norm))
    return next?.norm !== 'to' && next?.norm !== 'up' && !withPress(items, at + 1);
  return (
    /^(?:spoke|spoken|speak)$/.test(item.norm) &&
    (next === undefined ||
      next.norm === '.' ||
      next.kind === 'time' ||
      (next.kind === 'prep' && next.norm === 'for') ||
      (next.kind === 'prep' && next.norm === 'on' && items[at + 2]?.kind === 'time') ||
      /^(?:again|twice|briefly|directly|privately|separately|earlier|together|since|last)$/.test(next.norm))
  );
}

function talksWith(items: readonly Item[], at: number): boolean {
  if (
    /^(?:of|for|about)$/.test(items[at + 1]?.norm ?? '') &&
    /spoke|speak|talk/.test(items[at]?.norm ?? '') &&
    items[at + 1]?.norm === 'of'
  )
    return false;
  for (let i = at + 1; i < Math.min(items.length, at + 9); i++) {
    const item = items[i];
    if (
      !item ||
      item.kind === 'cut' ||
      item.kind === 'opener' ||
      item.kind === 'quote' ||
      item.kind === 'relative'
    )
      return false;
    if (item.norm === 'with') return !withPress(items, i + 1);
    if (item.norm === 'to' && item.kind === 'aux') {
      const target = items.slice(i + 1, i + 4).find(named);
      return (
        Boolean(target) &&
        !withPress(items, i + 1) &&
        items[i + 1]?.kind !== 'verb' &&
        items[i + 1]?.kind !== 'aux'
      );
    }
    if (item.kind === 'verb') return false;
  }
  // "the two spoke by phone"
  return (
    byPhone(items, at) &&
    items
      .slice(Math.max(0, at - 3), at)
      .some(
        (item) =>
          item.kind === 'anaphor' ||
          (item.kind === 'party' && item.references.length > 1) ||
          item.norm === 'they',
      )
  );
}

function verbTrigger(view: View, items: readonly Item[], at: number): Trigger['kind'] | null {
  const item = items[at];
  const next = items[at + 1];
  if (!item) return null;
  const { norm } = item;
  if (MEETING_VERBS.has(norm)) {
    // "met demands", "met its target"
    if (
      next?.kind === 'word' &&
      /^(?:demands?|conditions?|requirements?|targets?|needs?|deadlines?|goals?|criteria|resistance|opposition|expectations|obligations?|standards?|objections?|halfway)$/.test(
        next.norm,
      )
    )
      return null;
    if (
      next?.kind === 'pronoun' &&
      next.possessive &&
      items[at + 2]?.kind === 'word' &&
      /s$/.test(items[at + 2]?.norm ?? '') &&
      !/^(?:counterparts?|ministers?|officials?)/.test(items[at + 2]?.norm ?? '') &&
      !items.slice(at + 2, at + 6).some(named)
    )
      return null;
    if (
      /^(?:the)$/.test(next?.norm ?? '') &&
      /^(?:demands?|conditions?|criteria|deadline|requirements?|needs|challenge|threshold)$/.test(
        items[at + 2]?.norm ?? '',
      )
    )
      return null;
    if (norm === 'met' && next?.norm === 'by' && !named(items[at + 2])) return null;
    if (
      norm === 'met' &&
      next?.norm === 'with' &&
      /^(?:resistance|scepticism|skepticism|criticism|silence|opposition|protests?|anger|outrage|a|derision|approval|fierce|widespread|strong)$/.test(
        items[at + 2]?.norm ?? '',
      ) &&
      !items.slice(at + 2, at + 6).some(named)
    )
      return null;
    return 'verb';
  }
  if (norm === 'sat' || norm === 'sit' || norm === 'sitting' || norm === 'sits') {
    return /^(?:down|opposite|across|face|at|around|round|together|with|beside|alongside)$/.test(
      next?.norm ?? '',
    ) &&
      (!/^(?:at|a?round)$/.test(next?.norm ?? '') ||
        /^(?:table|one|same|the)$/.test(items[at + 2]?.norm ?? ''))
      ? 'verb'
      : null;
  }
  if ((norm === 'shook' || norm === 'shake' || norm === 'shaking') && next?.norm === 'hands') return 'verb';
  if (
    (norm === 'exchanged' || norm === 'exchange') &&
    /^(?:views|ideas|opinions|words|messages)$/.test(next?.norm ?? '') &&
    next?.norm !== 'messages'
  )
    return 'talk';
  if ((norm === 'see' || norm === 'saw' || norm === 'seen') && /^(?:each|one)$/.test(next?.norm ?? ''))
    return 'verb';
  if (/^(?:received|hosted|greeted|welcomed)$/.test(norm) && next?.norm === 'by')
    return /^(?:was|were|been|be|being)$/.test(items[at - 1]?.norm ?? '') && agentBehind(items, at + 1)
      ? 'verb'
      : null;
  if (norm === 'get' || norm === 'got' || norm === 'gotten' || norm === 'gets' || norm === 'getting')
    return next?.norm === 'together' ? 'gather' : null;
  if (norm === 'come' || norm === 'came')
    if (next?.norm === 'together' || (next?.norm === 'face' && items[at + 2]?.norm === 'to')) return 'gather';
  if (norm === 'phone' && isOnPhone(items, at)) return 'talk';
  if (SEEING_VERBS.has(norm) && item.kind === 'verb') {
    const object = personBehind(items, at);
    if (object === null)
      return items.slice(Math.max(0, at - 4), at).some((one) => one.norm === 'whom') ? 'verb' : null;
    const behind = items[object + 1];
    if (/^(?:as|win|lose|'s)$/.test(behind?.norm ?? '')) return null;
    if (
      /^welcom/.test(norm) &&
      !(
        behind?.norm === 'to' ||
        behind?.norm === 'at' ||
        behind?.norm === 'in' ||
        behind?.kind === 'time' ||
        behind?.norm === 'on'
      )
    )
      return null;
    if (
      /^(?:see|sees|saw|seeing|seen)$/.test(norm) &&
      (behind?.kind === 'verb' ||
        behind?.kind === 'aux' ||
        (behind?.kind === 'word' && /ing$/.test(behind.norm)))
    )
      return null;
    return 'verb';
  }
  if (/^join(?:ed|s|ing)?$/.test(norm)) return joinsMeeting(items, at) ? 'join' : null;
  if (/^(?:brought|brings?|bringing)$/.test(norm) && next?.norm === 'together')
    return eventBefore(items, at) ? null : 'bring';
  if (attends(items, at)) return 'attend';
  if (CALL_VERBS.has(norm)) return 'call';
  if (
    norm === 'called' &&
    next?.kind === 'party' &&
    next.references.some((one) => one.kind === 'person') &&
    !next.possessive
  ) {
    const behind = items[at + 2];
    return !behind ||
      behind.kind === 'time' ||
      (behind.norm === 'to' && items[at + 3]?.kind === 'verb') ||
      (behind.kind === 'prep' &&
        /^(?:on|in|from|after|over|about|before)$/.test(behind.norm) &&
        items[at + 3]?.kind === 'time') ||
      behind.kind === 'and'
      ? 'call'
      : null;
  }
  if (TALKING_VERBS.has(norm)) return talksWith(items, at) || talkTogether(items, at) ? 'talk' : null;
  const whom = items.slice(Math.max(0, at - 4), at).some((one) => one.norm === 'whom');
  if (HOST_VERBS.has(norm) && next?.norm !== 'by')
    return personBehind(items, at) !== null || whom ? 'host' : null;
  if (/^discuss(?:ed|es|ing)?$/.test(norm) && discussesWith(items, at)) return 'talk';
  if (TELLING_VERBS.has(norm) && byPhone(items, at) && personBehind(items, at) !== null) return 'call';
  if (GATHERING_VERBS.has(norm)) return 'gather';
  if (norm === 'spent' || norm === 'spend')
    return items.slice(at + 1, at + 4).some((one) => /^(?:months|years|weeks|decades)$/.test(one.norm))
      ? null
      : 'stay';
  if (MOVED.has(norm) && GOAL.has(next?.norm ?? ''))
    return normAt(view, item.from + 2) === 'be' ? null : 'move';
  return null;
}

const COUNTED = /^(?:rounds?|cycles?|sessions?|day|days|series|stage|bout|hours|week|phase)$/;

/** Every word of a sentence that tells a meeting. */
export function triggersIn(view: View, items: readonly Item[]): Trigger[] {
  const triggers: Trigger[] = [];
  items.forEach((item, at) => {
    if (item.kind === 'event') {
      // "a third round of talks" is one meeting, told by its last noun.
      const counts =
        COUNTED.test(item.norm) &&
        items[at + 1]?.norm === 'of' &&
        items.slice(at + 2, at + 8).some((one) => one.kind === 'event');
      if (!counts) triggers.push({ at, kind: 'noun' });
      return;
    }
    if ((item.kind !== 'verb' && item.kind !== 'word') || !VERBS.has(item.norm)) return;
    const kind = verbTrigger(view, items, at);
    if (kind) triggers.push({ at, kind });
  });
  return triggers;
}

export const isPlural = (items: readonly Item[], at: number | null): boolean => {
  const item = at === null ? undefined : items[at];
  return Boolean(
    item &&
    (item.kind === 'anaphor' ||
      item.norm === 'they' ||
      item.references.length > 1 ||
      (item.references[0]?.actors.length ?? 0) > 1 ||
      (at !== null && item.kind === 'group' && isFree(items, at))),
  );
};
