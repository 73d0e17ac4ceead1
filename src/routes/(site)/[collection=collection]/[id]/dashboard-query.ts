import { NOTHING_CHOSEN } from '../../../../lib/explore/state.ts';
import { formatState } from '../../../../lib/explore/url.ts';
import type { Collection } from '../../../../lib/ui/record-path.ts';

/** The query under which the dashboard shows a record as if it had been chosen there; null for what it does not open. */
export function dashboardQuery(collection: Collection, id: string): string | null {
  if (collection === 'articles') return null;
  const narrowed = {
    meetings: {},
    proposals: { proposal: id },
    actors: { actors: [id] },
    places: { place: id },
  }[collection];
  return formatState({ ...NOTHING_CHOSEN, ...narrowed, select: id });
}
