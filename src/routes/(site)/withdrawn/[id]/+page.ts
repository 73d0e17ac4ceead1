import { error } from '@sveltejs/kit';
import type { PageLoad } from './$types';

/** Every tombstone is found by the links of the page that lists them all. */
export const load: PageLoad = async ({ params, parent }) => {
  const { site } = await parent();
  const withdrawn = site.withdrawn.filter(({ id }) => id === params.id);
  if (withdrawn.length === 0) error(404, 'No record of this name has been withdrawn.');
  return { id: params.id, withdrawn };
};
