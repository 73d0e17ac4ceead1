import { error } from '@sveltejs/kit';
import { recordCard } from '../../../../lib/pictures/record-card.ts';
import { CARD_DATASETS } from '../../../picture-of.ts';
import { pngCard } from '../../../pictures.ts';
import { readSite } from '../../../read-site.ts';
import type { RequestHandler } from './$types';

export const prerender = true;

export const GET: RequestHandler = async ({ fetch, params }) => {
  const { tables, dossier } = await readSite(fetch);
  const dataset = CARD_DATASETS.find((name) => name === params.dataset);
  const known = dataset !== undefined && tables[dataset].some(({ id }) => id === params.id);
  // Ids are unique within a dataset only, so the card is told from which it comes.
  const card = known ? recordCard(tables, dossier, dataset, params.id) : null;
  if (card === null) error(404, `There is no ${params.dataset} "${params.id}".`);
  return pngCard(card, null);
};
