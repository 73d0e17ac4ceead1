import { folded } from './folded.ts';

const LONGEST = 72;
/** Of the room, so much stands before the word. */
const BEFORE = 0.4;

/** At most 72 characters of a text around a word in it, whole words only, with "…" where something is left out. */
export function excerpt(text: string, word: string): string {
  if (text.length <= LONGEST) return text;
  const words = text.split(/\s+/);
  const wanted = folded(word);
  const at = Math.max(
    0,
    words.findIndex((one) => folded(one).includes(wanted)),
  );
  let first = at;
  let last = at;
  let room = LONGEST - (words[at]?.length ?? 0);
  const takes = (index: number, limit: number) =>
    index in words && room - (words[index]?.length ?? 0) - 1 >= limit;
  while (takes(first - 1, LONGEST * (1 - BEFORE))) room -= (words[--first]?.length ?? 0) + 1;
  while (takes(last + 1, 0)) room -= (words[++last]?.length ?? 0) + 1;
  while (takes(first - 1, 0)) room -= (words[--first]?.length ?? 0) + 1;
  return `${first > 0 ? '… ' : ''}${words.slice(first, last + 1).join(' ')}${last < words.length - 1 ? ' …' : ''}`;
}
