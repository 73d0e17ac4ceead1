import type { FoundActor } from '../model.ts';
import type { Draft, Stretch } from './draft.ts';
import { calledByGivenName } from './given-name-styles.ts';
import { knownPeople } from './known-people.ts';
import { introducedPeople } from './unknown-people.ts';
import { resolveSurnames } from './surnames.ts';

/** A person named at tokens `from` to `to` (exclusive). */
export interface NameHit extends Stretch {
  person: string;
}

export interface NamedPeople {
  hits: NameHit[];
  found: Map<string, FoundActor>;
}

/**
 * Finds the people an article names: those of the lexicons by their full names, unknown ones that the text introduces,
 * then whomever a surname alone means, and whomever a style and a given name do.
 */
export function findPeople(draft: Draft): NamedPeople {
  const titles = draft.scan.titleBounds;
  const known = knownPeople(draft);
  const unknown = introducedPeople(draft, titles, known);
  const surnames = resolveSurnames(draft, titles, known, unknown);
  const named = [...known, ...unknown.hits, ...surnames];
  return {
    hits: [...named, ...calledByGivenName(draft, named)].sort((a, b) => a.from - b.from),
    found: unknown.found,
  };
}
