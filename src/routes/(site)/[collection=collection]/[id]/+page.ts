import { error, redirect } from '@sveltejs/kit';
import { pageCard } from '../../../../lib/ui/card/page-card.ts';
import { formerPages } from '../../../../lib/ui/former-ids.ts';
import { collectionNamed } from '../collection-named.ts';
import type { PageLoad } from './$types';

/** Every record is found by the lists of its collection; a name it had before leads to the one it has. */
export const load: PageLoad = async ({ params, parent }) => {
  const { tables, withdrawn } = (await parent()).site;
  const collection = collectionNamed(params.collection);
  const former = formerPages(tables, withdrawn);
  const renamed = former.find((page) => page.collection === collection && page.former === params.id);
  if (renamed) redirect(308, `../${renamed.id}/`);
  const card = pageCard(tables, collection, params.id);
  if (card === null) error(404, 'There is no such record.');
  const names = former.filter((page) => page.collection === collection && page.id === params.id);
  return { collection, card, formerIds: names.map((page) => page.former) };
};
