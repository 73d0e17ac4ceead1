import type { LiveEntry } from './live.ts';

/** What a page fetches first: names the dashboard's scripts and styles, which then come all at once. */
export const start: LiveEntry['start'] = async (box, sign) => {
  const [dashboard, { default: Drawer }] = await Promise.all([
    import('./dashboard.ts'),
    import('../lib/ui/Drawer.svelte'),
  ]);
  return dashboard.start(box, sign, Drawer);
};
