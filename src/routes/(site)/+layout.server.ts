import { readHeldBack, readSite } from '../read-site.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ fetch }) => ({
  site: await readSite(fetch),
  heldBack: await readHeldBack(fetch),
});
