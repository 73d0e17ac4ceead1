import type { FormHit } from '../model.ts';
import { isCapitalised } from '../text/tokens.ts';
import type { Draft } from './draft.ts';
import type { NameHit } from './people.ts';
import { isThingOfName } from './name-things.ts';

export const targetsOf = (hit: FormHit, kind: 'person' | 'family'): string[] =>
  hit.forms.filter((form) => form.kind === kind).map((form) => form.target);

/** Of several who are called so: whoever held office at the time, a leader first; nobody when that does not decide. */
export function mostProminent(draft: Draft, candidates: readonly string[]): string | null {
  const serving = candidates.flatMap((id) => {
    const term = draft.knowledge.termOf(id, draft.range);
    return term ? [{ id, leader: term.leader }] : [];
  });
  const leaders = serving.filter(({ leader }) => leader);
  if (leaders.length === 1) return leaders[0]?.id ?? null;
  if (serving.length === 1) return serving[0]?.id ?? null;
  return serving.length === 0 && candidates.length === 1 ? (candidates[0] ?? null) : null;
}

const FILIAL = new Set(['bin', 'bint', 'ibn']);

/** The name that ends at a token goes on with the father's. */
export const isFilial = (draft: Draft, to: number): boolean =>
  FILIAL.has(draft.norm(to)) && isCapitalised(draft.word(to + 1));

/** People of the lexicons who are called by their full names. */
export function knownPeople(draft: Draft): NameHit[] {
  const found: NameHit[] = [];
  for (const hit of draft.scan.hits) {
    const candidates = [...new Set(targetsOf(hit, 'person'))];
    if (candidates.length === 0 || isThingOfName(draft, hit.from, hit.to)) continue;
    // "Donald Trump Jr." is another man.
    if (/^(?:jr|jnr|junior)$/.test(draft.norm(hit.to))) continue;
    // "Crown Prince Mohammed bin Nayef" is not [Crown Prince Mohammed] bin Salman.
    if (isFilial(draft, hit.to)) continue;
    const person = mostProminent(draft, candidates) ?? candidates[0];
    if (person) found.push({ from: hit.from, to: hit.to, person });
  }
  return found;
}
