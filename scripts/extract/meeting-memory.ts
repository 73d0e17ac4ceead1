import type { MeetingFinding, Reference } from '../model.ts';
import { SPEECH } from './cues.ts';
import { itemsOf, type Item } from './meeting-items.ts';
import { clauseSubject, isFree } from './meeting-roles.ts';
import { Salience } from './salience.ts';
import { set } from '../text/word-set.ts';
import { normAt, type SentenceView, type View } from './view.ts';

/** How many people who were spoken of are kept. */
const KEPT = 12;

const PLURAL_PERSONS =
  /^(?:leaders|presidents|men|ministers|counterparts|diplomats|women|statesmen|pair|duo|two|envoys|three)$/;

/** The two people that a sentence names before a word, where it names just two. */
function twoBefore(items: readonly Item[], at: number): string[] | null {
  const actors = new Set(
    items
      .slice(0, at)
      .filter((one) => one.kind === 'party' && !one.possessive)
      .flatMap((one) =>
        one.references.filter(({ kind }) => kind === 'person').flatMap((reference) => reference.actors),
      ),
  );
  return actors.size === 2 ? [...actors] : null;
}

const STATES = /^(?:countries|nations|governments|states|sides|parties|delegations|teams)$/;
/** The two parties, no persons, that a sentence names before a word, where it names just two. */
function twoParties(items: readonly Item[], at: number): string[] | null {
  const named = items
    .slice(0, at)
    .filter(({ kind, possessive }) => kind === 'party' && !possessive)
    .flatMap(({ references }) => references.filter(({ kind }) => kind === 'party'));
  const actors = new Set(named.flatMap((reference) => reference.actors));
  return actors.size === 2 ? [...actors] : null;
}

const personNamed = (items: readonly Item[], at: number): boolean =>
  items.slice(0, at).some((one, i) => one.references[0]?.kind === 'person' && isFree(items, i));

const BEHIND_OTHERS = set(
  'aide aides adviser advisers advisor advisors envoy envoys emissary emissaries representative representatives deputy deputies assistant assistants spokesman spokeswoman spokesperson ally allies lawyer lawyers attorney attorneys son sons daughter brother sister wife husband widow relatives staff team teams negotiator negotiators associate associates confidant confidants lieutenant lieutenants supporter supporters opponent opponents critic critics successor predecessor friend friends loyalists backers',
);

/** "an aide to Macron", "envoys of Biden and Xi": others are meant, who belong to somebody named. */
const isOnlyBehind = (view: View, { from, references }: Item): boolean =>
  references[0]?.kind === 'person' &&
  /^(?:of|to|for)$/.test(normAt(view, from - 1)) &&
  BEHIND_OTHERS.has(normAt(view, from - 2));

/** Whom one sentence speaks of, the foremost first. */
interface Spoken {
  subjects: string[];
  lists: Reference[][];
}

/** Who and what an article has spoken of, so that "he", "the two sides" and "the talks" can be told. */
export class Memory {
  /** Sentences already told, the latest last; read for whom they speak of only once something points back to them. */
  private readonly told: (SentenceView | Spoken)[] = [];
  readonly meetings: MeetingFinding[] = [];
  /** Told with two sides, but as nothing that took place at a time: "peace talks with Ukraine". */
  readonly talks: MeetingFinding[] = [];
  /** Told without sides, which may follow: "a two-day summit in Switzerland". */
  readonly open: MeetingFinding[] = [];
  private people: ReadonlySet<string> | null = null;
  private readonly salience: Salience;

  constructor(private readonly view: View) {
    this.salience = new Salience(view);
  }

  private get persons(): ReadonlySet<string> {
    this.people ??= new Set(
      this.view.resolved.references.filter((one) => one.kind === 'person').flatMap((one) => one.actors),
    );
    return this.people;
  }

  /** Who is "I" in the answers of an interview; null outside of them. */
  answering: string | null = null;
  private sentence = 0;

  begin(sentence: number): void {
    this.sentence = sentence;
  }

  /** Notes a sentence as told. */
  noteSentence(sentence: SentenceView): void {
    if (sentence.references.length > 0) this.told.push(sentence);
  }

  private spokenIn(sentence: SentenceView): Spoken {
    const items = itemsOf(this.view, sentence);
    const spoken: Spoken = { subjects: [], lists: [] };
    let main = true;
    items.forEach((item, i) => {
      if (item.kind !== 'party' || item.possessive) return;
      if (item.references.length >= 2) spoken.lists.push(item.references);
      if (!isFree(items, i)) return;
      const [actor] = item.references[0]?.actors ?? [];
      const person = actor !== undefined && item.references.length === 1 && this.persons.has(actor);
      if (person) spoken.subjects.push(actor);
      if (person && main) spoken.subjects.push(actor);
      main = false;
    });
    return spoken;
  }

  /** Whom the sentences before spoke of, the latest first. */
  private *spoken(): Generator<Spoken> {
    for (let i = this.told.length - 1; i >= 0; i--) {
      let one = this.told[i];
      if (!one) continue;
      if ('sentence' in one) one = this.told[i] = this.spokenIn(one);
      yield one;
    }
  }

  /** The person last spoken of but one, of those whom a pronoun may mean. */
  private lastSubject(but: string | null, fits: (actor: string) => boolean): string | null {
    let passed = 0;
    for (const { subjects } of this.spoken())
      for (const actor of subjects) {
        if (actor !== but && fits(actor)) return actor;
        if (++passed === KEPT) return null;
      }
    return null;
  }

  /** Those last named together, the latest first. */
  private lastLists(count: number): Reference[][] {
    const found: Reference[][] = [];
    for (const { lists } of this.spoken()) {
      found.push(...lists);
      if (found.length >= count) break;
    }
    return found.slice(0, count);
  }

  /** Places that some meeting was told to be in. */
  readonly places = new Set<string>();

  noteMeeting(meeting: MeetingFinding): void {
    if (meeting.place) this.places.add(meeting.place);
    if (!meeting.echo) this.meetings.unshift(meeting);
    else if (meeting.participations.length >= 2) this.talks.unshift(meeting);
    else if (meeting.participations.length === 0 && (meeting.place !== null || meeting.when !== null))
      this.open.unshift(meeting);
  }

  /** The references an item stands for. */
  resolve = (items: readonly Item[], at: number): Reference[] => {
    const item = items[at];
    if (!item) return [];
    if (item.kind === 'party') return isOnlyBehind(this.view, item) ? [] : item.references;
    if (item.kind === 'pronoun') return this.pronoun(items, at);
    if (item.kind === 'anaphor') return this.pair(item, items, at);
    return [];
  };

  private pronoun(items: readonly Item[], at: number): Reference[] {
    const item = items[at];
    if (!item) return [];
    if (item.norm === 'i' || item.norm === 'we' || item.norm === 'me')
      return this.answering ? [this.reference(item, [this.answering], 'name')] : [];
    if (item.norm === 'they' || item.norm === 'them' || item.norm === 'their')
      return this.pair(item, items, at);
    const she = /^(?:she|her)$/.test(item.norm);
    const fits = (actor: string): boolean => (this.salience.genderOf(actor) === 'woman') === she;
    if (this.strangerBefore(items, at)) return [];
    const here = this.speakerBefore(items, at, fits) ?? this.personBefore(items, at, fits);
    const object = item.norm === 'him' || item.norm === 'her' ? this.subjectActor(items, at) : null;
    const actor = here !== null && here !== object ? here : this.lastSubject(object, fits);
    return actor ? [this.reference(item, [actor], 'name')] : [];
  }

  /** The subject of the clause that a pronoun is the object of: "him" is somebody else. */
  private subjectActor(items: readonly Item[], at: number): string | null {
    const subject = clauseSubject(items, at);
    return subject === null ? null : (items[subject]?.references[0]?.actors[0] ?? null);
  }

  /** "Kerry said he had spoken to Lavrov": whoever says what the pronoun opens. */
  private speakerBefore(items: readonly Item[], at: number, fits: (actor: string) => boolean): string | null {
    const verb = items[at - 1]?.norm === 'that' ? at - 2 : at - 1;
    if (items[verb]?.kind !== 'verb' || !SPEECH.has(items[verb]?.norm ?? '')) return null;
    const speaker = items[verb - 1];
    const [reference] = speaker?.kind === 'party' && !speaker.possessive ? speaker.references : [];
    const [actor] = reference?.kind === 'person' && reference.actors.length === 1 ? reference.actors : [];
    return actor !== undefined && fits(actor) ? actor : null;
  }

  /** "Hallowell said he had met Putin": somebody of whom nothing is known says it of himself. */
  private strangerBefore(items: readonly Item[], at: number): boolean {
    const verb = items[at - 1]?.norm === 'that' ? at - 2 : at - 1;
    const speaker = items[verb - 1];
    return (
      items[verb]?.kind === 'verb' &&
      SPEECH.has(items[verb]?.norm ?? '') &&
      speaker?.kind === 'word' &&
      /^\p{Lu}\p{Ll}/u.test(this.view.tokens[speaker.from]?.text ?? '')
    );
  }

  /** The first person free before a pronoun in its sentence, else any person before it that is no owner. */
  private personBefore(items: readonly Item[], at: number, fits: (actor: string) => boolean): string | null {
    let other: string | null = null;
    // Two sentences that the page ran together are two.
    const from = items.findLastIndex(({ kind, norm }, i) => i < at && kind === 'cut' && norm === '.') + 1;
    for (let i = from; i < at; i++) {
      const item = items[i];
      if (item?.kind !== 'party' || item.references.length !== 1) continue;
      const [reference] = item.references;
      const [actor] = reference?.actors ?? [];
      if (reference?.kind !== 'person' || reference.actors.length !== 1 || !actor || !fits(actor)) continue;
      const before = items[i - 1];
      const object = before?.kind === 'verb' && !SPEECH.has(before.norm);
      if (isFree(items, i) && !object) return actor;
      if ((item.possessive || items[i - 1]?.norm === 'by') && other === null) other = actor;
    }
    return other;
  }

  /** "the two sides", "both leaders", "they": the sides of the last meeting, or whom the text last named together. */
  private pair(item: Item, items: readonly Item[], at: number): Reference[] {
    const wantPersons = PLURAL_PERSONS.test(item.norm) && item.norm !== 'two' && item.norm !== 'pair';
    const two =
      /^(?:two|pair|duo)$/.test(item.norm) ||
      normAt(this.view, item.from) === 'both' ||
      normAt(this.view, item.from + 1) === 'two';
    const fits = (actors: readonly string[]): boolean =>
      actors.length >= 2 &&
      (!two || actors.length === 2) &&
      (!wantPersons || actors.some((actor) => this.persons.has(actor)));
    const listed = items
      .slice(0, at)
      .filter((one) => one.kind === 'party' && one.references.flatMap(({ actors }) => actors).length >= 2)
      .at(-1);
    const they = !two && /^(?:they|them|their)$/.test(item.norm);
    const reach = they ? 1 : 8;
    const candidates: string[][] = [];
    const opposed = STATES.test(item.norm) ? twoParties(items, at) : twoBefore(items, at);
    if (listed) candidates.push(listed.references.flatMap((one) => one.actors));
    else if (two && opposed) candidates.push(opposed);
    // One is named here; who the other is, nobody can tell.
    else if (two && personNamed(items, at)) return [];
    // "A and B visited the wall. The pair …": nearer than a meeting told before them.
    const last = this.told.at(-1);
    if (/^(?:two|pair|duo|men|women)$/.test(item.norm) && last && 'sentence' in last) {
      const [list, ...more] = this.lastLists(1);
      const told = this.meetings.some((one) => one.sentence >= last.sentence.number);
      if (
        list?.every((one) => one.kind === 'person' && one.start >= last.sentence.start) &&
        more.length === 0 &&
        !told
      )
        candidates.push(list.flatMap((one) => one.actors));
    }
    for (const meeting of this.meetings.filter((one) => this.sentence - one.sentence <= reach).slice(0, 3))
      candidates.push(
        meeting.participations
          .filter((one) => one.role !== 'mediator' && one.role !== 'host')
          .map((one) => one.actor),
        meeting.participations.filter((one) => one.role !== 'mediator').map((one) => one.actor),
      );
    let found = candidates.find(fits);
    // "the leaders" of whom no meeting is told may be anybody.
    if (!found && (two || !wantPersons) && !they)
      found = this.lastLists(2)
        .map((list) => list.flatMap((one) => one.actors))
        .find(fits);
    return found ? [this.reference(item, [...new Set(found)], 'group')] : [];
  }

  /** "technical teams", "negotiators": of the two parties the text last named side by side. */
  parties(item: Item): Reference[] {
    const found =
      this.lastLists(KEPT)
        .map((list) => list.filter((one) => one.kind === 'party').flatMap((one) => one.actors))
        .find((actors) => actors.length === 2) ?? null;
    return found ? [this.reference(item, found, 'group')] : [];
  }

  private reference(item: Item, actors: string[], by: Reference['by']): Reference {
    const { tokens } = this.view;
    const start = tokens[item.from]?.start ?? 0;
    const end = tokens[item.to - 1]?.end ?? start;
    return {
      start,
      end,
      from: item.from,
      to: item.to,
      core: { start, end },
      actors,
      by,
      kind: 'person',
      adjective: false,
      possessive: false,
      metonym: false,
    };
  }
}
