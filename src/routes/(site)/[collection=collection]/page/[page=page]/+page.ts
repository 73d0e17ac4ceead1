import { error } from '@sveltejs/kit';
import { indexRows } from '../../../../../lib/ui/index-rows.ts';
import { pageCount } from '../../../../../lib/ui/pages.ts';
import { collectionNamed } from '../../collection-named.ts';
import type { PageLoad } from './$types';

/** Found by the links of the page before it. */
export const load: PageLoad = async ({ params, parent }) => {
  const { site } = await parent();
  const collection = collectionNamed(params.collection);
  const number = Number(params.page);
  if (number > pageCount(indexRows(site.tables, collection).length)) error(404, 'There is no such page.');
  return { collection, number };
};
