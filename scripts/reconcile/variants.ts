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
  words: string;
}

/** The 4-grams of each quotation as numbers, ascending; the rarest of all have the lowest. */
function ranked(quotations: readonly Quoted[]): Int32Array[] {
  const counts = new Map<string, number>();
  const own = quotations.map(({ words }) => grams(words));
  for (const set of own) for (const gram of set) counts.set(gram, (counts.get(gram) ?? 0) + 1);
  const ranks = new Map<string, number>();
  for (const [gram] of [...counts].sort(([, a], [, b]) => a - b)) ranks.set(gram, ranks.size);
  return own.map((set) => Int32Array.from(set, (gram) => ranks.get(gram) ?? 0).sort());
}

/** Whether two ascending lists have `least` numbers in common from given places on. */
function haveInCommon(a: Int32Array, b: Int32Array, i: number, j: number, least: number): boolean {
  for (let missing = least; missing > 0;) {
    if (a.length - i < missing || b.length - j < missing) return false;
    const difference = (a[i] as number) - (b[j] as number);
    if (difference === 0) missing--;
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  return true;
}

/**
 * Pairs of one speaker's quotations that are the same words. Of two such, the shorter has so many grams in common with
 * the longer that one of its rarest few must be among them: only quotations that share one of these are compared, and
 * from the first one they share.
 */
function pairsOf(quotations: readonly Quoted[]): [number, number][] {
  const lists = ranked(quotations);
  /** Rank → places of those that have it, each with where it stands in their list. */
  const holders: number[][] = [];
  lists.forEach((list, at) => list.forEach((rank, place) => (holders[rank] ??= []).push(at, place)));
  const pairs: [number, number][] = [];
  const comparedWith = new Int32Array(quotations.length).fill(-1);
  quotations.forEach((small, at) => {
    const list = lists[at] as Int32Array;
    const least = Math.ceil(THRESHOLD * list.length);
    for (let i = 0; i <= list.length - least; i++) {
      const held = holders[list[i] as number] as number[];
      for (let hold = 0; hold < held.length; hold += 2) {
        const [other, place] = [held[hold] as number, held[hold + 1] as number];
        if (other === at || comparedWith[other] === at) continue;
        comparedWith[other] = at;
        const longer = lists[other] as Int32Array;
        // Of two as long, the first looks for the second.
        if (longer.length < list.length || (longer.length === list.length && other < at)) continue;
        const large = quotations[other] as Quoted;
        if (small.article === large.article || !haveInCommon(list, longer, i, place, least)) continue;
        pairs.push([Math.min(small.index, large.index), Math.max(small.index, large.index)]);
      }
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
    const quoted = { index, article, words };
    const known = bySpeaker.get(speaker);
    if (known) known.push(quoted);
    else bySpeaker.set(speaker, [quoted]);
  });
  return [...bySpeaker.values()].flatMap(pairsOf);
}
