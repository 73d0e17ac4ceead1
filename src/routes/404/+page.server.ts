import type { PageServerLoad } from './$types';

/** The page is served under any address, so its links cannot be relative to its own. */
export const load: PageServerLoad = () => ({ root: (process.env.BASE_PATH ?? '').replace(/\/+$/, '') });
