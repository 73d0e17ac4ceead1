import type { GroundedTime, PlaceReference, Reference } from '../model.ts';
import { SPEECH } from './cues.ts';
import { isMeetingNoun } from './meeting-nouns.ts';
import {
  ATTENDING,
  CALL_VERBS,
  GATHERING_VERBS,
  GROUP_WORDS,
  LOOSE_GROUPS,
  MEETING_VERBS,
  MOVED,
  SENT_BY,
  TALKING_VERBS,
} from './meeting-words.ts';
import { isQuoted, normAt, type SentenceView, type View } from './view.ts';

export type ItemKind =
  | 'party'
  | 'group'
  | 'adjective'
  | 'pronoun'
  | 'anaphor'
  | 'place'
  | 'time'
  | 'event'
  | 'verb'
  | 'aux'
  | 'prep'
  | 'and'
  | 'comma'
  | 'opener'
  | 'relative'
  | 'cut'
  | 'quote'
  | 'word';

/** A stretch of a sentence that plays one part in it: tokens `from` to `to` (exclusive). */
export interface Item {
  kind: ItemKind;
  from: number;
  to: number;
  /** Its last word. */
  norm: string;
  /** Who is named: several when joined by "and". */
  references: Reference[];
  place: PlaceReference | null;
  time: GroundedTime | null;
  /** "Trump’s", "his", "their". */
  possessive: boolean;
  /** Its words, for a group of which nobody is named. */
  others: string | null;
  /** Whom the person named stands for: the owner of "Trump’s envoy". */
  behalf: string | null;
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const AUX = set(
  "is are was were be been being am has have had having will would shall should may might can could must do does did to not n't never 'll 've 's",
);
const PREPS = set(
  'of with for in by from on about against between under over at into onto among amongst amid like despite during without toward towards through throughout including alongside involving via upon near outside inside around across regarding concerning aboard',
);
const OPENERS = set(
  'after before while as when although though ahead following because since until if unless whether but so once whereas prior',
);
const RELATIVES = set('who which whom whose that where');
const CUTS = set('; — – -- : …');
export const PRONOUNS = set('he she they him her them his their');
const POSSESSIVE_PRONOUNS = set('his her their its');
/** Bodies whose leaders are those of their members. */
const BLOCS =
  /^(?:nato|g7|g20|g|eu|au|un|union|nations|league|asean|brics|gcc|ecowas|igad|opec|sco|csto|eaeu|mercosur|caricom|commonwealth|7|20|council)$/;
const DETERMINER = /^(?:the|a|an|his|her|their|its|no|this|any|these|those|of|'s|for)$/;
const AFTER_OBJECT = /^(?:to|in|on|at|for|and|that|from|with|by|about|after|before|during|when|while|as)$/;
const VERBS: readonly ReadonlySet<string>[] = [
  MEETING_VERBS,
  TALKING_VERBS,
  GATHERING_VERBS,
  CALL_VERBS,
  MOVED,
  SPEECH,
];
const OTHER_VERBS = set(
  'met saw see seen sees seeing visit visits visited visiting receive receives received receiving hosts hosted greeted sat sit sits shook shake exchanged agreed agrees expected wants wanted plans planned hopes made make gave took did brought brings bring join joined joins joining attend attended attends attending brief briefed informed assured congratulated thanked spent spend spending mediated brokered facilitated signed left comes remains remain became become seems appears failed ended began begin rejected refused declined cancelled canceled postponed accepted invited offered proposed sent dispatched tasked ordered led headed ruled used put set seeks sought',
);

/** "the two sides", "both leaders", "the pair": whoever stood opposite each other last. */
const PAIRS = set(
  'sides parties leaders presidents men ministers delegations negotiators teams countries pair duo counterparts officials governments diplomats nations envoys women statesmen heads sides’',
);

const blank = (kind: ItemKind, from: number, to: number, norm: string): Item => ({
  kind,
  from,
  to,
  norm,
  references: [],
  place: null,
  time: null,
  possessive: false,
  others: null,
  behalf: null,
});

const isVerb = (word: string): boolean =>
  OTHER_VERBS.has(word) || ATTENDING.has(word) || VERBS.some((verbs) => verbs.has(word));

/** A quotation of a few words is read on: a “productive call”. A longer one is somebody's own words. */
const SHORT_QUOTE = 4;

class Chunker {
  readonly items: Item[] = [];
  private readonly references: Reference[];

  constructor(
    private readonly view: View,
    private readonly sentence: SentenceView,
  ) {
    this.references = [...sentence.references].sort((a, b) => a.from - b.from || b.to - a.to);
  }

  private isHyphened(at: number): boolean {
    const { tokens } = this.view;
    const [before, token, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
    return (
      (before?.text === '-' && before.end === token?.start) ||
      (after?.text === '-' && after.start === token?.end)
    );
  }

  private text(at: number): string {
    return at < this.sentence.to ? (this.view.tokens[at]?.text ?? '') : '';
  }

  private norm(at: number): string {
    return at >= this.sentence.from && at < this.sentence.to ? normAt(this.view, at) : '';
  }

  read(): Item[] {
    const { sentence, view } = this;
    let at = sentence.from;
    while (at < sentence.to) {
      const item = this.itemAt(at);
      if (item) this.items.push(item);
      at = Math.max(at + 1, item?.to ?? at + 1);
    }
    return splitBeforeVerbs(joinLists(withOwners(withGuests(this.items)), view), view);
  }

  private itemAt(at: number): Item | null {
    const { view, sentence } = this;
    const token = view.tokens[at];
    if (!token) return null;
    if (isQuoted(sentence, token.start)) {
      const quotation = sentence.quotations.find(
        ({ outer }) => token.start >= outer.start && token.start < outer.end,
      );
      let end = at;
      while (end < sentence.to && (view.tokens[end]?.start ?? 0) < (quotation?.outer.end ?? 0)) end++;
      if (end - at > SHORT_QUOTE + 2 || end === at) return blank('quote', at, Math.max(end, at + 1), '“');
      if (/^["“”«»‘’]$/.test(token.text)) return null;
    }
    const { norm } = token;
    const reference = this.references.find((one) => one.from === at);
    if (reference) return this.partyAt(reference);
    const place = sentence.places.find((one) => one.from === at);
    if (place) return { ...blank('place', at, place.to, norm), place };
    const time = sentence.times.find((one) => one.start <= token.start && token.start < one.end);
    if (time && time.start === token.start) {
      let end = at + 1;
      while (end < sentence.to && (view.tokens[end]?.start ?? 0) < time.end) end++;
      const possessive = this.norm(end) === "'s";
      return { ...blank('time', at, possessive ? end + 1 : end, norm), time, possessive };
    }
    const pair = this.pairAt(at);
    if (pair) return pair;
    const sent = this.sentByAt(at);
    if (sent) return sent;
    const group = this.groupAt(at);
    if (group) return group;
    if (isMeetingNoun(view, sentence, at)) {
      const hyphened = norm === 'run' || norm === 'tete' || norm === 'mini';
      return blank('event', at, hyphened ? at + 3 : at + 1, norm);
    }
    if (POSSESSIVE_PRONOUNS.has(norm))
      return (norm === 'her' && !/^[\p{L}"“‘]/u.test(this.text(at + 1))) ||
        (norm === 'her' && AFTER_OBJECT.test(this.norm(at + 1)))
        ? blank('pronoun', at, at + 1, norm)
        : { ...blank('pronoun', at, at + 1, norm), possessive: true };
    if (PRONOUNS.has(norm)) return blank('pronoun', at, at + 1, norm);
    if (norm === ',' || norm === '(' || norm === ')') return blank('comma', at, at + 1, norm);
    if (norm === 'and' || norm === 'or' || norm === '&') return blank('and', at, at + 1, norm);
    if (CUTS.has(norm)) return blank('cut', at, at + 1, norm);
    // "in-person", "face-to-face", "US-led".
    if (this.isHyphened(at)) return blank('word', at, at + 1, norm);
    if (AUX.has(norm)) return blank('aux', at, at + 1, norm);
    if (OPENERS.has(norm)) return blank('opener', at, at + 1, norm);
    if (RELATIVES.has(norm)) return blank('relative', at, at + 1, norm);
    if (PREPS.has(norm)) return blank('prep', at, at + 1, norm);
    if (
      isVerb(norm) &&
      (!DETERMINER.test(this.norm(at - 1)) || /(?:ed|ing)$/.test(norm)) &&
      this.norm(at + 1) !== '-'
    )
      return blank('verb', at, at + 1, norm);
    return blank('word', at, at + 1, norm);
  }

  private partyAt(reference: Reference): Item {
    const { from, to } = reference;
    const end = reference.possessive ? to + 1 : to;
    const base = { ...blank('party', from, end, this.norm(to - 1)), references: [reference] };
    const next = this.norm(to);
    const group = [to, to + 1].find((at) => GROUP_WORDS.has(this.norm(at)));
    if (
      group !== undefined &&
      !reference.possessive &&
      reference.kind === 'party' &&
      reference.by !== 'group'
    ) {
      const named = this.references.some((other) => other.from > reference.from && other.from <= group);
      const led = this.norm(group) === 'leaders' && !BLOCS.test(this.norm(to - 1));
      const stands = !reference.adjective && (led || !LOOSE_GROUPS.has(this.norm(group)));
      if (!named) {
        const { tokens, article } = this.view;
        const others = article.text.slice(tokens[from]?.start ?? 0, tokens[group]?.end ?? 0);
        return stands
          ? { ...base, to: group + 1, norm: this.norm(group) }
          : { ...base, kind: 'group', to: group + 1, norm: this.norm(group), references: [], others };
      }
    }
    // "the Israelis": people of a party, not an adjective.
    if (
      reference.adjective &&
      /s$/.test(this.norm(to - 1)) &&
      this.norm(from - 1) === 'the' &&
      !/^\p{Ll}/u.test(this.text(to))
    )
      return base;
    if (
      reference.adjective &&
      /s$/.test(this.norm(to - 1)) &&
      (AUX.has(next) || isVerb(next) || PREPS.has(next) || next === 'and')
    )
      return base;
    if (reference.adjective)
      return { ...base, kind: 'adjective', to: next === '-' || next === '–' ? to : end };
    return { ...base, possessive: reference.possessive };
  }

  /** "the two sides", "both delegations", "the two". */
  private pairAt(at: number): Item | null {
    const word = this.norm(at);
    if (!/^(?:the|both|these|two|all)$/.test(word)) return null;
    let i = at + 1;
    if (word === 'the' && /^(?:two|three|four|warring|rival|negotiating|opposing)$/.test(this.norm(i))) i++;
    else if (word === 'the' && !PAIRS.has(this.norm(i))) return null;
    const plain = i - at > 1 || word === 'both';
    while (/^(?:top|foreign|defence|defense|chief|main|warring|neighbouring|neighboring)$/.test(this.norm(i)))
      i++;
    if (this.references.some((one) => one.from >= at && one.from <= i)) return null;
    if (PAIRS.has(this.norm(i))) {
      if (/^(?:of|from|for)$/.test(this.norm(i + 1))) return null;
      const possessive = /^(?:'s|')$/.test(this.norm(i + 1));
      return { ...blank('anaphor', at, i + (possessive ? 2 : 1), this.norm(i)), possessive };
    }
    // "the two met", "both met": nothing but a verb behind.
    if (plain && /^(?:two|three)$/.test(this.norm(i - 1)) && (AUX.has(this.norm(i)) || isVerb(this.norm(i))))
      return blank('anaphor', at, i, 'two');
    return null;
  }

  /** "tribal leaders", "representatives of the rebels": people in a room of whom nobody is named. */
  private groupAt(at: number): Item | null {
    if (!GROUP_WORDS.has(this.norm(at)) || this.norm(at + 1) === '-') return null;
    if (/^(?:the|these|those|member|united)$/.test(this.norm(at - 1)) && this.norm(at + 1) !== 'of')
      return null;
    const from = at;
    let to = at + 1;
    if (/^(?:of|from|for)$/.test(this.norm(to)))
      while (
        to < at + 6 &&
        !this.references.some((one) => one.from === to && !one.adjective) &&
        /^(?:of|from|for|the|\p{Ll}*)$/u.test(this.norm(to)) &&
        (/^(?:of|from|for|the)$/.test(this.norm(to)) || /^\p{Lu}/u.test(this.text(to)))
      )
        to++;
    const { tokens, article } = this.view;
    let first = from;
    while (first > this.sentence.from && /^\p{Lu}\p{L}+(?:an|ish|ese|ern|b|ch)$/u.test(this.text(first - 1)))
      first--;
    const others = article.text.slice(tokens[first]?.start ?? 0, tokens[to - 1]?.end ?? 0);
    return { ...blank('group', from, to, this.norm(at)), others };
  }

  /** "negotiators from Israel and Hamas", "delegations of the two": the heads, whose parties follow. */
  private sentByAt(at: number): Item | null {
    if (!SENT_BY.has(this.norm(at)) || !/^(?:from|of|for|representing)$/.test(this.norm(at + 1))) return null;
    let i = at + 2;
    if (/^(?:the|both)$/.test(this.norm(i))) i++;
    const reference = this.references.find((one) => one.from === i && !one.possessive);
    if (!reference || (reference.kind === 'person' && reference.by !== 'office')) return null;
    const party = this.partyAt({ ...reference, adjective: false });
    return { ...party, from: at, kind: party.references.length > 0 ? 'party' : party.kind };
  }
}

/** Nouns of somebody who stands for the owner before them. */
const SENT =
  /^(?:envoys?|representatives?|negotiators?|emissar(?:y|ies)|delegates?|advisers?|advisors?|aides?)$/;

const BODY =
  /^(?:government|administration|delegation|side|team|regime|leadership|negotiators|officials|representatives|authorities|envoys|diplomats|army|military)$/;

/** "France’s Emmanuel Macron", "Trump’s special envoy, Steve Witkoff": the person, with the owner in front. */
function withOwners(items: readonly Item[]): Item[] {
  const out: Item[] = [];
  for (let i = 0; i < items.length; i++) {
    const item = items[i];
    if (!item) continue;
    const own = item.kind === 'party' && item.possessive ? item.references[0] : undefined;
    let end = i + 1;
    const body =
      own?.kind === 'party'
        ? [i + 1, i + 2, i + 3].find(
            (at) =>
              BODY.test(items[at]?.norm ?? '') &&
              (items[at]?.kind === 'word' || items[at]?.kind === 'group' || items[at]?.kind === 'anaphor'),
          )
        : undefined;
    if (
      body !== undefined &&
      items.slice(i + 1, body).every(({ kind }) => kind === 'word' || kind === 'adjective')
    ) {
      out.push({
        ...item,
        to: items[body]?.to ?? item.to,
        possessive: false,
        norm: items[body]?.norm ?? item.norm,
      });
      i = body;
      continue;
    }
    while (
      own &&
      end < i + 7 &&
      (items[end]?.kind === 'word' ||
        items[end]?.kind === 'adjective' ||
        (items[end]?.kind === 'comma' && items[end]?.norm === ',' && end > i + 1))
    )
      end++;
    const person = items[end];
    const named =
      own && person?.kind === 'party' && person.references[0]?.kind === 'person' && !person.possessive;
    const between = items.slice(i + 1, end);
    const titled =
      between.length === 0
        ? own?.kind === 'party'
        : between.some(({ norm }) => SENT.test(norm) || TITLED.test(norm));
    if (!named || !titled || person === undefined) {
      out.push(item);
      continue;
    }
    const behalf = between.some(({ norm }) => SENT.test(norm)) ? (own.actors[0] ?? null) : null;
    out.push({ ...person, from: item.from, behalf: behalf ?? person.behalf });
    i = end;
  }
  return out;
}
const TITLED =
  /^(?:minister|secretary|chief|head|leader|president|premier|spokes\p{L}+|deputy|director|commander|ambassador|son|brother|colleague|chair\p{L}*|diplomat|counterpart|coordinator|chancellor|boss|speaker|mediator|official|daughter|wife|ally|commissioner|governor|general)$/u;

/** "A delegation led by X", "X, accompanied by Y": one item that names them all. */
function withGuests(items: readonly Item[]): Item[] {
  const out: Item[] = [];
  for (let i = 0; i < items.length; i++) {
    const item = items[i];
    if (!item) continue;
    const comma = items[i + 1]?.kind === 'comma' ? 1 : 0;
    const verb = items[i + 1 + comma];
    const guest = items[i + 3 + comma];
    const led =
      verb !== undefined &&
      /^(?:led|headed|chaired|accompanied|joined|flanked|represented)$/.test(verb.norm) &&
      items[i + 2 + comma]?.norm === 'by';
    const skip =
      guest?.kind === 'word' || guest?.kind === 'adjective' || (guest?.kind === 'pronoun' && guest.possessive)
        ? 1
        : 0;
    const who = items[i + 3 + comma + skip];
    const delegation =
      item.kind === 'party' ||
      item.kind === 'group' ||
      (item.kind === 'word' && /^(?:delegations?|teams?)$/.test(item.norm));
    if (!led || !delegation || who?.kind !== 'party' || who.possessive) {
      out.push(item);
      continue;
    }
    const behalf =
      item.kind === 'party' && /^(?:led|headed|represented)$/.test(verb.norm)
        ? (item.references[0]?.actors[0] ?? null)
        : null;
    const close = comma === 1 && items[i + 4 + comma + skip]?.kind === 'comma' ? 1 : 0;
    out.push({
      ...who,
      from: item.from,
      references: [...item.references, ...who.references],
      kind: 'party',
      behalf: behalf === who.references[0]?.actors[0] ? null : behalf,
      others: null,
      norm: item.norm,
    });
    i += 3 + comma + skip + close;
  }
  return out;
}

/** Joins "A, B and C" into one item; a pair without "and" is no list. */
function joinLists(items: readonly Item[], view: View): Item[] {
  const out: Item[] = [];
  for (let i = 0; i < items.length; i++) {
    const item = items[i];
    if (!item) continue;
    const end = item.kind === 'party' || item.kind === 'group' ? listEnd(items, i, view) : i;
    if (end === i) {
      out.push(item);
      continue;
    }
    const members = items.slice(i, end + 1).filter((one) => one.kind === 'party' || one.kind === 'group');
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

const isMember = (item: Item | undefined): boolean => item?.kind === 'party' || item?.kind === 'group';

/** Index of the last member of the list that an item opens. */
function listEnd(items: readonly Item[], start: number, view: View): number {
  let end = start;
  let joined = false;
  let commas = 0;
  for (let i = start; ;) {
    if (items[i]?.possessive) break;
    const next = nextMember(items, i, view);
    if (!next) break;
    if (next.and) {
      end = next.at;
      joined = true;
    } else if (joined) break;
    else commas++;
    i = next.at;
    if (next.and && items[next.at + 1]?.kind !== 'comma' && items[next.at + 1]?.kind !== 'and') {
      if (!nextMember(items, i, view)?.and) break;
    }
  }
  return joined && commas >= 0 ? end : start;
}

const LINKS = set('the his her their both also of its with by as well former');

/** The next name of a list: behind "and", a comma, "as well as", with an apposition in between where "and" comes first. */
function nextMember(items: readonly Item[], at: number, view: View): { at: number; and: boolean } | null {
  let and = false;
  let i = at + 1;
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
    if (LINKS.has(item.norm) || item.norm === '-') {
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
    return null;
  }
  return null;
}

/** "After talks with Trump, Putin and Macron said …": the list that a preposition opens ends before a subject. */
function splitBeforeVerbs(items: readonly Item[], view: View): Item[] {
  return items.flatMap((item, i) => {
    if (item.kind !== 'party' || item.references.length < 2) return [item];
    const before = items[i - 1];
    const opens =
      items[0]?.kind === 'opener' || items[0]?.kind === 'prep' || /ing$/.test(items[0]?.norm ?? '');
    const comma = normAt(view, item.references[1]?.from ? item.references[1].from - 1 : 0) === ',';
    const governed =
      before?.kind === 'prep'
        ? before.norm !== 'between' && before.norm !== 'by' && opens && comma
        : before?.kind === 'verb' && !/^(?:said|says)$/.test(before.norm);
    const after = items[i + 1];
    const verb = after?.kind === 'verb' && !/^(?:hosted|led|held|attending)$/.test(after.norm);
    const auxiliary = after?.kind === 'aux' && after.norm !== 'to' && after.norm !== "'s";
    if (!governed || !(verb || auxiliary) || view.tokens[item.from]?.norm === undefined) return [item];
    const cut = item.references.findIndex(
      (reference, index) =>
        index > 0 && normAt(view, reference.from - 1) === ',' && item.references.length === 2 + index - 1,
    );
    const at = cut > 0 ? cut : item.references.length - 1;
    const [left, right] = [item.references.slice(0, at), item.references.slice(at)];
    const [last, first] = [left.at(-1), right[0]];
    if (!last || !first) return [item];
    return [
      { ...item, to: last.to, references: left, norm: normAt(view, last.to - 1), possessive: false },
      { ...blankComma(last.to, first.from) },
      { ...item, from: first.from, references: right },
    ];
  });
}

const blankComma = (from: number, to: number): Item => blank('comma', from, to, ',');

/** Cuts a sentence into items. */
export const itemsOf = (view: View, sentence: SentenceView): Item[] => new Chunker(view, sentence).read();
