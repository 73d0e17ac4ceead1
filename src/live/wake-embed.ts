import type { Component } from 'svelte';
import type { ChartProps } from '../lib/charts/props.ts';
import type { ChartName } from '../lib/embed/protocol.ts';
import type { LiveEntry } from './live.ts';

/** Each frame fetches the code of its own chart only. */
const CHARTS: Record<ChartName, () => Promise<{ default: Component<ChartProps> }>> = {
  map: () => import('../lib/charts/map/MapChart.svelte'),
  network: () => import('../lib/charts/network/NetworkChart.svelte'),
  timeline: () => import('../lib/charts/timeline/TimelineChart.svelte'),
};

/** What a frame fetches first: names its scripts and styles, which then come all at once. */
export const start: LiveEntry['start'] = async (box, sign) => {
  const [embed, { default: Chart }, { default: Drawer }] = await Promise.all([
    import('./embed.ts'),
    CHARTS[box.dataset.chart as ChartName](),
    import('../lib/ui/Drawer.svelte'),
  ]);
  return embed.start(box, sign, Chart, Drawer);
};
