import { isCapitalised } from '../text/tokens.ts';
import type { Draft } from './draft.ts';
import { DEPARTMENTS, PARTICLES, WEEKDAYS } from './words.ts';

const MOST_WORDS = 4;
const NAME_WORD = /^\p{Lu}[\p{L}\p{M}.’']*$/u;
const CAPITALS = /^\p{Lu}[\p{Lu}\p{M}’']+$/u;

/** A word that can be a part of a person's name: "Ana", "O’Brien", "J"; "MACRON" only behind another. */
const isNameWord = (word: string, first: boolean): boolean =>
  NAME_WORD.test(word) && (word.length === 1 || !CAPITALS.test(word) || (!first && word.length > 3));

/** "van der Berg": particles may follow one another before the capital. */
function leadsToName(draft: Draft, at: number): boolean {
  const next = draft.word(at);
  return (
    isCapitalised(next) ||
    next === '-' ||
    (PARTICLES.has(draft.norm(at)) && isCapitalised(draft.word(at + 1)))
  );
}

/** "Crabtree-Ireland", "al-Hayya": a hyphen with a letter close on either side. */
function isNameHyphen(draft: Draft, at: number): boolean {
  const [before, hyphen, after] = [draft.tokens[at - 1], draft.tokens[at], draft.tokens[at + 1]];
  return Boolean(
    before &&
    hyphen &&
    after &&
    (hyphen.text === '-' || hyphen.text === '‑') &&
    before.end === hyphen.start &&
    hyphen.end === after.start &&
    (isCapitalised(after.text) || isCapitalised(before.text)) &&
    /^\p{L}/u.test(after.text),
  );
}

/** The full stop of an initial: "Robert F. Kennedy". */
const isInitialStop = (draft: Draft, at: number): boolean =>
  draft.word(at) === '.' &&
  /^\p{Lu}$/u.test(draft.word(at - 1)) &&
  draft.tokens[at - 1]?.end === draft.tokens[at]?.start &&
  isCapitalised(draft.word(at + 1));

/** "Orban [Tuesday]", "Then [Mr]", "Coastal [Affairs] Ada Brandt": no name goes on with these. */
const ENDS_BEFORE = new Set([...WEEKDAYS, ...DEPARTMENTS, 'mr', 'mrs', 'ms', 'miss', 'madame', 'dr']);

/** The run of capitalised words, with particles, hyphens and initials inside, that begins at a token; its end, exclusive. */
export function nameRun(draft: Draft, from: number, isTaken: (at: number) => boolean): number {
  let to = from;
  let words = 0;
  while (to < draft.tokens.length && words < MOST_WORDS) {
    const inside = to > from;
    if (isTaken(to) || (inside && draft.opens(to))) break;
    if (inside && ENDS_BEFORE.has(draft.norm(to)) && !isNameHyphen(draft, to - 1)) break;
    const word = draft.word(to);
    const hyphened = inside && isNameHyphen(draft, to - 1);
    if (isNameWord(word, !inside)) {
      if (!hyphened) words++;
    } else if (!(
      inside &&
      ((PARTICLES.has(draft.norm(to)) && leadsToName(draft, to + 1)) ||
        isNameHyphen(draft, to) ||
        isInitialStop(draft, to) ||
        (hyphened && /^\p{Ll}/u.test(word)))
    ))
      break;
    to++;
  }
  return to;
}

/** The words of a run as they are written, without line breaks. */
export const nameOf = (draft: Draft, from: number, to: number): string =>
  draft.text(from, to).replace(/\s+/g, ' ');
