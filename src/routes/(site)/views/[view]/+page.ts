import { viewOr404 } from '../../../view-or-404.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params, parent }) => {
  const { site } = await parent();
  return { named: viewOr404(site, params.view) };
};
