import type { ParticipationFinding } from '../model.ts';
import { set } from '../text/word-set.ts';
import type { Item } from './meeting-items.ts';
import { EDGES, HOSTING } from './meeting-words.ts';

type Role = ParticipationFinding['role'];

const BACKING = set(
  'backing support help assistance aid approval consent blessing funding pressure encouragement permission concern criticism regard respect reference relations ties calls demands warnings',
);

/** "a summit that Xi will attend": who stands before the verb of a relative clause. */
export function attendee(items: readonly Item[], relative: number): { at: number; role: Role } | null {
  const at = relative + 1;
  if (items[at]?.kind !== 'party' || items[at]?.possessive) return null;
  let verb = at + 1;
  while (items[verb]?.kind === 'aux' || /ly$|^(?:also|both)$/.test(items[verb]?.norm ?? '')) verb++;
  const norm = items[verb]?.norm ?? '';
  if (HOSTING.has(norm)) return { at, role: 'host' };
  return /^(?:attend|join)/.test(norm) ? { at, role: 'principal' } : null;
}

/** The participle that "by" goes with, past a time and a place: "was received on Friday in Rome by". */
export function participle(items: readonly Item[], by: number): number {
  let i = by - 1;
  while (
    items[i]?.kind === 'time' ||
    items[i]?.kind === 'place' ||
    (items[i]?.kind === 'prep' && (items[i + 1]?.kind === 'time' || items[i + 1]?.kind === 'place'))
  )
    i--;
  return i;
}

/** "in Paris for showdown talks": the same meeting, told once more; "to salvage peace talks" is another. */
export function goesOn(items: readonly Item[], event: number): boolean {
  let i = event - 1;
  while (
    items[i]?.kind === 'word' ||
    items[i]?.kind === 'party' ||
    items[i]?.kind === 'place' ||
    items[i]?.kind === 'adjective'
  )
    i--;
  if (items[i]?.norm === 'of' && EDGES.has(items[i - 1]?.norm ?? '')) return true;
  if (i < event - 1 && (items[i + 1]?.kind === 'party' || items[i + 1]?.kind === 'place')) return false;
  return items[i]?.kind === 'prep' && /^(?:in|for|at|during|of|as)$/.test(items[i]?.norm ?? '');
}

/** "with backing from Merkel", "with the Kremlin saying": nobody in the room. */
export function comments(items: readonly Item[], preposition: number, named: number): boolean {
  if (items.slice(preposition + 1, named).some(({ norm }) => BACKING.has(norm))) return true;
  const behind = items[named + 1];
  return (
    items[preposition - 1]?.kind === 'comma' &&
    behind !== undefined &&
    (behind.kind === 'verb' || behind.kind === 'word') &&
    /ing$/.test(behind.norm) &&
    !/^(?:attending|joining|taking|participating|hosting|chairing|mediating|facilitating|leading|listening|sitting)$/.test(
      behind.norm,
    )
  );
}
