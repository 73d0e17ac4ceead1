import type { ParticipationFinding, Reference } from '../model.ts';
import { set } from '../text/word-set.ts';
import { attendee, comments, goesOn, participle } from './meeting-beside.ts';
import type { Item } from './meeting-items.ts';
import { closingComma, pastSetting, type Side } from './meeting-roles.ts';
import { HAPPENING, HOST_VERBS, HOSTING, MEDIATING, MEETING_VERBS, TALKING_VERBS } from './meeting-words.ts';

type Role = ParticipationFinding['role'];
/** Who an item stands for; empty for a pronoun that cannot be told. */
export type Resolve = (items: readonly Item[], at: number) => Reference[];

/** Words that bring a participant in. */
const BRINGING = set('with between among amongst involving alongside including');
/** Prepositions of what talks are about or whom they were for. */
const TOPIC = set(
  'on about over regarding concerning against for from into under amid despite towards toward',
);
/** Participles whose "by" names somebody in the room. */
const AGENTS = set(
  'attended joined accompanied flanked hosted chaired convened organised organized led headed mediated brokered facilitated co-hosted moderated represented presided received greeted welcomed',
);
/** Verbs behind an event that name who was in it. */
const INCLUDING = set(
  'brought include included includes involve involves involved involving gathered united assembled bringing brings featuring featured feature features gathers includes drew attracted',
);
/** Verbs behind a noun of meeting that leave it open with whom it was. */
const HOLDING = set(
  'held hold be discuss take took taken begin began start started resume resumed open opened continue continued convene convened happen happened',
);
const NAMED = new Set(['party', 'pronoun', 'anaphor', 'group']);
/** Meals are given for guests. */
const MEALS = set('dinner lunch banquet breakfast supper');
const SUBJECT_PRONOUN = /^(?:he|she|they|we|i)$/;

const roleOf = (participle: string): Role =>
  HOSTING.has(participle) || participle === 'received'
    ? 'host'
    : MEDIATING.has(participle)
      ? 'mediator'
      : 'principal';

/** The next item that names somebody, with only small words before it. */
function nextNamed(items: readonly Item[], from: number): number | null {
  for (let i = from; i < Math.min(items.length, from + 9); i++) {
    const item = items[i];
    if (!item) return null;
    if (NAMED.has(item.kind)) {
      // "with people he disagrees with": the subject of a clause of its own.
      if (item.kind === 'pronoun' && SUBJECT_PRONOUN.test(item.norm)) return null;
      // "his counterpart", "Trump’s envoy, Steve Witkoff": the owner is not the one met.
      if (item.possessive) continue;
      return i;
    }
    if (item.kind === 'word' || item.kind === 'adjective') {
      if (item.norm === '-' || item.norm === '–') continue;
      continue;
    }
    if (item.kind === 'prep' && /^(?:of|from|for)$/.test(item.norm) && i > from) continue;
    // "European and NATO leaders"
    if (item.kind === 'and' && i > from && items[i - 1]?.kind !== 'party') continue;
    if (item.kind === 'place' && (i === from || items[i - 1]?.kind === 'word')) continue;
    // "with Trump’s envoy, Steve Witkoff": the apposition names whom the owner sent.
    if (
      item.kind === 'comma' &&
      i > from &&
      NAMED.has(items[i + 1]?.kind ?? '') &&
      nothingNamed(items, from, i)
    )
      continue;
    return null;
  }
  return null;
}

const nothingNamed = (items: readonly Item[], from: number, to: number): boolean =>
  items.slice(from, to).every((item) => !NAMED.has(item.kind) || item.possessive) && to - from <= 6;

function sideAt(
  items: readonly Item[],
  at: number,
  role: Role,
  by: string | null,
  resolve: Resolve,
): Side | null {
  const item = items[at];
  if (!item) return null;
  const references = resolve(items, at);
  const group = item.kind === 'group' || item.others !== null;
  if (references.length === 0 && !group) return null;
  return { at, references, role, group, others: references.length === 0 ? item.others : null, by };
}

/**
 * Everybody whom the words behind a verb or a noun of meeting put into it: objects, those behind "with" and
 * "between", hosts and guests behind "hosted by" and "attended by".
 */
export function sidesAfter(
  items: readonly Item[],
  at: number,
  { noun, direct }: { noun: boolean; direct: boolean },
  resolve: Resolve,
): Side[] {
  const sides: Side[] = [];
  const add = (index: number | null, role: Role, by: string | null): void => {
    if (index === null || sides.some((side) => side.at === index)) return;
    const side = sideAt(items, index, role, by, resolve);
    if (side) sides.push(side);
  };
  /** Past "to revive the deal" or "ended", "with" brings nobody into the room. */
  let elsewhere = false;
  let i = at + 1;
  if (direct) {
    const object = HOST_VERBS.has(items[at]?.norm ?? '') ? pastSetting(items, i) : i;
    let first = object;
    while (
      items[first]?.kind === 'word' &&
      /^(?:both|also|separately|twice|briefly|again|the|a|senior|top|privately|with|up|his|her|former)$/.test(
        items[first]?.norm ?? '',
      )
    )
      first++;
    const guest = nextNamed(items, first);
    const start = items[first];
    const own =
      start &&
      (NAMED.has(start.kind) ||
        start.kind === 'adjective' ||
        (start.kind === 'word' && /^\p{Ll}/u.test(start.norm)));
    if (guest !== null && own && guest - first <= 4) {
      add(guest, 'principal', null);
      i = guest + 1;
    }
  }
  for (; i < items.length; i++) {
    const item = items[i];
    if (!item) break;
    const { kind, norm } = item;
    if (kind === 'cut' || kind === 'quote') break;
    if (kind === 'opener') break;
    if (kind === 'event') {
      // "in talks", "for talks with": the same meeting goes on; "after talks" is another.
      if (goesOn(items, i)) continue;
      break;
    }
    if (kind === 'prep' || (kind === 'word' && norm === 'together')) {
      if (BRINGING.has(norm)) {
        const index = nextNamed(items, i + 1 + Number(items[i + 1]?.norm === 'them'));
        const comma = Number(items[i - 1]?.kind === 'comma');
        const topic =
          !/^discuss/.test(items[at]?.norm ?? '') &&
          items[i - 1]?.kind === 'word' &&
          !(items[i + 1]?.kind === 'pronoun' && items[i + 1]?.possessive) &&
          /^(?:war|conflict|relations|ties|peace|deal|trade|ceasefire|truce|agreement|dispute|prisoners|border|cooperation|fighting|hostilities|accord|treaty|contacts|deals|treaties|swap|settlement|tensions)$/.test(
            items[i - 1]?.norm ?? '',
          );
        // "issues including Ukraine"
        const examples = norm === 'including' && !NAMED.has(items[i - 1 - comma]?.kind ?? '');
        if (
          index !== null &&
          !topic &&
          !examples &&
          !(norm === 'with' && (elsewhere || comments(items, i, index)))
        ) {
          // "with Oman mediating"
          const part = /ing$/.test(items[index + 1]?.norm ?? '')
            ? roleOf(items[index + 1]?.norm ?? '')
            : 'principal';
          add(index, part, norm === 'including' ? 'including' : norm);
          i = index;
        }
      } else if (norm === 'from' && !noun && items[i - 1]?.norm === 'across') {
        add(nextNamed(items, i + 1), 'principal', 'with');
      } else if (norm === 'from' && i === at + 1 && /^calls?$/.test(items[at]?.norm ?? '')) {
        const index = nextNamed(items, i + 1);
        if (index !== null) {
          add(index, 'principal', 'with');
          i = index;
        }
      } else if (norm === 'of' && i === at + 1) {
        const index = nextNamed(items, i + 1);
        if (index !== null) {
          add(index, 'principal', norm);
          i = index;
        }
      } else if (norm === 'by' && AGENTS.has(items[participle(items, i)]?.norm ?? '')) {
        const index = nextNamed(items, i + 1);
        if (index !== null) {
          add(index, roleOf(items[participle(items, i)]?.norm ?? ''), 'by');
          i = index;
        }
      } else if (norm === 'for' && MEALS.has(items[at]?.norm ?? '') && i <= at + 2) {
        const index = nextNamed(items, i + 1);
        if (index !== null) {
          add(index, 'principal', 'with');
          i = index;
        }
      } else if (TOPIC.has(norm) && items[i + 1]?.kind !== 'time') {
        // Past whatever the topic names.
        while (
          i + 1 < items.length &&
          ['party', 'adjective', 'place', 'word', 'group'].includes(items[i + 1]?.kind ?? '') &&
          !BRINGING.has(items[i + 1]?.norm ?? '')
        ) {
          if (items[i + 1]?.kind === 'word' && AGENTS.has(items[i + 1]?.norm ?? '')) break;
          i++;
        }
      }
      continue;
    }
    if (kind === 'aux') {
      // "paid a visit to Putin", "granted an audience to him"
      if (norm === 'to' && i === at + 1 && /^(?:visit|audience)$/.test(items[at]?.norm ?? '')) {
        const index = nextNamed(items, i + 1);
        if (index !== null && items[index]?.references.every(({ kind }) => kind === 'person'))
          add(index, 'principal', 'with');
        continue;
      }
      if (norm === 'to' && !noun && TALKING_VERBS.has(items[at]?.norm ?? '') && i <= at + 4) {
        const index = nextNamed(items, i + 1);
        if (index !== null && index <= i + 8) {
          add(index, 'principal', 'to');
          i = index;
          continue;
        }
      }
      if (norm === 'to' && (items[i + 1]?.kind === 'place' || items[i + 1]?.norm === 'face')) continue;
      if (noun && norm === 'to') elsewhere ||= !HOLDING.has(items[i + 1]?.norm ?? '');
      // "discussed ways to revive the truce with Zarif"
      if (noun || (norm === 'to' && /^discuss/.test(items[at]?.norm ?? ''))) continue;
      break;
    }
    if (kind === 'verb') {
      if (AGENTS.has(norm) && items[i + 1]?.norm === 'by') continue;
      // "a meeting set for Tuesday between …"
      if (noun && /^(?:set|planned|scheduled|expected|proposed|agreed|announced|sought|due)$/.test(norm))
        continue;
      if (noun && INCLUDING.has(norm)) {
        const index = nextNamed(items, i + 1 + Number(items[i + 1]?.norm === 'together'));
        if (index !== null) {
          add(index, 'principal', 'including');
          i = index;
          continue;
        }
      }
      if (noun && (HAPPENING.has(norm) || HOSTING.has(norm)) && !MEETING_VERBS.has(norm)) {
        elsewhere ||= !HOLDING.has(norm);
        continue;
      }
      break;
    }
    if (kind === 'word') {
      if (noun && INCLUDING.has(norm)) {
        const index = nextNamed(items, i + 1);
        if (index !== null) {
          add(index, 'principal', 'including');
          i = index;
        }
        continue;
      }
      if (noun && i > at + 1 && norm === 'that') break;
      continue;
    }
    if (kind === 'relative') {
      const guest = noun && norm !== 'where' ? attendee(items, i) : null;
      if (guest) add(guest.at, guest.role, 'including');
      if (noun && norm !== 'where') continue;
      const close = closingComma(items, i);
      if (close < 0) break;
      i = close;
      continue;
    }
    if (kind === 'comma') {
      const next =
        noun && (items[i + 1]?.kind === 'aux' || items[i + 1]?.kind === 'verb')
          ? i
          : afterComma(items, i, noun);
      if (next === null) break;
      i = next;
      continue;
    }
    if (kind === 'and') {
      // "hosted by Qatar and mediated by Egypt"
      if (AGENTS.has(items[i + 1]?.norm ?? '') && items[i + 2]?.norm === 'by') continue;
      if (items[i + 1]?.kind === 'verb' || items[i + 1]?.kind === 'aux' || items[i + 1]?.kind === 'pronoun')
        break;
      if (NAMED.has(items[i + 1]?.kind ?? '') && sides.length > 0 && isVerbal(items, i + 2)) break;
      if (
        NAMED.has(items[i + 1]?.kind ?? '') &&
        items[i + 2]?.kind === 'prep' &&
        items[i + 3]?.kind === 'place'
      )
        break;
    }
    if (kind === 'party' && items[i - 1]?.kind === 'comma' && isVerbal(items, i + 1)) break;
  }
  return sides;
}

const isVerbal = (items: readonly Item[], at: number): boolean =>
  items[at]?.kind === 'verb' || items[at]?.kind === 'aux';

/** Where reading goes on behind a comma: at once, behind an apposition, or nowhere. */
function afterComma(items: readonly Item[], comma: number, noun: boolean): number | null {
  const next = items[comma + 1];
  if (!next) return null;
  if (next.norm === ',') return comma;
  if (next.kind === 'prep' || next.kind === 'relative' || next.kind === 'time' || next.kind === 'place')
    return comma;
  if (next.kind === 'and')
    return items[comma + 2]?.kind === 'prep' || items[comma + 3]?.norm === 'by' ? comma + 1 : null;
  if (
    AGENTS.has(next.norm) ||
    INCLUDING.has(next.norm) ||
    /^(?:along|together|as|jointly|also|in)$/.test(next.norm)
  )
    return comma;
  // An apposition between commas: ", Minister of Foreign Affairs of Iran, with …".
  const close = closingComma(items, comma);
  if (close < 0) return null;
  const inside = items.slice(comma + 1, close);
  if (
    inside.some(
      (item) =>
        item.kind === 'verb' || item.kind === 'aux' || (item.kind === 'opener' && item.norm !== 'since'),
    )
  )
    return null;
  const behind = items[close + 1];
  // "The talks, the first since May, were attended by …"
  if (
    noun &&
    behind?.kind === 'aux' &&
    items.slice(close + 2, close + 4).some(({ norm }) => AGENTS.has(norm))
  )
    return close;
  return behind &&
    (behind.kind === 'prep' ||
      behind.kind === 'and' ||
      behind.norm === 'jointly' ||
      behind.norm === 'along' ||
      behind.norm === 'together' ||
      AGENTS.has(behind.norm))
    ? close
    : null;
}
