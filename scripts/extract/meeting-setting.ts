import type { GroundedTime, PlaceReference } from '../model.ts';
import { SPEECH } from './cues.ts';
import type { Item } from './meeting-items.ts';
import { HOST_VERBS, MEETING_VERBS, MOVED } from './meeting-words.ts';

/** What it costs to pass an item on the way from a meeting to its time or place. */
const COST: Record<Item['kind'], number> = {
  party: 1,
  group: 1,
  adjective: 0.5,
  pronoun: 1,
  anaphor: 1,
  place: 0.5,
  time: 0.5,
  event: 4,
  verb: 3,
  aux: 0.5,
  prep: 0.5,
  and: 2,
  comma: 1,
  opener: 6,
  relative: 5,
  cut: 12,
  quote: 8,
  word: 0.4,
};
/** Farther than this is another clause. */
const TOO_FAR = 13;
/** Behind the meeting comes before what stands in front of it. */
const IN_FRONT = 1.5;

/** Verbs that go with their meeting and part it from nothing. */
const PASSED =
  /^(?:held|hold|holding|took|taken|taking|had|hosted|attended|attend|began|resumed|opened|started|continued|ended|concluded|convened|joined|led|due|scheduled|planned|set|expected|agreed|spent|see|brought|meet|discuss|received|sat|gathered)$/;

/** What comes after or before another event says nothing of this one's day. */
const PARTING = /^(?:followed|follows|preceded|comes|came|come|triggered|sparked|marks|marked|grew)$/;

function costOf(item: Item): number {
  if (PARTING.test(item.norm)) return 9;
  if (item.kind === 'verb') {
    if (PASSED.test(item.norm) || MOVED.has(item.norm)) return 0.7;
    if (SPEECH.has(item.norm)) return 7;
    if (MEETING_VERBS.has(item.norm)) return 8;
  }
  if (item.kind === 'word' && item.norm === 'that') return 2;
  if (item.kind === 'relative' && item.norm === 'where') return 1;
  return COST[item.kind];
}

function pathCost(items: readonly Item[], from: number, to: number): number {
  const [low, high] = from < to ? [from, to] : [to, from];
  let cost = to < from ? IN_FRONT : 0;
  for (let i = low + 1; i < high; i++) {
    const item = items[i];
    // A time in front of "after" is the main clause's.
    if (item) cost += item.kind === 'opener' && to < from && items[to]?.kind === 'time' ? 10 : costOf(item);
  }
  return cost;
}

/** Said of a noun that tells what talks are about: "the war in Ukraine". */
const TOPIC_NOUNS =
  /^(?:wars?|conflicts?|fighting|crisis|crises|ceasefires?|truce|invasion|situation|peace|aid|hostages|troops|programme|program|forces|hostilities|violence|offensive|operations?|captives|settlement|elections?|developments|stability|security|escalation|tensions|plant|facilities|sites|bases|territory|assets|strikes|killed|soldiers|residents|protests|project|embassy|ambassador|humanitarian|disputes?|catastrophe|famine|interests|rights|presence|power|killing|bloodshed|massacre|events|front|bombing|attacks?)$/;

/** Nouns with a day of their own: "the agreement in February". */
const DATED_NOUNS =
  /^(?:agreements?|deals?|accords?|ceasefires?|truce|invasion|attacks?|strikes?|elections?|referendum|war|treaty|inauguration|speech|statement|letter|proposal|resolution|coup|raid|vote|offensive|assault|ultimatum|deadline|remarks|address|interview|anniversary|report|killing|declaration|memorandum|protocol|victory|takeover|bombing|explosion|congress|parade)$/;

/** A time that belongs to a noun beside it, or that bounds something: "by Friday", "since April". */
function otherwiseBound(items: readonly Item[], at: number, text: string): boolean {
  if (/^(?:by|since|until|till)\b/i.test(text)) return true;
  const before = items[at - 1];
  if (before?.kind === 'prep' && /^(?:by|since|until|till|before)$/.test(before.norm)) return true;
  if (before?.kind === 'opener' && /^(?:since|until|before|after|because)$/.test(before.norm)) return true;
  const noun = before?.kind === 'prep' ? items[at - 2] : before;
  return noun?.kind === 'word' && DATED_NOUNS.test(noun.norm);
}

/** Nouns that a place is named behind: "the Black Sea resort of Sochi". */
const PLACE_NOUNS =
  /^(?:resort|city|town|capital|port|village|suburb|island|district|province|region|outskirts|municipality|enclave)$/;
const ABOUT = /^(?:over|about|regarding|concerning|against)$/;

/** "over the conflicts in Ukraine": the phrase in front of a preposition tells what talks are about. */
function tellsTopic(items: readonly Item[], preposition: number): boolean {
  let i = preposition - 1;
  while (i >= 0 && (items[i]?.kind === 'word' || items[i]?.kind === 'adjective')) i--;
  return i < preposition - 1 && items[i]?.kind === 'prep' && ABOUT.test(items[i]?.norm ?? '');
}

const locates = (items: readonly Item[], at: number): boolean => {
  const item = items[at];
  // "in Ukraine and Syria"
  if (items[at - 1]?.kind === 'and' && items[at - 2]?.kind === 'place') return locates(items, at - 2);
  const named = items[at - 1]?.norm === 'of' && PLACE_NOUNS.test(items[at - 2]?.norm ?? '');
  if (!item?.place || !(item.place.locative || named)) return false;
  if (
    PLACE_NOUNS.test(items[at + 1]?.norm ?? '') &&
    items[at + 2]?.norm === 'of' &&
    items[at + 3]?.kind === 'place'
  )
    return false;
  if (named) return true;
  const preposition = items[at - 1]?.kind === 'prep' ? at - 1 : items[at - 2]?.kind === 'prep' ? at - 2 : at;
  const before = items[preposition - 1];
  if (before?.kind === 'word' && TOPIC_NOUNS.test(before.norm)) return false;
  if (items[preposition]?.kind === 'prep' && tellsTopic(items, preposition)) return false;
  return items[preposition]?.norm !== 'from';
};

/** "As he left for Kyiv, he called the talks …": where somebody went afterwards. */
const leftFor = (items: readonly Item[], place: number, at: number): boolean =>
  /^(?:left|leaving|leaves|departed|departing)$/.test(items[place - 2]?.norm ?? '') &&
  items.slice(place + 1, at).some(({ kind }) => kind === 'comma');

/** "Before Obama returns to Rome, he will meet Merkel": where somebody goes afterwards. */
const returnsLater = (items: readonly Item[], place: number, at: number): boolean =>
  items[0]?.norm === 'before' &&
  items.slice(1, place).some(({ norm }) => MOVED.has(norm) || norm === 'returns') &&
  items.slice(place, at).some(({ kind }) => kind === 'comma');

/** "will meet Xi before returning to Rome": where a clause of its own says that somebody goes. */
const goesAway = (items: readonly Item[], at: number, place: number): boolean => {
  const opener = items.findIndex((item, i) => i > at && i < place && item.kind === 'opener');
  // "was led by Rubio, who also travelled to Jordan"
  const who = items.findIndex(
    ({ kind, norm }, i) => i > at && i < place && kind === 'relative' && /^(?:who|which)$/.test(norm),
  );
  const from = opener > 0 ? opener : who > 0 ? who : frontedEnd(items, at);
  return from < place && items.slice(from + 1, place).some(({ norm }) => MOVED.has(norm));
};

/** "Xi, who will host Putin in Beijing on Friday, spoke to him": said of another meeting, between commas. */
function isInserted(items: readonly Item[], at: number, meeting: number): boolean {
  const open = items.findLastIndex(({ kind }, i) => i < at && kind === 'comma');
  const relative = items[open + 1];
  return (
    open > 0 &&
    relative?.kind === 'relative' &&
    relative.norm !== 'where' &&
    items.slice(at + 1, meeting).some(({ kind }) => kind === 'comma')
  );
}

/** "Putin and Xi met in Beijing, as Macron called Merz": a place of the clause in front. */
const ofOtherMeeting = (items: readonly Item[], place: number, at: number): boolean =>
  items.slice(0, place).some(({ norm }) => MEETING_VERBS.has(norm)) &&
  items
    .slice(place + 1, at)
    .some(({ kind, norm }) => kind === 'opener' && /^(?:as|while|when|whereas)$/.test(norm));

/** Where a meeting is told to be: a place said of its noun, else the nearest one located in its clause. */
export function placeFor(items: readonly Item[], at: number): PlaceReference | null {
  for (let i = at - 1; i >= Math.max(0, at - 4); i--) {
    const item = items[i];
    if (
      item?.kind === 'place' &&
      item.place?.attributive &&
      items.slice(i + 1, at).every(({ kind }) => kind === 'word' || kind === 'adjective')
    )
      return item.place;
  }
  let best: { place: PlaceReference; cost: number } | null = whereBefore(items, at) ?? goalBefore(items, at);
  const fronted = frontedEnd(items, at);
  items.forEach((item, i) => {
    if (item.kind !== 'place' || !item.place || !locates(items, i)) return;
    if (
      i < at
        ? leftFor(items, i, at) ||
          returnsLater(items, i, at) ||
          isInserted(items, i, at) ||
          ofOtherMeeting(items, i, at)
        : goesAway(items, at, i)
    )
      return;
    // "After meeting Ada, Bo hosted Cy in Rome"
    if (i > fronted && items.slice(fronted, i).some(tellsAnother)) return;
    const cost = pathCost(items, at, i);
    if (cost <= TOO_FAR - 2 && (!best || cost < best.cost)) best = { place: item.place, cost };
  });
  return (best as { place: PlaceReference } | null)?.place ?? null;
}

const tellsAnother = ({ kind, norm }: Item): boolean =>
  kind === 'event' || (kind === 'verb' && (MEETING_VERBS.has(norm) || HOST_VERBS.has(norm)));

/** "sent a team to Doha on Sunday for talks", "left Cairo on Sunday after talks": the goal or start of a way. */
function goalBefore(items: readonly Item[], at: number): { place: PlaceReference; cost: number } | null {
  let i = at - 1;
  while (/^(?:word|adjective|event)$/.test(items[i]?.kind ?? '') || items[i]?.norm === 'of') i--;
  const link = items[i]?.norm;
  if (link !== 'for' && link !== 'after' && link !== 'following') return null;
  i--;
  while (items[i]?.kind === 'time' || (items[i]?.kind === 'prep' && items[i + 1]?.kind === 'time')) i--;
  const place = items[i]?.place;
  const before = items[i - 1]?.norm ?? '';
  const fits =
    link === 'for' ? before === 'to' : /^(?:left|leaves|leaving|departed|departing|quit)$/.test(before);
  return place && fits ? { place, cost: 4 } : null;
}

/** "the Doha meeting where they met", "flew to Berlin, where he met": the place before "where". */
function whereBefore(items: readonly Item[], at: number): { place: PlaceReference; cost: number } | null {
  const where = items.findIndex(
    (item, i) => i < at && i >= at - 6 && item.kind === 'relative' && item.norm === 'where',
  );
  if (where < 0) return null;
  for (let i = where - 1; i >= Math.max(0, where - 6); i--) {
    const place = items[i]?.place;
    if (place) return { place, cost: 4 };
  }
  return null;
}

/** "said Sunday", "told NBC on Friday that", "on Monday said": the time of the words, not of what they tell. */
export function datesWords(items: readonly Item[], at: number, meeting: number): boolean {
  const behind = items[at + 1];
  if (behind?.kind === 'verb' && SPEECH.has(behind.norm) && at + 1 !== meeting) return true;
  for (let i = at - 1; i >= Math.max(0, at - 4); i--) {
    const item = items[i];
    if (i === meeting) return false;
    // "His talks with Xi concluded on Thursday"
    if (item?.norm === 'concluded' && i > meeting) return false;
    if (item?.kind === 'verb') return SPEECH.has(item.norm);
    if (
      item?.kind === 'comma' ||
      item?.kind === 'cut' ||
      item?.kind === 'event' ||
      item?.kind === 'opener' ||
      item?.kind === 'quote'
    )
      return false;
    if (item?.kind === 'place' && items[i - 1]?.norm === 'in') return false;
  }
  return false;
}

/** "Friday’s exchange": the time of another noun than the meeting at `at`. */
const ownedByOther = (items: readonly Item[], time: number, at: number): boolean => {
  if (!items[time]?.possessive) return false;
  const noun = items.findIndex((item, i) => i > time && item.kind === 'event');
  return noun !== at;
};

/** "In the wake of the summit, he spent Saturday …": the comma behind which another event is told. */
function frontedEnd(items: readonly Item[], at: number): number {
  const [first, second, third] = items;
  // "Two days after meeting Ada, Bo …"
  const later = items.findIndex(({ kind }) => kind === 'opener');
  const distance =
    later > 0 &&
    later <= 4 &&
    /^(?:after|before)$/.test(items[later]?.norm ?? '') &&
    items.slice(0, later).every(({ kind }) => kind === 'word' || kind === 'time');
  const opens =
    distance ||
    (first?.kind === 'opener' && /^(?:after|before|following|ahead|since)$/.test(first.norm)) ||
    (first?.norm === 'in' && second?.norm === 'the' && third?.norm === 'wake');
  const comma = opens ? items.findIndex((item, i) => i > at && item.kind === 'comma') : -1;
  return comma < 0 || items.slice(1, at).some((item) => item.kind === 'comma')
    ? Number.POSITIVE_INFINITY
    : comma;
}

/** When a meeting is told to be: the nearest time of its clause that does not date somebody's words. */
export function timeFor(
  items: readonly Item[],
  at: number,
  adverbial: boolean,
  wordsOf: (time: GroundedTime) => string,
): GroundedTime | null {
  let best: { time: GroundedTime; cost: number } | null = null;
  const fronted = frontedEnd(items, at);
  items.forEach((item, i) => {
    const { time } = item;
    if (item.kind !== 'time' || !time || time.interval.precision === 'year' || ownedByOther(items, i, at))
      return;
    if (otherwiseBound(items, i, wordsOf(time)) || (i < at && isInserted(items, i, at))) return;
    const spoken = datesWords(items, i, at);
    // "said on Wednesday that the talks …"
    if (spoken && (!adverbial || (i < at && items.slice(i, at).some(({ norm }) => norm === 'that')))) return;
    if (!spoken && i > fronted) return;
    const opening = i <= 1 || (i === 2 && items[0]?.kind === 'word');
    let cost = pathCost(items, at, i) + (spoken ? 5 : 0);
    // One that opens the sentence serves all its clauses.
    if (opening) cost = Math.min(cost, 8);
    if (cost <= TOO_FAR && (!best || cost < best.cost)) best = { time, cost };
  });
  return (best as { time: GroundedTime } | null)?.time ?? null;
}
