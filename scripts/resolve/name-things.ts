import type { Draft } from './draft.ts';
import { set } from '../text/word-set.ts';

/** What is called after people: "Charles de Gaulle Airport", "the Carter Center". */
const THINGS = set(
  'airport hotel street avenue boulevard road square bridge palace tower towers stadium hospital university college school institute institution center centre foundation fund library museum mosque church cathedral prize award medal plan doctrine act organization organisation show building house hall park plaza station terminal base barracks island mountain river valley dam memorial theater theatre',
);
/** Ships come after these. */
const SHIPS = set('uss hms ins hmcs hmas frigate destroyer carrier tanker vessel ship');

/** True when a name is that of a thing called after somebody. */
export const isThingOfName = (draft: Draft, from: number, to: number): boolean =>
  (/^\p{Lu}/u.test(draft.word(to)) && THINGS.has(draft.norm(to)) && !draft.opens(to)) ||
  SHIPS.has(draft.norm(from - 1));
