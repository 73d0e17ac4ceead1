import { isCapitalised } from '../text/tokens.ts';
import type { Draft } from './draft.ts';
import { isFilial } from './known-people.ts';
import type { NameHit } from './people.ts';

/** Styles that go with a given name alone, once the whole name was told: "Sir Keir", "King Abdullah", "Sheikh Tamim". */
const STYLES = new Set('sir dame king queen prince princess sheikh sheikha sultan emir pope'.split(' '));

/** People named by a style and their given name who were named in full before. */
export function calledByGivenName(draft: Draft, named: readonly NameHit[]): NameHit[] {
  const bearers = new Map<string, string>();
  const taken = new Set<number>();
  for (const { from, to, person } of named) {
    for (let at = from; at < to; at++) taken.add(at);
    const start = STYLES.has(draft.norm(from)) ? from + 1 : from;
    if (to - start >= 2 && !bearers.has(draft.norm(start))) bearers.set(draft.norm(start), person);
  }
  const hits: NameHit[] = [];
  for (const at of draft.scan.capitals) {
    if (!STYLES.has(draft.norm(at)) || taken.has(at + 1)) continue;
    const person = bearers.get(draft.norm(at + 1));
    if (
      person &&
      isCapitalised(draft.word(at + 1)) &&
      !isFilial(draft, at + 2) &&
      !/^\p{Lu}\p{Ll}/u.test(draft.word(at + 2))
    )
      hits.push({ from: at, to: at + 2, person });
  }
  return hits;
}
