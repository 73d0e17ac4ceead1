import type { NamedView, Run, Tables } from '../../src/lib/datasets/index.ts';
import { isEmpty, type IdKey, type ViewFile } from './view-file.ts';

type Warning = Run['warnings'][number];

const FILE = 'dossier.yaml';
/** What each key names, and where its ids are listed. */
const NAMED: Readonly<Record<IdKey, { what: string; list: string }>> = {
  select: { what: 'record', list: 'one of the published datasets' },
  actors: { what: 'actor', list: 'actors.csv' },
  place: { what: 'place', list: 'places.csv' },
  proposal: { what: 'proposal', list: 'proposals.csv' },
};

type Rows = readonly { id: string; former_ids?: readonly string[] }[];

/** The ids that each key may name, each with the id that its record has today. */
function knownIds(tables: Tables): Record<IdKey, ReadonlyMap<string, string>> {
  const current = (...datasets: Rows[]) =>
    new Map([
      ...datasets
        .flat()
        .flatMap(({ id, former_ids = [] }) => former_ids.map((former) => [former, id] as const)),
      ...datasets.flat().map(({ id }) => [id, id] as const),
    ]);
  const { meetings, proposals, positions, actors, places, relations, statements } = tables;
  return {
    select: current(meetings, proposals, positions, actors, places, relations, statements),
    actors: current(actors),
    place: current(places),
    proposal: current(proposals),
  };
}

/**
 * The views as they can be published: an id that no published record has is named in a warning and left out of its
 * view, and a view of which nothing is left then is left out itself.
 */
export function viewsOver(
  views: readonly ViewFile[],
  tables: Tables,
): { views: NamedView[]; warnings: Warning[] } {
  const known = knownIds(tables);
  const warnings: Warning[] = [];
  const published = views.flatMap(({ lines, ...view }) => {
    /** The id of today; null, with a warning, where there is none. `place`: which of the key's ids it is. */
    const current = (key: IdKey, id: string | null, place = 0): string | null => {
      const found = id === null ? null : known[key].get(id);
      if (found !== undefined) return found;
      const { what, list } = NAMED[key];
      warnings.push({
        code: 'view-names-unknown',
        file: FILE,
        message: `Line ${lines[key][place]}: ${key} of the view "${view.id}" names "${id}", which is no ${what} that is published. The view does without it.`,
        way_out: `Take an id from ${list}, or remove it.`,
      });
      return null;
    };
    const { select, actors, place, proposal } = view.state;
    const state = {
      ...view.state,
      select: current('select', select),
      actors: actors.map((id, index) => current('actors', id, index)).filter((id) => id !== null),
      place: current('place', place),
      proposal: current('proposal', proposal),
    };
    if (!isEmpty(state)) return [{ ...view, state }];
    warnings.push({
      code: 'view-left-out',
      file: FILE,
      message: `The view "${view.id}" is not published: nothing is left of what it shows.`,
      way_out: 'Name something that is published, or remove the view.',
    });
    return [];
  });
  return { views: published, warnings };
}
