import { PRONOUNS } from './cues.ts';
import type { Salience } from './salience.ts';
import { actorsIn, normAt, prepositionBefore, subjectOf, type SentenceView, type View } from './view.ts';

/** How many tokens may lie between a verb and its subject. */
const REACH = 7;

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
