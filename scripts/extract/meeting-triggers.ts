import { set } from '../text/word-set.ts';
import { WordNotes } from '../text/words.ts';
import type { Item } from './meeting-items.ts';
import { attends, backAtTable, DELEGATION, LEADING } from './meeting-attending.ts';
import { isPlural, pastSetting } from './meeting-roles.ts';
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
import {
  byPhone,
  discussTogether,
  isOnPhone,
  named,
  severalBefore,
  talksWith,
  talkTogether,
} from './meeting-talking.ts';
import { normAt, type SentenceView, type View } from './view.ts';

/** Words by which a sentence may tell a meeting. */
const SIGNS = [
  ...MEETING_NOUNS,
  ...MEETING_VERBS,
  ...SEEING_VERBS,
  ...HOST_VERBS,
  ...CALL_VERBS,
  ...TALKING_VERBS,
  ...GATHERING_VERBS,
  ...set('sat sit sits sitting shook shake shaken shakes shaking exchanged exchange seen greeted welcomed'),
  ...set('join joined joins joining bring brings brought bringing attendance participated present part'),
  ...set(
    'called discuss discussed discusses discussing spent spend phone telephone run mini tete tête one get got gotten gets getting come came table room pose poses posed posing attending',
  ),
];
/** Where a sign counts: a verb of moving before what it is for, an ordinal as the subject ("The second was in Doha"). */
const SIGNS_AT: ReadonlyMap<string, 'anywhere' | 'moving' | 'opening' | 'leading'> = new Map([
  ...[...MOVED].map((word) => [word, 'moving'] as const),
  ...ORDINALS.map((word) => [word, 'opening'] as const),
  ...[...LEADING].map((word) => [word, 'leading'] as const),
  ...SIGNS.map((word) => [word, 'anywhere'] as const),
]);
/** The same of a word of the text. */
const SIGN = new WordNotes((norm) => SIGNS_AT.get(norm) ?? null);
/** Verbs that may tell one. */
const VERBS = new Set([...SIGNS, ...TELLING_VERBS, ...MOVED, ...LEADING]);
/** What stands between somebody who moves and where or what for. */
const GOAL = new Set(['to', 'for', 'in', 'on', 'into']);

/** A delegation stands near behind a verb, or "by" right behind it. */
const leadsIn = (tokens: View['tokens'], at: number): boolean =>
  tokens[at + 1]?.norm === 'by' ||
  [at + 2, at + 3, at + 4].some((near) => DELEGATION.test(tokens[near]?.norm ?? ''));

/** False when no word of a sentence can tell a meeting: spares it the reading. */
export function mayTell({ tokens }: View, { from, to }: SentenceView): boolean {
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    const sign = token && SIGN.of(token.word);
    if (
      sign === 'anywhere' ||
      (sign === 'moving' && GOAL.has(tokens[at + 1]?.norm ?? '')) ||
      (sign === 'opening' && at - from <= 2) ||
      (sign === 'leading' && leadsIn(tokens, at))
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

/** Index of a person, pronoun or delegation that is the object right behind a verb. */
function personBehind(items: readonly Item[], at: number): number | null {
  const first = pastSetting(items, at + 1);
  const reach = first + (items[first]?.kind === 'pronoun' ? 5 : 3);
  for (let i = first; i < reach; i++) {
    const item = items[i];
    if (!item) return null;
    // "welcomed his Chinese counterpart, Wang Yi"
    if (item.kind === 'pronoun' && item.possessive && i === first) continue;
    if (item.kind === 'pronoun') return /^(?:him|her|them|me)$/.test(item.norm) ? i : null;
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

/** Longest topic of a discussion, in items. */
const TOPIC_WITHIN = 18;
const BETWEEN_TWO =
  /^(?:deals?|agreements?|wars?|feuds?|relationships?|relations|ties|conflicts?|disputes?|contacts?|partnerships?|treat(?:y|ies)|accords?|pacts?|friendships?|clash|row|rift|rivalry|alliances?|border|dealings|standoff|trade|cooperation|negotiations)$/;
/** "discussed the plan with Xi in Beijing": named company, behind a topic. */
function discussesWith(items: readonly Item[], at: number): boolean {
  for (let i = at + 1; i < Math.min(items.length, at + TOPIC_WITHIN); i++) {
    const item = items[i];
    if (!item || /^(?:verb|opener|cut|relative|quote)$/.test(item.kind)) return false;
    if (item.norm !== 'with') continue;
    // "discussed his feud with Musk": with whom the topic is.
    if (items[i - 1]?.kind === 'event' || BETWEEN_TWO.test(items[i - 1]?.norm ?? '')) return false;
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

/** "brought together Putin and Xi", "brought Putin and Xi together", "bring all three to the table". */
function bringsTogether(items: readonly Item[], at: number): boolean {
  if (items[at + 1]?.norm === 'together') return true;
  const object = items[at + 1]?.kind === 'aux' ? null : personOrParties(items, at + 1);
  if (object === null) return false;
  const [first, second, third] = items.slice(object + 1, object + 4).map(({ norm }) => norm);
  return (
    first === 'together' ||
    (first === 'face' && second === 'to') ||
    (first === 'to' && second === 'the' && /^(?:table|negotiating)$/.test(third ?? ''))
  );
}

/** Item of several named together, or of "them" or "the two", right behind a verb. */
function personOrParties(items: readonly Item[], at: number): number | null {
  const from = items[at]?.kind === 'word' ? at + 1 : at;
  return isPlural(items, from) && !items[from]?.possessive ? from : null;
}

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

/** "was received by the Egyptian president": somebody named behind "by". */
function agentBehind(items: readonly Item[], by: number): boolean {
  for (let i = by + 1; i <= by + 4; i++) {
    const item = items[i];
    if (item?.kind === 'party') return !item.possessive;
    if (item?.kind !== 'word' && item?.kind !== 'adjective') return false;
  }
  return false;
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
  if (/^sh(?:ook|ake|aken|aking|akes)$/.test(norm) && next?.norm === 'hands') return 'verb';
  // "A, left, and B pose for photos"
  if (/^pos(?:e|es|ed|ing)$/.test(norm))
    return severalBefore(items, at) && items.slice(at + 1, at + 5).some((one) => PICTURE.test(one.norm))
      ? 'verb'
      : null;
  // "returned to the negotiating table in Havana"
  if (norm === 'table' && /^(?:negotiating|bargaining)$/.test(items[at - 1]?.norm ?? ''))
    return backAtTable(items, at) ? 'gather' : null;
  if (
    (norm === 'exchanged' || norm === 'exchange') &&
    /^(?:views|ideas|opinions|words|messages)$/.test(next?.norm ?? '') &&
    next?.norm !== 'messages'
  )
    return 'talk';
  if ((norm === 'see' || norm === 'saw' || norm === 'seen') && /^(?:each|one)$/.test(next?.norm ?? ''))
    return 'verb';
  if (/^(?:received|hosted|greeted|welcomed)$/.test(norm)) {
    const by = pastSetting(items, at + 1);
    if (items[by]?.norm === 'by')
      return /^(?:was|were|been|be|being)$/.test(items[at - 1]?.norm ?? '') && agentBehind(items, by)
        ? 'verb'
        : null;
  }
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
  if (/^(?:brought|brings?|bringing)$/.test(norm) && bringsTogether(items, at))
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
      behind.norm === '.' ||
      behind.kind === 'time' ||
      (behind.norm === 'to' && items[at + 3]?.kind === 'verb') ||
      (behind.kind === 'prep' &&
        /^(?:on|in|from|after|over|about|before)$/.test(behind.norm) &&
        items[at + 3]?.kind === 'time') ||
      behind.kind === 'and'
      ? 'call'
      : null;
  }
  // "its negotiating proposals"
  if (/ing$/.test(norm) && OWNED.test(items[at - 1]?.norm ?? '') && next?.kind === 'word') return null;
  if (TALKING_VERBS.has(norm)) return talksWith(items, at) || talkTogether(items, at) ? 'talk' : null;
  const whom = items.slice(Math.max(0, at - 4), at).some((one) => one.norm === 'whom');
  if (HOST_VERBS.has(norm) && next?.norm !== 'by')
    return personBehind(items, at) !== null || whom ? 'host' : null;
  if (/^discuss(?:ed|es|ing)?$/.test(norm) && (discussesWith(items, at) || discussTogether(items, at)))
    return 'talk';
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

const OWNED = /^(?:its|his|her|their|the|a|an|any|'s|russian|american)$/;

const PICTURE = /^(?:photos?|photographs?|photographers|pictures?|cameras?|portrait)$/;

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
