import { isCue } from './speakers.ts';
import { clauseSubject, subjectBefore, type Ground } from './subjects.ts';
import { actorsIn, normAt, prepositionBefore, type SentenceView, type View } from './view.ts';

/** What did not happen, or was only wanted, asked or possible. */
const UNREAL =
  /^(?:not|never|no|without|refused|refuses|refusing|declined|declines|failed|fails|should|must|could|may|might|would|cannot|can't|won't|didn't|doesn't|wouldn't|hasn't|haven't|isn't|urged|asked|called|short|instead|deny|denies|denied|denying|nor|neither|if)$/;
const UNREAL_WITHIN = 4;

export const isUnreal = (view: View, sentence: SentenceView, at: number): boolean => {
  for (let i = at - 1; i >= Math.max(sentence.from, at - UNREAL_WITHIN); i--) {
    if (/^[,;:]$/.test(normAt(view, i)) || sentence.references.some(({ from, to }) => from <= i && i < to))
      return false;
    if (UNREAL.test(normAt(view, i))) return true;
  }
  return false;
};

/** Whoever acts: all that are joined by "and", or the one that is the subject of a participle or an infinitive. */
export function sourcesOf(ground: Ground, at: number, participle: boolean): string[] {
  const subject = participle || normAt(ground.view, at - 1) === 'to' ? null : subjectBefore(ground, at);
  if (subject?.joined && subject.joined.length > 0) return subject.joined;
  const source = sourceOf(ground, at, participle);
  return source ? [source] : [];
}

function sourceOf(ground: Ground, at: number, participle: boolean): string | null {
  const { view, sentence } = ground;
  if (participle) {
    const beside = actorsIn(sentence).find((one) => one.to === at && !one.possessive);
    const free = beside && /^(?:with|,)$/.test(normAt(view, beside.from - 1)) ? beside : null;
    if (free) return free.actors[0] ?? null;
    // "by accusing", "of blaming": whoever does the rest of the sentence.
    const linked = /^(?:,|by|while|before|after|and)$/.test(normAt(view, at - 1));
    const before = (linked ? null : subjectBefore(ground, at)) ?? clauseSubject(ground, at);
    return (before ?? subjectBehind(ground, at))?.actor ?? null;
  }
  if (normAt(view, at - 1) === 'to') {
    const nearest = actorsIn(sentence)
      .filter(
        (one) => one.to <= at && !one.possessive && prepositionBefore(view, one.from, sentence.from) === null,
      )
      .at(-1);
    return nearest?.actors[0] ?? clauseSubject(ground, at)?.actor ?? null;
  }
  return (subjectBefore(ground, at) ?? clauseSubject(ground, at))?.actor ?? null;
}

/** How far into a sentence the participle stands that opens it: "After bluntly accusing". */
const OPENING = 3;

/** "Accusing Putin of bad faith, Macron left": who the clause behind the comma is about, where a participle opens the sentence. */
export function subjectBehind(ground: Ground, at: number): { actor: string | null } | null {
  const { view, sentence } = ground;
  if (at - sentence.from > OPENING) return null;
  for (let comma = at + 1; comma < Math.min(sentence.to, at + PARTICIPLE); comma++) {
    if (
      normAt(view, comma) !== ',' ||
      sentence.references.some(({ from, to }) => from <= comma && comma < to)
    )
      continue;
    const opener = sentence.references.find((one) => one.from > comma && !one.adjective);
    const pronoun = /^(?:he|she|it)$/.test(normAt(view, comma + 1));
    // A name in a list or an aside is no subject.
    if (!pronoun && (!opener || opener.from > comma + NEAR || opener.possessive)) continue;
    return clauseSubject({ ...ground, floor: comma + 1 }, sentence.to);
  }
  return null;
}
const NEAR = 4;
/** Longest participle phrase, in tokens. */
const PARTICIPLE = 16;

/** Who tells of an act that another is said to have done: "Trump said Putin had blamed Kyiv". */
export function voiceOver(ground: Ground, at: number, source: string): string | null {
  const { view, sentence } = ground;
  for (let i = at - 1; i > sentence.from; i--) {
    // "Ada urged calm, but Bo called her": a clause of its own.
    if (/^(?:but|while|whereas)$/.test(normAt(view, i)) && normAt(view, i - 1) === ',') return null;
    if (!isCue(view, sentence, i)) continue;
    const teller = subjectBefore(ground, i)?.actor ?? null;
    return teller === source ? null : teller;
  }
  return null;
}
