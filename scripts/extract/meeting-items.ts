import type { Quotation, Reference } from '../model.ts';
import { set } from '../text/word-set.ts';
import { WordNotes } from '../text/words.ts';
import { SPEECH } from './cues.ts';
import { blank, type Item, type ItemKind } from './meeting-item.ts';
import { joinLists, splitBeforeVerbs } from './meeting-lists.ts';
import { speechIn } from './meeting-quotes.ts';
import { withGuests, withOwners } from './meeting-owners.ts';
import { EVENT_WORDS, isMeetingNoun, lengthOfNoun } from './meeting-nouns.ts';
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
import { normAt, type SentenceView, type View } from './view.ts';

const AUX = set(
  "is are was were be been being am has have had having will would shall should may might can could must do does did to not n't never 'll 've 's",
);
const PREPS = set(
  'of with for in by from on about against between under over at into onto among amongst amid like despite during without toward towards through throughout including alongside involving via upon near outside inside around across regarding concerning aboard',
);
const OPENERS = set(
  'after before while as when although though ahead following because since until if unless whether but so once whereas prior',
);
const QUANTITY = set('around about over under near');
const RELATIVES = set('who which whom whose that where');
const CUTS = set('; — – -- : …');
const PRONOUNS = set('he she they him her them his their i we me');
const POSSESSIVE_PRONOUNS = set('his her their its');
/** Bodies whose leaders are those of their members. */
const BLOCS =
  /^(?:nato|g7|g20|g|eu|au|un|union|nations|league|asean|brics|gcc|ecowas|igad|opec|sco|csto|eaeu|mercosur|caricom|commonwealth|7|20|council)$/;
const DETERMINER = /^(?:the|a|an|his|her|their|its|no|this|any|these|those|of|'s|for)$/;
const AFTER_OBJECT = /^(?:to|in|on|at|for|and|that|from|with|by|about|after|before|during|when|while|as)$/;
const VERBS = new Set([
  ...MEETING_VERBS,
  ...TALKING_VERBS,
  ...GATHERING_VERBS,
  ...CALL_VERBS,
  ...MOVED,
  ...SPEECH,
  ...ATTENDING,
  ...set(
    'met saw see seen sees seeing visit visits visited visiting receive receives received receiving hosts hosted greets greeted welcomed welcomes welcoming welcome sat sit sits shook shake shaken shaking exchanged agreed agrees expected wants wanted plans planned hopes made make gave took did brought brings bring join joined joins joining attend attended attends attending brief briefed informed assured congratulated thanked spent spend spending mediated brokered facilitated signed left comes remains remain became become seems appears failed ended began begin rejected refused declined cancelled canceled postponed accepted invited offered proposed sent dispatched tasked ordered led headed ruled used put set seeks sought represented represents represent representing',
  ),
]);

/** "the two sides", "both leaders", "the pair": whoever stood opposite each other last. */
const PAIRING = set('the both these two all');
const PAIRS = set(
  'sides parties leaders presidents men ministers delegations negotiators teams countries pair duo counterparts officials governments diplomats nations envoys women statesmen heads sides’',
);

/** The part that a word plays by itself; one that is in none of the lists plays none. */
const KINDS: ReadonlyMap<string, ItemKind> = new Map(
  (
    [
      ['verb', VERBS],
      ['prep', PREPS],
      ['relative', RELATIVES],
      ['opener', OPENERS],
      ['aux', AUX],
      ['cut', CUTS],
      ['and', ['and', 'or', '&']],
      ['comma', [',', '(', ')']],
      ['pronoun', [...PRONOUNS, ...POSSESSIVE_PRONOUNS]],
    ] as const
  ).flatMap(([kind, words]) => [...words].map((word) => [word, kind] as const)),
);
/** Words that any rule below asks for; all others are plain words. */
const KNOWN = new Set(['it', ...KINDS.keys(), ...PAIRING, ...SENT_BY, ...GROUP_WORDS, ...EVENT_WORDS]);
const IS_KNOWN = new WordNotes((norm) => KNOWN.has(norm));
/** Kinds of words that are another's part where a hyphen joins them to it: "in-person", "US-led". */
const HYPHENED: ReadonlySet<ItemKind> = new Set(['aux', 'opener', 'relative', 'prep', 'verb']);
const TITLE =
  /^(?:President|Prime|Foreign|Defen[cs]e|Secretary|Chancellor|Minister|Commissioner|Ambassador|Special|Envoy|Representative|Governor|Director|Spokes\p{L}+|Chairman|Chairwoman|Chief|Premier)$/u;
/** "Taliban rebels" are the Taliban. */
const ARMED = set('rebels fighters militants insurgents');
const PEOPLE = set(
  'hostages citizens troops soldiers nationals prisoners voters companies firms journalists students residents detainees captives civilians hostage citizen companies media police intelligence sailors servicemen consumers exports imports goods sanctions',
);
const STAFF = set('administration government cabinet regime team camp campaign');

/** A quotation of a few words is read on: a “productive call”. A longer one is somebody's own words. */
const SHORT_QUOTE = 4;

class Chunker {
  readonly items: Item[] = [];
  private readonly references: Reference[];
  private readonly speech: Quotation[];

  constructor(
    private readonly view: View,
    private readonly sentence: SentenceView,
  ) {
    this.speech = speechIn(view, sentence);
    this.references =
      sentence.references.length < 2
        ? sentence.references
        : [...sentence.references].sort((a, b) => a.from - b.from || b.to - a.to);
  }

  private isHyphened(at: number): boolean {
    const { tokens } = this.view;
    const [before, token, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
    return (
      (before?.text === '-' && before.end === token?.start) ||
      (after?.text === '-' && after.start === token?.end)
    );
  }

  /** A full stop inside a sentence: two that the page ran together ("said.The talks"). */
  private runsOn(at: number): boolean {
    const { tokens } = this.view;
    const next = at + 1 < this.sentence.to ? tokens[at + 1] : undefined;
    return next !== undefined && next.start === tokens[at]?.end && /^["“]?\p{Lu}/u.test(next.text);
  }

  private isDateline({ from, to }: Reference): boolean {
    const written = this.text(from);
    return (
      from - this.sentence.from < 6 &&
      written.length > 3 &&
      written === written.toUpperCase() &&
      (this.norm(to) === '/' || this.norm(from - 1) === '/' || /^\p{Lu}/u.test(this.text(to)))
    );
  }

  private text(at: number): string {
    return at < this.sentence.to ? (this.view.tokens[at]?.text ?? '') : '';
  }

  private norm(at: number): string {
    return at >= this.sentence.from && at < this.sentence.to ? normAt(this.view, at) : '';
  }

  read(): readonly Item[] {
    const { sentence, view } = this;
    let at = sentence.from;
    while (at < sentence.to) {
      const item = this.itemAt(at);
      if (item) this.items.push(item);
      at = Math.max(at + 1, item?.to ?? at + 1);
    }
    return splitBeforeVerbs(joinLists(withOwners(withGuests(this.items), view), view), view);
  }

  private itemAt(at: number): Item | null {
    const { view, sentence } = this;
    const token = view.tokens[at];
    if (!token) return null;
    const quotation =
      this.speech.length === 0
        ? undefined
        : this.speech.find(({ outer }) => token.start >= outer.start && token.start < outer.end);
    if (quotation) {
      let end = at;
      while (end < sentence.to && (view.tokens[end]?.start ?? 0) < quotation.outer.end) end++;
      if (end - at > SHORT_QUOTE + 2 || end === at) return blank('quote', at, Math.max(end, at + 1), '“');
      if (/^["“”«»‘’]$/.test(token.text)) return null;
    }
    const { norm } = token;
    const aside = this.captionAt(at);
    if (aside) return aside;
    const reference = this.references.find((one) => one.from === at);
    if (reference) return this.partyAt(reference);
    const place = sentence.places.find((one) => one.from === at);
    if (place) return { ...blank('place', at, place.to, norm), place };
    const time = sentence.times.find((one) => one.start === token.start);
    if (time) {
      let end = at + 1;
      while (end < sentence.to && (view.tokens[end]?.start ?? 0) < time.end) end++;
      const possessive = this.norm(end) === "'s";
      return { ...blank('time', at, possessive ? end + 1 : end, norm), time, possessive };
    }
    if (norm === '.') return blank(this.runsOn(at) ? 'cut' : 'word', at, at + 1, norm);
    if (!IS_KNOWN.of(token.word)) return blank('word', at, at + 1, norm);
    if (norm === 'it') return this.partyOfSpeech(at) ?? blank('word', at, at + 1, norm);
    if (PAIRING.has(norm)) {
      const pair = this.pairAt(at);
      if (pair) return pair;
    }
    if (SENT_BY.has(norm) || GROUP_WORDS.has(norm)) {
      const group = this.sentByAt(at) ?? this.groupAt(at);
      if (group) return group;
    }
    if (EVENT_WORDS.has(norm) && isMeetingNoun(view, sentence, at)) {
      return blank('event', at, at + Math.max(1, lengthOfNoun(view, at)), norm);
    }
    return this.wordAt(at, norm);
  }

  /** ", left," and "(R)" in the caption of a picture: where somebody stands in it. */
  private captionAt(at: number): Item | null {
    const opens = this.norm(at);
    if (opens !== ',' && opens !== '(') return null;
    let end = at + 1;
    if (/^(?:second|third|far|front|2nd|3rd)$/.test(this.norm(end))) end++;
    if (/^(?:from|at)$/.test(this.norm(end))) end++;
    if (!/^(?:left|right|l|r|c|center|centre)$/.test(this.norm(end))) return null;
    end++;
    if (this.norm(end) !== (opens === '(' ? ')' : ',')) return null;
    return blank('word', at, end + 1, 'caption');
  }

  /** "Russia said it would send": the party that says so. */
  private partyOfSpeech(at: number): Item | null {
    const verb = this.items.at(-1)?.norm === 'that' ? this.items.length - 2 : this.items.length - 1;
    const [speaker, said] = [this.items[verb - 1], this.items[verb]];
    const [reference] = speaker?.kind === 'party' && !speaker.possessive ? speaker.references : [];
    const token = this.view.tokens[at];
    if (said?.kind !== 'verb' || !SPEECH.has(said.norm) || reference?.kind !== 'party' || !token) return null;
    if (speaker?.references.length !== 1) return null;
    const { start, end } = token;
    return {
      ...blank('party', at, at + 1, 'it'),
      references: [
        { ...reference, start, end, from: at, to: at + 1, core: { start, end }, adjective: false },
      ],
    };
  }

  private wordAt(at: number, norm: string): Item {
    const kind = KINDS.get(norm);
    if (kind === undefined || (HYPHENED.has(kind) && this.isHyphened(at)))
      return blank('word', at, at + 1, norm);
    // "around 400 delegates"
    if (kind === 'prep' && QUANTITY.has(norm) && /^\d/.test(this.norm(at + 1)))
      return blank('word', at, at + 1, norm);
    // "has never once met"
    if (norm === 'once' && this.norm(at - 1) === 'never') return blank('word', at, at + 1, norm);
    if (kind === 'verb') {
      const noun = DETERMINER.test(this.norm(at - 1)) && !/(?:ed|ing)$/.test(norm);
      return blank(noun || this.norm(at + 1) === '-' ? 'word' : 'verb', at, at + 1, norm);
    }
    if (POSSESSIVE_PRONOUNS.has(norm)) {
      const object =
        norm === 'her' && (!/^[\p{L}"“‘]/u.test(this.text(at + 1)) || AFTER_OBJECT.test(this.norm(at + 1)));
      return { ...blank('pronoun', at, at + 1, norm), possessive: !object };
    }
    return blank(kind, at, at + 1, norm);
  }

  private partyAt(reference: Reference): Item {
    const { from, to } = reference;
    // "US hostages": people of a party who do not stand for it.
    if (reference.kind === 'party' && !reference.possessive && PEOPLE.has(this.norm(to)))
      return { ...blank('adjective', from, to, this.norm(to - 1)) };
    // "BEIRUT/GENEVA The opposition said": where it was written.
    if (reference.metonym && this.isDateline(reference)) return blank('word', from, to, this.norm(to - 1));
    // "European Council President": somebody's title, and not the body.
    if (
      reference.kind === 'party' &&
      !reference.possessive &&
      TITLE.test(this.text(to)) &&
      this.references.some((one) => one.kind === 'person' && one.from > to && one.from <= to + 3)
    )
      return blank('word', from, to, this.norm(to - 1));
    // "the Trump administration": not the person.
    if (reference.kind === 'person' && !reference.possessive && STAFF.has(this.norm(to))) {
      const { tokens, article } = this.view;
      const others = article.text.slice(tokens[from]?.start ?? 0, tokens[to]?.end ?? 0);
      return { ...blank('group', from, to + 1, this.norm(to)), others };
    }
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
      const own = !reference.adjective || ARMED.has(this.norm(group));
      const stands = own && (led || !LOOSE_GROUPS.has(this.norm(group)));
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
      (AUX.has(next) || VERBS.has(next) || PREPS.has(next) || next === 'and')
    )
      return base;
    if (reference.adjective)
      return { ...base, kind: 'adjective', to: next === '-' || next === '–' ? to : end };
    return { ...base, possessive: reference.possessive };
  }

  /** "the two sides", "both delegations", "the two". */
  private pairAt(at: number): Item | null {
    const word = this.norm(at);
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
    if (
      plain &&
      /^(?:two|three)$/.test(this.norm(i - 1)) &&
      (AUX.has(this.norm(i)) || VERBS.has(this.norm(i)))
    )
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

export type { Item };

/** Cuts a sentence into items. */
export const itemsOf = (view: View, sentence: SentenceView): readonly Item[] =>
  new Chunker(view, sentence).read();
