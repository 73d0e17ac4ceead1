import type { Quotation, SaidFinding } from '../model.ts';
import { countWords } from '../text/tokens.ts';
import { set } from '../text/word-set.ts';
import { indirectStatement } from './indirect.ts';
import {
  attributionAfter,
  attributionAround,
  attributionBefore,
  attributionLater,
  handsOver,
  Salience,
  type Attribution,
} from './speakers.ts';
import { PHRASE, PREPOSITIONS } from './common-phrases.ts';
import { INDEFINITE, isPersonNoun, isVoiceNoun } from './speaker-nouns.ts';
import { isPrintedInQuotes } from './printed-in-quotes.ts';
import { cueOf, hasCue } from './sentence-cues.ts';
import { clauseSubject } from './subjects.ts';
import { toldOn, wasSaidEarlier } from './told-on.ts';
import { answersIn, postStatements, signatureOf } from './transcripts.ts';
import { normAt, type SentenceView, type View } from './view.ts';

/** Fewer quoted words than this, without a name and a verb beside them, are scare quotes. */
const SHORT_QUOTE = 4;

/** A quotation of at least so many words that nobody is named for may stand by itself. */
const LONG_QUOTE = 7;

interface Told extends Attribution {
  /** The rule that found it. */
  rule: string;
}

/** When somebody was last told to have spoken on a day. */
interface Day {
  actor: string;
  interval: SaidFinding['when'];
  /** The paragraph that told it last. */
  paragraph: number;
}

/** Verbs of going on: what they tell was said on the same occasion. */
const ADDING = /^(?:add(?:ed|s|ing)|continu(?:ed|es|ing)|conclud(?:ed|es|ing)|went|goes|going)$/;

/** A quotation that nobody's name has been found for yet. */
interface Waiting {
  quotation: Quotation;
  sentence: SentenceView;
  /** Whom the sentence before was about, where the quotation is a sentence of its own. */
  introduced: string | null;
}

const wordsOf = (view: View, { start, end }: Quotation): number =>
  countWords(view.article.text.slice(start, end));

/** "Servant of the People", "Free Gaza Now": a name in quotation marks. */
const isName = (view: View, { start, end }: Quotation): boolean =>
  view.article.text
    .slice(start, end)
    .split(/\s+/)
    .every((word) => /^[\p{Lu}\d]|^(?:of|the|for|and|in|to|a|de|la|du|al)$/u.test(word));

const isSentence = (view: View, { start, end }: Quotation): boolean =>
  /^\p{Lu}/u.test(view.article.text.slice(start, start + 2)) &&
  /[.,!?…]$/.test(view.article.text.slice(start, end).trimEnd());

/** A quotation that is all there is of its sentence. */
const standsAlone = ({ sentence }: SentenceView, { outer }: Quotation): boolean =>
  outer.start <= sentence.start + 1 && outer.end >= sentence.end - 1;

/** Ways to say that somebody is about to be quoted: "was blunt", "told reporters", "struck a hopeful note". */
const INTRODUCING =
  /(?:(?:told|addressed|spoke to|spoke with|faced|informed) (?:\p{L}+ ){0,3}(?:reporters|journalists|the press|the media|parliament|lawmakers|broadcasters?|supporters|delegates)\b|\b(?:was|is|were|sounded|seemed|remained|appeared) (?:\p{L}+ ){0,2}?(?:blunt|clear|categorical|adamant|defiant|upbeat|hopeful|optimistic|cautious|emphatic|unequivocal|dismissive|scathing|firm|frank|candid|philosophical|unmoved|unapologetic|sceptical|skeptical|downbeat|gloomy|conciliatory|combative|pessimistic|confident|unimpressed|resolute|unyielding|succinct|terse|succinct|more direct|more explicit)\b|\bstruck an? (?:\p{L}+ ){1,3}(?:note|tone)\b|\b(?:had|has|sent|delivered|offered|issued|gave) (?:an? |this |the )(?:\p{L}+ ){0,3}(?:message|warning|reply|answer|response|assessment|explanation)\b|\bput it (?:\p{L}+ ?){1,3}|\bshook (?:his|her) head|\bshrugged)[^,;:]{0,60}[.:]$/iu;

/** Words of which each of these ways has one. */
const INTRODUCTION = cueOf(
  set(`reporters journalists press media parliament lawmakers broadcaster broadcasters supporters delegates blunt clear
  categorical adamant defiant upbeat hopeful optimistic cautious emphatic unequivocal dismissive scathing firm frank
  candid philosophical unmoved unapologetic sceptical skeptical downbeat gloomy conciliatory combative pessimistic
  confident unimpressed resolute unyielding succinct terse explicit direct note tone message warning reply answer response
  assessment explanation put shook shrugged`),
);

/** "A former official agreed …": a sentence about somebody who cannot be named. */
function isAboutNobody(view: View, { from, to, references }: SentenceView): boolean {
  if (!INDEFINITE.has(normAt(view, from))) return false;
  for (let at = from + 1; at < Math.min(to, from + PHRASE); at++) {
    if (isPersonNoun(normAt(view, at)))
      return !references.some((one) => one.kind === 'person' && one.from <= at + 2 && one.to > from);
    if (!/^[\p{L}'’-]+$/u.test(normAt(view, at)) || PREPOSITIONS.has(normAt(view, at))) return false;
  }
  return false;
}

/** "The prime minister’s office confirmed": whose institution a sentence is about. */
function institutionIn(view: View, { from, references }: SentenceView): string | null {
  const owner = references.find((one) => !one.adjective);
  if (!owner?.possessive || owner.from > from + PHRASE) return null;
  const noun = normAt(view, owner.to + 1);
  return isVoiceNoun(noun) && !isPersonNoun(noun) ? (owner.actors[0] ?? null) : null;
}

class Reader {
  readonly found: SaidFinding[] = [];
  readonly salience: Salience;
  private last: Told | null = null;
  private waiting: Waiting[] = [];
  private day: Day | null = null;
  /** The person whom the sentence before, without quotation marks, was about. */
  private introduced: string | null = null;
  private readonly printed: boolean;

  constructor(private readonly view: View) {
    this.salience = new Salience(view);
    this.printed = isPrintedInQuotes(view);
  }

  /** The day of a saying: its own, or that of the words of the same speaker which it goes on from. */
  private dayOf(
    sentence: SentenceView,
    actor: string | null,
    verb: string | null,
  ): Pick<SaidFinding, 'when' | 'earlier'> {
    const { paragraph } = sentence.sentence;
    const own = toldOn(this.view, sentence);
    if (own === null && wasSaidEarlier(this.view, sentence, verb)) return { when: null, earlier: true };
    if (actor === null) return { when: own };
    const same = this.day?.actor === actor ? this.day : null;
    const goesOn =
      same?.paragraph === paragraph || (same?.paragraph === paragraph - 1 && ADDING.test(verb ?? ''));
    const interval = own ?? (goesOn ? (same?.interval ?? null) : null);
    this.day = interval && { actor, interval, paragraph };
    return { when: interval };
  }

  private push(
    { quotation, sentence }: Pick<Waiting, 'quotation' | 'sentence'>,
    { actor, verb, sure, behalf, rule }: Told,
  ): void {
    const words = wordsOf(this.view, quotation);
    if (words < 2 || (words < SHORT_QUOTE && (actor === null || (!sure && verb === null)))) return;
    const { start, end } = quotation;
    this.found.push({
      article: this.view.article.id,
      span: { start, end },
      quote: this.view.article.text.slice(start, end),
      kind: 'direct',
      speaker: actor,
      on_behalf_of: actor === null ? (behalf ?? null) : null,
      verb,
      ...this.dayOf(sentence, actor, verb),
      translated: false,
      confidence: sure ? 'high' : 'medium',
      rules: [{ rule, span: quotation.outer }],
    });
  }

  private attributed(
    paragraph: readonly SentenceView[],
    sentence: SentenceView,
    quotation: Quotation,
  ): Told | null {
    const { view, salience } = this;
    const named = (found: Attribution | null, rule: string): Told | null => found && { ...found, rule };
    const after = () => named(attributionAfter(view, paragraph, quotation, salience), 'speaker-behind');
    const before = () => named(attributionBefore(view, sentence, quotation, salience), 'speaker-before');
    const later = () => named(attributionLater(view, sentence, quotation, salience), 'speaker-later');
    return handsOver(view, quotation) ? (after() ?? before() ?? later()) : (before() ?? after() ?? later());
  }

  private settle(told: Told): void {
    for (const one of this.waiting) this.push(one, { ...told, sure: false, rule: 'speaker-follows' });
    this.waiting = [];
  }

  /** An answer in an interview: all that is said in its paragraph. */
  private answer(paragraph: readonly SentenceView[], speaker: string): void {
    const { article, tokens } = this.view;
    const [first, last] = [paragraph[0], paragraph.at(-1)];
    if (!first || !last) return;
    let { start } = first.sentence;
    const colon = first.references.find(({ from }) => from === first.from)?.to ?? first.from + 1;
    if (tokens[colon]?.norm === ':') start = tokens[colon + 1]?.start ?? start;
    const { end } = last.sentence;
    const quote = article.text.slice(start, end);
    if (countWords(quote) < LONG_QUOTE || quote.endsWith('?') || /^Q:/.test(quote)) return;
    this.found.push({
      article: article.id,
      span: { start, end },
      quote,
      kind: 'direct',
      speaker,
      on_behalf_of: null,
      verb: null,
      when: null,
      translated: false,
      confidence: 'medium',
      rules: [{ rule: 'answer', span: { start, end } }],
    });
  }

  /** Whole sentences in quotation marks are somebody's words, though nobody is named. */
  keepWaiting(): void {
    for (const one of this.printed ? [] : this.waiting)
      if (wordsOf(this.view, one.quotation) >= LONG_QUOTE && isSentence(this.view, one.quotation))
        this.push(one, { actor: null, verb: null, sure: false, rule: 'nobody-named' });
    this.waiting = [];
  }

  private quotation(paragraph: readonly SentenceView[], sentence: SentenceView, quotation: Quotation): void {
    const one: Waiting = {
      quotation,
      sentence,
      introduced: standsAlone(sentence, quotation) ? this.introduced : null,
    };
    const own = this.attributed(paragraph, sentence, quotation);
    if (own?.unsaid) return;
    if (own) {
      this.settle(own);
      this.push(one, own);
      this.last = own;
      this.salience.speaker = own.actor;
      if (own.actor === null) this.salience.forget();
      return;
    }
    if (quotation.outer.start > sentence.sentence.start) {
      const around = attributionAround(this.view, sentence, quotation, this.salience);
      if (
        around &&
        around.verb === null &&
        (wordsOf(this.view, quotation) < SHORT_QUOTE || isName(this.view, quotation))
      )
        return;
      if (around) {
        this.push(one, { ...around, rule: 'subject-of-clause' });
        return;
      }
    }
    if (this.last) this.push(one, { ...this.last, sure: false, rule: 'same-speaker' });
    else if (wordsOf(this.view, quotation) >= SHORT_QUOTE) this.waiting.push(one);
  }

  /** `anew`: a heading or another break stands before the paragraph. */
  paragraph(paragraph: readonly SentenceView[], anew: boolean): void {
    const { view, salience } = this;
    const [first] = paragraph;
    if (!first) return;
    const signed = signatureOf(view, first);
    if (signed && this.waiting.length > 0) {
      this.settle({ actor: signed.actor, verb: null, sure: true, rule: 'signature' });
      return;
    }
    const quoted = paragraph.some((sentence) => sentence.quotations.length > 0);
    const opens = first.quotations.some(({ outer }) => outer.start <= first.sentence.start + 1);
    if (anew || !opens) salience.speaker = anew ? null : salience.speaker;
    if (!opens || anew) this.keepWaiting();
    const answer = answersIn(view).get(first.sentence.paragraph);
    salience.answering = answer?.speaker ?? null;
    if (answer?.whole) this.answer(paragraph, answer.speaker);
    const going = opens && salience.speaker && this.waiting.length === 0 ? salience.speaker : null;
    this.last = null;
    this.introduced = null;
    for (const sentence of paragraph) {
      for (const quotation of sentence.quotations)
        if (quotation.start >= sentence.sentence.start) this.quotation(paragraph, sentence, quotation);
      salience.mention(sentence);
      if (sentence.quotations.length === 0) salience.institution = institutionIn(view, sentence);
      const about = clauseSubject({ view, sentence, salience, floor: sentence.from }, sentence.to);
      if (isAboutNobody(view, sentence)) salience.forget();
      else if (about?.actor) salience.remember(about.actor);
      else salience.note(view, sentence);
      const person = sentence.quotations.length === 0 && about?.sure === true ? about.actor : null;
      this.introduced = person !== null && salience.isPerson(person) ? person : null;
      if (sentence.quotations.length > 0 && this.last)
        if (this.last.actor) salience.remember(this.last.actor);
        else salience.forget();
      if (sentence.quotations.length === 0) {
        const indirect = indirectStatement(view, sentence, salience);
        if (indirect)
          this.found.push({ ...indirect, ...this.dayOf(sentence, indirect.speaker, indirect.verb) });
        const introduces =
          !indirect &&
          !quoted &&
          this.introduced !== null &&
          sentence === paragraph.at(-1) &&
          hasCue(sentence, INTRODUCTION) &&
          INTRODUCING.test(sentence.text);
        const speaker = indirect?.speaker ?? (introduces ? this.introduced : null);
        if (speaker && !quoted) this.last = { actor: speaker, verb: null, sure: false, rule: 'same-speaker' };
      }
    }
    // "Lavrov was late. “There will be no deal.”"
    for (const one of this.waiting)
      if (one.introduced)
        this.push(one, { actor: one.introduced, verb: null, sure: false, rule: 'speaker-introduced' });
    this.waiting = this.waiting.filter(({ introduced }) => introduced === null);
    // A paragraph that is all quotation goes on in the voice of the one before.
    if (going && this.waiting.length > 0) {
      this.settle({ actor: going, verb: null, sure: false, rule: 'speaker-goes-on' });
      salience.speaker = going;
    }
    if (!quoted) salience.speaker = this.last?.actor ?? null;
  }
}

/** Words reported as said or written, paragraph by paragraph, with who said them. */
export function findStatements(view: View): SaidFinding[] {
  const reader = new Reader(view);
  const breaks = view.article.zones.filter(({ kind }) => kind === 'heading').map(({ start }) => start);
  let paragraph: SentenceView[] = [];
  let reached = 0;
  let brk = 0;
  const flush = () => {
    const start = paragraph[0]?.sentence.start ?? 0;
    while ((breaks[brk] ?? Infinity) < start) brk++;
    const anew = (breaks[brk - 1] ?? -1) >= reached;
    reader.paragraph(paragraph, anew);
    reached = start;
    paragraph = [];
  };
  for (const sentence of view.sentences) {
    if (sentence.sentence.zone !== 'narrative') continue;
    if (paragraph[0] && paragraph[0].sentence.paragraph !== sentence.sentence.paragraph) flush();
    paragraph.push(sentence);
  }
  if (paragraph.length > 0) flush();
  reader.keepWaiting();
  return [...reader.found, ...postStatements(view)];
}
