import type { Reference } from '../model.ts';
import { genderOf, type Gender } from './gender.ts';
import { subjectOf, type SentenceView, type View } from './view.ts';

const NOBODY = '';
/** How many actors back a pronoun may point. */
const MEMORY = 24;

const WANTED: Record<string, Gender> = { he: 'man', him: 'man', his: 'man', she: 'woman', her: 'woman' };

const HONORIFIC = new Map<string, Gender>(
  Object.entries({
    mr: 'man',
    sir: 'man',
    lord: 'man',
    king: 'man',
    sheikh: 'man',
    ayatollah: 'man',
    emir: 'man',
    spokesman: 'man',
    chairman: 'man',
    mrs: 'woman',
    ms: 'woman',
    miss: 'woman',
    lady: 'woman',
    dame: 'woman',
    queen: 'woman',
    baroness: 'woman',
    spokeswoman: 'woman',
    chairwoman: 'woman',
  }),
);

/** The people of an article. */
interface Cast {
  people: ReadonlySet<string>;
  /** Those that no lexicon has. */
  unknown: ReadonlySet<string>;
  /** As their honorifics tell, and their names where those were asked for. */
  genders: Map<string, Gender>;
}

/** Every reading of a view has the same people. */
const casts = new WeakMap<View, Cast>();

function castOf(view: View): Cast {
  const known = casts.get(view);
  if (known) return known;
  const people = new Set<string>();
  const genders = new Map<string, Gender>(view.resolved.genders);
  for (const { actors, kind, from, by } of view.resolved.references) {
    if (kind !== 'person') continue;
    for (const actor of actors) people.add(actor);
    const [actor] = actors;
    if (!actor || by !== 'name') continue;
    const dot = view.tokens[from - 1]?.text === '.' ? 2 : 1;
    const told =
      HONORIFIC.get(view.tokens[from - dot]?.norm ?? '') ?? HONORIFIC.get(view.tokens[from]?.norm ?? '');
    if (told) genders.set(actor, told);
  }
  const cast = { people, unknown: new Set(view.resolved.found.map(({ id }) => id)), genders };
  casts.set(view, cast);
  return cast;
}

/** Keeps who spoke and who was spoken of, so that "he" can be told. */
export class Salience {
  private said: string | null = null;
  /** Who was spoken of or spoke, the latest first. */
  private recent: string[] = [];
  /** Whoever was named in any part of a sentence, the latest first. */
  private mentioned: string[] = [];
  /** Who answers in an interview, and is the "I" of its paragraphs. */
  answering: string | null = null;
  /** Whose office, ministry or army the last sentence was about; null when it was about something else. */
  institution: string | null = null;
  private readonly cast: Cast;

  constructor(view: View) {
    this.cast = castOf(view);
  }

  /** Who spoke last in the run of quotations that goes on; null where it is broken. */
  get speaker(): string | null {
    return this.said;
  }

  set speaker(actor: string | null) {
    this.said = actor;
    if (actor) this.remember(actor);
  }

  /** Somebody who cannot be named was spoken of: what "he" says behind it is nobody's either. */
  forget(): void {
    this.remember(NOBODY);
  }

  remember(actor: string): void {
    if (this.recent[0] === actor) return;
    this.recent.unshift(actor);
    if (this.recent.length > MEMORY) this.recent.length = MEMORY;
  }

  note(view: View, sentence: SentenceView): void {
    const subject = subjectOf(view, sentence)?.actors[0];
    if (subject) this.remember(subject);
  }

  /** People named in a sentence, also where it is not about them. */
  mention({ references }: SentenceView): void {
    for (const { kind, actors, adjective } of references)
      if (kind === 'person' && !adjective && actors[0]) this.mentioned.unshift(actors[0]);
    if (this.mentioned.length > MEMORY) this.mentioned.length = MEMORY;
  }

  isPerson(actor: string): boolean {
    return this.cast.people.has(actor);
  }

  /** Who was last spoken of and fits, the latest first. */
  last(fits: (actor: string) => boolean): string | null {
    const found = this.recent.find((actor) => actor === NOBODY || fits(actor));
    return found === NOBODY ? null : (found ?? null);
  }

  genderOf(actor: string): Gender {
    const { genders, unknown } = this.cast;
    const told = genders.get(actor);
    if (told !== undefined) return told;
    const gender = genderOf(actor, !unknown.has(actor));
    genders.set(actor, gender);
    return gender;
  }

  /** Whom "him" means behind a verb: somebody other than its subject, best the one named before it. */
  other(word: string, here: string | null, subject: string): string | null {
    const wanted = WANTED[word] ?? null;
    const fits = (actor: string) =>
      actor !== subject &&
      this.isPerson(actor) &&
      (wanted === null || (this.genderOf(actor) ?? wanted) === wanted);
    if (here && fits(here)) return here;
    return this.recent.find(fits) ?? this.mentioned.find(fits) ?? null;
  }

  /** Whom "he" or "she" means: the one who speaks in the paragraph, else the last person a sentence was about. */
  pronoun(word: string, here: Reference | null): string | null {
    const wanted = WANTED[word] ?? null;
    const fits = (actor: string) =>
      this.isPerson(actor) && (wanted === null || (this.genderOf(actor) ?? wanted) === wanted);
    const [candidate] = here?.kind === 'person' ? here.actors : [];
    if (candidate && fits(candidate)) return candidate;
    if (word === 'they') return this.said;
    if (word === 'it' || word === 'its') return this.last((actor) => !this.isPerson(actor));
    if (wanted === 'woman') {
      // Somebody whose name does not tell, where what was said last is of them.
      const [latest] = this.recent;
      if (latest && this.isPerson(latest) && this.genderOf(latest) === null) return latest;
      const woman = this.last((actor) => this.isPerson(actor) && this.genderOf(actor) === 'woman');
      const other = woman ?? this.mentioned.find((actor) => this.genderOf(actor) === 'woman');
      if (other) return other;
    }
    const last = this.recent.find((actor) => actor === NOBODY || fits(actor));
    if (last === NOBODY) return null;
    return last ?? this.mentioned.find(fits) ?? null;
  }
}
