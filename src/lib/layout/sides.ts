import type { Actor, Dossier } from '../datasets/index.ts';
import { OTHER_SIDE } from '../datasets/vocabulary.ts';

/** Number of hues in the palette; sides beyond it share the neutral one and are told apart by their names. */
const HUES = 6;

/** The class that gives a mark its side's colour; see the design tokens. */
export function sideClass(dossier: Dossier, side: string | null): string {
  const index = dossier.sides.findIndex((candidate) => candidate.id === side);
  const neutral = index < 0 || index >= HUES || side === OTHER_SIDE;
  return neutral ? 'of-side-other' : `of-side-${index + 1}`;
}

export const sideName = (dossier: Dossier, side: string | null): string =>
  dossier.sides.find((candidate) => candidate.id === side)?.name ?? 'Others';

/** The sides that have an actor among these, in the dossier's order, the others last. */
export function sidesPresent(
  dossier: Dossier,
  actors: readonly Pick<Actor, 'side'>[],
): { id: string; name: string; class: string }[] {
  const present = new Set(actors.map((actor) => actor.side ?? OTHER_SIDE));
  const listed = dossier.sides.filter((side) => present.has(side.id) && side.id !== OTHER_SIDE);
  const known = new Set(listed.map((side) => side.id));
  const sides = listed.map((side) => ({
    id: side.id,
    name: side.name,
    class: sideClass(dossier, side.id),
  }));
  const others = [...present].some((side) => !known.has(side));
  if (!others) return sides;
  return [...sides, { id: OTHER_SIDE, name: sideName(dossier, OTHER_SIDE), class: 'of-side-other' }];
}

/** Style rules for the sides whose colours the dossier sets itself; empty when it sets none. */
export function sideRules(dossier: Dossier): string {
  const chosen = (tone: 'light' | 'dark') =>
    dossier.sides
      .slice(0, HUES)
      .map((side, index) => (side[tone] === null ? '' : `--side-${index + 1}:${side[tone]};`))
      .join('');
  const [light, dark] = [chosen('light'), chosen('dark')];
  const rules = light === '' ? '' : `:root{${light}}`;
  if (dark === '') return rules;
  return `${rules}@media(prefers-color-scheme:dark){:root:not([data-theme=light]){${dark}}}:root[data-theme=dark]{${dark}}`;
}
