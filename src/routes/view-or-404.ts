import { error } from '@sveltejs/kit';
import type { NamedView } from '../lib/datasets/views.ts';
import { viewNamed } from '../lib/explore/view-query.ts';
import type { Site } from '../lib/load/site.ts';

/** The view of the dossier with this id. Throws SvelteKit's 404 where it has none. */
export const viewOr404 = ({ dossier }: Site, id: string): NamedView =>
  viewNamed(dossier.views, id) ?? error(404, `dossier.yaml has no view "${id}".`);
