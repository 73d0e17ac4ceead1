import { set } from '../text/word-set.ts';
import type { Holder, Scene } from './stance-scene.ts';
import { normAt, type View } from './view.ts';

/** Nouns of a party spoken of without its name. */
export const GROUPS =
  /^(?:union|unions|company|firm|group|movement|organi[sz]ation|militia|faction|party|rebels|guerrillas|insurgents|junta|government|bloc|alliance|airline|carrier|manufacturer|army|military|kingdom|country|administration|cabinet|executive|delegation|commission|council|ministry|leadership|authorities|team|negotiators|regime)$/;
/** Nouns of several who were named before. */
export const PAIRS =
  /^(?:sides|parties|leaders|countries|governments|nations|presidents|ministers|delegations|neighbou?rs|rivals|both|factions|foes|generals|men|capitals)$/;

const ACTING = set(
  'official officials leader leaders side president minister ministers diplomats diplomat lawmakers parliament rebels voters people authorities lawyers counterpart counterparts allies ally',
);
/** A noun of people or of a party. */
export const isPeople = (word: string): boolean => ACTING.has(word) || GROUPS.test(word) || PAIRS.test(word);

/** True where a noun of people stands behind an adjective: "Russian officials", never "Russian assets". */
export const acts = (view: View, at: number): boolean =>
  isPeople(normAt(view, at)) || isPeople(normAt(view, at + 1));

const OTHERS = set(
  `allies ally neighbours neighbors neighbour neighbor enemy enemies critics critic opponents opponent rivals rival partners partner
  foes foe supporters supporter friends friend opposition factions backers detractors adversaries adversary lenders donors creditors`,
);
/** "Chad’s northern neighbours, long sceptical, have": true where the noun owned is of others than its owner. */
export function hasOthers(view: View, owner: { to: number }, last: number): boolean {
  for (let at = owner.to; at <= last; at++) {
    const word = normAt(view, at);
    if (OTHERS.has(word)) return true;
    if (word === ',' || word === '(') return false;
  }
  return false;
}

const UNION = /union|association|federation|staff|workers|congress|brotherhood|guild|society|council/;
const FIRMS = set('company firm airline carrier manufacturer');
const ARMED = /^(?:group|movement|militia|rebels|guerrillas|insurgents|organi[sz]ation|faction|militants)$/;
const STATELY =
  /^(?:government|kingdom|country|administration|cabinet|authorities|regime|leadership|army|military|ministry|junta)$/;

/** "the union", "the group", "the government": the last party named that can be one. */
export function groupMeant({ view, parties }: Scene, word: string): Holder | null {
  const { references } = view.resolved;
  const of = (id: string) => references.filter((one) => one.actors.includes(id));
  const stately = (id: string) =>
    of(id).some((one) => one.adjective || one.metonym) ||
    view.resolved.places.some(({ place }) => place.startsWith(id));
  const isUnion = (id: string) =>
    of(id).some(({ start, end }) => UNION.test(view.article.text.slice(start, end).toLowerCase()));
  if (ARMED.test(word) || FIRMS.has(word)) {
    const counts = new Map<string, number>();
    for (const party of parties)
      if (!stately(party) && !isUnion(party) && !/nations|union|nato/.test(party))
        counts.set(party, (counts.get(party) ?? 0) + 1);
    const [most] = [...counts].sort((a, b) => b[1] - a[1]);
    return most ? { actors: [most[0]], sure: false } : null;
  }
  for (let i = parties.length - 1; i >= 0; i--) {
    const party = parties[i] ?? '';
    if (word === 'party' && !/party|centre|center|front|bloc|movement/.test(party)) continue;
    if (
      word.startsWith('union')
        ? !isUnion(party)
        : STATELY.test(word)
          ? !stately(party)
          : stately(party) || isUnion(party)
    )
      continue;
    return { actors: [party], sure: false };
  }
  return null;
}

/** "the two sides", "both": the two parties named last. */
export function pairOf({ parties }: Scene): Holder | null {
  const last: string[] = [];
  for (let i = parties.length - 1; i >= 0 && last.length < 2; i--) {
    const party = parties[i];
    if (party && !last.includes(party)) last.push(party);
  }
  return last.length === 2 ? { actors: last, sure: false } : null;
}
