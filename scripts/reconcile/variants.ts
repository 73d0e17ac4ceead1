import type { SaidFinding } from '../model.ts';
import { fold } from '../text/fold.ts';

/** Share of the shorter quotation's 4-grams found in the other above which both are the same words. */
const THRESHOLD = 0.7;
/** Quotations shorter than this many characters are too short to compare. */
const SHORTEST = 18;

const CONTRACTIONS: [RegExp, string][] = [
  [/n't\b/g, ' not'],
  [/'re\b/g, ' are'],
  [/'ll\b/g, ' will'],
  [/'ve\b/g, ' have'],
  [/'m\b/g, ' am'],
];
const plain = (text: string): string =>
  CONTRACTIONS.reduce((words, [short, long]) => words.replace(short, long), fold(text))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

function grams(text: string): Set<string> {
  const found = new Set<string>();
  for (let i = 0; i + 4 <= text.length; i++) found.add(text.slice(i, i + 4));
  return found;
}

/** Character 4-gram containment of the shorter in the longer text, 0 to 1. */
export function containment(a: string, b: string): number {
  const [one, other] = [grams(plain(a)), grams(plain(b))];
  const [small, large] = one.size <= other.size ? [one, other] : [other, one];
  if (small.size === 0) return 0;
  let common = 0;
  for (const gram of small) if (large.has(gram)) common++;
  return common / small.size;
}

/** Pairs of quotations that are the same words in two wordings: same speaker, another article. Indices into the list. */
export function findVariants(statements: readonly SaidFinding[]): [number, number][] {
  const bySpeaker = new Map<string, number[]>();
  statements.forEach((statement, index) => {
    if (statement.speaker === null || statement.kind !== 'direct' || plain(statement.quote).length < SHORTEST) return;
    bySpeaker.set(statement.speaker, [...(bySpeaker.get(statement.speaker) ?? []), index]);
  });
  const pairs: [number, number][] = [];
  for (const indices of bySpeaker.values()) {
    for (const [at, i] of indices.entries()) {
      for (const j of indices.slice(at + 1)) {
        const [a, b] = [statements[i], statements[j]];
        if (a && b && a.article !== b.article && containment(a.quote, b.quote) >= THRESHOLD)
          pairs.push([i, j]);
      }
    }
  }
  return pairs;
}
