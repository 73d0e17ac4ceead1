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

function contained(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [small, large] = one.size <= other.size ? [one, other] : [other, one];
  if (small.size === 0) return 0;
  let common = 0;
  for (const gram of small) if (large.has(gram)) common++;
  return common / small.size;
}

/** Character 4-gram containment of the shorter in the longer text, 0 to 1. */
export const containment = (a: string, b: string): number => contained(grams(plain(a)), grams(plain(b)));

interface Quoted {
  index: number;
  article: string;
  grams: Set<string>;
}

/**
 * Pairs of one speaker's quotations that are the same words. Of two such, the shorter has so many grams in common with
 * the longer that one of its rarest few must be among them: only quotations that share one of these are compared.
 */
function pairsOf(quotations: readonly Quoted[]): [number, number][] {
  const holders = new Map<string, number[]>();
  quotations.forEach((quotation, at) => {
    for (const gram of quotation.grams) {
      const known = holders.get(gram);
      if (known) known.push(at);
      else holders.set(gram, [at]);
    }
  });
  const rarity = (gram: string): number => holders.get(gram)?.length ?? 0;
  const pairs: [number, number][] = [];
  quotations.forEach((small, at) => {
    const rarest = [...small.grams].sort((a, b) => rarity(a) - rarity(b));
    const needed = small.grams.size - Math.ceil(THRESHOLD * small.grams.size) + 1;
    const candidates = new Set(rarest.slice(0, needed).flatMap((gram) => holders.get(gram) ?? []));
    for (const other of candidates) {
      const large = quotations[other];
      if (!large || other === at || small.article === large.article) continue;
      // Of two as long, the first looks for the second.
      if (large.grams.size < small.grams.size || (large.grams.size === small.grams.size && other < at))
        continue;
      if (contained(small.grams, large.grams) < THRESHOLD) continue;
      pairs.push([Math.min(small.index, large.index), Math.max(small.index, large.index)]);
    }
  });
  return pairs.sort(([a, b], [c, d]) => a - c || b - d);
}

/** Pairs of quotations that are the same words in two wordings: same speaker, another article. Indices into the list. */
export function findVariants(statements: readonly SaidFinding[]): [number, number][] {
  const bySpeaker = new Map<string, Quoted[]>();
  statements.forEach(({ kind, quote, speaker, article }, index) => {
    if (kind !== 'direct' || speaker === null) return;
    const words = plain(quote);
    if (words.length < SHORTEST) return;
    const quoted = { index, article, grams: grams(words) };
    const known = bySpeaker.get(speaker);
    if (known) known.push(quoted);
    else bySpeaker.set(speaker, [quoted]);
  });
  return [...bySpeaker.values()].flatMap(pairsOf);
}
