import type { Reference } from '../model.ts';
import type { Salience } from './salience.ts';
import { isHonorific } from './speaker-nouns.ts';
import { actorsIn, isQuoted, normAt, prepositionBefore, type SentenceView, type View } from './view.ts';

/** Who does what a verb says. `actor` is null for somebody who cannot be named: "a senior official". */
export interface Subject {
  actor: string | null;
  /** Whoever else is joined to it by "and", the first named first; empty for one alone. */
  joined?: string[];
  /** Whose official, source or aide somebody nameless is. */
  behalf?: string | null;
  /** Named, not told from a pronoun or a role. */
  sure: boolean;
  /** First token of the words that name it. */
  from: number;
}

/** Where subjects are looked for: one sentence, from a token on. */
export interface Ground {
  view: View;
  sentence: SentenceView;
  salience: Salience;
  floor: number;
}

export const nameless = (from: number, behalf: string | null = null): Subject => ({
  actor: null,
  sure: false,
  behalf,
  from,
});

/** Where the words that name somebody begin: "Mr. Pell" at its "Mr". */
export function withHonorific(view: View, from: number): number {
  const before = normAt(view, from - 1) === '.' ? from - 2 : from - 1;
  return isHonorific(normAt(view, before)) ? before : from;
}

/** The preposition that governs a name, past its honorific. */
export const governorOf = (view: View, from: number, floor: number): string | null =>
  prepositionBefore(view, withHonorific(view, from), floor);

export const referenceEndingAt = (sentence: SentenceView, at: number): Reference | undefined =>
  sentence.references.find((one) => one.to === at + 1 && !one.adjective);

/** "It" is the party that the sentence was about, else the last one spoken of. */
export const partyBefore = (ground: Ground, at: number): string | null =>
  subjectSoFar(ground, at, 'party')?.actors[0] ?? ground.salience.pronoun('it', null);

/** What a sentence was about before a pronoun in it; null when that was a pronoun as well. */
export function subjectSoFar(
  { view, sentence }: Ground,
  at: number,
  kind: Reference['kind'],
): Reference | null {
  const here = actorsIn(sentence).find(
    (one) =>
      one.to <= at &&
      one.kind === kind &&
      !(kind === 'person' && one.possessive) &&
      governorOf(view, one.from, sentence.from) === null,
  );
  if (!here) return null;
  const same = kind === 'party' ? /^it$/ : /^(?:he|she)$/;
  const first = view.tokens
    .slice(sentence.from, here.from)
    .some((token) => same.test(token.norm) && !isQuoted(sentence, token.start));
  return first ? null : here;
}
