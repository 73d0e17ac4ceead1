import type { Form, FormHit, Token } from '../model.ts';
import { isCapitalised, tokenize } from '../text/tokens.ts';
import type { Lexicons } from './parse.ts';

interface Entry {
  norms: string[];
  cases: Case[];
  form: Form;
}

/** All forms of all names, by the first word. */
export type FormIndex = Map<string, Entry[]>;

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
  const index: FormIndex = new Map();
  const seen = new Set<string>();
  const add = (surface: string, form: Form) => {
    const tokens = tokenize(surface);
    const [first] = tokens;
    const key = `${surface}|${form.kind}|${form.target}`;
    if (!first || seen.has(key)) return;
    seen.add(key);
    const entries = index.get(first.norm) ?? [];
    entries.push({ norms: tokens.map((t) => t.norm), cases: tokens.map((t) => caseOf(t.text)), form });
    index.set(first.norm, entries);
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
  for (const entries of index.values()) entries.sort((a, b) => b.norms.length - a.norms.length);
  return index;
}

const matchesAt = (entry: Entry, tokens: readonly Token[], at: number): boolean => {
  if (at + entry.norms.length > tokens.length) return false;
  for (let i = 0; i < entry.norms.length; i++) {
    const token = tokens[at + i];
    if (!token || token.norm !== entry.norms[i] || !fits(entry.cases[i], token.text)) return false;
  }
  return true;
};

/** The longest forms that begin at a token. */
function longestAt(index: FormIndex, tokens: readonly Token[], at: number): FormHit | null {
  let length = 0;
  const forms: Form[] = [];
  for (const entry of index.get(tokens[at]?.norm ?? '') ?? []) {
    if (entry.norms.length < length) break;
    if (!matchesAt(entry, tokens, at)) continue;
    length = entry.norms.length;
    forms.push(entry.form);
  }
  return length === 0 ? null : { from: at, to: at + length, forms };
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
