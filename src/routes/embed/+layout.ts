import { readHeldBack, readSite } from '../read-site.ts';
import type { LayoutLoad } from './$types';

/** Runs on the server alone. A server load would write all of the data once more for every page. */
export const load: LayoutLoad = async ({ fetch }) => ({
  site: await readSite(fetch),
  heldBack: await readHeldBack(fetch),
});
