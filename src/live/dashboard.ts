import { mount, type Component, type ComponentProps } from 'svelte';
import { Exploration } from '../lib/explore/exploration.svelte.ts';
import { browserHistory } from '../lib/explore/history.ts';
import { queryOfView, viewNamed } from '../lib/explore/view-query.ts';
import { loadSite } from '../lib/load/site.ts';
import type DrawerView from '../lib/ui/Drawer.svelte';
import Dashboard from './Dashboard.svelte';
import { rememberFocus, rememberScroll } from './focus.ts';
import type { Live, Sign } from './live.ts';
import { prepare } from './prepare.ts';
import { sayReading } from './reading.ts';
import { siteAddress, widthsIn } from './surroundings.ts';
import { Turns } from './turns.svelte.ts';

/** Puts the live dashboard in the place of the one drawn at build time. */
export async function start(
  box: HTMLElement,
  sign: Sign,
  Drawer: Component<ComponentProps<typeof DrawerView>>,
): Promise<Live> {
  const { base = '.', named = '' } = box.dataset;
  const site = await loadSite((address) => fetch(address), base, sayReading(box));
  await prepare(site.tables);
  const view = viewNamed(site.dossier.views, named);
  const start = { query: view ? queryOfView(view) : '', whole: `${base}/` };
  const exploration = new Exploration(site.tables, browserHistory(window, start), site.withdrawn);
  exploration.follow();
  const typed = box.querySelector<HTMLInputElement>('#filter-search')?.value ?? '';
  if (typed !== '') exploration.set({ query: typed }, true);
  if (sign.chosen !== null) exploration.choose(sign.chosen);

  const address = siteAddress(site.dossier.site.url, base);
  const { meetings, positions } = site.tables;
  const turns = new Turns(3, meetings.length + positions.length);
  const next = box.cloneNode(false) as HTMLElement;
  const giveFocus = rememberFocus(box);
  const giveScroll = rememberScroll(box);
  mount(Dashboard, {
    target: next,
    props: {
      site,
      base,
      address,
      exploration,
      lead: view?.chart ?? null,
      live: { Drawer, widths: widthsIn(box), turns },
    },
  });
  await turns.drawAll();
  box.replaceWith(next);
  giveFocus(next);
  giveScroll(next);
  delete document.documentElement.dataset.waiting;
  document.documentElement.dataset.awake = '';
  return { highlight: (id) => exploration.hover(id) };
}
