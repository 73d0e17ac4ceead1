import { viewOr404 } from '../../../view-or-404.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, parent }) => {
  const { site } = await parent();
  return { named: viewOr404(site, params.view) };
};
