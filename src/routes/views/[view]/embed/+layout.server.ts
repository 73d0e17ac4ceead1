import { readHeldBack, readSite } from '../../../read-site.ts';
import { viewOr404 } from '../../../view-or-404.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ fetch, params }) => {
  const site = await readSite(fetch);
  return { site, heldBack: await readHeldBack(fetch), named: viewOr404(site, params.view) };
};
