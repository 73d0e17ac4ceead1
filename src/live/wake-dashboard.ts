import type { LiveEntry } from './live.ts';

/** What a page fetches first: names the dashboard's scripts and styles, which then come all at once. */
export const start: LiveEntry['start'] = async (box, sign) =>
  (await import('./dashboard.ts')).start(box, sign);
