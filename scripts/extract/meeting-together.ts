import type { Context } from './meeting-context.ts';
import type { Item } from './meeting-items.ts';
import type { Standing } from './meeting-left.ts';
import type { NounPhrase } from './meeting-phrase.ts';
import { clauseSubject, isPlural, subjectBehind } from './meeting-roles.ts';

/** Only small words stand before it: it opens its sentence, "At the start of their talks". */
export const isFronted = (items: readonly Item[], from: number): boolean =>
  from <= 7 && items.slice(0, from).every(({ kind }) => /^(?:prep|opener|word|time|place|event)$/.test(kind));
export const isParty = (items: readonly Item[], at: number): boolean =>
  items[at]?.kind === 'party' && !items[at]?.possessive;

/** "Following talks in Geneva, A and B both said", "After a meeting, A and B agreed": they had it together. */
export function agreedBehind(
  { items, memory }: Context,
  phrase: NounPhrase,
  at: number,
): Pick<Standing, 'left' | 'subject'> | null {
  const subject = isFronted(items, phrase.from) ? subjectBehind(items, at + 1) : null;
  if (subject === null || !isParty(items, subject) || !isPlural(items, subject)) return null;
  const together = items
    .slice(subject + 1, subject + 4)
    .some(({ norm }) =>
      /^(?:both|jointly|agreed|agree|signed|announced|pledged|vowed|reached|declared|issued)$/.test(norm),
    );
  return together ? { left: memory.resolve(items, subject), subject } : null;
}

/** Item of the owner of an event that is the subject of a verb. */
export function ownerOfVisit(items: readonly Item[], verb: number): number | null {
  const event = items.findLastIndex(({ kind, norm }, i) => i < verb && (kind === 'event' || norm === 'trip'));
  if (event < 0 || items.slice(event, verb).some(({ kind }) => kind === 'comma' || kind === 'opener'))
    return null;
  const owner = items.findLastIndex(
    (item, i) => i < event && i >= event - 4 && item.possessive && item.kind !== 'time',
  );
  return owner < 0 ? null : owner;
}

/** "A and B announced a truce after a meeting in Doha": they had it together. */
export function agreedBefore(
  { items, memory }: Context,
  phrase: NounPhrase,
): Pick<Standing, 'left' | 'subject'> | null {
  const subject = phrase.from > 1 ? clauseSubject(items, phrase.from - 1) : null;
  if (subject === null || !isParty(items, subject) || !isPlural(items, subject)) return null;
  const verb = items.slice(subject + 1, subject + 5).find(({ kind }) => kind !== 'aux' && kind !== 'comma');
  return JOINTLY.test(verb?.norm ?? '') ? { left: memory.resolve(items, subject), subject } : null;
}
const JOINTLY =
  /^(?:agreed|signed|announced|pledged|vowed|reached|declared|issued|unveiled|initialled|sealed|concluded|jointly)$/;

/**
 * Items of those whom "their" means, told in the sentence itself: "During their talks, A and B agreed", "A told B
 * after their talks", "Speaking beside A after their talks, B said".
 */
export function bothOf(items: readonly Item[], { from }: NounPhrase): number[] | null {
  const one = (at: number | null): number | null =>
    at !== null && items[at]?.kind === 'party' && items[at]?.references[0]?.kind === 'person' ? at : null;
  const behind = items.slice(0, from).some((item) => item.kind === 'comma')
    ? null
    : subjectBehind(items, from + 1);
  if (isFronted(items, from))
    return behind !== null && isParty(items, behind) && isPlural(items, behind) ? [behind] : null;
  const beside = items.findIndex(
    (item, i) => i < from && BESIDE.test(item.norm) && one(i + 1) !== null && !items[i + 1]?.possessive,
  );
  if (beside < 0) return apartNamed(items, from);
  const subject = one(beside > 0 ? clauseSubject(items, beside) : null) ?? one(behind);
  return subject === null || isPlural(items, subject) || isPlural(items, beside + 1)
    ? null
    : [subject, beside + 1];
}
/** "Kerry listens as Lavrov speaks during their meeting": the two whom a sentence names, one by one, and nobody else. */
function apartNamed(items: readonly Item[], from: number): number[] | null {
  if (!/^(?:during|before|after|following|at|in|ahead|of|prior)$/.test(items[from - 1]?.norm ?? ''))
    return null;
  const named = items.flatMap((item, i) =>
    i < from && (item.kind === 'party' || item.kind === 'group' || item.kind === 'anaphor') ? [i] : [],
  );
  const free = named.every(
    (i) =>
      items[i]?.references.length === 1 &&
      items[i]?.references[0]?.kind === 'person' &&
      items[i]?.references[0]?.actors.length === 1 &&
      !items[i]?.possessive,
  );
  const [first, second] = named;
  const apart =
    first !== undefined &&
    second !== undefined &&
    items[first]?.references[0]?.actors[0] !== items[second]?.references[0]?.actors[0];
  return named.length === 2 && free && apart ? named : null;
}
const BESIDE = /^(?:alongside|beside|with|to|told|thanked|assured)$/;
