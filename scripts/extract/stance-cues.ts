import { set } from '../text/word-set.ts';
import type { VerbForm } from './inflections.ts';
import { NOUN_WORDINGS } from './stance-noun-wordings.ts';
import { VERB_WORDINGS } from './stance-verb-wordings.ts';
import { formsOf, type CueForm, type CueRule } from './stance-wordings.ts';
import type { View } from './view.ts';

/** A word of wordings: those that end with it, and what may follow. */
interface CueNode {
  ends: CueForm[];
  next: Map<string, CueNode>;
}

const ROOT: CueNode = { ends: [], next: new Map() };
for (const form of [...VERB_WORDINGS, ...NOUN_WORDINGS].flatMap(formsOf)) {
  let node = ROOT;
  for (const word of form.words) {
    const next = node.next.get(word) ?? { ends: [], next: new Map<string, CueNode>() };
    node.next.set(word, next);
    node = next;
  }
  node.ends.push(form);
}

/** The words that wordings begin with. */
export const CUE_WORDS: Iterable<string> = ROOT.next.keys();

export interface CueHit {
  /** Tokens `from` to `to` (exclusive). */
  from: number;
  to: number;
  form: VerbForm | null;
  rule: CueRule;
  split: boolean;
  /** The token that closes a cue with its object inside. */
  closing?: number;
}

const NONE: CueHit[] = [];

/** Wordings that start at a token, the longest first, so that "call for" is not "call". */
export function cuesAt({ tokens }: View, from: number, end: number): readonly CueHit[] {
  let found: CueHit[] = NONE;
  let node = ROOT;
  for (let at = from; at < end; at++) {
    const word = tokens[at]?.norm ?? '';
    // 'is "very open" to a force': quotation marks inside a wording.
    if (at > from && (word === '"' || word === "'")) continue;
    const next = node.next.get(word);
    if (!next) break;
    node = next;
    if (node.ends.length > 0) {
      const to = at + 1;
      const hits: CueHit[] = [];
      for (const { form, rule, split, closing } of node.ends) {
        if (!closing) hits.push({ from, to, form, rule, split });
        else {
          const close = closingAt(tokens, to, end, closing);
          if (close !== null) hits.push({ from, to, form, rule, split, closing: close });
        }
      }
      if (hits.length > 0) found = [...hits, ...found];
    }
  }
  return found;
}

/** Tokens of an object between a verb and its particle. */
const INSIDE = 9;
const ENDS_OBJECT = set(
  '. ; : , that which who whom if but is are was were has have had will would said says to',
);

function closingAt(
  tokens: View['tokens'],
  from: number,
  end: number,
  words: readonly string[],
): number | null {
  for (let at = from; at < Math.min(end, from + INSIDE); at++) {
    if (at > from && words.every((word, i) => tokens[at + i]?.norm === word)) return at;
    if (ENDS_OBJECT.has(tokens[at]?.norm ?? '')) return null;
  }
  return null;
}
