import { set } from '../text/word-set.ts';
import type { Item } from './meeting-items.ts';
import { isPlural, subjectOf } from './meeting-roles.ts';

/** Verbs of heading a delegation. */
export const LEADING = set('led headed lead leads represented');
export const DELEGATION = /^(?:delegations?|teams?|sides?|negotiators)$/;

/** "Meloni and Carney were": persons, right before a word. */
function arePersons(items: readonly Item[], at: number): boolean {
  let i = at - 1;
  while (items[i]?.norm === 'also' || items[i]?.kind === 'comma' || items[i]?.kind === 'aux') i--;
  return items[i]?.references.some(({ kind }) => kind === 'person') ?? false;
}

/** "the Russian delegation was headed by Medinsky", "Umerov leads the Ukrainian team": who spoke for a side. */
function headsDelegation(items: readonly Item[], at: number): boolean {
  if (items.slice(Math.max(0, at - 8), at + 9).some(({ kind }) => kind === 'event')) return false;
  if (items[at + 1]?.norm === 'by')
    return (
      /^(?:is|are|was|were|be|been|being)$/.test(items[at - 1]?.norm ?? '') &&
      items.slice(Math.max(0, at - 5), at - 1).some(({ norm }) => DELEGATION.test(norm))
    );
  return items.slice(at + 1, at + 4).some(({ norm }) => DELEGATION.test(norm)) && arePersons(items, at);
}

/** "Harris was also in attendance", "Meloni took part remotely", "also present were": people of a meeting told before. */
export function attends(items: readonly Item[], at: number): boolean {
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
  if (item && LEADING.has(item.norm)) return headsDelegation(items, at);
  // "Also attending were Meloni and Carney"
  if (item?.norm === 'attending')
    return before?.norm === 'also' && /^(?:is|are|was|were)$/.test(next?.norm ?? '');
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

/** "A and B are back at the negotiating table", "… returned to the bargaining table": with a day or a place. */
export function backAtTable(items: readonly Item[], at: number): boolean {
  const link = items[at - 3];
  if (items[at - 2]?.norm !== 'the' || !link || !/^(?:to|at|around)$/.test(link.norm)) return false;
  let verb = at - 4;
  if (items[verb]?.norm === 'back') verb--;
  return (
    /^(?:return(?:ed|s|ing)?|are|were|came|went|sat|got|gathered|come)$/.test(items[verb]?.norm ?? '') &&
    isPlural(items, subjectOf(items, verb)) &&
    items.slice(at + 1, at + 7).some(({ kind }) => kind === 'time' || kind === 'place')
  );
}
