import type { Form, FormHit, Token } from '../model.ts';
import { isCapitalised, tokenize } from '../text/tokens.ts';
import { WordNotes } from '../text/words.ts';
import type { Lexicons } from './parse.ts';

interface Entry {
  cases: Case[];
  form: Form;
}

/** A tree of the words of names: the entries of a node are the forms that end with its word. */
interface Node {
  next: Map<string, Node>;
  entries: Entry[];
}

/** All forms of all names, by their first words. */
export type FormIndex = WordNotes<Node | null>;

/** What a word of a form asks of the letters of a token. */
type Case = 'any' | 'capital' | 'capitals';

/** A lower-case form matches any case; a capital asks for a capital; capitals alone ask for capitals. */
function caseOf(surface: string): Case {
  if (!isCapitalised(surface)) return 'any';
  const bare = surface.replace(/[^\p{L}]/gu, '');
  return bare.length > 1 && bare === bare.toUpperCase() ? 'capitals' : 'capital';
}

const fits = (wanted: Case | undefined, token: string): boolean =>
  wanted === 'any' || (isCapitalised(token) && (wanted === 'capital' || token === token.toUpperCase()));

export function buildFormIndex(lexicons: Lexicons): FormIndex {
  const root: Node = { next: new Map(), entries: [] };
  const seen = new Set<string>();
  const add = (surface: string, form: Form) => {
    const tokens = tokenize(surface);
    const key = `${surface}|${form.kind}|${form.target}`;
    if (tokens.length === 0 || seen.has(key)) return;
    seen.add(key);
    let node = root;
    for (const { norm } of tokens) {
      let next = node.next.get(norm);
      if (!next) node.next.set(norm, (next = { next: new Map(), entries: [] }));
      node = next;
    }
    node.entries.push({ cases: tokens.map((token) => caseOf(token.text)), form });
  };
  for (const party of lexicons.parties.values()) {
    const { id: target, ambiguous } = party;
    for (const name of [party.name, ...party.aliases]) add(name, { kind: 'name', target, ambiguous });
    for (const name of party.short) add(name, { kind: 'short', target, ambiguous: true });
    for (const name of party.adjectives) add(name, { kind: 'adjective', target, ambiguous: false });
    for (const name of party.demonyms) add(name, { kind: 'demonym', target, ambiguous: false });
    for (const name of party.metonyms) add(name, { kind: 'metonym', target, ambiguous });
  }
  for (const person of lexicons.people.values()) {
    for (const name of [person.name, ...person.aliases])
      add(name, { kind: 'person', target: person.id, ambiguous: false });
    for (const name of person.family) add(name, { kind: 'family', target: person.id, ambiguous: false });
  }
  for (const place of lexicons.places.values()) {
    if (place.kind === 'country') continue;
    for (const name of [place.name, ...place.aliases])
      add(name, { kind: 'place', target: place.id, ambiguous: place.ambiguous });
  }
  for (const outlet of lexicons.outlets) {
    for (const name of [outlet.name, ...outlet.aliases])
      add(name, { kind: 'outlet', target: outlet.name, ambiguous: outlet.ambiguous });
  }
  return new WordNotes((norm) => root.next.get(norm) ?? null);
}

const fitsAt = ({ cases }: Entry, tokens: readonly Token[], at: number): boolean => {
  for (let i = 0; i < cases.length; i++) if (!fits(cases[i], tokens[at + i]?.text ?? '')) return false;
  return true;
};

/** The longest forms that begin at a token. */
function longestAt(index: FormIndex, tokens: readonly Token[], at: number): FormHit | null {
  const first = tokens[at];
  let hit: FormHit | null = null;
  let node: Node | null | undefined = first && index.of(first.word);
  for (let to = at + 1; node; to++) {
    let forms: Form[] | null = null;
    for (const entry of node.entries) if (fitsAt(entry, tokens, at)) (forms ??= []).push(entry.form);
    if (forms) hit = { from: at, to, forms };
    node = node.next.size > 0 ? node.next.get(tokens[to]?.norm ?? '') : null;
  }
  return hit;
}

/**
 * Finds the longest forms from left to right; hits do not overlap. A hit that a longer one begins inside of gives way:
 * "Crown Prince [Mohammed bin Salman]" and not "[Crown Prince Mohammed] bin Salman".
 */
export function findForms(index: FormIndex, tokens: readonly Token[]): FormHit[] {
  const hits: FormHit[] = [];
  for (let at = 0; at < tokens.length; at++) {
    let hit = longestAt(index, tokens, at);
    if (!hit) continue;
    for (let inner = at + 1; inner < hit.to; inner++) {
      const other = longestAt(index, tokens, inner);
      if (other && other.to > hit.to && other.to - other.from > hit.to - hit.from) {
        hit = other;
        break;
      }
    }
    hits.push(hit);
    at = hit.to - 1;
  }
  return hits;
}
