import { set } from '../text/word-set.ts';
import { blank, type Item } from './meeting-item.ts';
import { MEETING_VERBS } from './meeting-words.ts';
import { normAt, type View } from './view.ts';

/** Joins "A, B and C" into one item; a pair without "and" is no list. */
export function joinLists(items: readonly Item[], view: View): Item[] {
  const out: Item[] = [];
  for (let i = 0; i < items.length; i++) {
    const item = items[i];
    if (!item) continue;
    const end = item.kind === 'party' || item.kind === 'group' ? listEnd(items, i, view) : i;
    if (end === i) {
      out.push(item);
      continue;
    }
    const members = items.slice(i, end + 1).filter((one, j) => isMember(one) && !isOrigin(items, i + j));
    const last = members.at(-1) ?? item;
    out.push({
      ...item,
      kind: members.some((one) => one.kind === 'party') ? 'party' : 'group',
      to: last.to,
      norm: last.norm,
      references: members.flatMap((one) => one.references),
      possessive: last.possessive,
      others: members.find((one) => one.others !== null)?.others ?? null,
    });
    i = end;
  }
  return out;
}

/** "President Aliyev of Azerbaijan": where somebody is from. */
const isOrigin = (items: readonly Item[], at: number): boolean =>
  items[at - 1]?.norm === 'of' &&
  items[at - 2]?.kind === 'party' &&
  items[at - 2]?.references[0]?.kind === 'person' &&
  items[at]?.references[0]?.kind === 'party';

const isMember = (item: Item | undefined): boolean => item?.kind === 'party' || item?.kind === 'group';

/** Index of the last member of the list that an item opens. */
function listEnd(items: readonly Item[], start: number, view: View): number {
  let end = start;
  let joined = false;
  // "from Israel, Egypt, Qatar": parties, listed without a word between them.
  let bare = 0;
  let last = start;
  for (let i = start; ;) {
    if (items[i]?.possessive) break;
    const next = nextMember(items, i, view);
    if (!next) break;
    if (next.and) {
      end = next.at;
      joined = true;
    } else if (joined) break;
    else if (sameKind(items[start], items[next.at])) {
      bare++;
      last = next.at;
    } else bare = Number.NEGATIVE_INFINITY;
    i = next.at;
    if (next.and && items[next.at + 1]?.kind !== 'comma' && items[next.at + 1]?.kind !== 'and') {
      if (!nextMember(items, i, view)?.and) break;
    }
  }
  return joined ? end : bare >= 2 ? last : start;
}

const sameKind = (a: Item | undefined, b: Item | undefined): boolean =>
  a?.references[0]?.kind === 'party' && b?.references[0]?.kind === 'party';

const LINKS = set('the his her their both also of its with by as well former');

/** The next name of a list: behind "and", a comma, "as well as", with an apposition in between where "and" comes first. */
function nextMember(items: readonly Item[], at: number, view: View): { at: number; and: boolean } | null {
  let and = false;
  let i = at + 1;
  // "Trump, left, and Xi" under a picture
  if (items[i]?.norm === 'caption') i++;
  // "Prime Minister Pashinyan of Armenia and President Aliyev of Azerbaijan"
  const origin = items[i + 1];
  if (
    items[i]?.norm === 'of' &&
    (origin?.kind === 'party' || origin?.kind === 'place' || origin?.kind === 'adjective') &&
    !origin.possessive
  )
    i += 2;
  const open = i;
  for (; i < items.length && i <= at + 9; i++) {
    const item = items[i];
    if (!item) return null;
    if (isMember(item)) {
      const between = items.slice(open, i);
      const opened = between[0]?.kind === 'comma' || between[0]?.kind === 'and' || between[0]?.norm === 'as';
      return opened ? { at: i, and } : null;
    }
    if (item.kind === 'and' && item.norm !== 'or') {
      and = true;
      continue;
    }
    if (item.kind === 'comma') {
      if (i > open && items[i - 1]?.kind !== 'word' && items[i - 1]?.kind !== 'adjective') return null;
      continue;
    }
    // "phoned Ada and then Bo": one after the other.
    if (and && /^(?:then|later|afterwards)$/.test(item.norm)) return null;
    if (LINKS.has(item.norm) || item.norm === '-') {
      // "with the United States and allows the inspectors": a verb, and its object.
      if (item.norm === 'the' && items[i - 1]?.kind === 'word' && !LINKS.has(items[i - 1]?.norm ?? ''))
        return null;
      if (item.norm === 'as' && items[i + 1]?.norm === 'well') and = true;
      continue;
    }
    if (item.kind === 'adjective' || item.kind === 'pronoun') {
      if (item.kind === 'pronoun' && !item.possessive) return null;
      continue;
    }
    // "and son-in-law Jared Kushner": small words of a description.
    const text = view.tokens[item.from]?.text ?? '';
    if (item.kind === 'word' && and && /^\p{Ll}[\p{Ll}.]*$/u.test(text) && !/(?:ed|ing)$/.test(item.norm))
      continue;
    // "and European leaders", "and around 400 delegates"
    if (item.kind === 'word' && and && items[i + 1]?.kind === 'group') continue;
    return null;
  }
  return null;
}

/** "After talks with Trump, Putin and Macron said …": the list that a preposition opens ends before a subject. */
export function splitBeforeVerbs(items: readonly Item[], view: View): readonly Item[] {
  if (!items.some(isList)) return items;
  return items.flatMap((item, i) => (isList(item) ? splitAt(items, i, item, view) : [item]));
}

const isList = (item: Item): boolean => item.kind === 'party' && item.references.length >= 2;

/** "to Iran and the government, and the United States had to": a clause of its own behind the list. */
function clauseBehind(item: Item, view: View): boolean {
  const last = item.references.at(-1);
  if (!last || item.references.length < 2) return false;
  let before = last.from - 1;
  if (normAt(view, before) === 'the') before--;
  if (normAt(view, before) !== 'and' || normAt(view, before - 1) !== ',') return false;
  return item.references
    .slice(1, -1)
    .some(({ from }) => normAt(view, from - 1) === 'and' || normAt(view, from - 2) === 'and');
}

function splitAt(items: readonly Item[], i: number, item: Item, view: View): Item[] {
  const before = items[i - 1]?.norm === 'the' ? items[i - 2] : items[i - 1];
  const opens = items[0]?.kind === 'opener' || items[0]?.kind === 'prep' || /ing$/.test(items[0]?.norm ?? '');
  const comma = normAt(view, item.references[1]?.from ? item.references[1].from - 1 : 0) === ',';
  const governed =
    before?.kind === 'prep'
      ? before.norm !== 'between' && before.norm !== 'by' && ((opens && comma) || clauseBehind(item, view))
      : before?.kind === 'verb' && !/^(?:said|says)$/.test(before.norm);
  const after = items[i + 1];
  const verb = after?.kind === 'verb' && !/^(?:hosted|led|held|attending)$/.test(after.norm);
  // "a meeting at which A was to host B and C was called off"
  const within = items.findLastIndex(
    (one, at) => at < i && (one.kind === 'relative' || one.kind === 'comma'),
  );
  if (before?.kind === 'verb' && items[within]?.kind === 'relative' && within > 1) return [item];
  const auxiliary = after?.kind === 'aux' && after.norm !== 'to' && after.norm !== "'s";
  if (!governed || !(verb || auxiliary) || view.tokens[item.from]?.norm === undefined) return [item];
  const cut = item.references.findIndex(
    (reference, index) =>
      index > 0 && normAt(view, reference.from - 1) === ',' && item.references.length === 2 + index - 1,
  );
  // "Without Xi, Putin and Modi met": it takes two.
  const apart = comma && after && MEETING_VERBS.has(after.norm) && item.references.length > 2;
  const at = apart ? 1 : cut > 0 ? cut : item.references.length - 1;
  const [left, right] = [item.references.slice(0, at), item.references.slice(at)];
  const [last, first] = [left.at(-1), right[0]];
  if (!last || !first) return [item];
  return [
    { ...item, to: last.to, references: left, norm: normAt(view, last.to - 1), possessive: false },
    { ...blankComma(last.to, first.from) },
    { ...item, from: first.from, references: right },
  ];
}

const blankComma = (from: number, to: number): Item => blank('comma', from, to, ',');
