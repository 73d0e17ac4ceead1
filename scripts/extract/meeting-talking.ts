import type { Item } from './meeting-items.ts';
import { isFree } from './meeting-roles.ts';

/** Somebody told by a name, a pronoun or a group. */
export const named = (item: Item | undefined): boolean =>
  item?.kind === 'party' || item?.kind === 'pronoun' || item?.kind === 'anaphor' || item?.kind === 'group';

const WITHIN = 12;

/** "by phone", "in a phone call", "in separate calls" behind or before a verb, in its clause. */
export function byPhone(items: readonly Item[], at: number): boolean {
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
        .slice(Math.max(0, i - 6), i)
        .some((one) => one.kind === 'prep' && /^(?:in|during|on|over)$/.test(one.norm));
      if (prep) return true;
    }
  }
  return false;
}

/** What a party talked with: no reporters, no press. */
const PRESS =
  /^(?:reporters?|journalists?|media|press|broadcaster|television|newspaper|audience|crowd|students|lawmakers|parliament|agency|radio|channel|news|tv)$/;
const withPress = (items: readonly Item[], at: number): boolean =>
  items.slice(at, at + 4).some((item) => item.kind === 'word' && PRESS.test(item.norm));

const persons = (item: Item | undefined): number =>
  item?.references.filter(({ kind }) => kind === 'person').flatMap(({ actors }) => actors).length ?? 0;

/** "was on the phone with Trump", "were on the phone". */
export function isOnPhone(items: readonly Item[], at: number): boolean {
  if (items[at - 1]?.norm !== 'the' || items[at - 2]?.norm !== 'on') return false;
  const verb = items[at - 3];
  if (!/^(?:was|were|been|be|is|are|got|get|gets)$/.test(verb?.norm ?? '')) return false;
  const next = items[at + 1]?.norm;
  if (next === 'with' || next === 'to') return items.slice(at + 2, at + 6).some(named);
  return severalBefore(items, at - 3);
}

const TO_COME = /^(?:set|due|expected|scheduled|slated|likely|planning|poised|about|agreed)$/;
/** Two people, "the pair" or "they" as the subject right before a verb. */
export function severalBefore(items: readonly Item[], verb: number): boolean {
  let i = verb - 1;
  while (
    items[i]?.kind === 'aux' ||
    (items[i]?.kind === 'word' &&
      /ly$|^(?:also|then|later|both|once|last|due)$/.test(items[i]?.norm ?? '')) ||
    // "are set to speak"
    (items[i + 1]?.norm === 'to' && TO_COME.test(items[i]?.norm ?? ''))
  )
    i--;
  const item = items[i];
  const fellow = items[i - 1]?.kind === 'and' && items[i - 2]?.kind === 'pronoun' && isFree(items, i - 2);
  return (
    !!item &&
    !item.possessive &&
    isFree(items, i) &&
    (item.kind === 'anaphor' || persons(item) >= 2 || (fellow && persons(item) === 1))
  );
}

/** Verbs that are a conversation wherever two people are their subject. */
const CONVERSING =
  /^(?:talked|conferred|huddled|conversed|consulted|dined|lunched|breakfasted|chatted|negotiated|negotiate|confer|talk)$/;
/** A day of an article that has no date itself. */
const DAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/;
/** "Trump and Xi spoke on Friday", "the pair talked about trade". */
export function talkTogether(items: readonly Item[], at: number): boolean {
  const item = items[at];
  if (!item || !severalBefore(items, at)) return false;
  const next = items[at + 1];
  if (CONVERSING.test(item.norm))
    return next?.norm !== 'to' && next?.norm !== 'up' && !withPress(items, at + 1);
  if (!/^(?:spoke|spoken|speak)$/.test(item.norm)) return false;
  // "last spoke during a brief call in May"
  if (next?.kind === 'prep' && byPhone(items, at)) return true;
  return (
    next === undefined ||
    next.norm === '.' ||
    next.kind === 'time' ||
    (next.kind === 'prep' && next.norm === 'for') ||
    (next.kind === 'prep' &&
      next.norm === 'on' &&
      (items[at + 2]?.kind === 'time' || DAY.test(items[at + 2]?.norm ?? ''))) ||
    /^(?:again|twice|briefly|directly|privately|separately|earlier|together|since|last)$/.test(next.norm)
  );
}

/** "Trump and Xi discussed trade in Seoul", "he and Carney discussed it by phone": two, and where or how they did. */
export function discussTogether(items: readonly Item[], at: number): boolean {
  if (!severalBefore(items, at) || withPress(items, at + 1)) return false;
  if (byPhone(items, at)) return true;
  for (let i = at + 1; i < Math.min(items.length, at + 9); i++) {
    const { kind, place } = items[i] ?? {};
    if (kind === 'verb' || kind === 'opener' || kind === 'cut' || kind === 'relative' || kind === 'comma')
      return false;
    if (place?.locative && items[i + 1]?.kind !== 'and')
      return items[i - 1]?.norm === 'in' && isLast(items, i);
  }
  return false;
}
/** Only a time and a full stop behind it: no topic that goes on. */
const isLast = (items: readonly Item[], at: number): boolean =>
  items.slice(at + 1).every(({ kind, norm }) => kind === 'time' || norm === 'on' || norm === '.');

export function talksWith(items: readonly Item[], at: number): boolean {
  // "spoke of his talks with Xi"
  if (items[at + 1]?.norm === 'of' && /^(?:sp[eo]ak|spoke|talk)/.test(items[at]?.norm ?? '')) return false;
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
