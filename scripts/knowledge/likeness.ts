import { bones } from '../text/bones.ts';
import { fold } from '../text/fold.ts';
import type { Person } from './entries.ts';

/** Most letters that two writings of one name differ by. */
const MOST_DIFFERENT = 2;

/** The number of letters to put in, leave out or change; one more than `most` when there are more. */
function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same));
    }
    row = next;
  }
  return row[b.length] ?? most + 1;
}

const withoutArticle = (name: string): string => fold(name).replace(/^(?:al|el|ad|ash|as)[- ]/, '');
const areLike = (a: string, b: string): boolean =>
  a === b || (Math.min(a.length, b.length) > 3 && distance(a, b, MOST_DIFFERENT) <= MOST_DIFFERENT);

/** First and last names of a person. */
interface Ends {
  person: string;
  first: string;
  firstBones: string;
  last: string;
}

/** Finds people whose names come in other words or letters: "Abdel Fattah el-Sissi", "Andrii Ermak". */
export function buildLikeness(people: ReadonlyMap<string, Person>): {
  wordsOf: (person: string) => ReadonlySet<string>;
  personLike: (first: string, last: string) => string | null;
} {
  const words = new Map<string, ReadonlySet<string>>();
  const wordsOf = (id: string): ReadonlySet<string> => {
    const known = words.get(id);
    if (known) return known;
    const person = people.get(id);
    const all = person
      ? [person.name, ...person.aliases].flatMap((name) => fold(name).split(/[^\p{L}]+/u))
      : [];
    const found = new Set(all);
    words.set(id, found);
    return found;
  };
  const byBones = new Map<string, Ends[]>();
  for (const { id, name } of people.values()) {
    const parts = fold(name).split(' ');
    const [first, last] = [parts[0], parts.at(-1)];
    if (!first || !last || parts.length < 2) continue;
    const key = bones(last);
    const ends = byBones.get(key);
    const own = { person: id, first, firstBones: bones(first), last: withoutArticle(last) };
    if (ends) ends.push(own);
    else byBones.set(key, [own]);
  }
  return {
    wordsOf,
    personLike: (first, last) => {
      const [a, b] = [fold(first), withoutArticle(last)];
      const alike = byBones.get(bones(last));
      if (!alike) return null;
      const firstBones = bones(a);
      const found = alike.filter(
        (ends) => ends.firstBones === firstBones && areLike(ends.first, a) && areLike(ends.last, b),
      );
      return found.length === 1 ? (found[0]?.person ?? null) : null;
    },
  };
}
