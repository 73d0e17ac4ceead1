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

const HEADING = /^(?:represent(?:ed|s|ing)?|led|leads|headed|heads)$/;

/**
 * "At the talks, A led the French team and B the German one", "A represented France and B represented Germany at the
 * talks": who is said to have spoken for a side of the meeting that the sentence tells.
 */
export function representing(
  { items, memory }: Context,
  phrase: NounPhrase,
): Pick<Standing, 'left' | 'subject' | 'attending'> | null {
  if (!/^(?:at|in|during)$/.test(items[phrase.from - 1]?.norm ?? '')) return null;
  const verbs = items.flatMap((item, i) =>
    HEADING.test(item.norm) && isPerson(items, i - 1) && items[i + 1]?.norm !== 'by' ? [i] : [],
  );
  const [verb] = verbs;
  if (verb === undefined) return null;
  const gapped = items.findIndex(
    (item, i) =>
      i > verb + 1 && item.kind === 'and' && isPerson(items, i + 1) && items.slice(i + 2, i + 5).some(isOne),
  );
  const people = [...verbs.map((at) => at - 1), ...(gapped < 0 ? [] : [gapped + 1])];
  if (people.length < 2) return null;
  const sides = verbs.flatMap((at) => {
    const side = [at + 1, at + 2].find((i) => items[i]?.references[0]?.kind === 'party');
    return side === undefined ? [] : (items[side]?.references ?? []);
  });
  return {
    left: [...people.flatMap((at) => memory.resolve(items, at)), ...sides],
    subject: people[0] ?? null,
    attending: verb,
  };
}
const isPerson = (items: readonly Item[], at: number): boolean =>
  isParty(items, at) && items[at]?.references.length === 1 && items[at]?.references[0]?.kind === 'person';
const isOne = ({ norm }: Item): boolean => norm === 'one';

/** "an exchange at the palace when A accused B", "a meeting at which A told B": who spoke there to whom. */
export function spokenThere(
  { items, memory }: Context,
  at: number,
): Pick<Standing, 'left' | 'subject' | 'attending'> | null {
  const link = items.findIndex((item, i) => i > at && /^(?:when|where|which)$/.test(item.norm));
  if (link < 0 || link > at + 8) return null;
  if (!items.slice(at + 1, link).every(({ kind }) => /^(?:prep|place|time|word|comma)$/.test(kind)))
    return null;
  const subject = link + 1;
  const verb = subject + 1;
  if (!isPerson(items, subject) || !ADDRESSING.test(items[verb]?.norm ?? '') || !isPerson(items, verb + 1))
    return null;
  return {
    left: [...memory.resolve(items, subject), ...memory.resolve(items, verb + 1)],
    subject,
    attending: verb,
  };
}
const ADDRESSING =
  /^(?:told|accused|berated|scolded|lectured|rebuked|warned|assured|urged|asked|pressed|confronted|informed|thanked|reminded|upbraided|chided|reproached|promised|handed|offered)$/;
