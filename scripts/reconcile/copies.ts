import type { Article } from '../model.ts';

/** Share of the shorter text's 5-word runs found in the other above which one repeats the other. */
const THRESHOLD = 0.8;
const RUN = 5;

function runs(article: Article): Set<string> {
  const words = article.tokens.filter((token) => /[\p{L}\p{N}]/u.test(token.text)).map((token) => token.norm);
  const found = new Set<string>();
  for (let i = 0; i + RUN <= words.length; i++) found.add(words.slice(i, i + RUN).join(' '));
  return found;
}

/** For each article that repeats an earlier one of the list: its index → the index of the first. */
export function findCopies(articles: readonly Article[]): Map<number, number> {
  const copies = new Map<number, number>();
  const first = new Map<string, number>();
  const sets = articles.map(runs);
  sets.forEach((set, index) => {
    const hits = new Map<number, number>();
    for (const run of set) {
      const owner = first.get(run);
      if (owner === undefined) first.set(run, index);
      else hits.set(owner, (hits.get(owner) ?? 0) + 1);
    }
    for (const [owner, count] of hits) {
      const smaller = Math.min(set.size, sets[owner]?.size ?? 0);
      if (smaller > 0 && count / smaller >= THRESHOLD && !copies.has(owner))
        copies.set(index, copies.get(index) ?? owner);
    }
  });
  return copies;
}
