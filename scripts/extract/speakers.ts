import type { Quotation, Reference } from '../model.ts';
import { PRONOUNS, SPEAKING, SPEECH } from './cues.ts';
import {
  actorsIn,
  isQuoted,
  normAt,
  prepositionBefore,
  subjectOf,
  type SentenceView,
  type View,
} from './view.ts';

/** Who speaks, by which verb; `sure` when name and verb stand beside the words. */
export interface Attribution {
  actor: string;
  verb: string | null;
  sure: boolean;
}

/** How many tokens may lie between a verb of saying and its subject. */
const REACH = 7;

/** Keeps who spoke and who was spoken of, so that "he" can be told. */
export class Salience {
  private said: string | null = null;
  /** Who was spoken of or spoke, the latest first. */
  private recent: string[] = [];
  private kindOf: (actor: string) => 'person' | 'party' = () => 'party';

  constructor(view: View) {
    const people = new Set(
      view.resolved.references.filter((r) => r.kind === 'person').flatMap((r) => r.actors),
    );
    this.kindOf = (actor) => (people.has(actor) ? 'person' : 'party');
  }

  /** Who spoke last in the run of quotations that goes on; null where it is broken. */
  get speaker(): string | null {
    return this.said;
  }

  set speaker(actor: string | null) {
    this.said = actor;
    if (actor) this.recent.unshift(actor);
  }

  note(view: View, sentence: SentenceView): void {
    const subject = subjectOf(view, sentence)?.actors[0];
    if (subject) this.recent.unshift(subject);
  }

  /** Whom "he" or "she" means: the one who speaks in the paragraph, else the last person a sentence was about. */
  pronoun(word: string, here: Reference | null): string | null {
    const [candidate] = here?.kind === 'person' ? here.actors : [];
    if (candidate) return candidate;
    const wanted = word === 'it' ? 'party' : 'person';
    if (word === 'they' && this.said) return this.said;
    return this.recent.find((actor) => this.kindOf(actor) === wanted) ?? null;
  }
}

const referenceAt = (sentence: SentenceView, at: number): Reference | undefined =>
  sentence.references.find((r) => r.from === at && !r.adjective);

/** Behind the closing mark: "… ,” Zelensky said", "… ,” said spokesman Peskov", "… ,” he added", "according to …". */
export function attributionAfter(
  view: View,
  sentences: readonly SentenceView[],
  quotation: Quotation,
  salience: Salience,
): Attribution | null {
  let at = view.tokens.findIndex((token) => token.start >= quotation.outer.end);
  if (at < 0) return null;
  const sentence = sentences.find((one) => at >= one.from && at < one.to);
  if (!sentence) return null;
  while (/^[,.;:—–-]$/.test(normAt(view, at)) || normAt(view, at) === 'the' || normAt(view, at) === 'as')
    at++;
  const word = normAt(view, at);
  if (SPEECH.has(word)) {
    const behind = sentence.references.find(
      (r) => r.from > at && r.from <= at + REACH && !r.adjective && !isQuoted(sentence, r.start),
    );
    if (behind) return { actor: behind.actors[0] ?? '', verb: word, sure: true };
    const pronoun = normAt(view, at + 1);
    const meant = PRONOUNS.has(pronoun) ? salience.pronoun(pronoun, null) : null;
    return meant ? { actor: meant, verb: word, sure: false } : null;
  }
  if (word === 'according') {
    const source = sentence.references.find((r) => r.from > at && r.from <= at + REACH);
    return source ? { actor: source.actors[0] ?? '', verb: 'according to', sure: true } : null;
  }
  if (PRONOUNS.has(word)) {
    const verb = verbAfter(view, sentence, at + 1, 4);
    const meant = verb ? salience.pronoun(word, null) : null;
    return meant ? { actor: meant, verb, sure: false } : null;
  }
  const reference = referenceAt(sentence, at);
  if (!reference) return null;
  const verb = verbAfter(view, sentence, reference.to, REACH);
  return verb ? { actor: reference.actors[0] ?? '', verb, sure: true } : null;
}

/** Later in the sentence: "… our joint vision” for the talks, Zelenskyy said." */
export function attributionLater(
  view: View,
  sentence: SentenceView,
  quotation: Quotation,
): Attribution | null {
  for (const reference of actorsIn(sentence)) {
    if (reference.start < quotation.outer.end || normAt(view, reference.from - 1) !== ',') continue;
    const verb = verbAfter(view, sentence, reference.to, 3);
    if (verb) return { actor: reference.actors[0] ?? '', verb, sure: true };
  }
  return null;
}

function verbAfter(view: View, sentence: SentenceView, from: number, reach: number): string | null {
  for (let at = from; at < Math.min(sentence.to, from + reach); at++) {
    const word = normAt(view, at);
    if (SPEECH.has(word)) return word;
    if (/^[“"”.;]$/.test(word)) return null;
  }
  return null;
}

/** Before the opening mark, in the same sentence: the last verb of saying and its subject. */
export function attributionBefore(
  view: View,
  sentence: SentenceView,
  quotation: Quotation,
  salience: Salience,
): Attribution | null {
  const end = view.tokens.findIndex((token) => token.start >= quotation.outer.start);
  for (let at = Math.min(end < 0 ? sentence.to : end, sentence.to) - 1; at >= sentence.from; at--) {
    const word = normAt(view, at);
    const offset = view.tokens[at]?.start ?? 0;
    if (isQuoted(sentence, offset)) continue;
    if (SPEAKING.has(word)) {
      const subject = subjectOf(view, sentence);
      if (subject && subject.from < at) return { actor: subject.actors[0] ?? '', verb: word, sure: false };
    }
    if (SPEECH.has(word)) {
      const found = subjectOfVerb(view, sentence, at, salience);
      if (found) return { ...found, verb: word };
    }
  }
  return null;
}

/** The subject of a finite verb: a name or pronoun close before it, else what the sentence is about. */
export function subjectOfVerb(
  view: View,
  sentence: SentenceView,
  verb: number,
  salience: Salience,
): { actor: string; sure: boolean } | null {
  for (let at = verb - 1; at >= Math.max(sentence.from, verb - REACH); at--) {
    const word = normAt(view, at);
    if (PRONOUNS.has(word) && word !== 'it') {
      const before = actorsIn(sentence).filter((r) => r.to <= at && r.kind === 'person');
      const meant = salience.pronoun(word, subjectOf(view, { ...sentence, references: before }));
      if (meant) return { actor: meant, sure: false };
    }
    const reference = actorsIn(sentence).find((r) => r.to === at + 1);
    if (!reference) continue;
    const governed = prepositionBefore(view, reference.from, sentence.from);
    const conjunction = at === verb - 1 && /^(?:after|before|since|until)$/.test(governed ?? '');
    if (governed === null || governed === 'by' || conjunction)
      return { actor: reference.actors[0] ?? '', sure: true };
  }
  const subject = subjectOf(view, {
    ...sentence,
    references: sentence.references.filter((r) => r.to <= verb),
  });
  if (subject) return { actor: subject.actors[0] ?? '', sure: false };
  // "He also dismissed calls …, repeating his pledge": the pronoun that opens the sentence.
  for (let at = sentence.from; at < Math.min(verb, sentence.from + 3); at++) {
    const meant = /^(?:he|she)$/.test(normAt(view, at)) ? salience.pronoun(normAt(view, at), null) : null;
    if (meant) return { actor: meant, sure: false };
  }
  return null;
}
