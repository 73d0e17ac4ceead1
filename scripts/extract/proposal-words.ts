import type { ProposalKind } from '../../src/lib/datasets/index.ts';
import type { Span } from '../model.ts';
import { set } from '../text/word-set.ts';
import { kindOf } from './proposal-kinds.ts';
import { stemsOf, termsIn } from './proposal-terms.ts';
import { textOf } from './proposal-text.ts';
import { normAt, type SentenceView, type View } from './view.ts';

export type Frame = 'np' | 'to' | 'that' | 'ing' | 'who-to';

/** A course of action as one place of the text names it. */
export interface Course extends Span {
  kind: ProposalKind;
  /** The noun's class or the verb's lemma. */
  cls: string;
  stems: Set<string>;
  terms: string[];
  definite: boolean;
  /** Only points back to what was told: the noun, or "it". */
  anaphor: string | null;
  /** Named by a noun that is a proposal by itself, with nothing else needed. */
  named: boolean;
  words: string;
}

export const DETERMINERS = set(
  'the a an any all its his her their this that these those such some every each both another our my no',
);
export const DEFINITE = set('the this that these those such its his her their');
export const BARE = set('it this that them these those so');
export const ADVERBS = set(
  'also again only still now never even fully immediately completely unilaterally formally either simply instead further not eventually first gradually publicly',
);
export const PREPOSITIONS = set(
  'of for in on to with from by at under over between against without into within about as along across near inside outside through during that which who whose',
);
export const MODALS = set(
  'must should will would shall can could may has have had is are was were be been being need needs ought',
);
export const QUOTE = '"';

export const isReference = (sentence: SentenceView, at: number): boolean =>
  sentence.references.some((one) => at >= one.from && at < one.to) ||
  sentence.places.some((one) => at >= one.from && at < one.to);

export interface Place {
  view: View;
  sentence: SentenceView;
  to: number;
  strong: boolean;
}

/** Guarantees by another name. */
const SECURITY = /\bsecurity (?:assurances|commitments|pledges)\b/i;

export function course(
  { view }: Place,
  from: number,
  to: number,
  given: { kind: ProposalKind | null; cls: string; definite?: boolean; anaphor?: string; named?: boolean },
): Course {
  const words = textOf(view, from, to);
  const own = termsIn(view, from, to);
  return {
    start: view.tokens[from]?.start ?? 0,
    end: view.tokens[to - 1]?.end ?? 0,
    kind: given.kind ?? kindOf(words) ?? 'other',
    cls: SECURITY.test(words) ? 'guarantees' : given.cls,
    stems: stemsOf(view, from, to),
    terms: own.length > 0 ? own : termsBefore(view, from),
    definite: given.definite ?? false,
    anaphor: given.anaphor ?? null,
    named: given.named ?? false,
    words,
  };
}

/** Terms that stand right before: "a 30-day | halt to the fighting". */
function termsBefore(view: View, to: number): string[] {
  const from = Math.max(0, to - 4);
  const terms = termsIn(view, from, to);
  return terms.length > 0 && /[\d-]\S*\s*$|[a-z]+-[a-z]+\s*$/i.test(textOf(view, from, to)) ? terms : [];
}

export function skip(view: View, from: number, to: number, words: ReadonlySet<string>): number {
  let at = from;
  while (at < to && (words.has(normAt(view, at)) || normAt(view, at) === QUOTE)) at++;
  return at;
}

/** What hangs over at the end of a phrase. */
const HANGING = set(`, " ' “ ” ; : - and or to of for in on with the a an that by from at as`);

export const trimmed = (view: View, from: number, to: number): number => {
  let end = to;
  while (end > from && HANGING.has(normAt(view, end - 1))) end--;
  return end;
};

export const one = (found: Course | null): Course[] => (found ? [found] : []);
