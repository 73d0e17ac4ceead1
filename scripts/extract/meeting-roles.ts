import type { ParticipationFinding, Reference } from '../model.ts';
import { set } from '../text/word-set.ts';
import { SPEECH } from './cues.ts';
import type { Item } from './meeting-items.ts';

/** What may stand between a subject and its verb. */
const ADVERB =
  /ly$|^(?:also|then|now|later|earlier|once|again|both|himself|herself|themselves|himself|just|last|first|too|ever|already|still|soon|together|themselves|instead|in|jointly|meanwhile|here|there)$/;
const SUBJECT_KINDS = new Set(['party', 'pronoun', 'anaphor', 'group']);
const SUBJECT_PRONOUNS = set('he she they i we');

/** Past a time and a place between a verb and its object: "will receive on Monday in Kyiv the president". */
export function pastSetting(items: readonly Item[], from: number): number {
  const set = (item: Item | undefined) => item?.kind === 'time' || item?.kind === 'place';
  for (let i = from; ;) {
    const article = items[i]?.kind === 'prep' && items[i + 1]?.norm === 'the' ? 2 : 1;
    if (set(items[i])) i++;
    else if (items[i]?.kind === 'prep' && set(items[i + article])) i += article + 1;
    else return i;
  }
}

/** The preposition or opener that governs an item, or null: "in talks with the U.S." gives "with". */
export function governorOf(items: readonly Item[], at: number): Item | null {
  for (let i = at - 1; i >= Math.max(0, at - 5); i--) {
    const item = items[i];
    if (!item) return null;
    if (item.kind === 'prep') return item;
    if (item.kind === 'aux' && item.norm === 'to') return item;
    if (item.kind === 'opener') return /^(?:following|ahead)$/.test(item.norm) ? item : null;
    if (item.kind === 'adjective' || (item.kind === 'pronoun' && item.possessive)) continue;
    if (
      item.kind === 'word' &&
      /^(?:the|a|an|both|all|senior|top|new|former|other|of|then|outgoing|\p{Ll}+(?:an|al|ish|ese|ed|ior|ive|or|ist|ic))$/u.test(
        item.norm,
      )
    )
      continue;
    return null;
  }
  return null;
}

/** Standing free, as a subject or an object does. */
export const isFree = (items: readonly Item[], at: number): boolean => {
  const item = items[at];
  if (!item || !SUBJECT_KINDS.has(item.kind) || item.possessive) return false;
  if (item.kind === 'pronoun') return SUBJECT_PRONOUNS.has(item.norm);
  return governorOf(items, at) === null;
};

/** Index of the closing comma of an insertion that a comma opens; -1 when it is never closed. */
export function closingComma(items: readonly Item[], comma: number): number {
  for (let i = comma + 1; i < items.length; i++) {
    const kind = items[i]?.kind;
    if (kind === 'comma') return i;
    if (kind === 'cut' || kind === 'quote') return -1;
  }
  return -1;
}

const isVerbal = (item: Item | undefined): boolean =>
  item?.kind === 'verb' ||
  (item?.kind === 'aux' && item.norm !== 'to' && item.norm !== "'s") ||
  (item?.kind === 'word' && /\p{L}{2}ed$/u.test(item.norm));

/** True for a free name that a verb follows, directly or behind an insertion. */
function heads(items: readonly Item[], at: number, limit: number): boolean {
  let i = at + 1;
  while (
    i < limit &&
    ((items[i]?.kind === 'word' && ADVERB.test(items[i]?.norm ?? '')) || items[i]?.kind === 'time')
  )
    i++;
  if (i >= limit) return true;
  if (isVerbal(items[i])) return true;
  if (items[i]?.kind === 'comma' || items[i]?.kind === 'relative') return true;
  return items[i]?.kind === 'prep' && i + 1 < limit && heads(items, i + 1, limit);
}

/** The subject that a clause up to `limit` is about: the last free name a verb follows. */
export function clauseSubject(items: readonly Item[], limit: number, floor = 0): number | null {
  let first: number | null = null;
  for (let i = limit - 1; i >= floor; i--) {
    const kind = items[i]?.kind;
    if (kind === 'cut') break;
    if (!isFree(items, i)) continue;
    const before = items[i - 1];
    const object = before?.kind === 'verb' && !SPEECH.has(before.norm);
    if (heads(items, i, limit) && !object) {
      // The subject of a relative clause that a comma has closed is not the sentence's.
      if (insideClosed(items, i, limit)) continue;
      return i;
    }
    if (!object) first = i;
    else first ??= i;
  }
  return first;
}

/** In an insertion that is over before `limit`: ", who Macron met," or ", as Trump said,". */
function insideClosed(items: readonly Item[], at: number, limit: number): boolean {
  for (let i = at - 1; i >= 0; i--) {
    const item = items[i];
    if (item?.kind === 'comma') return false;
    if ((item?.kind === 'relative' || item?.kind === 'opener') && items[i - 1]?.kind === 'comma') {
      const close = closingComma(items, at);
      return close >= 0 && close < limit && i > 1;
    }
    // "But Kerry, after talks with …": the clause goes on behind the insertion.
    if (item?.kind === 'opener' && i === 0 && item.norm !== 'but' && item.norm !== 'so') {
      const close = closingComma(items, at);
      return close >= 0 && close < limit;
    }
  }
  return false;
}

/** The first free name behind a comma: "After meeting Trump, Putin said". */
export function subjectBehind(items: readonly Item[], from: number): number | null {
  let comma = false;
  for (let i = from; i < items.length; i++) {
    const kind = items[i]?.kind;
    if (kind === 'comma') comma = true;
    else if (kind === 'cut' || (kind === 'quote' && !comma)) return null;
    else if (comma && isFree(items, i)) return i;
    else if (comma && kind === 'verb' && !SPEECH.has(items[i]?.norm ?? '')) return null;
  }
  return null;
}

/** Verbs whose object is to do what the infinitive behind it says. */
const URGING = set(
  'asked asks asking urged urges urging pressed pressing presses told invited inviting invites called calling calls forced persuaded convinced ordered pushed encouraged wanted wants begged implored demanded allowed helped',
);
/** "the opposition to", "on both of them to": an object of whom no name is told. */
const namesNobody = (items: readonly Item[]): boolean =>
  items.some(({ kind, norm }) => kind === 'word' && /^(?:the|all|both|its|other|every|each)$/.test(norm)) &&
  items.every(({ kind }) => kind === 'word' || kind === 'aux' || kind === 'adjective' || kind === 'prep');

const BODY =
  /^(?:government|delegation|opposition|regime|military|army|administration|parliament|movement|coalition|group|side|ministry|party|union|company|team|council|committee)$/;

/** "said the government", "said that his government" */
function saidBefore(items: readonly Item[], noun: number): boolean {
  if (!/^(?:the|its|their|his|her)$/.test(items[noun - 1]?.norm ?? '')) return false;
  const verb = items[noun - 2]?.norm === 'that' ? items[noun - 3] : items[noun - 2];
  return verb?.kind === 'verb' && SPEECH.has(verb.norm);
}

/** Index of the item that is the subject of a verb; null when none is told. */
export function subjectOf(items: readonly Item[], verb: number, depth = 0): number | null {
  if (depth > 4) return null;
  let infinitive = items[verb - 1]?.norm === 'to';
  let i = verb - 1;
  for (; i >= 0; i--) {
    const item = items[i];
    if (!item) return null;
    const { kind, norm } = item;
    if (kind === 'aux') {
      if (norm === 'to') infinitive = true;
      continue;
    }
    if (kind === 'time') continue;
    if (
      kind === 'place' ||
      (kind === 'prep' && (items[i + 1]?.kind === 'time' || items[i + 1]?.kind === 'place'))
    )
      continue;
    if (infinitive && i < verb - 2 && URGING.has(norm) && namesNobody(items.slice(i + 1, verb))) return null;
    // "Lavrov said the government would attend": of a body that nobody knows.
    if (kind === 'word' && BODY.test(norm) && saidBefore(items, i)) return null;
    if (kind === 'word' || (kind === 'prep' && norm === 'on' && URGING.has(items[i - 1]?.norm ?? '')))
      continue;
    if (kind === 'group') {
      if (isFree(items, i)) return i;
      continue;
    }
    if (kind === 'party' || kind === 'pronoun' || kind === 'anaphor') {
      const governor = governorOf(items, i);
      // "no plans for him to meet the union", "an attempt by his envoy to restart talks"
      if (infinitive && (governor?.norm === 'for' || governor?.norm === 'by')) return i;
      if (isFree(items, i)) {
        const before = items[i - 1];
        // "sent Witkoff to meet Putin", but "left Kyiv to meet Putin".
        if (
          before?.kind === 'verb' &&
          !SPEECH.has(before.norm) &&
          !infinitive &&
          i === verb - 1 &&
          depth === 0
        )
          return i;
        return i;
      }
      if (item.possessive && infinitive) return i;
      continue;
    }
    if (kind === 'relative') {
      if (norm === 'who' || norm === 'which') return antecedent(items, i);
      if (items[i + 1]?.norm === 'there') return null;
      return clauseSubject(items, i);
    }
    if (kind === 'verb') return subjectOf(items, i, depth + 1);
    if (kind === 'and') return clauseSubject(items, i);
    if (kind === 'comma') {
      const open = openingComma(items, i);
      return clauseSubject(items, open ?? i) ?? clauseSubject(items, i);
    }
    if (kind === 'opener' || kind === 'prep') {
      const left = i > 0 ? clauseSubject(items, i) : null;
      return left ?? subjectBehind(items, verb + 1);
    }
    if (kind === 'cut' || kind === 'quote') return clauseSubject(items, i) ?? subjectBehind(items, verb + 1);
  }
  return subjectBehind(items, verb + 1);
}

/** The comma that opened the insertion a comma closes, when a free name stands right before it. */
function openingComma(items: readonly Item[], comma: number): number | null {
  for (let i = comma - 1; i > 0; i--) {
    if (items[i]?.kind === 'cut') return null;
    if (items[i]?.kind === 'comma' && isFree(items, i - 1)) return i;
  }
  return null;
}

/** Whom "who", "whom" or "which" stands for: the name before it. */
export function antecedent(items: readonly Item[], relative: number): number | null {
  for (let i = relative - 1; i >= Math.max(0, relative - 8); i--) {
    const item = items[i];
    if (item?.kind === 'party' && !item.possessive) {
      // ", the foreign minister of X, who": the name behind which the apposition stands.
      return i;
    }
    if (item?.kind === 'verb' || item?.kind === 'cut' || item?.kind === 'quote') return null;
  }
  return null;
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

export interface Side {
  /** Index of the item that names them. */
  at: number;
  references: Reference[];
  role: ParticipationFinding['role'];
  /** Named by a group: "with European leaders". */
  group: boolean;
  others: string | null;
  /** The word that brings them in: "with", "between" …; null for an object. */
  by: string | null;
}
