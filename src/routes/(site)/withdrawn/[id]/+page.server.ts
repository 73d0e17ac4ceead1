import { error } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

/** Every tombstone is found by the links of the page that lists them all. */
export const load: PageServerLoad = async ({ params, parent }) => {
  const { site } = await parent();
  const withdrawn = site.withdrawn.filter(({ id }) => id === params.id);
  if (withdrawn.length === 0) error(404, 'No record of this name has been withdrawn.');
  return { id: params.id, withdrawn };
};
