import type { Token } from '../model.ts';

/** Share of the shorter text's 5-word runs found in the other above which one repeats the other. */
const THRESHOLD = 0.8;
const RUN = 5;
/** Every so many of the runs are looked up to find who might be alike; all of them decide. */
const SAMPLED = 8;
/** Texts with fewer runs than this are looked up with all of them. */
const FEW = 400;

/** The runs of five words of a text as numbers, each once, ascending: all that is needed to tell a copy. */
export function runsOf({ tokens }: { tokens: readonly Token[] }): Uint32Array {
  const words: number[] = [];
  for (const { word } of tokens) if (word.isWord) words.push(word.hash);
  const runs = new Uint32Array(Math.max(0, words.length - RUN + 1));
  for (let at = 0; at < runs.length; at++) {
    let hash = 0;
    for (let step = 0; step < RUN; step++)
      hash = Math.imul(hash ^ (words[at + step] ?? 0), 0x9e3779b1) + step;
    runs[at] = hash;
  }
  runs.sort();
  let kept = 0;
  for (const run of runs) if (kept === 0 || run !== runs[kept - 1]) runs[kept++] = run;
  return runs.slice(0, kept);
}

/** Numbers that both ascending lists have. */
function common(a: Uint32Array, b: Uint32Array): number {
  let count = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const difference = (a[i] ?? 0) - (b[j] ?? 0);
    if (difference === 0) count++;
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  return count;
}

/** For each text that repeats an earlier one of the list: its index → the index of the first. */
export function findCopies(texts: readonly Uint32Array[]): Map<number, number> {
  const copies = new Map<number, number>();
  /** Run → the first text that has it. */
  const first = new Map<number, number>();
  texts.forEach((runs, index) => {
    const owners = new Set<number>();
    for (const run of runs) {
      if (runs.length >= FEW && run % SAMPLED !== 0) continue;
      const owner = first.get(run);
      if (owner === undefined) first.set(run, index);
      else owners.add(owner);
    }
    for (const owner of [...owners].sort((a, b) => a - b)) {
      const other = texts[owner];
      const smaller = Math.min(runs.length, other?.length ?? 0);
      if (!other || copies.has(owner) || smaller === 0 || common(runs, other) / smaller < THRESHOLD) continue;
      copies.set(index, owner);
      break;
    }
  });
  return copies;
}
