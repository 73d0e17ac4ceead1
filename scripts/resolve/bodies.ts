import type { FoundActor, Token } from '../model.ts';
import { slug } from '../text/slug.ts';
import { isCapitalised } from '../text/tokens.ts';
import { SENTENCE_STARTERS } from './words.ts';

/** A body named at tokens `from` to `to` (exclusive). */
export interface BodyHit {
  from: number;
  to: number;
  body: string;
}

const LINKS = new Set(['of', 'and', 'for', 'the', 'de', 'del', 'du', 'des', 'la', '&']);
/** Last words of the names of unions, parties, companies and offices. */
const BODY_NOUNS = new Set(
  'union unions party federation association council ministry authority movement front army commission company airlines railways railway group alliance coalition congress confederation committee corporation cooperative bank guild workers agency secretariat bloc chamber'.split(
    ' ',
  ),
);

const isName = (token: Token | undefined): boolean =>
  token !== undefined && /^\p{Lu}[\p{L}’'.]*$/u.test(token.text);

/** "National Union of Rail Staff" fits "NURS": the initials of its capitalised words. */
function fitsInitials(words: readonly Token[], acronym: string): boolean {
  const initials = words
    .filter(isName)
    .map((word) => word.text.charAt(0))
    .join('');
  const wanted = acronym.toUpperCase();
  return (
    initials === wanted ||
    (wanted.length >= 3 && initials.startsWith(wanted.slice(0, 2)) && initials.length >= wanted.length - 1)
  );
}

/** The run of capitalised words, with small links inside, that ends before a token. */
function runBefore(tokens: readonly Token[], end: number, starts: ReadonlySet<number>): number {
  let from = end;
  for (let at = end - 1; at >= Math.max(0, end - 9); at--) {
    const token = tokens[at];
    if (isName(token)) from = at;
    else if (!token || !LINKS.has(token.norm)) break;
    if (starts.has(at)) break;
  }
  return from;
}

/**
 * Bodies that no lexicon knows: a name with its initials in brackets behind it, and then the initials alone;
 * or a run of capitals that ends in what bodies are called.
 */
export function findBodies(
  tokens: readonly Token[],
  starts: ReadonlySet<number>,
  taken: ReadonlySet<number>,
): { hits: BodyHit[]; found: Map<string, FoundActor> } {
  const found = new Map<string, FoundActor>();
  const hits: BodyHit[] = [];
  const acronyms = new Map<string, string>();
  const names = new Map<string, { words: string[]; body: string }[]>();
  const free = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, i) => from + i).every((at) => !taken.has(at));
  const add = (from: number, to: number): string => {
    const name = tokens
      .slice(from, to)
      .map((token) => token.text)
      .join(' ');
    const body = slug(name);
    found.set(body, { id: body, name, kind: 'organisation', role: null, affiliation: null });
    const first = tokens[from]?.norm ?? '';
    names.set(first, [
      ...(names.get(first) ?? []),
      { words: tokens.slice(from, to).map((token) => token.norm), body },
    ]);
    return body;
  };
  for (let at = 2; at < tokens.length; at++) {
    const [open, word, close] = [tokens[at - 1], tokens[at], tokens[at + 1]];
    if (
      open?.text === '(' &&
      close?.text === ')' &&
      word &&
      /^[\p{Lu}][\p{Lu}\p{Ll}]{1,7}$/u.test(word.text) &&
      /\p{Lu}.*\p{Lu}/u.test(word.text)
    ) {
      const from = runBefore(tokens, at - 1, starts);
      if (at - 1 - from >= 2 && free(from, at - 1) && fitsInitials(tokens.slice(from, at - 1), word.text))
        acronyms.set(word.text, add(from, at - 1));
    }
  }
  for (let at = 1; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token || !BODY_NOUNS.has(token.norm) || !isCapitalised(token.text) || isName(tokens[at + 1]))
      continue;
    let from = runBefore(tokens, at + 1, starts);
    // "Later the Rail Workers Union": what opens the sentence is no part of the name.
    while (
      from < at &&
      (LINKS.has(tokens[from]?.norm ?? '') || SENTENCE_STARTERS.has(tokens[from]?.norm ?? ''))
    )
      from++;
    if (at + 1 - from >= 2 && isName(tokens[from]) && free(from, at + 1) && !starts.has(from + 1))
      add(from, at + 1);
  }
  for (let at = 0; at < tokens.length; at++) {
    const acronym = acronyms.get(tokens[at]?.text ?? '');
    const named = names
      .get(tokens[at]?.norm ?? '')
      ?.find(({ words }) => words.every((word, i) => tokens[at + i]?.norm === word));
    const to = acronym ? at + 1 : named ? at + named.words.length : at;
    if (to === at || !free(at, to)) continue;
    hits.push({ from: at, to, body: acronym ?? named?.body ?? '' });
    at = to - 1;
  }
  return { hits, found };
}
